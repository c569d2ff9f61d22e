import { withoutSpace } from "../corpus/analysis/tokens.ts";
import { WaymarkError } from "../corpus/errors.ts";
import type { Caution, Reference, Span, StoredDocument } from "../corpus/schemas/index-format.ts";
import type { DocumentNote } from "../corpus/schemas/manifest.ts";
import { textVersion } from "../corpus/store/layout.ts";
import { statedFacts } from "./facts/stated-facts.ts";
import type { DocumentDescription } from "./find-documents.ts";
import { quoteFinder } from "./find-quote.ts";
import { identify } from "./identify.ts";
import { UnreadableDocumentError } from "./parse/parser.ts";
import type { PageListener, ParsedSource, Removal, SourceLine } from "./parse/parser.ts";
import { parsers } from "./parse/parsers.ts";
import { passagesOf } from "./passages.ts";
import type { PassageDraft } from "./passages.ts";
import { assembleBlocks } from "./structure/assemble.ts";
import { rebuildStructure } from "./structure/canonical.ts";
import type { StructuredText } from "./structure/canonical.ts";
import { placeCautions } from "./structure/cautions.ts";
import { referencesOf } from "./structure/references.ts";
import { sectionsOf } from "./structure/sections.ts";

/** A document's description and its bytes. */
export interface LoadedDocument {
  readonly description: DocumentDescription;
  readonly bytes: Uint8Array;
}

/** Everything that ingestion makes of one document. */
export interface BuiltDocument {
  readonly document: StoredDocument;
  readonly file: string;
  /** Whether a manifest names it. */
  readonly isNamed: boolean;
  readonly text: string;
  /** The number of the last page; null for a format without pages. */
  readonly pages: number | null;
  readonly passages: readonly PassageDraft[];
  readonly references: readonly Reference[];
  readonly removals: readonly Removal[];
  /** Notes about the document whose words it no longer has. */
  readonly unplacedNotes: readonly string[];
}

/** A parser or the structure lost a character of the source: a fault of Waymark's own. */
class LostTextError extends WaymarkError {
  override readonly name = "LostTextError";
  readonly code = "ingest/lost-text";
}

/**
 * Parses a document, rebuilds its structure and cuts it into passages.
 * @throws {UnreadableDocumentError} when the file cannot be read as what it claims to be.
 */
export async function buildDocument(
  { description, bytes }: LoadedDocument,
  notes: readonly DocumentNote[],
  onPage?: PageListener,
): Promise<BuiltDocument> {
  const source = await parse(description.file, bytes, onPage);
  const structured = source.kind === "lines" ? rebuildStructure(source) : assembleBlocks(source);
  checkNothingLost(source, structured);
  const { text, blocks, removals, asides, unfilled, covering } = structured;
  if (text === "") throw new UnreadableDocumentError("nothing is left of it without its page furniture");
  const finder = quoteFinder(text);
  const own = notes.filter((note) => note.documentId === description.id);
  const { cautions: placed, gaps, unplaced } = placeCautions(own, { blocks, finder });
  const stated = statedFacts(structured, source.kind === "blocks" ? source.facts : null);
  const cautions = [...standingCaution(stated.standing, text), ...unfilled.map(unfilledCaution), ...placed];
  const sections = sectionsOf({ text, blocks, gaps, asides, hasStatedLevels: source.kind === "blocks" });
  const documentId = description.id;
  return {
    document: {
      ...identify(description, stated),
      version: textVersion(text),
      replacedBy: null,
      cautions,
      sections,
      blocks: [...blocks],
    },
    file: description.file,
    isNamed: description.isNamed,
    text,
    pages: lastPage(blocks),
    passages: passagesOf({ documentId, text, blocks, sections, ...(covering && { covering }) }),
    references: referencesOf(documentId, { text, blocks }),
    removals,
    unplacedNotes: unplaced,
  };
}

/** A document that says that it is in force no more carries that beside every word of it. */
function standingCaution(standing: StoredDocument["standing"], text: string): Caution[] {
  return standing === "in-force" ? [] : [{ kind: "note", start: 0, end: text.length, text: standing }];
}

/** Words that a template would have been filled with are missing text like any other: it never leads an answer. */
function unfilledCaution({ start, end }: Span): Caution {
  return { kind: "gap", start, end, text: "a field of a template is not filled in here: words are missing" };
}

function lastPage(blocks: StructuredText["blocks"]): number | null {
  const pages = blocks.flatMap(({ page }) => page ?? []);
  return pages.length === 0 ? null : pages.reduce((last, page) => Math.max(last, page), 1);
}

async function parse(file: string, bytes: Uint8Array, onPage?: PageListener): Promise<ParsedSource> {
  const parser = parsers[/\.[^.]+$/.exec(file)?.[0].toLowerCase() ?? ""];
  if (parser === undefined) throw new UnreadableDocumentError("no parser reads this kind of file");
  return parser(bytes, onPage);
}

/**
 * The canonical text and the removals together hold the source's non-space characters: of lines in
 * order, of blocks each as often, for their parser is the one that knows the order.
 */
function checkNothingLost(source: ParsedSource, { text, removals }: StructuredText): void {
  const isWhole =
    source.kind === "lines"
      ? keptLines(source.lines, removals) === withoutSpace(text)
      : holdsSameCharacters(source.sourceText, [text, ...removals.map((removal) => removal.text)]);
  if (!isWhole) throw new LostTextError("The canonical text does not hold the source's characters.");
}

function keptLines(lines: readonly SourceLine[], removals: readonly Removal[]): string {
  const removed = new Set(removals.map((removal) => removal.lineNumber));
  const kept = lines.filter((line) => !removed.has(line.lineNumber));
  return withoutSpace(kept.map((line) => line.text).join(""));
}

/** Whether a text and some parts hold the same non-space UTF-16 code units, each as often. */
function holdsSameCharacters(whole: string, parts: readonly string[]): boolean {
  const balance = new Int32Array(0x10000);
  count(whole, balance, 1);
  for (const part of parts) count(part, balance, -1);
  return balance.every((difference, code) => difference === 0 || /\s/u.test(String.fromCharCode(code)));
}

function count(text: string, balance: Int32Array, step: 1 | -1): void {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    balance[code] = (balance[code] ?? 0) + step;
  }
}
