import type { Citation, DocumentResponse } from "../server/contract.ts";

/** A stretch of text, and whether it belongs to the quotation. */
export interface Piece {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** A block of a document as it is shown; a row has a cell for each stretch between tabs, others have one. */
export interface ExcerptBlock {
  readonly kind: Block["kind"];
  readonly level: number;
  /** The number or letter of a numbered item, to be shown before it; empty for a bullet or none. */
  readonly mark: string;
  readonly cells: readonly (readonly Piece[])[];
}

type Block = DocumentResponse["blocks"][number];
type Span = Pick<Citation, "start" | "end">;

/** How much of a document without sections is shown on both sides of a quotation, at least. */
const around = 600;

/** The sections of a document that hold a quotation, block by block, with the quotation's words marked out. */
export function excerptOf(document: DocumentResponse, quote: Span): ExcerptBlock[] {
  const shown = sectionsAround(document, quote);
  return document.blocks
    .filter(({ start, end }) => start < shown.end && end > shown.start)
    .map((block) => ({
      kind: block.kind,
      level: block.level,
      mark: markOf(block, document.text),
      cells: cellsOf(block, document.text).map((cell) => piecesOf(cell, quote, document.text)),
    }));
}

function sectionsAround({ sections }: DocumentResponse, quote: Span): Span {
  const touched = sections.filter(({ start, end }) => start < quote.end && end > quote.start);
  if (touched.length === 0) return { start: quote.start - around, end: quote.end + around };
  return {
    start: Math.min(...touched.map(({ start }) => start)),
    end: Math.max(...touched.map(({ end }) => end)),
  };
}

function markOf({ kind, start, contentStart }: Block, text: string): string {
  const mark = kind === "item" ? text.slice(start, contentStart).trim() : "";
  return /[\p{L}\p{N}]{1,4}[.)]?/u.test(mark) && mark !== "o" ? mark : "";
}

/** The words of a block as spans of the text: after an item's mark, parted at a row's tabs. */
function cellsOf({ kind, start, end, contentStart }: Block, text: string): Span[] {
  const from = kind === "item" ? contentStart : start;
  if (kind !== "row") return [{ start: from, end }];
  let at = from;
  return text
    .slice(from, end)
    .split("\t")
    .map((cell) => {
      const span = { start: at, end: at + cell.length };
      at = span.end + 1;
      return span;
    });
}

function piecesOf(cell: Span, quote: Span, text: string): Piece[] {
  const from = Math.max(cell.start, Math.min(quote.start, cell.end));
  const to = Math.min(cell.end, Math.max(quote.end, from));
  return [
    { text: text.slice(cell.start, from), isQuoted: false },
    { text: text.slice(from, to), isQuoted: true },
    { text: text.slice(to, cell.end), isQuoted: false },
  ].filter((piece) => piece.text !== "");
}
