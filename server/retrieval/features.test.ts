import { describe, expect, it } from "vitest";
import { featuresOf } from "./features.ts";
import type { RawScores, WeighedQuestion } from "./features.ts";
import type { PreparedPassage } from "./prepared-passage.ts";

const worth = new Map([
  ["order", 2],
  ["court", 1],
  ["#4", 1],
]);
const weighed = {
  question: { type: "fact" },
  worth,
  totalWorth: 4,
  conceptWorth: new Map([["#4", 1]]),
  totalConceptWorth: 1,
  vector: [1, 0],
  wordPairs: new Set(),
  fieldLimits: { text: 10, heading: 5, questions: 1 },
} as unknown as WeighedQuestion;
const prepared = {
  stems: new Set(["order"]),
  concepts: new Set(["#4"]),
  questionTerms: new Set(["court"]),
  wording: new Uint32Array(),
} as unknown as PreparedPassage;
const raw: RawScores = {
  ...{ text: 5, heading: 5, questions: 0, meaning: 0.5, questionMeaning: 0, sharedWords: 0.5 },
  askedOf: 0,
};

describe("featuresOf", () => {
  it("sets scores against the most that the question could score", () => {
    const { text, heading, sameQuestion } = featuresOf(weighed, { prepared, pieces: [] }, raw);
    expect({ text, heading, sameQuestion }).toEqual({ text: 0.5, heading: 1, sameQuestion: 0.125 });
  });

  it("counts what a passage has of the question's worth, what only its questions have a little less", () => {
    const features = featuresOf(weighed, { prepared, pieces: [] }, raw);
    // 2 for "order" and 1 for the concept of 4; with 0.9 of the 1 for "court".
    expect(features.coverByText).toBeCloseTo(0.75, 10);
    expect(features.cover).toBeCloseTo(0.975, 10);
    expect(features.conceptCover).toBe(1);
  });

  it("takes the best of the pieces, where they are weighed at all", () => {
    const piece = (vector: number[], ...terms: string[]) => ({ vector, terms: new Set(terms) });
    const pieces = [piece([0, 1], "order", "court"), piece([0.6, 0.8], "order")];
    const { pieceCover, pieceMeaning } = featuresOf(weighed, { prepared, pieces }, raw);
    expect({ pieceCover, pieceMeaning }).toEqual({ pieceCover: 0.75, pieceMeaning: 0.6 });
    const without = featuresOf(weighed, { prepared, pieces: [] }, raw);
    expect([without.pieceCover, without.pieceMeaning]).toEqual([0, 0]);
  });
});
