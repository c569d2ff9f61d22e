import { UnreadableDocumentError } from "../parser.ts";
import type { ParsedBlocks } from "../parser.ts";
import { createBlockList } from "../shared/block-list.ts";
import type { BlockList } from "../shared/block-list.ts";
import type { ElementTree } from "../shared/element-tree.ts";
import { fileKindOf, refuseOtherKinds } from "../shared/file-kind.ts";
import { createRemovalLog } from "../shared/removal-log.ts";
import { elementsWithin } from "../shared/tree-text.ts";
import { addBodyBlocks } from "./docx-blocks.ts";
import { docxFacts } from "./docx-facts.ts";
import { createListCounter } from "./numbering.ts";
import { bodyOf, readOfficePackage } from "./office-package.ts";
import type { OfficePackage } from "./office-package.ts";
import { plainText, readBody } from "./read-body.ts";
import type { BodyReader } from "./read-body.ts";
import { readStyles } from "./styles.ts";

/**
 * Parses a Word document: headings by style, or by look where there are no styles; lists, tables and
 * text boxes in reading order, footnotes and endnotes last. Deleted text, comments, running headers and
 * tables of contents are removals. Nothing that the file refers to is fetched.
 * @throws {UnreadableDocumentError} for an encrypted, damaged, mislabelled or over-large file, or one without words.
 */
export async function parseDocx(bytes: Uint8Array): Promise<ParsedBlocks> {
  refuseOldOffice(bytes);
  refuseOtherKinds(bytes, { kind: "a zip archive", name: "a Word document (.docx)" });
  const parts = await readOfficePackage(bytes);
  const log = createRemovalLog();
  const blocks = createBlockList(log);
  const styles = readStyles(parts.styles?.root ?? null);
  const reader: BodyReader = {
    styles,
    log,
    lists: createListCounter(parts.numbering?.root ?? null, styles),
  };
  const main = bodyOf(parts.document.root);
  const body = main === undefined ? [] : readBody(main, reader);
  addBodyBlocks(body, blocks, log);
  addNotes([parts.footnotes, parts.endnotes], blocks, reader);
  for (const { sourceText } of parts.headersAndFooters) log.remove(sourceText, "running header or footer");
  log.remove(parts.comments?.sourceText ?? "", "comment");
  const finished = blocks.finish();
  if (finished.length === 0) throw new UnreadableDocumentError("it is a Word document without words");
  return {
    kind: "blocks",
    blocks: finished,
    removals: log.removals(),
    sourceText: sourceTextOf(parts),
    facts: docxFacts(parts, { parts: body, language: styles.language }),
  };
}

/** What Word encrypts, and what it wrote before 2007, begin with the same bytes. */
function refuseOldOffice(bytes: Uint8Array): void {
  if (fileKindOf(bytes) !== "an old Office file") return;
  const isEncrypted = Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));
  throw new UnreadableDocumentError(
    isEncrypted
      ? "it is protected with a password; save it without one"
      : "it is a Word document of the old kind (.doc); save it as .docx",
  );
}

/** Each note as a block of its own; the lines that part notes from text hold no words. */
function addNotes(trees: readonly (ElementTree | null)[], blocks: BlockList, reader: BodyReader): void {
  const uncounted: BodyReader = { ...reader, lists: { next: () => null } };
  for (const tree of trees.filter((each) => each !== null)) {
    const notes = elementsWithin(tree.root).filter(({ name }) => name === "footnote" || name === "endnote");
    for (const note of notes) {
      const text = readBody(note, uncounted).map(plainText).join(" ");
      blocks.add(text, { kind: "footnote", level: 0 });
    }
  }
}

function sourceTextOf(parts: OfficePackage): string {
  const { document, footnotes, endnotes, comments, headersAndFooters } = parts;
  const trees = [document, footnotes, endnotes, comments, ...headersAndFooters];
  return trees.map((tree) => tree?.sourceText ?? "").join("\n");
}
