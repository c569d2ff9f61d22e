import { beginsInside } from "../../structure/line-shape.ts";
import { marker, withoutTabs } from "./spaced-table.ts";
import { addToRow, tidy } from "./table-in-text.ts";
import type { TableInText, TextRow } from "./table-in-text.ts";

/** A longer table is read in parts. */
const mostRows = 100;
const mostLinesOfRow = 40;
const fewestRows = 2;

/** Where the two columns of a table begin. */
interface Columns {
  readonly name: number;
  readonly text: number;
}

/**
 * The table of two columns that begins at a line and whose rows empty lines part: in each a name, and far behind it
 * what is said of it, both of which may go on over lines. Null where none does.
 */
export function labelledRowsAt(lines: readonly string[], at: number): TableInText | null {
  const columns = columnsOf(lines[at] ?? "");
  if (columns === null) return null;
  const rows: TextRow[] = [];
  let end = at;
  let from = at;
  while (rows.length < mostRows) {
    const row = rowAt(lines, from, columns);
    if (row === null) break;
    rows.push(row);
    end = from + row.lines;
    from = end + 1;
    if ((lines[end] ?? "-").trim() !== "" || (lines[from] ?? "").trim() === "") break;
  }
  return rows.length < fewestRows ? null : { end, rows, marks: [] };
}

function columnsOf(line: string): Columns | null {
  const own = withoutTabs(line);
  if (marker.test(own)) return null;
  const gaps = [...own.trimEnd().matchAll(/(?<=\S) {3,}(?=\S)/gu)];
  const [gap] = gaps;
  if (gap === undefined || gaps.length > 1) return null;
  return { name: own.search(/\S/u), text: gap.index + gap[0].length };
}

function rowAt(
  lines: readonly string[],
  at: number,
  columns: Columns,
): (TextRow & { readonly lines: number }) | null {
  const own = columnsOf(lines[at] ?? "");
  if (own?.name !== columns.name || own.text !== columns.text) return null;
  let cells = cellsOf(withoutTabs(lines[at] ?? ""), columns);
  let count = 1;
  for (; (lines[at + count] ?? "").trim() !== ""; count += 1) {
    const line = withoutTabs(lines[at + count] ?? "");
    if (count >= mostLinesOfRow || !goesOn(line, columns)) return null;
    cells = addToRow(cells, cellsOf(line, columns));
  }
  return { at, cells, isHead: false, lines: count };
}

/** Under the text alone, or with more of the name, and no word across the column's edge. */
function goesOn(line: string, { name, text }: Columns): boolean {
  const start = line.search(/\S/u);
  if (start >= text) return true;
  if (start !== name || (line[text - 1] ?? " ") !== " ") return false;
  const words = line.slice(text);
  return words.trim() === "" || (/^\S/u.test(words) && beginsInside(words));
}

function cellsOf(line: string, { text }: Columns): string[] {
  return [tidy(line.slice(0, text)), tidy(line.slice(text))];
}
