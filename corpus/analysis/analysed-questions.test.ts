import { describe, expect, it } from "vitest";
import type { Passage } from "../schemas/index-format.ts";
import { analysedIn, analyseQuestions, questionsIn } from "./analysed-questions.ts";
import type { QuestionSource } from "./analysed-questions.ts";
import { createAnalyser } from "./analyser.ts";

const passage = (...questions: string[]) =>
  ({ questions: questions.map((text) => ({ text, at: 0 })) }) as unknown as Passage;
const source: QuestionSource = {
  passages: [passage("Who rings the coppers?"), passage(), passage("Who rings?", "Is it the rain, rain?")],
  silences: [{ reason: "out-of-scope", questions: ["Will it rain?", "Who rings?"] }],
  references: [
    { documentId: "d", title: "t", start: 0, end: 1, isReferredTo: true, questions: ["Who pays?"] },
  ],
};
const analyser = createAnalyser([{ terms: ["police"], lay: ["coppers"] }]);

describe("the questions of an index", () => {
  it("are those of passages, of silences and of chapters held elsewhere, each once", () => {
    expect(questionsIn(source)).toEqual([
      "Who rings the coppers?",
      "Who rings?",
      "Is it the rain, rain?",
      "Will it rain?",
      "Who pays?",
    ]);
  });

  it("have their terms, each of which is kept once, as often as they have them", () => {
    const { terms, termsOf } = analyseQuestions(source, analyser);
    expect(terms).toEqual(["ring", "copper", "#0", "rain", "pai"]);
    expect(termsOf).toEqual([[0, 1, 2], [0], [3, 3], [3], [4]]);
  });

  it("are found by their texts, and no others are", () => {
    const find = analysedIn(source, analyseQuestions(source, analyser));
    expect(find("Who rings the coppers?")).toEqual(["ring", "copper", "#0"]);
    expect(find("Is it the rain, rain?")).toEqual(["rain", "rain"]);
    expect(find("who rings?")).toBeNull();
  });

  it("may be none", () => {
    const none = { passages: [], silences: [], references: [] };
    expect(analysedIn(none, analyseQuestions(none, analyser))("Who rings?")).toBeNull();
  });
});
