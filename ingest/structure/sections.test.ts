import { describe, expect, it } from "vitest";
import type { Block } from "../../corpus/schemas/index-format.ts";
import { sectionsOf } from "./sections.ts";

/** A line of a document: `# ` begins a heading of the first level, `## ` of the second; a number may follow. */
function documentOf(lines: readonly string[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  let text = "";
  for (const line of lines) {
    const level = /^#*/.exec(line)?.[0].length ?? 0;
    const words = line.replace(/^#+ /, "");
    const number = /^\d+(?:\.\d+)*(?=\.? )/.exec(words)?.[0] ?? null;
    if (text !== "") text += "\n\n";
    const start = text.length;
    const kind = level > 0 ? "heading" : "paragraph";
    text += words;
    blocks.push({ kind, level, start, end: text.length, contentStart: start, number, page: null });
  }
  return { text, blocks };
}

function pathsOf(lines: readonly string[], gapsAfter: readonly string[] = []): [string, string][] {
  const { text, blocks } = documentOf(lines);
  const gaps = gapsAfter.map((words) => text.indexOf(words) + words.length);
  const sections = sectionsOf({ text, blocks, gaps });
  return blocks
    .filter((block) => block.kind === "paragraph")
    .map((block) => {
      const [section, ...others] = sections.filter((s) => s.start <= block.start && block.end <= s.end);
      expect(others).toEqual([]);
      return [text.slice(block.start, block.end), section?.path.join(" > ") ?? "none"];
    });
}

describe("sectionsOf", () => {
  it("leaves paragraphs that are numbered straight through under the heading they stand under", () => {
    expect(pathsOf(["# 2 Aims", "7 Seventh paragraph."])).toEqual([["7 Seventh paragraph.", "2 Aims"]]);
  });

  it("puts footnotes, which stand last, under a path of their own", () => {
    const { text, blocks } = documentOf(["# Last chapter", "Text.", "1 A note."]);
    const noted = blocks.map((block, index): Block => (index === 2 ? { ...block, kind: "footnote" } : block));
    expect(sectionsOf({ text, blocks: noted, gaps: [] }).map(({ path }) => path)).toEqual([
      ["Last chapter"],
      ["Footnotes"],
    ]);
  });

  it("puts text under the headings above it, and text before them under none", () => {
    expect(pathsOf(["Before.", "# Chapter", "In it.", "## Part", "Deeper.", "# Next", "Last."])).toEqual([
      ["Before.", ""],
      ["In it.", "Chapter"],
      ["Deeper.", "Chapter > Part"],
      ["Last.", "Next"],
    ]);
  });

  it("covers the document in order and without overlap, a heading with its text", () => {
    const { text, blocks } = documentOf(["Before.", "# A", "One.", "Two.", "# B", "Three."]);
    const sections = sectionsOf({ text, blocks, gaps: [] });
    expect(sections.map(({ start, end }) => text.slice(start, end))).toEqual([
      "Before.",
      "A\n\nOne.\n\nTwo.",
      "B\n\nThree.",
    ]);
  });

  it("leads a paragraph back by its number to its heading", () => {
    expect(
      pathsOf(["# 2.2 Assessment", "## Purpose", "2.2.1 Always.", "# Recording", "Write.", "2.2.21 Every."]),
    ).toEqual([
      ["2.2.1 Always.", "2.2 Assessment > Purpose"],
      ["Write.", "Recording"],
      ["2.2.21 Every.", "2.2 Assessment"],
    ]);
  });

  it("forgets the headings at a gap", () => {
    expect(
      pathsOf(["# Old abuse", "It broke off", "Health staff share.", "# New", "Goes on."], ["broke off"]),
    ).toEqual([
      ["It broke off", "Old abuse"],
      ["Health staff share.", ""],
      ["Goes on.", "New"],
    ]);
  });

  it("leads back over a gap by the number, to the numbered heading alone", () => {
    const lines = ["# 2.2 Assessment", "## Good ones", "2.2.16 A model", "2.2.21 Every.", "Other."];
    expect(pathsOf(lines, ["A model"])).toEqual([
      ["2.2.16 A model", "2.2 Assessment > Good ones"],
      ["2.2.21 Every.", "2.2 Assessment"],
      ["Other.", "2.2 Assessment"],
    ]);
  });

  it("begins a new section at a gap even where the path stays empty", () => {
    const { text, blocks } = documentOf(["One.", "Two."]);
    expect(sectionsOf({ text, blocks, gaps: [4] })).toEqual([
      { path: [], start: 0, end: 4 },
      { path: [], start: 6, end: 10 },
    ]);
  });

  it("nests a heading under one of its level that it directly follows", () => {
    expect(pathsOf(["# Timescales", "# Routine", "Soon.", "# Recording", "Write."])).toEqual([
      ["Soon.", "Timescales > Routine"],
      ["Write.", "Recording"],
    ]);
  });

  it("puts a numbered paragraph under no heading of another chapter whose number only begins alike", () => {
    expect(pathsOf(["## 2.1 Referral", "2.1.1 Refer.", "2.10.3 Review the plan."])).toEqual([
      ["2.1.1 Refer.", "2.1 Referral"],
      ["2.10.3 Review the plan.", ""],
    ]);
  });

  it("puts a numbered paragraph whose heading is lost under no unnumbered part of another chapter", () => {
    expect(
      pathsOf(["## 2.2 Assessment", "### Focusing on outcomes", "2.2.29 Every.", "2.4.5 At the end."]),
    ).toEqual([
      ["2.2.29 Every.", "2.2 Assessment > Focusing on outcomes"],
      ["2.4.5 At the end.", ""],
    ]);
  });

  it("lets a heading in a box reach no further than it, and keeps neighbouring boxes apart", () => {
    const { text, blocks } = documentOf([
      "# A",
      "One.",
      "### Box",
      "In it.",
      "Two.",
      "Chart one.",
      "Chart two.",
    ]);
    const asideOf = (first: number, last: number) => ({
      start: blocks[first]!.start,
      end: blocks[last]!.end,
    });
    const asides = [asideOf(2, 3), asideOf(5, 5), asideOf(6, 6)];
    const sections = sectionsOf({ text, blocks, gaps: [], asides });
    expect(sections.map(({ path, start, end }) => [path.join(" > "), text.slice(start, end)])).toEqual([
      ["A", "A\n\nOne."],
      ["A > Box", "Box\n\nIn it."],
      ["A", "Two."],
      ["A", "Chart one."],
      ["A", "Chart two."],
    ]);
  });

  it("nests no heading in one of its own level where the source states the levels", () => {
    const { text, blocks } = documentOf(["# A", "# B", "## C", "Words."]);
    const paths = (hasStatedLevels: boolean) =>
      sectionsOf({ text, blocks, gaps: [], hasStatedLevels }).at(-1)?.path;
    expect(paths(true)).toEqual(["B", "C"]);
    expect(paths(false)).toEqual(["A", "B", "C"]);
  });
});
