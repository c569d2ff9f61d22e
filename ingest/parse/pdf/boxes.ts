import type { Numbering } from "./page-tags.ts";
import type { PdfLine, TextPiece } from "./page-model.ts";
import type { PageLines } from "./running-heads.ts";
import { beginsInside, isFinished } from "./sentence-shape.ts";

/** The pieces of a tagged page: its text, and the boxes that the tags leave out. */
export interface PageParts {
  readonly text: readonly TextPiece[];
  /** Each from the top as it was drawn. */
  readonly boxes: readonly (readonly TextPiece[])[];
}

/** A page with more of them is none with boxes, but one whose tags leave out a word here and there. */
const mostBoxes = 100;

/**
 * Parts the boxes of a tagged page from its text. What the tags leave out and what goes on from the text
 * drawn before it, or leads on to the text drawn after it, belongs to that; what stands elsewhere is a box.
 */
export function partBoxes(pieces: readonly TextPiece[], numbering: Numbering): PageParts {
  const own = pieces.filter((piece) => !piece.isTurned);
  const heights = own.flatMap(({ tag, y }) => (tag === null ? [] : [y])).sort((a, b) => a - b);
  const boxes = untaggedRuns(own)
    .filter((run) => heights.length > 0 && !isInText(run))
    .flatMap(({ pieces: run }) => splitRun(run, heights));
  if (boxes.length > mostBoxes) return { text: pieces, boxes: [] };
  const boxed = new Set(boxes.flat());
  return {
    text: pieces.filter((piece) => !boxed.has(piece)),
    boxes: boxes.map((box) => {
      const id = numbering.next++;
      return box.map((piece) => ({ ...piece, box: id }));
    }),
  };
}

/** Pieces without tags that were drawn one after the other, and those drawn before and after them. */
interface UntaggedRun {
  readonly pieces: TextPiece[];
  readonly before: TextPiece | undefined;
  after: TextPiece | undefined;
}

function untaggedRuns(pieces: readonly TextPiece[]): UntaggedRun[] {
  const runs: UntaggedRun[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece.tag !== null) continue;
    const before = pieces[index - 1];
    const after = pieces[index + 1];
    const run = before?.tag === null ? runs.at(-1) : undefined;
    if (run === undefined) runs.push({ pieces: [piece], before, after });
    else {
      run.pieces.push(piece);
      run.after = after;
    }
  }
  return runs;
}

function isInText({ pieces, before, after }: UntaggedRun): boolean {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return true;
  return (
    (before !== undefined && goesOnWith(before, first)) || (after !== undefined && goesOnWith(last, after))
  );
}

/** On one line, or a line further down; no heading goes on with the line below it. */
function goesOnWith(piece: TextPiece, next: TextPiece): boolean {
  const distance = next.y - piece.y;
  const isOneLine = Math.abs(distance) < Math.max(piece.size, next.size) * 0.55;
  return isOneLine || (piece.tag?.role !== "heading" && distance > 0 && distance <= next.size * 2);
}

/** One box ends where the next is drawn higher up, or where text stands between them. */
function splitRun(run: readonly TextPiece[], heights: readonly number[]): TextPiece[][] {
  const boxes: TextPiece[][] = [];
  for (const piece of run) {
    const box = boxes.at(-1);
    const last = box?.at(-1);
    const isUp = last !== undefined && piece.y < last.y - last.size * 2;
    const isParted = last !== undefined && isBetween(heights, last.y, piece.y);
    if (box === undefined || isUp || isParted) boxes.push([piece]);
    else box.push(piece);
  }
  return boxes;
}

/** Whether one of the ascending heights lies between two others. */
function isBetween(heights: readonly number[], top: number, bottom: number): boolean {
  let [from, to] = [0, heights.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((heights[middle] ?? 0) > top) to = middle;
    else from = middle + 1;
  }
  return (heights[from] ?? bottom) < bottom;
}

/** Puts each box behind the last line of the text that stands above it, or before the first below it. */
export function placeBoxes(text: readonly PdfLine[], boxes: readonly (readonly PdfLine[])[]): PdfLine[] {
  const placed = boxes.map((lines) => {
    const top = Math.min(...lines.map(({ y }) => y));
    const left = Math.min(...lines.map(({ x }) => x));
    const right = Math.max(...lines.map((line) => line.right));
    const isInWay = (line: PdfLine) => isBody(line) && line.x < right && line.right > left;
    const above = text.findLastIndex((line) => isInWay(line) && line.y < top);
    const below = text.findIndex((line) => isInWay(line) && line.y > top);
    return { lines, top, left, at: above < 0 && below >= 0 ? below : above + 1 };
  });
  placed.sort((one, other) => one.at - other.at || one.top - other.top || one.left - other.left);
  const woven: PdfLine[] = [];
  let from = 0;
  for (const { lines, at } of placed) {
    woven.push(...text.slice(from, at), ...lines);
    from = at;
  }
  return [...woven, ...text.slice(from)];
}

function isBody(line: PdfLine): boolean {
  return line.tag !== null && line.tag.role !== "footnote";
}

/** The box that a line stands in; null for the text. */
export function boxOf(line: PdfLine): number | null {
  return line.pieces[0]?.box ?? null;
}

/**
 * In a tagged document a page without tags, all of it set in from the margin of the text and none of it
 * going on from a sentence of the text, is a box that goes on; where most of a document has no tags, those it has tell nothing apart.
 */
export function withBoxedPages(pages: readonly PageLines[]): PageLines[] {
  const lengthOf = (lines: readonly PdfLine[]) => lines.reduce((sum, line) => sum + line.text.length, 0);
  const tagged = pages.filter(({ page }) => page.isTagged).flatMap(({ lines }) => lines);
  const text = tagged.filter((line) => boxOf(line) === null);
  if (lengthOf(text) < lengthOf(pages.flatMap(({ lines }) => lines)) / 2) {
    return pages.map((page) => ({ ...page, lines: page.lines.map((line) => inBox(line, null)) }));
  }
  const margin = usualMargin(text);
  let last: PdfLine | undefined;
  return pages.map(({ page, lines }) => {
    const isSetIn = !page.isTagged && lines.every((line) => line.x > margin + 3);
    const isBox = isSetIn && !goesOnOver(last, lines[0]);
    const own = isBox ? lines.map((line) => inBox(line, -page.number)) : lines;
    last = own.at(-1) ?? last;
    return { page, lines: own };
  });
}

/** Whether a sentence of the text goes on over a page's end. */
function goesOnOver(last: PdfLine | undefined, line: PdfLine | undefined): boolean {
  if (last === undefined || line === undefined || boxOf(last) !== null) return false;
  return !isFinished(last.text) && beginsInside(line.text);
}

function inBox(line: PdfLine, box: number | null): PdfLine {
  return { ...line, pieces: line.pieces.map((piece) => ({ ...piece, box })) };
}

/** Where most lines begin. */
function usualMargin(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const { x } of lines) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}
