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
  vector: [1, 0],
  wordPairs: new Set(),
  fieldLimits: { text: 10, heading: 5 },
} as unknown as WeighedQuestion;
const prepared = {
  stems: new Set(["order"]),
  concepts: new Set(["#4"]),
  questionTerms: new Set(["court"]),
  wording: new Uint32Array(),
} as unknown as PreparedPassage;
const raw: RawScores = {
  ...{ text: 5, heading: 5, meaning: 0.5, questionMeaning: 0, sharedWords: 0.5 },
  askedOf: 0,
  translated: 2.5,
};

describe("featuresOf", () => {
  it("sets scores against the most that the question could score", () => {
    const { text, heading, sameQuestion } = featuresOf(weighed, { prepared, pieces: [] }, raw);
    expect({ text, heading, sameQuestion }).toEqual({ text: 0.5, heading: 1, sameQuestion: 0.125 });
  });

  it("counts what a passage has of the question's worth, what only its questions have a little less", () => {
    const features = featuresOf(weighed, { prepared, pieces: [] }, raw);
    // 2 for "order", 1 for the concept, 0.9 of the 1 for "court": of 4.
    expect(features.cover).toBeCloseTo(0.975, 10);
  });

  it("takes the best of the pieces, where they are weighed at all", () => {
    const pieces = [{ vector: [0, 1] }, { vector: [0.6, 0.8] }];
    expect(featuresOf(weighed, { prepared, pieces }, raw).pieceMeaning).toBe(0.6);
    expect(featuresOf(weighed, { prepared, pieces: [] }, raw).pieceMeaning).toBe(0);
  });

  it("sets what a question gains by translation against the usual gain, and counts no loss", () => {
    const translatedAt = (translated: number) =>
      featuresOf(weighed, { prepared, pieces: [] }, { ...raw, translated }).translated;
    expect([translatedAt(2.5), translatedAt(-1)]).toEqual([0.5, 0]);
  });
});
