import type { Block, Span } from "../../corpus/schemas/index-format.ts";
import type { BuiltDocument } from "../build-document.ts";
import type { Place } from "./finding.ts";

/** A document as the checks see it: built, and with the file it came from. */
export interface LintedDocument {
  readonly file: string;
  readonly built: BuiltDocument;
}

/** The place of a stretch of a document's text. */
export function placeOf({ file, built }: LintedDocument, span: Span): Place {
  const { document, text } = built;
  const section = document.sections.findLast(({ start }) => start <= span.start);
  const block = document.blocks.findLast(({ start }) => start <= span.start);
  return {
    documentId: document.id,
    file,
    section: section?.path ?? [],
    paragraph: block?.kind === "heading" ? null : numberAt(document.blocks, block),
    page: block?.page ?? null,
    start: span.start,
    end: span.end,
    quote: text.slice(span.start, span.end),
  };
}

/** The words of a block, without its bullet or number. */
export function wordsOf({ built }: LintedDocument, block: Block): string {
  return built.text.slice(block.contentStart, block.end);
}

/** An item of a list stands in the paragraph that leads into it. */
function numberAt(blocks: readonly Block[], block: Block | undefined): string | null {
  if (block?.kind !== "item") return block?.number ?? null;
  const leadIn = blocks.findLast(({ kind, start }) => kind !== "item" && start < block.start);
  return leadIn?.kind === "paragraph" ? leadIn.number : null;
}
