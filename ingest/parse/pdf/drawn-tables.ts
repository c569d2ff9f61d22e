import { Line, LineStore, Point } from "pdf-parse";
import { OPS, Util } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Numbering } from "./page-tags.ts";
import type { Cell, Tag, TextPiece } from "./page-model.ts";

/** What a page draws, as PDF.js lists it. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** A rule is thinner than this and longer than a letter. */
const thickestRule = 3;
const shortestRule = 6;
const mostRules = 5000;

type Matrix = readonly number[];

/**
 * Gives the pieces of text that stand in ruled tables their cells. The grid is pdf-parse's, from the
 * rules that are drawn as lines and from those that are drawn as thin boxes, as word processors do.
 */
export function placeInRuledTables(
  pieces: readonly TextPiece[],
  { drawing, viewport, numbering }: { drawing: Drawing; viewport: Matrix; numbering: Numbering },
): TextPiece[] {
  const store = new LineStore();
  for (const [x1, y1, x2, y2] of rulesOf(drawing, viewport)) {
    store.add(new Line(new Point(x1, y1), new Point(x2, y2)));
  }
  store.normalize();
  const tables = store.getTableData().filter(({ rows }) => rows.some((row) => row.length > 1));
  const ids = tables.map(() => numbering.next++);
  const tags = new Map<string, Tag>();
  return pieces.map((piece) => {
    const cell = cellOf(piece, { tables, ids });
    return cell === null ? piece : { ...piece, tag: tagOf(cell, { tags, numbering }) };
  });
}

type Tables = ReturnType<LineStore["getTableData"]>;

function cellOf(piece: TextPiece, { tables, ids }: { tables: Tables; ids: readonly number[] }): Cell | null {
  const x = piece.x + piece.width / 2;
  const y = piece.y - piece.size * 0.3;
  for (const [at, { rows }] of tables.entries()) {
    for (const [row, cells] of rows.entries()) {
      const column = cells.findIndex(
        ({ minXY, maxXY }) => x >= minXY.x && x <= maxXY.x && y >= minXY.y && y <= maxXY.y,
      );
      if (column >= 0) return { table: ids[at] ?? 0, row, column, isHead: row === 0 && piece.isBold };
    }
  }
  return null;
}

/** One tag for each cell. */
export function tagOf(
  cell: Cell,
  { tags, numbering }: { tags: Map<string, Tag>; numbering: Numbering },
): Tag {
  const key = `${cell.table} ${cell.row} ${cell.column}`;
  const known = tags.get(key);
  if (known !== undefined) return known;
  const base = { role: "text", level: 0, listDepth: 0, isLabel: false } as const;
  const tag: Tag = { ...base, element: numbering.next++, order: 0, cell };
  tags.set(key, tag);
  return tag;
}

type Rule = readonly [number, number, number, number];

/** The straight rules of a drawing, in the page's points. */
function rulesOf({ fnArray, argsArray }: Drawing, viewport: Matrix): Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = viewport;
  for (const [index, fn] of fnArray.entries()) {
    const args = argsArray[index] as readonly unknown[] | null;
    if (fn === OPS.save || fn === OPS.paintFormXObjectBegin) saved.push(matrix);
    if (fn === OPS.restore || fn === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? viewport;
    if (fn === OPS.transform) matrix = Util.transform([...matrix], args) as Matrix;
    if (fn === OPS.paintFormXObjectBegin && Array.isArray(args?.[0])) {
      matrix = Util.transform([...matrix], args[0] as number[]) as Matrix;
    }
    if (fn === OPS.constructPath && rules.length < mostRules) rules.push(...rulesOfPath(args ?? [], matrix));
  }
  return rules;
}

const strokes: readonly unknown[] = [OPS.stroke, OPS.closeStroke];
const fills: readonly unknown[] = [OPS.fill, OPS.eoFill];

function rulesOfPath([paint, , bounds]: readonly unknown[], matrix: Matrix): Rule[] {
  if (bounds === null || bounds === undefined) return [];
  const [left, top, right, bottom] = placed(bounds as ArrayLike<number>, matrix);
  const [width, height] = [right - left, bottom - top];
  if (![...strokes, ...fills].includes(paint)) return [];
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  if (height <= thickestRule && width > shortestRule) return [[left, middle.y, right, middle.y]];
  if (width <= thickestRule && height > shortestRule) return [[middle.x, top, middle.x, bottom]];
  if (!strokes.includes(paint) || Math.min(width, height) <= shortestRule) return [];
  return [
    [left, top, right, top],
    [left, bottom, right, bottom],
    [left, top, left, bottom],
    [right, top, right, bottom],
  ];
}

function placed(bounds: ArrayLike<number>, matrix: Matrix): [number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [...Array.from(bounds)];
  const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e];
  const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
