import { tagOf } from "./drawn-tables.ts";
import type { Numbering } from "./page-tags.ts";
import type { PdfLine, Tag, TextPiece } from "./page-model.ts";
import { markerOf } from "./markers.ts";

/** Lines side by side on one height. */
type VisualRow = readonly PdfLine[];

interface AlignedTable {
  readonly rows: readonly VisualRow[];
  readonly columns: readonly number[];
}

const fewestRows = 3;
/** How far a cell's text may stand from its column's edge. */
const alignment = 6;

/** Whether a page has lines side by side, as a table has: then its rules are worth looking at. */
export function looksTabular(lines: readonly PdfLine[]): boolean {
  return visualRows(lines).filter((row) => row.length > 1).length >= 2;
}

/**
 * Gives the pieces of text in tables without rules their cells: three rows or more whose parts begin at
 * the same places. Text set in columns fills them, and is no table.
 */
export function placeInAlignedTables(
  lines: readonly PdfLine[],
  numbering: Numbering,
): ReadonlyMap<TextPiece, Tag> {
  const placed = new Map<TextPiece, Tag>();
  for (const { rows, columns } of alignedTables(visualRows(lines))) {
    const table = numbering.next++;
    const tags = new Map<string, Tag>();
    let row = -1;
    for (const [index, parts] of rows.entries()) {
      if (startsRow(parts, rows[index - 1], columns)) row += 1;
      for (const part of parts) {
        const column = columnOf(part, columns);
        const cell = { table, row: Math.max(0, row), column, isHead: row === 0 && part.isBold };
        for (const piece of part.pieces) placed.set(piece, tagOf(cell, { tags, numbering }));
      }
    }
  }
  return placed;
}

function visualRows(lines: readonly PdfLine[]): VisualRow[] {
  const rows: PdfLine[][] = [];
  for (const line of [...lines].filter((l) => l.tag === null).sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const isBeside = row?.[0] !== undefined && Math.abs(row[0].y - line.y) < line.size * 0.35;
    if (isBeside) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

function alignedTables(rows: readonly VisualRow[]): AlignedTable[] {
  const tables: AlignedTable[] = [];
  let at = 0;
  while (at < rows.length) {
    const columns = (rows[at] ?? []).map((part) => part.x);
    let end = at + 1;
    while (columns.length > 1 && end < rows.length && fits(rows, end, columns)) end += 1;
    const table = { rows: rows.slice(at, end), columns };
    if (columns.length > 1 && isTable(table)) tables.push(table);
    else end = at + 1;
    at = end;
  }
  return tables;
}

function fits(rows: readonly VisualRow[], index: number, columns: readonly number[]): boolean {
  const [row = [], previous = []] = [rows[index], rows[index - 1]];
  const isNear = (row[0]?.y ?? 0) - (previous[0]?.y ?? 0) < (row[0]?.size ?? 0) * 4;
  const second = columns[1] ?? 0;
  const isIn = row.every((part) => columns.some((x) => Math.abs(x - part.x) < alignment));
  const isAcross =
    row.length === 1 && row[0] !== undefined && row[0].x < second - alignment && row[0].right > second;
  return isNear && isIn && !isAcross;
}

function isTable({ rows, columns }: AlignedTable): boolean {
  const whole = rows.filter((row) => row.length > 1);
  if (whole.length < fewestRows) return false;
  const firsts = rows.flatMap((row) => row.filter((part) => columnOf(part, columns) === 0));
  if (firsts.every((part) => (markerOf(part.text)?.length ?? 0) >= part.text.length)) return false;
  const gutter = columns[1] ?? 0;
  const full = firsts.filter((part) => part.text.length > 25 && part.right > gutter - part.size * 4);
  return full.length < firsts.length / 2;
}

/** A row begins where every column has text, or below a gap; a cell's second line leaves the others empty. */
function startsRow(parts: VisualRow, previous: VisualRow | undefined, columns: readonly number[]): boolean {
  const [first] = parts;
  if (previous?.[0] === undefined || first === undefined) return true;
  return parts.length === columns.length || first.y - previous[0].y > first.size * 1.7;
}

function columnOf(part: PdfLine, columns: readonly number[]): number {
  return columns.findLastIndex((x) => x <= part.x + alignment);
}
