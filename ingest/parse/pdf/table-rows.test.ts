import { describe, expect, it } from "vitest";
import { makeWordJoiner } from "./join-words.ts";
import type { Cell, PdfLine } from "./page-model.ts";
import { rowsOf, splitTables } from "./table-rows.ts";

const lineIn = (text: string, x: number, cell: Cell | null): PdfLine => {
  const tag = { element: 0, order: 0, role: "text", level: 0, listDepth: 0, isLabel: false, cell } as const;
  return { page: 1, pieces: [], text, x, shift: 0, right: x + 80, y: 100, size: 10, isBold: false, tag };
};
const cell = (table: number, row: number, column: number): Cell => ({ table, row, column, isHead: false });
const tablesOf = (lines: readonly PdfLine[]) =>
  splitTables(lines).map(({ isTable, lines: own }) => [isTable, own.map(({ text }) => text)]);

describe("splitTables", () => {
  it("takes a row alone for none of the table before it, whose columns stand elsewhere", () => {
    const lines = [
      lineIn("Department for Education", 90, cell(1, 0, 0)),
      lineIn("Parliamentary Under Secretary", 340, cell(1, 0, 1)),
      lineIn("SCHEDULE 1", 266, cell(2, 0, 0)),
      lineIn("Regulation 16", 460, cell(2, 0, 1)),
    ];
    expect(tablesOf(lines)).toEqual([[false, lines.map(({ text }) => text)]]);
  });

  it("takes a row alone for one of the table that the page's end parted from it", () => {
    const lines = [
      lineIn("Strategy meeting", 90, cell(1, 0, 0)),
      lineIn("Same day", 340, cell(1, 0, 1)),
      lineIn("Conference", 90, cell(2, 0, 0)),
      lineIn("15 working days", 340, cell(2, 0, 1)),
    ];
    expect(tablesOf(lines)).toEqual([
      [true, ["Strategy meeting", "Same day"]],
      [true, ["Conference", "15 working days"]],
    ]);
  });
});

describe("rowsOf", () => {
  const headsOf = (...rows: readonly (readonly string[])[]) => {
    const lines = rows.flatMap((cells, row) =>
      cells.map((text, column) => ({
        ...lineIn(text, 90 + 250 * column, cell(1, row, column)),
        isBold: row === 0,
      })),
    );
    return rowsOf(lines, makeWordJoiner(lines)).map(({ level }) => level);
  };

  it("takes a bold first row for the head, unless it is a name with what is said of it", () => {
    expect(headsOf(["Trip", "Who agrees"], ["Museum", "Head"])).toEqual([1, 0]);
    expect(headsOf(["Step", "By when (in days)"], ["Letter", "5"])).toEqual([1, 0]);
    expect(headsOf(["Reference", "TR-07, version 2"], ["Author", "Ann Reid"])).toEqual([0, 0]);
    const meaning = "Consent is what a parent gives before a child goes on a trip by bus or train";
    expect(headsOf(["Consent", meaning], ["Trip", "Any walk"])).toEqual([0, 0]);
  });
});
