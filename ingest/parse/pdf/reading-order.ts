import type { PdfLine } from "./page-model.ts";

const fewestColumnLines = 4;
const narrowestColumn = 90;
/** Share of a column's lines that reach its edge: set text does, the cells of a table do not. */
const fullShare = 0.5;

/**
 * The lines of an untagged page as they read: from the top, and column by column where the page is set
 * in columns. A line across the columns (a heading, a table) parts what stands above it from what stands below.
 */
export function inReadingOrder(lines: readonly PdfLine[]): PdfLine[] {
  const turned = lines.filter((line) => line.pieces.some((piece) => piece.isTurned));
  const upright = lines.filter((line) => !turned.includes(line)).sort(byPlace);
  const gutter = findGutter(upright);
  return [...(gutter === null ? upright : alongColumns(upright, gutter)), ...turned];
}

/** From the top, and from the left where two stand on one line. */
function byPlace(one: PdfLine, other: PdfLine): number {
  const isBeside = Math.abs(one.y - other.y) < Math.min(one.size, other.size) * 0.4;
  return isBeside ? one.x - other.x : one.y - other.y;
}

function isCell(line: PdfLine): boolean {
  return line.tag?.cell != null;
}

/** Where no line, or only those that head the columns, crosses from left to right; null on a page of one column. */
function findGutter(lines: readonly PdfLine[]): number | null {
  const starts = [...new Set(lines.map((line) => Math.round(line.x)))].sort((a, b) => a - b);
  for (const start of starts) {
    const left = lines.filter((line) => line.right < start && !isCell(line));
    const right = lines.filter((line) => line.x >= start - 1 && !isCell(line));
    const across = lines.length - left.length - right.length;
    if (left.length < fewestColumnLines || right.length < fewestColumnLines) continue;
    if (across > Math.min(left.length, right.length)) continue;
    if (isColumn(left) && isColumn(right) && stretchesBeside(left, right)) return start - 1;
  }
  return null;
}

function isColumn(lines: readonly PdfLine[]): boolean {
  const x = Math.min(...lines.map((line) => line.x));
  const rights = lines.map((line) => line.right).sort((a, b) => a - b);
  const edge = rights[Math.floor(rights.length * 0.9)] ?? 0;
  const full = lines.filter(
    (line) => line.right > edge - line.size * 3.5 || line.right > edge - (edge - x) * 0.2,
  );
  return edge - x > narrowestColumn && full.length >= lines.length * fullShare;
}

function stretchesBeside(left: readonly PdfLine[], right: readonly PdfLine[]): boolean {
  const [top, bottom] = [Math.min(...right.map((l) => l.y)), Math.max(...right.map((l) => l.y))];
  return left.filter((line) => line.y >= top - 1 && line.y <= bottom + 1).length >= fewestColumnLines / 2;
}

function alongColumns(lines: readonly PdfLine[], gutter: number): PdfLine[] {
  const ordered: PdfLine[] = [];
  let left: PdfLine[] = [];
  let right: PdfLine[] = [];
  const flush = () => {
    const shift = leftEdge(right) - leftEdge(left);
    ordered.push(...left, ...inReadingOrder(right).map((line) => shifted(line, shift)));
    [left, right] = [[], []];
  };
  for (const line of lines) {
    if (line.x >= gutter && !isCell(line)) right.push(line);
    else if (line.right < gutter + 1 && !isCell(line)) left.push(line);
    else {
      flush();
      ordered.push(line);
    }
  }
  flush();
  return ordered;
}

/** Where the lines of a column begin. */
export function leftEdge(lines: readonly PdfLine[]): number {
  return lines.reduce((edge, { x }) => Math.min(edge, x), Infinity);
}

/** A line whose column stands so much further in than was known; unknown where there is no column to measure by. */
export function shifted(line: PdfLine, by: number): PdfLine {
  return Number.isFinite(by) && by > 0 ? { ...line, shift: line.shift + by } : line;
}
