import { describe, expect, it } from "vitest";
import { drawnTableAt } from "./drawn-table.ts";
import { spacedTableAt } from "./spaced-table.ts";
import type { TableInText } from "./table-in-text.ts";

const rows = (table: TableInText | null) =>
  table?.rows.map(({ cells, isHead }) => `${isHead ? "head: " : ""}${cells.join(" / ")}`);

describe("drawnTableAt", () => {
  const grid = [
    "+----------+------------------+",
    "| Sign     | What it may mean |",
    "+==========+==================+",
    "| Bruises  | A fall, or       |",
    "| on legs  | harm             |",
    "+----------+------------------+",
    "|          | Hunger           |",
    "+----------+------------------+",
    "After it.",
  ];

  it("puts the lines of a cell together, and knows the head", () => {
    const table = drawnTableAt(grid, 0);
    expect(rows(table)).toEqual([
      "head: Sign / What it may mean",
      "Bruises on legs / A fall, or harm",
      " / Hunger",
    ]);
    expect(table?.end).toBe(8);
  });

  it("keeps every character, among the cells or the borders", () => {
    const table = drawnTableAt(grid, 0);
    const kept = [
      ...(table?.rows ?? []).flatMap(({ cells }) => cells),
      ...(table?.marks ?? []).map(({ text }) => text),
    ];
    const sorted = (text: string) => Array.from(text.replace(/\s/gu, "")).sort().join("");
    expect(sorted(kept.join(""))).toBe(sorted(grid.slice(0, 8).join("")));
  });

  it("reads a cell that reaches over two columns", () => {
    const wide = ["+----+----+", "|Both ends|", "+----+----+", "| a  | b  |", "+----+----+"];
    expect(rows(drawnTableAt(wide, 0))).toEqual(["Both ends", "a / b"]);
  });

  it("goes by the bars where they stand beside their columns", () => {
    const ragged = ["+----+----+", "| a | bcd   |", "+----+----+"];
    expect(rows(drawnTableAt(ragged, 0))).toEqual(["a / bcd"]);
  });

  it("reads rows between bars", () => {
    const lines = ["| Level | Meaning |", "|-------|---------|", "| 1     | None    |", "Text."];
    expect(rows(drawnTableAt(lines, 0))).toEqual(["head: Level / Meaning", "1 / None"]);
  });

  it.each([["|The Setting| will:", "* write."], ["| one | line |"], ["+ crying", "+ hunger"]])(
    "takes %j for no table",
    (...lines) => {
      expect(drawnTableAt(lines, 0)).toBe(null);
    },
  );
});

describe("spacedTableAt", () => {
  it("reads a table between borders, and what goes on in the next line", () => {
    const lines = [
      "=====  =======",
      "Step   Action",
      "=====  =======",
      "1      Search",
      "       all.",
      "2      Ring.",
      "=====  =======",
    ];
    const table = spacedTableAt(lines, 0);
    expect(rows(table)).toEqual(["head: Step / Action", "1 / Search all.", "2 / Ring."]);
    expect(table?.marks.map(({ at }) => at)).toEqual([0, 2, 6]);
  });

  it("reads columns that are set with spaces", () => {
    const lines = [
      "Service         Number      Hours",
      "Police          101         always",
      "Social care     01223 555   9 to 5, not at",
      "                            weekends",
      "",
    ];
    expect(rows(spacedTableAt(lines, 0))).toEqual([
      "head: Service / Number / Hours",
      "Police / 101 / always",
      "Social care / 01223 555 / 9 to 5, not at weekends",
    ]);
  });

  it("reads cells that tabs part", () => {
    expect(rows(spacedTableAt(["Police\t101", "Children's social care\t01223"], 0))).toEqual([
      "Police / 101",
      "Children's social care / 01223",
    ]);
  });

  it.each([
    [
      "two spaces behind a full stop",
      ["It is locked.  Nobody opens it.  It is", "signed.  The head keeps it."],
    ],
    ["the space behind a bullet or number", ["-     ring the police", "1.    ring the parents"]],
    ["one line with a wide gap", ["Name:            Date:", "Then the form is signed."]],
    [
      "gaps that stand nowhere one under the other",
      ["a wide    gap of words here", "the next line has a    gap too"],
    ],
  ])("takes %s for no table", (_, lines) => {
    expect(spacedTableAt(lines, 0)).toBe(null);
  });
});
