import { describe, expect, it } from "vitest";
import { createAnalyser } from "../corpus/analysis/analyser.ts";
import { questionDimension, readQuestion, textFeatures } from "../corpus/analysis/question-model.ts";
import type { Passage } from "../corpus/schemas/index-format.ts";
import type { PassageTexts } from "./embed.ts";
import { learnQuestions } from "./learn-questions.ts";

const analyser = createAnalyser([]);
const text = "Call the police when a child is in danger. Send the form to the office.";
const split = text.indexOf("Send");

function passage(id: number, questions: Passage["questions"]): PassageTexts {
  const spans = [
    { start: 0, end: split - 1 },
    { start: split, end: text.length },
  ];
  return {
    text,
    leadIn: "",
    documentTitle: "A guide",
    passage: {
      id,
      documentId: "guide",
      start: 0,
      end: text.length,
      checksum: "",
      section: ["Urgent concerns and referrals"],
      number: null,
      page: null,
      leadIn: null,
      pieces: spans.map((span) => ({ spans: [span], whole: { start: 0, end: text.length }, isList: false })),
      questions,
    },
  };
}

describe("learnQuestions", () => {
  const questions = [
    { text: "who do I ring if she is about to be hurt", at: 5 },
    { text: "ring who, right now, he is being hurt", at: 0 },
    { text: "where does the paperwork go", at: split },
    { text: "what do I do with the paperwork once it is filled in", at: split + 8 },
  ];

  it("has a row for every piece, and finds the one that a question like those written is asked of", () => {
    const model = learnQuestions([passage(0, questions), passage(1, [])], analyser);
    const read = (question: string) => [
      ...readQuestion(model, textFeatures(question, analyser.questionTerms(question)))(0, 4),
    ];
    const likeliest = (scores: number[]) => scores.indexOf(Math.max(...scores));
    expect(model.pieceVectors).toHaveLength(4 * questionDimension);
    expect(likeliest(read("he is hurt, who do we ring"))).toBe(0);
    expect(likeliest(read("the paperwork is filled in, where does it go"))).toBe(1);
  });

  it("learns nothing where no questions were written", () => {
    const model = learnQuestions([passage(0, []), passage(1, [])], analyser);
    expect(model.featureVectors).toHaveLength(0);
    const features = textFeatures("who do I ring", analyser.questionTerms("who do I ring"));
    expect(readQuestion(model, features)(0, 4)).toHaveLength(0);
  });
});
