import { quoteFinder } from "../corpus/analysis/find-quote.ts";
import { withoutSpace } from "../corpus/analysis/tokens.ts";
import { WaymarkError } from "../corpus/errors.ts";
import type { Reference, StoredDocument } from "../corpus/schemas/index-format.ts";
import type { DocumentNote } from "../corpus/schemas/manifest.ts";
import { textVersion } from "../corpus/store/layout.ts";
import type { LoadedDocument } from "./load.ts";
import { UnreadableDocumentError } from "./parse/parser.ts";
import type { ParsedSource } from "./parse/parser.ts";
import { parsers } from "./parse/parsers.ts";
import { passagesOf } from "./passages.ts";
import type { PassageDraft } from "./passages.ts";
import { rebuildStructure } from "./structure/canonical.ts";
import type { StructuredText } from "./structure/canonical.ts";
import { placeCautions } from "./structure/cautions.ts";
import type { Removal } from "./structure/furniture.ts";
import { referencesOf } from "./structure/references.ts";
import { sectionsOf } from "./structure/sections.ts";

/** Everything that ingestion makes of one document. */
export interface BuiltDocument {
  readonly document: StoredDocument;
  readonly text: string;
  readonly passages: readonly PassageDraft[];
  readonly references: readonly Reference[];
  readonly removals: readonly Removal[];
  /** Notes about the document whose words it no longer has. */
  readonly unplacedNotes: readonly string[];
}

/** A parser or the structure lost a character of the source: a fault of Waymark's own. */
export class LostTextError extends WaymarkError {
  override readonly name = "LostTextError";
  readonly code = "ingest/lost-text";
}

/**
 * Parses a document, rebuilds its structure and cuts it into passages.
 * @throws {UnreadableDocumentError} when the file cannot be read as what it claims to be.
 */
export function buildDocument(
  { description, bytes }: LoadedDocument,
  notes: readonly DocumentNote[],
): BuiltDocument {
  const source = parse(description.file, bytes);
  const structured = rebuildStructure(source);
  checkNothingLost(source, structured);
  const { text, blocks, removals } = structured;
  if (text === "") throw new UnreadableDocumentError("nothing is left of it without its page furniture");
  const finder = quoteFinder(text);
  const own = notes.filter((note) => note.documentId === description.id);
  const { cautions, gaps, unplaced } = placeCautions(own, { blocks, finder });
  const sections = sectionsOf({ text, blocks, gaps });
  const documentId = description.id;
  return {
    document: {
      id: documentId,
      title: description.title,
      publisher: description.publisher ?? null,
      area: description.area,
      areaName: description.areaName ?? description.area,
      audience: description.audience,
      documentDate: description.lastUpdated ?? null,
      version: textVersion(text),
      cautions: [...cautions],
      sections,
      blocks: [...blocks],
    },
    text,
    passages: passagesOf({ documentId, text, blocks, sections, cautions }),
    references: referencesOf(documentId, { text, blocks }),
    removals,
    unplacedNotes: unplaced,
  };
}

function parse(file: string, bytes: Uint8Array): ParsedSource {
  const parser = parsers[/\.[^.]+$/.exec(file)?.[0].toLowerCase() ?? ""];
  if (parser === undefined) throw new UnreadableDocumentError("no parser reads this kind of file");
  return parser(bytes);
}

/** The canonical text holds every non-space character of the source in order, but for the removals. */
function checkNothingLost(source: ParsedSource, { text, removals }: StructuredText): void {
  const removed = new Set(removals.map((removal) => removal.lineNumber));
  const kept = source.lines.filter((line) => !removed.has(line.lineNumber)).map((line) => line.text);
  if (withoutSpace(kept.join("")) !== withoutSpace(text)) {
    throw new LostTextError("The canonical text does not hold the source's characters in order.");
  }
}
