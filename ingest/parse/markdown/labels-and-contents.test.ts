import { describe, expect, it } from "vitest";
import { withoutSpace } from "../../../corpus/analysis/tokens.ts";
import { assembleBlocks } from "../../structure/assemble.ts";
import { sectionsOf } from "../../structure/sections.ts";
import type { ParsedBlocks } from "../parser.ts";
import { parseMarkdown } from "./parse-markdown.ts";

const parse = (text: string) => parseMarkdown(Buffer.from(text));
const shapes = ({ blocks }: ParsedBlocks) => blocks.map(({ kind, level, text }) => `${kind}${level} ${text}`);
const paths = (text: string) =>
  sectionsOf({ ...assembleBlocks(parse(text)), gaps: [], hasStatedLevels: true }).map(({ path }) =>
    path.join(" > "),
  );
const characters = (text: string) => withoutSpace(text).split("").sort().join("");

function expectNothingLost(parsed: ParsedBlocks): void {
  const all = [...parsed.blocks, ...parsed.removals].map(({ text }) => text).join("");
  expect(characters(all)).toBe(characters(parsed.sourceText));
}

describe("a list of links to the titles of a text", () => {
  const titles =
    "# Quay\n\n## Ropes {#ropes}\n\nCoil them.\n\n## Boats\n\nTie them.\n\n## Nets\n\nDry them.\n";

  it("goes though nothing says what it is, and stays where it leads elsewhere", () => {
    const read = (list: string) =>
      parseMarkdown(Buffer.from(titles.replace("# Quay\n", `# Quay\n\n${list}\n`)));
    const links = "- [Ropes](#ropes)\n- [Boats](#boats)\n- [Nets](#nets)";
    expect(read(links).blocks.map(({ kind }) => kind)).not.toContain("item");
    expect(
      read(links.replace("[Nets]", "[Tides]")).blocks.filter(({ kind }) => kind === "item"),
    ).toHaveLength(3);
  });

  it("begins what is said of a term behind its colon", () => {
    const { blocks } = parseMarkdown(Buffer.from("**May I swim here?**\n: Only with a guide.\n"));
    const said = blocks.at(-1);
    expect(said?.text.slice(said.markerLength)).toBe("Only with a guide.");
  });
});

describe("a bold line over others", () => {
  it.each(["  \n", "\\\n", "\n", "<br>\n"])("is the heading of what it labels, and of no more: %j", (end) => {
    const text = `## Crew\n\n**Coach**${end}Ann Reid looks after the under-tens.\n\n**Bus driver**${end}Holds a licence.\n\nNobody travels alone.\n`;
    expect(shapes(parse(text))).toEqual([
      "heading2 Crew",
      "heading3 Coach",
      "paragraph0 Ann Reid looks after the under-tens.",
      "heading3 Bus driver",
      "paragraph0 Holds a licence.",
      "paragraph0 Nobody travels alone.",
    ]);
    expect(paths(text)).toEqual(["Crew", "Crew > Coach", "Crew > Bus driver", "Crew"]);
    expectNothingLost(parse(text));
  });

  it("keeps the list that its words lead in", () => {
    const text = "## Crew\n\n**Coach**  \nThe coach has:\n\n- a whistle\n- a map\n\nNobody travels alone.\n";
    expect(paths(text)).toEqual(["Crew", "Crew > Coach", "Crew"]);
    expect(shapes(parse(text)).slice(1, 5)).toEqual([
      "heading3 Coach",
      "paragraph0 The coach has:",
      "item1 a whistle",
      "item1 a map",
    ]);
  });

  it.each([
    ["**Never leave**  \na child alone.", "Never leave a child alone."],
    ["**Police:**  \nRing 999.", "Police: Ring 999."],
    ["**You must ring the lead**  \nRing at once.", "You must ring the lead Ring at once."],
    ["12 Mill Lane  \nOldham", "12 Mill Lane Oldham"],
    ["**Never**\nGive a tablet without a note.", "Never Give a tablet without a note."],
    ["**Never ever**<br>\nLock a child in.", "Never ever Lock a child in."],
    ["**DO NOT**  \nMove the casualty.", "DO NOT Move the casualty."],
    [
      "**Under no circumstances**\nDrive a child home alone.",
      "Under no circumstances Drive a child home alone.",
    ],
    ["**Only a nurse may**\nOpen the cabinet.", "Only a nurse may Open the cabinet."],
    ["**Nobody but the head**\nSpeaks to the press.", "Nobody but the head Speaks to the press."],
    ["**What not to say**\nI will keep your secret.", "What not to say I will keep your secret."],
    ["**Not allowed**\nPhotographs in the pool.", "Not allowed Photographs in the pool."],
    ["**Do**\nListen.\n**Don’t**\nPromise anything.", "Do Listen. Don’t Promise anything."],
    ["Ask the\n**Duty Desk**\nFor a key.", "Ask the Duty Desk For a key."],
  ])("is none where it reads as no heading: %j", (text, joined) => {
    expect(shapes(parse(text))).toEqual([`paragraph0 ${joined}`]);
  });
});

describe("several bold lines in one paragraph", () => {
  it.each([
    [
      "**Splinter**\nWash the place.\n**Nose bleed**\nLean forward.\nPinch the nose.\n",
      [
        "heading2 Splinter",
        "paragraph0 Wash the place.",
        "heading2 Nose bleed",
        "paragraph0 Lean forward. Pinch the nose.",
      ],
    ],
    [
      "Keys hang in the hall.\n<b>Gate</b>\nTwo turns\n__Shed__\nOne turn\n",
      [
        "paragraph0 Keys hang in the hall.",
        "heading2 Gate",
        "paragraph0 Two turns",
        "heading2 Shed",
        "paragraph0 One turn",
      ],
    ],
    [
      "**Always**\nRing first.\n**Never**\nGive water.\n**Bus**\nHold the key.\n",
      [
        "heading2 Always",
        "paragraph0 Ring first. Never Give water.",
        "heading2 Bus",
        "paragraph0 Hold the key.",
      ],
    ],
    [
      "**What to look for**\nMarks on the arms.\n**Child not collected**\nRing the parents.\n",
      [
        "heading2 What to look for",
        "paragraph0 Marks on the arms.",
        "heading2 Child not collected",
        "paragraph0 Ring the parents.",
      ],
    ],
  ])("each head what stands under them, but for what forbids: %j", (text, found) => {
    expect(shapes(parse(text))).toEqual(found);
    expectNothingLost(parse(text));
  });
});

describe("contents of links", () => {
  it.each([
    "## Contents\n\n- [Trips](#trips)\n- [Food](#food)\n",
    "**In this guide**\n\n[1\\. Trips](#trips)\n[2\\. Food](#food)\n",
    "Table of contents\n\n1. [Trips](#trips)\n2. [Food](#food)\n   - [Nuts](#nuts)\n",
  ])("are no text: %j", (contents) => {
    const parsed = parse(`# Guide\n\n${contents}\n## Trips\n\nWe walk.\n`);
    expect(shapes(parsed)).toEqual(["heading1 Guide", "heading2 Trips", "paragraph0 We walk."]);
    expect(parsed.removals.map(({ reason }) => reason)).toContain("table of contents");
    expectNothingLost(parsed);
  });

  it.each([
    "## Contents\n\n- [Trips](#trips)\n- Food is in the hall.\n",
    "## Contents\n\nOf the box: a kit.\n",
  ])("are told from a text: %j", (text) => {
    expect(parse(text).removals.map(({ reason }) => reason)).not.toContain("table of contents");
  });
});

describe("boxes to tick", () => {
  it("are marks of items, and of nothing else", () => {
    const parsed = parse("- [ ] Register taken\n- [x] Door locked\n1. [ ] Keys back\n\nWrite [ ] here.\n");
    expect(shapes(parsed)).toEqual([
      "item1 Register taken",
      "item1 Door locked",
      "item1 1. Keys back",
      "paragraph0 Write [ ] here.",
    ]);
    expectNothingLost(parsed);
  });
});
