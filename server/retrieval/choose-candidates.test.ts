import { describe, expect, it } from "vitest";
import type { Question } from "../conversation/question.ts";
import type { SearchableField } from "./bm25.ts";
import { fieldScorer } from "./choose-candidates.ts";

/** Gives every passage the sum of the weights asked for. */
const summing: SearchableField = {
  rarity: () => 1,
  score(terms, scores) {
    for (const weight of terms.values())
      for (const id of scores.keys()) scores[id] = (scores[id] ?? 0) + weight;
  },
};
const fields = { text: summing, heading: summing, concepts: summing, questions: summing };
const asked = (stems: [string, number][], concepts: [string, number][]) =>
  ({ stems: new Map(stems), concepts: new Map(concepts) }) as unknown as Question;

describe("scores of passages", () => {
  it("are of one question, whatever was asked before it", () => {
    const withScores = fieldScorer(fields, 2);
    const read = (question: Question) =>
      withScores(question, ({ text, concepts, questions }) => [...text, ...concepts, ...questions]);
    expect(read(asked([["ring", 2]], [["#0", 3]]))).toEqual([2, 2, 3, 3, 5, 5]);
    expect(read(asked([["call", 1]], []))).toEqual([1, 1, 0, 0, 1, 1]);
  });

  it("are gone when they were used, even where that failed", () => {
    const withScores = fieldScorer(fields, 2);
    const left: Float64Array[] = [];
    const fail = () =>
      withScores(asked([["ring", 2]], [["#0", 3]]), (scores) => {
        left.push(...Object.values(scores));
        throw new RangeError("no room");
      });
    expect(fail).toThrow(RangeError);
    expect(left.map((ofField) => [...ofField])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });
});
