import { describe, expect, it } from "vitest";
import type { Passage } from "../schemas/index-format.ts";
import { analysedIn, analyseQuestions, questionsIn } from "./analysed-questions.ts";
import type { QuestionSource } from "./analysed-questions.ts";
import { createAnalyser } from "./analyser.ts";

const passage = (...questions: string[]) =>
  ({ questions: questions.map((text) => ({ text, at: 0 })) }) as unknown as Passage;
const source: QuestionSource = {
  passages: [passage("Who rings the coppers?"), passage(), passage("Who rings?", "Is it the rain?")],
  silences: [{ reason: "out-of-scope", questions: ["Will it rain?", "Who rings?"] }],
  references: [
    { documentId: "d", title: "t", start: 0, end: 1, isReferredTo: true, questions: ["Who pays?"] },
  ],
};
const analyser = createAnalyser([{ terms: ["police"], lay: ["coppers"] }]);
const model = {
  dimension: 2,
  terms: ["#0", "ring"],
  weights: Float32Array.of(4, 3),
  vectors: Float32Array.of(0, 1, 1, 0),
};

describe("the questions of an index", () => {
  it("are those of passages, of silences and of chapters held elsewhere, each once", () => {
    expect(questionsIn(source)).toEqual([
      "Who rings the coppers?",
      "Who rings?",
      "Is it the rain?",
      "Will it rain?",
      "Who pays?",
    ]);
  });

  it("have their terms, each of which is kept once, and their directions", () => {
    const { terms, termsOf, vectors } = analyseQuestions(source, analyser, model);
    expect(terms).toEqual(["ring", "copper", "#0", "rain", "pai"]);
    expect(termsOf).toEqual([[0, 1, 2], [0], [3], [3], [4]]);
    // "ring" counts 3 along the first axis, the concept of the police 4 along the second: 3, 4, 5.
    const wanted = [0.6, 0.8, 1, 0, 0, 0, 0, 0, 0, 0];
    expect(Array.from(vectors, (value) => Number(value.toFixed(6)))).toEqual(wanted);
  });

  it("are found by their texts, and no others are", () => {
    const find = analysedIn(source, analyseQuestions(source, analyser, model));
    expect([...(find("Who rings the coppers?")?.terms ?? [])]).toEqual(["ring", "copper", "#0"]);
    expect(Array.from(find("Who rings?")?.vector ?? [])).toEqual([1, 0]);
    expect(find("who rings?")).toBeNull();
  });

  it("may be none", () => {
    const none = { passages: [], silences: [], references: [] };
    expect(analysedIn(none, analyseQuestions(none, analyser, model))("Who rings?")).toBeNull();
  });
});
