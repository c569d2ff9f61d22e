import type { PdfLine } from "./page-model.ts";
import { leftEdge } from "./reading-order.ts";
import { beginsInside } from "./sentence-shape.ts";

const fewestColumnLines = 8;
/** Of a page whose columns those of an earlier page foretell. */
const fewestForetold = 4;
const leftOver = 2;
/** A page with more lines is no page of text, and would take long to look through. */
const mostLines = 3000;
/** How far the columns of another page may stand from where they were. */
const alignment = 6;
const narrowestColumn = 90;
/** Share of a column's lines that reach its edge: running text does, the cells of a table do not. */
const fullShare = 0.5;
/** Share of a column's lines that go on with a sentence: of running text most do, of names and labels few. */
const runningShare = 0.35;
/** Share of one column's stretches that begin beside one of the other's: rows of a table do, paragraphs seldom. */
const rowShare = 0.6;
const fewestRows = 3;
/** Share of a column's lines that stand alone on their height: in a chart its boxes stand side by side. */
const aloneShare = 0.6;

/** The lines of the two sides of a page, and those that reach over both. */
interface Sides {
  readonly left: readonly PdfLine[];
  readonly right: readonly PdfLine[];
  readonly across: readonly PdfLine[];
}

/** Lines that are read one after the other. */
export interface PagePart {
  readonly lines: readonly PdfLine[];
  /** How much further in its column stands than the first of the page. */
  readonly shift: number;
}

/** Where the second columns of the pages so far begin. */
export type KnownGutters = Set<number>;

/**
 * The stretches of a page whose running text is set in two columns, in the order in which they read: what
 * reaches over both columns parts what stands above it from what stands below. One stretch where the page
 * is set otherwise. A table that stands within a column is a part of it, and no sign against it.
 */
export function partTextColumns(lines: readonly PdfLine[], known: KnownGutters): PagePart[] {
  const turned = lines.filter(isTurned);
  const upright = lines.filter((line) => !isTurned(line)).sort((one, other) => one.y - other.y);
  const gutter = upright.length > mostLines ? null : textGutter(upright, known);
  if (gutter === null) return [{ lines, shift: 0 }];
  known.add(gutter);
  const { left, right } = sidesAt(upright, gutter);
  const ofBoth = new Set(left.filter((line) => headsBoth(line, { left, right })));
  const ownSide = sideFinder(upright, gutter);
  const sideOf = (line: PdfLine) => (ofBoth.has(line) ? "across" : ownSide(line));
  const ofRight = leftEdge(right) - leftEdge(left);
  const parts: PagePart[] = [];
  let open: Record<keyof Sides, PdfLine[]> = { left: [], right: [], across: [] };
  const flush = () => {
    parts.push({ lines: open.across, shift: 0 }, { lines: open.left, shift: 0 });
    for (const part of partTextColumns(open.right, known))
      parts.push({ ...part, shift: part.shift + ofRight });
    open = { left: [], right: [], across: [] };
  };
  for (const line of upright) {
    const side = sideOf(line);
    if (side === "across" && open.left.length + open.right.length > 0) flush();
    open[side].push(line);
  }
  flush();
  return [...parts, { lines: turned, shift: 0 }].filter((part) => part.lines.length > 0);
}

function isTurned({ pieces }: PdfLine): boolean {
  return pieces.some((piece) => piece.isTurned);
}

/**
 * Whether a line that is set apart by its size or weight heads both columns, though it is short: the right one
 * leaves room beside it, and goes on below at the height at which the left one does.
 */
function headsBoth(line: PdfLine, { left, right }: Pick<Sides, "left" | "right">): boolean {
  const at = left.indexOf(line);
  const [before, next] = [left[at - 1], left[at + 1]];
  const below = right.findIndex(({ y }) => y > line.y);
  const [above, goesOn] = [right[below - 1], right[below]];
  if (before === undefined || next === undefined || above === undefined || goesOn === undefined) return false;
  const isApart = [before, next].every(
    (other) => line.size > other.size * 1.1 || (line.isBold && !other.isBold),
  );
  const isRoom = goesOn.y - above.y > Math.max(line.size, goesOn.size) * 2.2;
  return isApart && isRoom && above.y < line.y - line.size * 0.8 && Math.abs(goesOn.y - next.y) < 2;
}

/** Where the second of two columns of running text begins; null on a page that is set otherwise. */
function textGutter(lines: readonly PdfLine[], known: KnownGutters): number | null {
  const starts = [...new Set(lines.map((line) => Math.round(line.x)))].sort((a, b) => a - b);
  const isKnown = (gutter: number) => [...known].some((other) => Math.abs(other - gutter) < alignment);
  const gutters = starts.map((start) => start - 1);
  return (
    gutters.find((gutter) => isTextGutter(sidesAt(lines, gutter))) ??
    gutters.find((gutter) => isKnown(gutter) && isForetold(sidesAt(lines, gutter))) ??
    null
  );
}

function isTextGutter({ left, right, across }: Sides): boolean {
  const fewest = Math.min(left.length, right.length);
  if (fewest < fewestColumnLines || across.length > fewest) return false;
  const areText = [left, right].every((side) => {
    const own = alone(side);
    const isOneColumn = own.length >= side.filter((line) => line.tag?.cell == null).length * aloneShare;
    return isOneColumn && isRunningText(own, fewestColumnLines);
  });
  return areText && !areRows(left, right);
}

/** Whether what is left over for the last page stands in the columns of the one before. */
function isForetold({ left, right, across }: Sides): boolean {
  if (Math.min(left.length, right.length) < leftOver || across.length > left.length + right.length)
    return false;
  const isText = [left, right].some((side) => isRunningText(alone(side), fewestForetold));
  return isText && !areRows(left, right);
}

function sidesAt(lines: readonly PdfLine[], gutter: number): Sides {
  const sideOf = sideFinder(lines, gutter);
  const of = (side: keyof Sides) => lines.filter((line) => sideOf(line) === side);
  return { left: of("left"), right: of("right"), across: of("across") };
}

/** A line within a table stands where the whole table does. */
function sideFinder(lines: readonly PdfLine[], gutter: number): (line: PdfLine) => keyof Sides {
  const ownSide = ({ x, right }: PdfLine): keyof Sides =>
    x >= gutter ? "right" : right < gutter + 1 ? "left" : "across";
  const ofTables = new Map<number, keyof Sides>();
  for (const line of lines) {
    const table = line.tag?.cell?.table;
    if (table === undefined) continue;
    const [side, known] = [ownSide(line), ofTables.get(table)];
    ofTables.set(table, known === undefined || known === side ? side : "across");
  }
  return (line) => ofTables.get(line.tag?.cell?.table ?? -1) ?? ownSide(line);
}

/** The lines of a side that stand in no table: no other stands on their height. */
function alone(side: readonly PdfLine[]): PdfLine[] {
  const isBeside = (line: PdfLine, other: PdfLine | undefined) =>
    other !== undefined && Math.abs(other.y - line.y) < Math.min(other.size, line.size) * 0.4;
  return side.filter((line, at) => {
    const isCell = line.tag?.cell != null;
    return !isCell && !isBeside(line, side[at - 1]) && !isBeside(line, side[at + 1]);
  });
}

function isRunningText(lines: readonly PdfLine[], fewest: number): boolean {
  if (lines.length < fewest) return false;
  const x = Math.min(...lines.map((line) => line.x));
  const rights = lines.map((line) => line.right).sort((a, b) => a - b);
  const edge = rights[Math.floor(rights.length * 0.9)] ?? 0;
  const isFull = ({ right, size }: PdfLine) => right > edge - Math.max(size * 3.5, (edge - x) * 0.2);
  const full = lines.filter(isFull).length;
  const running = lines.filter(({ text }) => beginsInside(text)).length;
  return (
    edge - x > narrowestColumn && full >= lines.length * fullShare && running >= lines.length * runningShare
  );
}

/** Whether the stretches of one side begin at the heights at which those of the other do, as the rows of a table. */
function areRows(left: readonly PdfLine[], right: readonly PdfLine[]): boolean {
  const [one, other] = [beginnings(alone(left)), beginnings(alone(right))];
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  const beside = few.filter((line) => many.some(({ y }) => Math.abs(y - line.y) < line.size * 0.15));
  return few.length >= fewestRows && beside.length >= few.length * rowShare;
}

/** The lines that stand further below the line before than those of one stretch do. */
function beginnings(side: readonly PdfLine[]): PdfLine[] {
  const gaps = side.map((line, at) => line.y - (side[at - 1]?.y ?? line.y));
  const steps = gaps.filter((gap, at) => gap > (side[at]?.size ?? 0) * 0.8).sort((a, b) => a - b);
  const usual = steps[Math.floor(steps.length * 0.4)] ?? 0;
  return side.filter((_, at) => at === 0 || (gaps[at] ?? 0) > usual * 1.2);
}
