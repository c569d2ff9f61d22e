import { beginsInside } from "../../structure/line-shape.ts";

/** A row that is being read: its cells so far, and the last line of each. */
export interface OpenRow {
  readonly cells: readonly string[];
  readonly lastLines: readonly string[];
}

/**
 * Whether a line with words in its first cell goes on with the row above: the name of that row did not fit into its
 * column. Its other cells go on with a small letter where those of a row begin with a capital, and a word of it
 * would not have had room on the line above. What begins with a figure is a row of its own.
 */
export function goesOnWith(row: OpenRow, line: readonly string[], widths: readonly number[]): boolean {
  const [name = "", ...others] = line;
  if (/^\P{L}/u.test(name)) return false;
  const goingOn = others.flatMap((cell, i) => (cell === "" ? [] : [{ cell, above: row.cells[i + 1] ?? "" }]));
  if (goingOn.length === 0) return false;
  const areInside = goingOn.every(({ cell, above }) => beginsInside(cell) && /^[\p{Lu}\d]/u.test(above));
  if (!areInside) return false;
  const isInside = beginsInside(name);
  const isOpen = goingOn.some(({ above }) => !/[.!?]$/u.test(above));
  if (!isOpen && !isInside) return false;
  // Two names hardly ever have room beside each other: only one that is cut within says so.
  return line.some(
    (cell, i) => (i > 0 || isInside) && hadNoRoom(row.lastLines[i] ?? "", cell, widths[i] ?? 0),
  );
}

function hadNoRoom(above: string, cell: string, width: number): boolean {
  return above !== "" && cell !== "" && `${above} ${cell.split(" ", 1)[0] ?? ""}`.length >= width;
}
