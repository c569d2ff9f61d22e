import type { PdfLine, TextPiece } from "./page-model.ts";
import { isMarker } from "./markers.ts";

/** Widths of a letter that a gap must have to stand between columns, not between words. */
const columnGap = 1.5;

/** The lines of a page, in the order of its pieces: a gap as wide as a column's parts them, a tagged element's does not. */
export function linesOf(pieces: readonly TextPiece[], page: number): PdfLine[] {
  const lines: TextPiece[][] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && isSameLine(last, piece)) last.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => makeLine(line, page)).filter((line) => line.text !== "");
}

function isSameLine(line: readonly TextPiece[], piece: TextPiece): boolean {
  const last = line.at(-1);
  if (last?.isArtifact !== piece.isArtifact || last.isTurned !== piece.isTurned) return false;
  const larger = Math.max(last.size, piece.size);
  if (Math.abs(last.y - piece.y) > larger * 0.55) return false;
  const gap = piece.x - (last.x + last.width);
  if (gap < -larger) return false;
  if (!isSameCell(last, piece)) return false;
  const isLabelled = line.every((p) => p.tag?.isLabel === true) || isMarker(textOf(line));
  if (isLabelled && gap < larger * 6) return true;
  if (last.tag !== null && piece.tag !== null) return last.tag.element === piece.tag.element;
  return gap < larger * columnGap;
}

function isSameCell(a: TextPiece, b: TextPiece): boolean {
  const [one, other] = [a.tag?.cell, b.tag?.cell];
  return one?.table === other?.table && one?.row === other?.row && one?.column === other?.column;
}

/** A line of these pieces. */
export function makeLine(pieces: readonly TextPiece[], page: number): PdfLine {
  const size = dominantSize(pieces);
  const words = pieces.filter((piece) => piece.size > size * 0.8 && /\p{L}/u.test(piece.text));
  const letters = words.length > 0 ? words : pieces;
  const first = pieces[0];
  const ends = pieces.map((piece) => piece.x + piece.width);
  return {
    page,
    pieces,
    text: textOf(pieces),
    x: first?.x ?? 0,
    shift: 0,
    right: Math.max(0, ...ends),
    y: (pieces.find((piece) => piece.size === size) ?? first)?.y ?? 0,
    size,
    isBold: letters.every((piece) => piece.isBold),
    tag: (pieces.find((p) => p.tag !== null && !p.tag.isLabel) ?? first)?.tag ?? null,
  };
}

function textOf(pieces: readonly TextPiece[]): string {
  let text = "";
  let right = Infinity;
  for (const piece of pieces) {
    const isApart = piece.isSpaced || piece.x - right > piece.size * 0.2;
    text += (isApart ? " " : "") + piece.text;
    right = piece.x + piece.width;
  }
  return text.replace(/\s+/gu, " ").trim();
}

function dominantSize(pieces: readonly TextPiece[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of pieces) lengths.set(size, (lengths.get(size) ?? 0) + text.trim().length);
  return [...lengths].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, -1])[0];
}
