import { describe, expect, it } from "vitest";
import { labelledRowsAt } from "./labelled-rows.ts";
import { leaderTableAt } from "./leader-table.ts";
import { spacedTableAt } from "./spaced-table.ts";
import type { TableInText } from "./table-in-text.ts";

const rows = (table: TableInText | null) => table?.rows.map(({ cells }) => cells.join(" / "));

describe("a name that goes on over lines", () => {
  it("is one name where its other cells go on with it", () => {
    const lines = [
      "Ten minutes        Walk the corridors and knock on each",
      "before lock-up     door.",
      "At lock-up         Count the children on the steps and",
      "                   write the number down.",
    ];
    expect(rows(spacedTableAt(lines, 0))).toEqual([
      "Ten minutes before lock-up / Walk the corridors and knock on each door.",
      "At lock-up / Count the children on the steps and write the number down.",
    ]);
  });

  it("is one between borders too, though a cell has no more to say", () => {
    const lines = [
      "Post             Name          Task",
      "---------------  ------------  -------------------",
      "Welfare Officer  Ann Droy      Takes calls, keeps",
      "                               the diary",
      "Transport        Lee Mistry    Minibus, drivers,",
      "Co-ordinator                   insurance",
      "Trustee          Jo Abara      Complaints",
    ];
    expect(rows(spacedTableAt(lines, 0))?.slice(1)).toEqual([
      "Welfare Officer / Ann Droy / Takes calls, keeps the diary",
      "Transport Co-ordinator / Lee Mistry / Minibus, drivers, insurance",
      "Trustee / Jo Abara / Complaints",
    ]);
  });

  it.each([
    ["there was room for it", ["Cook     Kitchen", "Driver   the yard and all the garages"]],
    ["figures count the rows", ["1     Cleaners and drivers", "2     reception and post room"]],
    ["the cells begin sentences", ["Monday and     Swimming at the", "Tuesday        Football on the"]],
  ])("is two where %s", (_, lines) => {
    expect(rows(spacedTableAt(lines, 0))).toHaveLength(2);
  });
});

describe("labelledRowsAt", () => {
  const lines = [
    "   First day        Ring home before ten.",
    "",
    "   Second day       Ring every number on the card and",
    "                    write down who was spoken to.",
    "",
    "   Third day, or    Visit the home in twos; the head is",
    "any earlier worry   told.",
    "",
    "Attendance is looked at on Fridays.",
  ];

  it("reads rows that empty lines part, and ends where one is set otherwise", () => {
    const table = labelledRowsAt(lines, 0);
    expect(rows(table)).toEqual([
      "First day / Ring home before ten.",
      "Second day / Ring every number on the card and write down who was spoken to.",
    ]);
    expect(table?.end).toBe(4);
  });

  it("puts a name of several lines together, though one space parts it from what is said", () => {
    const wrapped = lines.with(6, "   any other worry  told.");
    const tight = [
      "First day        Ring home before ten.",
      "",
      "Third day, or    Visit the home in twos; the head",
      "any other threat is told, and the police.",
      "",
    ];
    expect(rows(labelledRowsAt(wrapped, 0))?.[2]).toBe(
      "Third day, or any other worry / Visit the home in twos; the head is told.",
    );
    expect(rows(labelledRowsAt(tight, 0))).toEqual([
      "First day / Ring home before ten.",
      "Third day, or any other threat / Visit the home in twos; the head is told, and the police.",
    ]);
  });

  it("takes text behind one row, a list and a form for no table", () => {
    expect(labelledRowsAt(["Name:      Date:", "", "The form is signed."], 0)).toBe(null);
    expect(labelledRowsAt(["1.     Ring.", "", "2.     Write."], 0)).toBe(null);
    expect(labelledRowsAt(["First day     Ring home", "and then go on as Ann says.", "", "B     c"], 0)).toBe(
      null,
    );
  });
});

describe("leaderTableAt", () => {
  it("reads each line that dots lead through as a row, also one with room for a single dot", () => {
    const lines = [
      "Harbour master ............ 01555 960010",
      "Coastguard, day and night . 999",
      "Youth worker .............. 01555 960033, ext 4",
      "All are in the red book.",
    ];
    const table = leaderTableAt(lines, 0);
    expect(rows(table)).toEqual([
      "Harbour master / 01555 960010",
      "Coastguard, day and night / 999",
      "Youth worker / 01555 960033, ext 4",
    ]);
    expect(table?.end).toBe(3);
    expect(table?.marks.map(({ text }) => text.length)).toEqual([12, 1, 14]);
  });

  it("takes a list of contents, a gap to fill in and one line alone for none", () => {
    expect(leaderTableAt(["Scope ........ 1", "Duties ....... 2", "Annex ........ iv"], 0)).toBe(null);
    expect(leaderTableAt(["Signed ............", "Date ............"], 0)).toBe(null);
    expect(leaderTableAt(["He said ..... nothing at all", "and went."], 0)).toBe(null);
  });

  it("takes no longer for a long line of dots", () => {
    expect(leaderTableAt([`a ${". ".repeat(50_000)}b`, `a ${".".repeat(100_000)}b`], 0)).toBe(null);
  });
});
