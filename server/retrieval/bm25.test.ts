import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildLexicalIndex } from "../../corpus/analysis/lexical-index.ts";
import { searchableField } from "./bm25.ts";

const settings = { saturation: 1.2, lengthPenalty: 0.75 };

function fieldOf(passages: readonly (readonly string[])[]) {
  const none: readonly string[] = [];
  const terms = passages.map((text) => ({ text, heading: none, concepts: none, questions: none }));
  return buildLexicalIndex(terms).fields.text;
}

/** BM25 as it is written down (Robertson and Zaragoza 2009), passage by passage. */
function oracle(passages: readonly (readonly string[])[], query: ReadonlyMap<string, number>): number[] {
  const average = passages.reduce((sum, passage) => sum + passage.length, 0) / passages.length || 1;
  return passages.map((passage) => {
    let score = 0;
    for (const [term, weight] of query) {
      const holders = passages.filter((each) => each.includes(term)).length;
      const rarity = Math.log(1 + (passages.length - holders + 0.5) / (holders + 0.5));
      const frequency = passage.filter((each) => each === term).length;
      const { saturation: k, lengthPenalty: b } = settings;
      score +=
        (weight * rarity * frequency * (k + 1)) / (frequency + k * (1 - b + (b * passage.length) / average));
    }
    return score;
  });
}

const term = fc.constantFrom(
  "child",
  "refer",
  "police",
  "meet",
  "plan",
  "constructor",
  "toString",
  "__proto__",
);
const someTerms = fc.array(term, { maxLength: 12 });

describe("a searchable field", () => {
  it("scores every passage as the formula does", () => {
    fc.assert(
      fc.property(
        fc.array(someTerms, { minLength: 1, maxLength: 8 }),
        fc.dictionary(term, fc.double({ min: 0, max: 1, noNaN: true })),
        (passages, weights) => {
          const query = new Map(Object.entries(weights));
          const scores = new Float64Array(passages.length);
          searchableField(fieldOf(passages), settings).score(query, scores);
          const expected = oracle(passages, query);
          for (const [id, score] of scores.entries()) expect(score).toBeCloseTo(expected[id]!, 9);
        },
      ),
    );
  });

  it("scores one worked example as by hand", () => {
    const passages = [["child", "refer", "child"], ["police"]];
    const scores = new Float64Array(2);
    searchableField(fieldOf(passages), { saturation: 1, lengthPenalty: 0 }).score(
      new Map([["child", 1]]),
      scores,
    );
    // rarity ln(1 + (2 - 1 + 0.5) / (1 + 0.5)) = ln 2; repeated twice: 2 × 2 / (2 + 1)
    expect(scores[0]).toBeCloseTo(Math.LN2 * (4 / 3), 12);
    expect(scores[1]).toBe(0);
  });

  it("adds to the scores that are there", () => {
    const scores = Float64Array.from([5]);
    searchableField(fieldOf([["plan"]]), settings).score(new Map([["nowhere", 1]]), scores);
    expect([...scores]).toEqual([5]);
  });

  it("finds the rarer the more worth, and what is nowhere the most", () => {
    const field = searchableField(fieldOf([["child", "police"], ["child"], ["child", "plan"]]), settings);
    expect(field.rarity("child")).toBeGreaterThan(0);
    expect(field.rarity("plan")).toBeGreaterThan(field.rarity("child"));
    expect(field.rarity("nowhere")).toBeGreaterThan(field.rarity("plan"));
  });

  it("stands empty without a passage", () => {
    const scores = new Float64Array(1);
    searchableField(fieldOf([]), settings).score(new Map([["child", 1]]), scores);
    expect([...scores]).toEqual([0]);
  });
});
