import type { SourceBlock } from "../parser.ts";
import type { WordJoiner } from "./join-words.ts";
import type { PdfLine } from "./page-model.ts";

/** A stretch of the text's lines: a table's, or what stands between tables. */
export interface Stretch {
  readonly isTable: boolean;
  /** Whether nothing comes after it. */
  readonly isLast: boolean;
  readonly lines: readonly PdfLine[];
}

/** Parts the lines of tables from the others. A table of one column is a box round text, not a table. */
export function splitTables(lines: readonly PdfLine[]): Stretch[] {
  const wide = tablesWithColumns(lines);
  const stretches: { isTable: boolean; table: number | null; lines: PdfLine[] }[] = [];
  for (const line of lines) {
    const cell = line.tag?.cell ?? null;
    const table = cell !== null && wide.has(cell.table) ? cell.table : null;
    const last = stretches.at(-1);
    if (last?.table === table) last.lines.push(line);
    else stretches.push({ isTable: table !== null, table, lines: [line] });
  }
  return stretches.map((stretch, index) => ({ ...stretch, isLast: index === stretches.length - 1 }));
}

interface TableShape {
  rows: number;
  columns: number;
  /** Left edges of the columns. */
  readonly lefts: Map<number, number>;
}

/** How far the columns of a table that goes on may stand from those before. */
const alignment = 12;

/**
 * A row alone (a title with its number at the margin) is none either, unless it goes on with a table
 * beside it: a table that a page's end parts comes as several.
 */
function tablesWithColumns(lines: readonly PdfLine[]): ReadonlySet<number> {
  const wide = new Set<number>();
  for (const chain of chainsOfTables(lines)) {
    const columned = [...chain].filter(([, { columns }]) => columns > 1);
    const isTable = columned.length > 1 || columned.some(([, { rows }]) => rows > 1);
    for (const [table] of isTable ? columned : []) wide.add(table);
  }
  return wide;
}

/** The shapes of tables that follow each other with no text between, their columns under each other. */
function chainsOfTables(lines: readonly PdfLine[]): Map<number, TableShape>[] {
  const shapes = shapesOf(lines);
  const chains: Map<number, TableShape>[] = [];
  let last: number | null = null;
  for (const { tag } of lines) {
    const table = tag?.cell?.table ?? null;
    const shape = shapes.get(table ?? -1);
    if (table !== null && shape !== undefined && table !== last) {
      const goesOn = last !== null && isAligned(shapes.get(last) ?? shape, shape);
      if (!goesOn) chains.push(new Map<number, TableShape>());
      chains.at(-1)?.set(table, shape);
    }
    last = table;
  }
  return chains;
}

function shapesOf(lines: readonly PdfLine[]): ReadonlyMap<number, TableShape> {
  const shapes = new Map<number, TableShape>();
  for (const { tag, x } of lines) {
    if (tag?.cell == null) continue;
    const { table, row, column } = tag.cell;
    const shape = shapes.get(table) ?? { rows: 0, columns: 0, lefts: new Map<number, number>() };
    shape.rows = Math.max(shape.rows, row + 1);
    shape.columns = Math.max(shape.columns, column + 1);
    shape.lefts.set(column, Math.min(x, shape.lefts.get(column) ?? x));
    shapes.set(table, shape);
  }
  return shapes;
}

function isAligned(one: TableShape, other: TableShape): boolean {
  const shared = [...other.lefts].filter(([column]) => one.lefts.has(column));
  return (
    shared.length === 0 ||
    shared.some(([column, x]) => Math.abs(x - (one.lefts.get(column) ?? x)) < alignment)
  );
}

/** The rows of one table, cells apart by a tab; the first is its head where it is marked, or set bold, as one. */
export function rowsOf(lines: readonly PdfLine[], joiner: WordJoiner): SourceBlock[] {
  const rows = new Map<number, Map<number, PdfLine[]>>();
  for (const line of lines) {
    const { row, column } = line.tag?.cell ?? { row: 0, column: 0 };
    const cells = rows.get(row) ?? new Map<number, PdfLine[]>();
    rows.set(row, cells.set(column, [...(cells.get(column) ?? []), line]));
  }
  return [...rows].map(([, cells], index) => {
    const inOrder = [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell);
    const all = inOrder.flat();
    const texts = inOrder.map((cell) => joiner.join(cell));
    const isHead = index === 0 && rows.size > 1 && isHeadRow(all) && !isPair(texts);
    return {
      kind: "row",
      level: isHead ? 1 : 0,
      text: texts.join("\t"),
      markerLength: 0,
      number: null,
      page: all[0]?.page ?? null,
    };
  });
}

/** What names a column is short, and hardly ever has figures. */
const mostWordsOfName = 12;

/** Whether a row of two cells is a name with what is said of it, however it is set. */
function isPair([, said, ...others]: readonly string[]): boolean {
  if (said === undefined || others.length > 0) return false;
  return said.split(" ").length > mostWordsOfName || /\d/u.test(said.replace(/\([^)]*\)/gu, ""));
}

function isHeadRow(lines: readonly PdfLine[]): boolean {
  return lines.every((line) => line.isBold) || lines.every((line) => line.tag?.cell?.isHead === true);
}
