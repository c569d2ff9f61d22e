import { isHeadRow } from "../shared/head-row.ts";
import { addToRow, tidy } from "./table-in-text.ts";
import type { TableInText, TextRow } from "./table-in-text.ts";
import { goesOnWith } from "./wrapped-row.ts";

const border = /^\s*(?:={2,}(?: +={2,})+|-{2,}(?: +-{2,})+)\s*$/u;
/** A bullet, number or letter with the space behind it, which parts no cells. */
export const marker = /^\s*(?:[^\p{L}\p{N}\s]|o|#\.|\(?[\p{L}\d]{1,4}[.)]|\d+(?:\.\d+)+\.?)\s+/u;
const wideGap = /\S(?: {3,}|\t+)\S/u;

/** A longer table is read in parts: columns are looked for anew from each line at which none were found. */
const longestTable = 200;
/** Borders say where the columns are: such a table may be longer. */
const longestBordered = 1000;

/** The table set with spaces, with or without borders of `====  ====`, that begins at a line; null where none does. */
export function spacedTableAt(lines: readonly string[], at: number): TableInText | null {
  if (border.test(lines[at] ?? "")) return borderedAt(lines, at);
  const isHead = border.test(lines[at + 1] ?? "") && /\S\s{2,}\S/u.test(lines[at] ?? "");
  return isHead ? borderedAt(lines, at) : openAt(lines, at);
}

/** The columns are those of the border; a line whose first cell is empty goes on with the row above. */
function borderedAt(lines: readonly string[], at: number): TableInText | null {
  const first = border.test(lines[at] ?? "") ? at : at + 1;
  const columns = columnsOf([lines[first] ?? ""], 1);
  let end = first + 1;
  let last = first;
  const isInside = (i: number) => (lines[i] ?? "").trim() !== "" || border.test(lines[i + 1] ?? "");
  while (end - at < longestBordered && isInside(end)) {
    if (border.test(lines[end] ?? "")) last = end;
    end += 1;
  }
  if (last > first) end = last + 1;
  const inside = lines.slice(at, end).flatMap((line, i) => (border.test(line) ? [at + i] : []));
  const isBorder = new Set(inside);
  const headEnd = at < first || inside.length > 2 ? (inside[at < first ? 0 : 1] ?? at) : at;
  const marks = inside.map((i) => ({ at: i, text: tidy(lines[i] ?? ""), isAlone: true }));
  const words = Array.from({ length: end - at }, (_, i) => at + i).filter((i) => !isBorder.has(i));
  if (words.some((i) => cutsWord(withoutTabs(lines[i] ?? ""), columns))) return null;
  const rows = rowsOf(words, { lines, columns, headEnd });
  return rows.length === 0 ? null : { end, rows, marks };
}

/** Whether a word of a line lies across the start of a column: then the line is no row of it. */
function cutsWord(line: string, columns: readonly number[]): boolean {
  return columns.some((column) => column > 0 && /^\S\S/u.test(line.slice(column - 1, column + 1)));
}

/** Lines one under the other, each with a wide gap, that leave the same columns free. */
function openAt(lines: readonly string[], at: number): TableInText | null {
  let end = at;
  const isRow = (i: number) =>
    isRowLike(lines[i] ?? "") || (i > at && isUnderLater(lines[i] ?? "", lines[i - 1] ?? ""));
  while (end - at < longestTable && isRow(end)) end += 1;
  const own = lines.slice(at, end).map(withoutTabs);
  if (own.length < 2) return null;
  const tabbed = lines.slice(at, end).map((line) => line.trim().split(/\t+/u).map(tidy));
  if (tabbed.every((cells) => cells.length > 1)) {
    return {
      end,
      rows: withHead(tabbed.map((cells, i) => ({ at: at + i, cells, isHead: false }))),
      marks: [],
    };
  }
  const columns = columnsOf(own, 2);
  const places = own.map((_, i) => at + i);
  const rows = rowsOf(places, { lines, columns, headEnd: at });
  const isTable = columns.length > 1 && rows.every(({ cells }) => cells.filter((cell) => cell).length > 1);
  return isTable ? { end, rows: withHead(rows), marks: [] } : null;
}

/** A first row without figures over rows that all have some is the head, as is one that names the columns. */
function withHead(rows: readonly TextRow[]): TextRow[] {
  const hasFigures = ({ cells }: TextRow) => /\d/u.test(cells.join(""));
  const [first = [], ...others] = rows.map(({ cells }) => cells);
  const areFigures = rows.length > 1 && rows.every((row, i) => hasFigures(row) === i > 0);
  const isHeaded = areFigures || isHeadRow(first, others);
  return rows.map((row, i) => ({ ...row, isHead: isHeaded && i === 0 }));
}

function isRowLike(line: string): boolean {
  return wideGap.test(line.replace(marker, ""));
}

/** Whether a line stands under another's later cells alone, and goes on with them. */
function isUnderLater(line: string, above: string): boolean {
  const start = withoutTabs(line).search(/\S/u);
  const gap = /\S {3,}(?=\S)/u.exec(withoutTabs(above).trimStart());
  const indent = withoutTabs(above).search(/\S/u);
  return start >= 0 && gap !== null && start >= indent + gap.index + gap[0].length;
}

interface RowSource {
  readonly lines: readonly string[];
  readonly columns: readonly number[];
  /** Lines before this place are the table's head. */
  readonly headEnd: number;
}

function rowsOf(places: readonly number[], { lines, columns, headEnd }: RowSource): TextRow[] {
  const read = places.flatMap((at) => {
    const line = withoutTabs(lines[at] ?? "");
    const cells = columns.map((column, i) => tidy(line.slice(i === 0 ? 0 : column, columns[i + 1])));
    return line.trim() === "" ? [] : [{ at, cells }];
  });
  const widths = columns.map((_, i) => Math.max(...read.map(({ cells }) => cells[i]?.length ?? 0)));
  const rows: TextRow[] = [];
  let lastLines: string[] = [];
  for (const { at, cells } of read) {
    const last = rows.at(-1);
    const isHead = at < headEnd;
    const isMore =
      last?.isHead === isHead && (cells[0] === "" || goesOnWith({ ...last, lastLines }, cells, widths));
    if (isMore) rows[rows.length - 1] = { ...last, cells: addToRow(last.cells, cells) };
    else rows.push({ at, cells, isHead });
    lastLines = cells.map((cell, i) => (isMore && cell === "" ? (lastLines[i] ?? "") : cell));
  }
  return rows;
}

/** Where stretches begin that so many free columns or more part from what stands before, in all lines. */
function columnsOf(lines: readonly string[], fewestFree: number): number[] {
  const width = Math.max(...lines.map((line) => line.length));
  const columns: number[] = [];
  let free = fewestFree;
  for (let column = 0; column < width; column += 1) {
    const isFree = lines.every((line) => (line[column] ?? " ") === " ");
    if (!isFree && free >= fewestFree) columns.push(column);
    free = isFree ? free + 1 : 0;
  }
  return columns;
}

/** A line with its tabs as the spaces that they stand for. */
export function withoutTabs(line: string): string {
  let out = "";
  for (const char of line) out += char === "\t" ? " ".repeat(8 - (out.length % 8)) : char;
  return out;
}
