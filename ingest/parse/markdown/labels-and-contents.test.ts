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
  ])("is none where it reads as no heading: %j", (text, joined) => {
    expect(shapes(parse(text))).toEqual([`paragraph0 ${joined}`]);
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
