import { tidy } from "./table-in-text.ts";
import type { TableInText } from "./table-in-text.ts";

const leader = /(?: ?\.){4,}|…{2,}/u;
/** Where a name leaves room for hardly a dot, it leads to the column of the others all the same. */
const shortLeader = / \.{1,3} $/u;
/** A page of a list of contents. */
const pageNumber = /^(?:\d{1,3}|[ivxl]{1,6})$/u;
const longestLine = 300;
const fewestRows = 2;
/** A longer list is read in parts. */
const mostRows = 60;

interface LedLine {
  readonly name: string;
  readonly dots: string;
  readonly value: string;
  /** Where the value stands in its line. */
  readonly column: number;
}

/**
 * The list that begins at a line and whose names are led to what belongs to them by dots, as telephone numbers are;
 * null where none does, or where the dots lead to pages.
 */
export function leaderTableAt(lines: readonly string[], at: number): TableInText | null {
  const first = ledLine(lines[at] ?? "");
  if (first === null) return null;
  const led = [first];
  for (let end = at + 1; end < lines.length && led.length < mostRows; end += 1) {
    const next = ledLine(lines[end] ?? "") ?? shortlyLed(lines[end] ?? "", first.column);
    if (next === null) break;
    led.push(next);
  }
  if (led.length < fewestRows || led.every(({ value }) => pageNumber.test(value))) return null;
  return {
    end: at + led.length,
    rows: led.map(({ name, value }, i) => ({ at: at + i, cells: [name, value], isHead: false })),
    marks: led.map(({ dots }, i) => ({ at: at + i, text: dots, isAlone: false })),
  };
}

function ledLine(line: string): LedLine | null {
  if (line.length > longestLine) return null;
  const found = leader.exec(line);
  if (found === null) return null;
  return parted(line, { from: found.index, to: found.index + found[0].length });
}

function shortlyLed(line: string, column: number): LedLine | null {
  const dots = shortLeader.exec(line.slice(0, column))?.[0] ?? "";
  return dots === "" ? null : parted(line, { from: column - dots.length, to: column });
}

function parted(line: string, { from, to }: { from: number; to: number }): LedLine | null {
  const [name, value] = [tidy(line.slice(0, from)), tidy(line.slice(to))];
  if (!/\p{L}/u.test(name) || !/[\p{L}\p{N}]/u.test(value) || leader.test(value)) return null;
  const column = to + line.slice(to).search(/\S/u);
  return { name, dots: line.slice(from, to).replace(/\s+/gu, ""), value, column };
}
