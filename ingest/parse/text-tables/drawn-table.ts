import { addToRow, tidy } from "./table-in-text.ts";
import type { TableInText, TextRow } from "./table-in-text.ts";

const gridBorder = /^\s*\+(?:[-=]{2,}\+)+\s*$/u;
const gridLine = /^\s*[|+].*[|+]\s*$/u;
const pipeLine = /^\s*\|(?:[^|]*\|){2,}\s*$/u;
const pipeBorder = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/u;

/** The table drawn with `+---+` and `|`, or with `|` alone, that begins at a line; null where none does. */
export function drawnTableAt(lines: readonly string[], at: number): TableInText | null {
  const first = lines[at] ?? "";
  if (gridBorder.test(first)) return gridAt(lines, at);
  return pipeLine.test(first) ? pipesAt(lines, at) : null;
}

/** A row reaches from border to border; what stands between the same two bars is one cell. */
function gridAt(lines: readonly string[], at: number): TableInText | null {
  const columns = [...(lines[at] ?? "").matchAll(/\+/gu)].map(({ index }) => index);
  const end = endOf(lines, at, gridLine);
  const rows: TextRow[] = [];
  const marks: TableInText["marks"][number][] = [];
  let isOpen = false;
  let headEnd = at;
  for (let i = at; i < end; i += 1) {
    const line = lines[i] ?? "";
    if (gridBorder.test(line)) {
      if (line.includes("=") && rows.length > 0) headEnd = i;
      marks.push({ at: i, text: line.trim(), isAlone: true });
      isOpen = false;
      continue;
    }
    const { cells, bars } = cutAt(line, columns);
    marks.push({ at: i, text: bars, isAlone: false });
    const above = isOpen ? rows.pop() : undefined;
    rows.push({ at: above?.at ?? i, cells: addToRow(above?.cells ?? [], cells), isHead: false });
    isOpen = true;
  }
  const named = rows.map((row) => ({ ...row, isHead: row.at < headEnd }));
  return rows.length === 0 ? null : { end, rows: named.filter(holdsWords), marks };
}

/** A line's cells between the bars that stand in a table's columns; a bar that is not there leaves one cell over two. */
function cutAt(line: string, columns: readonly number[]): { cells: string[]; bars: string } {
  const between = line.split("|");
  if (between.length === columns.length + 1) {
    const [before = "", first = "", ...rest] = between;
    return { cells: [before + first, ...rest.slice(0, -1)].map(tidy), bars: "|".repeat(columns.length) };
  }
  const cells: string[] = [];
  let bars = "";
  for (const [place, column] of columns.entries()) {
    const next = columns[place + 1] ?? line.length;
    const isBar = /[|+]/u.test(line.charAt(column));
    if (isBar) bars += line.charAt(column);
    const own = line.slice(isBar ? column + 1 : column, next);
    const isRule = /^\s*[-=]{2,}\s*$/u.test(own);
    if (isRule) bars += own.trim();
    if (place === columns.length - 1 && own.trim() === "") continue;
    if (isBar || cells.length === 0) cells.push(isRule ? "" : own);
    else cells.push(`${cells.pop() ?? ""}${own}`);
  }
  const before = line.slice(0, columns[0]);
  return { cells: [before + (cells[0] ?? ""), ...cells.slice(1)].map(tidy), bars };
}

/** Each line between bars is a row. */
function pipesAt(lines: readonly string[], at: number): TableInText | null {
  const end = endOf(lines, at, pipeLine);
  if (end - at < 2) return null;
  const border = lines.slice(at, end).findIndex((line) => pipeBorder.test(line));
  const counts = lines.slice(at, end).map((line) => line.split("|").length);
  if (border < 0 && counts.some((count) => count !== counts[0])) return null;
  const rows: TextRow[] = [];
  const marks: TableInText["marks"][number][] = [];
  for (let i = at; i < end; i += 1) {
    const line = (lines[i] ?? "").trim();
    const isAlone = pipeBorder.test(line);
    marks.push({ at: i, text: isAlone ? line : line.replace(/[^|]/gu, ""), isAlone });
    const cells = line.slice(1, -1).split("|").map(tidy);
    if (!isAlone) rows.push({ at: i, cells, isHead: i < at + border });
  }
  return { end, rows: rows.filter(holdsWords), marks };
}

function endOf(lines: readonly string[], at: number, shape: RegExp): number {
  let end = at;
  while (shape.test(lines[end] ?? "")) end += 1;
  return end;
}

function holdsWords({ cells }: TextRow): boolean {
  return cells.some((cell) => cell !== "");
}
