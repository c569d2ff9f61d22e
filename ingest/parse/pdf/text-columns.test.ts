import { describe, expect, it } from "vitest";
import { parsePdf } from "./parse-pdf.ts";
import { linesFrom, writeTestPdf } from "./testing/write-test-pdf.ts";
import type { TestPage, TestRule, TestWords } from "./testing/write-test-pdf.ts";

const parse = (...pages: readonly TestPage[]) => parsePdf(writeTestPdf({ pages }));
const blocksOf = async (...pages: readonly TestPage[]) =>
  (await parse(...pages)).blocks.map(({ kind, level, text }) => `${kind}${level} ${text}`);

const leftLines = [
  "Every visitor to the centre signs in at the",
  "front desk and is given a badge that shows",
  "where in the building he or she may go. The",
  "badge is handed back when leaving, and the",
  "time is written down beside the name so that",
  "nobody is left behind when the doors are",
  "locked. A visitor without a badge is asked",
  "who he or she is and is walked to the desk.",
  "No visitor may be alone with a child for any",
  "reason, however short the time may be. This",
];
const rightLines = [
  "holds for parents of other children as well,",
  "and for those who come to mend something in",
  "the rooms. The manager keeps a list of all",
  "who have been checked, and shows it to the",
  "inspectors whenever they ask for it. Records",
  "of visits are kept for six years and are",
  "then shredded by the office. A parent may",
  "ask at any time who was in the building on",
  "a certain day, and gets an answer within",
  "five working days from the office manager.",
];
const running = [...leftLines, ...rightLines].join(" ");
const [left, right] = [60, 320];
const columns = (y: number): TestWords[] => [
  ...linesFrom({ x: left, y }, leftLines),
  ...linesFrom({ x: right, y }, rightLines),
];
const grid = ({
  x,
  y,
  widths,
}: {
  x: number;
  y: readonly number[];
  widths: readonly number[];
}): TestRule[] => {
  const [top = 0, bottom = 0] = [y[0], y.at(-1)];
  const end = x + widths.reduce((sum, width) => sum + width, 0);
  const edges = widths.reduce<number[]>((all, width) => [...all, (all.at(-1) ?? x) + width], [x]);
  return [
    ...y.map((at): TestRule => [x, at, end, at]),
    ...edges.map((at): TestRule => [at, top, at, bottom]),
  ];
};

describe("a page set in two columns", () => {
  it("is read down one column and then down the other, though all its lines stand side by side", async () => {
    expect(await blocksOf({ words: columns(80) })).toEqual([`paragraph0 ${running}`]);
  });

  it("is so with a ruled table within a column, which is a table still", async () => {
    const cells = [
      ["Alarm", "Who rings"],
      ["Fire", "The caretaker"],
      ["Missing child", "The manager"],
    ].flatMap(([name = "", who = ""], row): TestWords[] => [
      { text: name, x: right + 4, y: 220 + row * 20 },
      { text: who, x: right + 94, y: 220 + row * 20 },
    ]);
    const words = [...columns(80), ...cells, ...linesFrom({ x: left, y: 224 }, leftLines.slice(0, 5))];
    const rules = grid({ x: right, y: [207, 227, 247, 267], widths: [90, 100] });
    expect(await blocksOf({ words, rules })).toEqual([
      `paragraph0 ${leftLines.join(" ")}`,
      `paragraph0 ${[...leftLines.slice(0, 5), ...rightLines].join(" ")}`,
      "row0 Alarm\tWho rings",
      "row0 Fire\tThe caretaker",
      "row0 Missing child\tThe manager",
    ]);
  });

  it("is so with a heading over both columns, and with little left for the last page", async () => {
    const heading = { text: "Visitors and keys", x: left, y: 240, size: 18, isBold: true };
    const last = [
      ...linesFrom({ x: left, y: 80 }, leftLines.slice(0, 5)),
      ...linesFrom({ x: right, y: 80 }, leftLines.slice(5, 8)),
    ];
    const first = { words: [...columns(80), heading, ...columns(270)] };
    expect(await blocksOf(first, { words: last })).toEqual([
      `paragraph0 ${running}`,
      "heading1 Visitors and keys",
      `paragraph0 ${running}`,
      `paragraph0 ${leftLines.slice(0, 8).join(" ")}`,
    ]);
  });

  it("has no lead-in reach over what stands behind a list that goes on over the column's end", async () => {
    const list = ["Volunteers never:", "• drive a child home;", "• lend out a key"];
    const after = ["or tell anybody the code of the door.", "• leave a child at the gate."];
    const words = [
      ...linesFrom({ x: left, y: 80 }, [...leftLines.slice(0, 9), "cause at all."]),
      { text: list[0] ?? "", x: left, y: 208 },
      { text: list[1] ?? "", x: left + 12, y: 222 },
      { text: list[2] ?? "", x: left + 12, y: 236 },
      { text: after[0] ?? "", x: right + 20, y: 80 },
      { text: after[1] ?? "", x: right + 12, y: 94 },
      ...linesFrom({ x: right, y: 116 }, [
        "Staff ring the manager at once. That holds",
        ...rightLines.slice(1),
      ]),
    ];
    expect((await blocksOf({ words })).slice(1, 6)).toEqual([
      "paragraph0 Volunteers never:",
      "item1 • drive a child home;",
      "item1 • lend out a key or tell anybody the code of the door.",
      "item1 • leave a child at the gate.",
      `paragraph0 Staff ring the manager at once. That holds ${rightLines.slice(1).join(" ")}`,
    ]);
  });

  it("is none where names stand beside what is said of them", async () => {
    const rows = [
      ["Named doctor", "Room 4, Mondays"],
      ["Named nurse", "Room 9, all week"],
      ["Duty social worker", "By telephone"],
      ["Office", "Ground floor"],
      ["Caretaker", "Yard, mornings"],
      ["Cook", "Kitchen"],
      ["Minibus driver", "Garage"],
      ["Night porter", "Front lodge"],
      ["Gardener", "Shed"],
    ];
    const words = rows.flatMap(([name = "", place = ""], row): TestWords[] => [
      { text: name, x: left, y: 80 + row * 14 },
      { text: place, x: right, y: 80 + row * 14 },
    ]);
    expect(await blocksOf({ words })).toEqual(rows.map((row) => `row0 ${row.join("\t")}`));
  });
});

describe("what is stamped over the pages", () => {
  it("goes, with its reason: words set aslant, and large ones at the same place of every page", async () => {
    const stamp = { text: "NOT FOR SHARING", x: 150, y: 500, size: 50, isSlanted: true };
    const draft = { text: "DRAFT", x: 200, y: 400, size: 60 };
    const page = (text: string) => ({
      words: [...linesFrom({ x: left, y: 120 }, leftLines), { text, x: left, y: 300 }, stamp, draft],
    });
    const { blocks, removals } = await parse(page("First."), page("Second."), page("Third."));
    expect(blocks.map(({ text }) => text).join(" ")).not.toMatch(/DRAFT|SHARING/u);
    expect(removals.map(({ text, reason }) => `${reason}: ${text}`).sort()).toEqual([
      ...[1, 2, 3].map(() => "page furniture: watermark: DRAFT"),
      ...[1, 2, 3].map(() => "page furniture: watermark: NOT FOR SHARING"),
    ]);
  });

  it("is not taken for it where a large word stands on one page alone", async () => {
    const words = [
      { text: "Harbour", x: 150, y: 300, size: 50 },
      ...linesFrom({ x: left, y: 400 }, leftLines),
    ];
    expect(await blocksOf({ words })).toEqual(["heading1 Harbour", `paragraph0 ${leftLines.join(" ")}`]);
  });
});

describe("what stands behind the last item of a list", () => {
  const lead = "Helpers must not:";
  const first = "• give a child their own number or answer a message that a child has sent to it at night;";
  const last = "• open the parcel before the office has looked at it and has written down who brought it.";
  const duty =
    "Anyone who finds a needle in the yard puts the lid on it and rings the caretaker at once, by day.";

  it("is no part of it where it begins a sentence left of the bullet, though the item fills its line", async () => {
    const words = [
      { text: lead, x: 60, y: 80 },
      { text: first, x: 75, y: 92 },
      { text: last, x: 75, y: 104 },
      { text: duty, x: 60, y: 116 },
    ];
    expect(await blocksOf({ words })).toEqual([
      `paragraph0 ${lead}`,
      `item1 ${first}`,
      `item1 ${last}`,
      `paragraph0 ${duty}`,
    ]);
  });

  it("is none under the bullet either, where the lines of the items hang", async () => {
    const words = [
      { text: lead, x: 60, y: 80 },
      { text: first.replace("night;", "night, or at"), x: 60, y: 92 },
      { text: "the weekend;", x: 72, y: 104 },
      { text: last, x: 60, y: 116 },
      { text: duty, x: 60, y: 128 },
    ];
    expect((await blocksOf({ words })).slice(2)).toEqual([`item1 ${last}`, `paragraph0 ${duty}`]);
  });
});
