import { describe, expect, it } from "vitest";
import type { Block } from "../../corpus/schemas/index-format.ts";
import type { DocumentNote } from "../../corpus/schemas/manifest.ts";
import { quoteFinder } from "../find-quote.ts";
import { placeCautions } from "./cautions.ts";

function place(paragraphs: readonly string[], notes: readonly DocumentNote[] = []) {
  const text = paragraphs.join("\n\n");
  const blocks = paragraphs.map((words): Block => {
    const start = text.indexOf(words);
    const number = /^\d+(?:\.\d+)+/.exec(words)?.[0] ?? null;
    return {
      kind: "paragraph",
      level: 0,
      start,
      end: start + words.length,
      contentStart: start,
      number,
      page: null,
    };
  });
  const { cautions, gaps, unplaced } = placeCautions(notes, { blocks, finder: quoteFinder(text) });
  return {
    cautions: cautions.map(({ kind, start, end, text: words }) => [kind, text.slice(start, end), words]),
    gaps,
    unplaced,
  };
}

const gap = (after: string): DocumentNote => ({
  kind: "gap",
  documentId: "d",
  after,
  note: "a page is missing",
});

describe("placeCautions", () => {
  it("warns at the text before a gap and at the text after it", () => {
    expect(
      place(["First.", "Until here it goes", "From here it goes.", "Last."], [gap("here it goes")]),
    ).toEqual({
      cautions: [
        ["gap", "Until here it goes", "text may be missing here: a page is missing"],
        ["gap", "From here it goes.", "text may be missing here: a page is missing"],
      ],
      gaps: [26],
      unplaced: [],
    });
  });

  it("warns at the last text where the document breaks off", () => {
    expect(place(["First one.", "It breaks off"], [gap("It breaks off")]).cautions).toEqual([
      ["gap", "It breaks off", "text may be missing here: a page is missing"],
    ]);
  });

  it("puts a note's warning on the very words it is about", () => {
    const note: DocumentNote = {
      kind: "caution",
      documentId: "d",
      quote: "Working\nTogether 2018",
      text: "superseded",
    };
    expect(place(["Read Working Together 2018 first."], [note])).toEqual({
      cautions: [["note", "Working Together 2018", "superseded"]],
      gaps: [],
      unplaced: [],
    });
  });

  it("names the notes whose words are no longer there", () => {
    const lost: DocumentNote = { kind: "caution", documentId: "d", quote: "gone words", text: "x" };
    expect(place(["Something else."], [gap("lost words"), lost])).toEqual({
      cautions: [],
      gaps: [],
      unplaced: ["lost words", "gone words"],
    });
  });

  it("finds by itself where the numbering skips", () => {
    const { cautions, gaps } = place(["2.4.7 This.", "A list.", "2.4.17 That.", "2.4.18 Then."]);
    const words = "text may be missing here: the numbering goes from 2.4.7 to 2.4.17";
    expect(cautions).toEqual([
      ["gap", "A list.", words],
      ["gap", "2.4.17 That.", words],
    ]);
    expect(gaps).toEqual([20]);
  });

  it("says it once where somebody has said it already", () => {
    const { cautions } = place(["2.4.7 This one.", "2.4.17 That."], [gap("This one.")]);
    expect(cautions.map(([, , words]) => words)).toEqual([
      "text may be missing here: a page is missing",
      "text may be missing here: a page is missing",
    ]);
  });

  it("sees no gap in numbers that follow each other, begin anew or go deeper", () => {
    const paragraphs = [
      "2.1.9 A.",
      "2.1.10 B.",
      "2.2.1 C.",
      "2.2.1.1 D.",
      "2.2.2 E.",
      "2.5.7 F.",
      "2.5.6 G.",
    ];
    expect(place(paragraphs).gaps).toEqual([]);
  });

  it("sees no gap where a number goes on from its own row over another: a box, or a list cited from elsewhere", () => {
    const block = (number: string, start: number): Block => {
      return { kind: "paragraph", level: 0, start, end: start + 2, contentStart: start, number, page: null };
    };
    const gapsOf = (numbers: readonly string[]) =>
      placeCautions([], {
        blocks: numbers.map((number, index) => block(number, index * 4)),
        finder: quoteFinder("x"),
      }).gaps;
    expect(gapsOf(["53", "54", "1", "2", "3", "55", "56"])).toEqual([]);
    expect(gapsOf(["1", "222", "223"])).toEqual([]);
    expect(gapsOf(["53", "54", "57"])).toEqual([6]);
    expect(gapsOf(["53", "54", "1", "2", "3", "57"])).toEqual([18]);
  });

  it("sees no gap where a heading has the number in between", () => {
    const block = (kind: Block["kind"], number: string, start: number): Block => {
      return { kind, level: 1, start, end: start + 5, contentStart: start, number, page: null };
    };
    const blocks = [block("paragraph", "2.1", 0), block("heading", "2.2", 7), block("paragraph", "2.3", 14)];
    const finder = quoteFinder("2.1 a\n\n2.2 b\n\n2.3 c");
    expect(placeCautions([], { blocks, finder }).cautions).toEqual([]);
  });
});
