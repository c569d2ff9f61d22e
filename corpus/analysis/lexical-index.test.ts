import { describe, expect, it } from "vitest";
import { buildLexicalIndex, lexicalIndexSchema } from "./lexical-index.ts";
import type { FieldTerms } from "./lexical-index.ts";

const passages: FieldTerms[] = [
  { text: ["child", "polic", "child"], heading: ["refer"], concepts: [], questions: [] },
  { text: ["polic"], heading: [], concepts: ["#3"], questions: ["who", "#3"] },
  { text: [], heading: ["refer", "refer"], concepts: ["#3", "#3"], questions: [] },
];

describe("buildLexicalIndex", () => {
  const index = buildLexicalIndex(passages);

  it("lists by term the passages that have it, in order, each with its count", () => {
    expect(index.fields.text.postings).toEqual({ child: [0, 2], polic: [0, 1, 1, 1] });
    expect(index.fields.heading.postings).toEqual({ refer: [0, 1, 2, 2] });
    expect(index.fields.concepts.postings).toEqual({ "#3": [1, 1, 2, 2] });
    expect(index.fields.questions.postings).toEqual({ who: [1, 1], "#3": [1, 1] });
  });

  it("keeps the length of every passage, of those without a term too", () => {
    expect(index.passages).toBe(3);
    expect(index.fields.text.lengths).toEqual([3, 1, 0]);
    expect(index.fields.heading.lengths).toEqual([1, 0, 2]);
  });

  it("survives being written and read, words such as “constructor” too", () => {
    const odd = buildLexicalIndex([
      { text: ["constructor", "tostring"], heading: [], concepts: [], questions: [] },
    ]);
    const read = lexicalIndexSchema.parse(JSON.parse(JSON.stringify(odd)));
    expect(Object.entries(read.fields.text.postings)).toEqual([
      ["constructor", [0, 1]],
      ["tostring", [0, 1]],
    ]);
  });

  it("is empty for no passages", () => {
    expect(buildLexicalIndex([])).toMatchObject({
      passages: 0,
      fields: { text: { lengths: [], postings: {} } },
    });
  });
});
