import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readDanger } from "../corpus/analysis/danger-model.ts";
import { projectRoot } from "../corpus/config.ts";
import type { DangerSentence } from "../corpus/schemas/danger.ts";
import { learnDanger } from "./learn-danger.ts";
import { loadCorpus } from "./load.ts";
import type { LoadedCorpus } from "./load.ts";

const corpusDir = path.join(projectRoot, "corpus");
let corpus: LoadedCorpus;

beforeAll(async () => {
  corpus = await loadCorpus(corpusDir, corpusDir);
});

/** The alert is shown from about here on, at the least. */
const alertFrom = 0.06;
const dangerIn = (model: Float32Array, { text }: DangerSentence) => 1 - readDanger(model, text).none;
const shareOf = (sentences: readonly DangerSentence[], isRight: (s: DangerSentence) => boolean) =>
  sentences.filter(isRight).length / sentences.length;

// It learns anew, several times: that takes its time on a busy machine.
describe("learnDanger", { timeout: 120_000 }, () => {
  it("finds the danger in sentences that it did not learn from, and leaves most calm ones alone", () => {
    const held = (_: DangerSentence, index: number) => index % 5 === 0;
    const learned = corpus.danger.filter((sentence, index) => !held(sentence, index));
    const model = learnDanger({ ...corpus, danger: learned });
    const unseen = corpus.danger.filter(held);
    const emergencies = unseen.filter(({ label }) => label === "emergency");
    const calm = unseen.filter(({ label }) => label === "none");
    expect(emergencies.length).toBeGreaterThan(100);
    expect(shareOf(emergencies, (s) => dangerIn(model, s) >= alertFrom)).toBeGreaterThan(0.95);
    expect(shareOf(calm, (s) => dangerIn(model, s) >= alertFrom)).toBeLessThan(0.2);
  });

  it("knows everyday questions where none were written for the documents by those for others", () => {
    const bare = { ...corpus, questions: [], otherQuestions: [] };
    const model = {
      taught: learnDanger({ ...bare, otherQuestions: corpus.questions }),
      bare: learnDanger(bare),
    };
    // Every second question is learned from, and some of the others tell of dangers themselves.
    const unseen = corpus.questions
      .filter(({ tellsCases }) => tellsCases !== true)
      .flatMap(({ questions }) => questions)
      .filter((_, index) => index % 2 === 1);
    const alerted = (learned: Float32Array) =>
      unseen.filter((text) => dangerIn(learned, { text, label: "none" }) >= alertFrom).length / unseen.length;
    expect(unseen.length).toBeGreaterThan(1000);
    expect(alerted(model.taught)).toBeLessThan(alerted(model.bare) * 0.75);
  });

  it("learns the same from the same sentences", () => {
    const few = {
      danger: corpus.danger.slice(0, 60),
      vocabulary: [],
      questions: [],
      otherQuestions: [],
      silences: [],
      chapters: [],
    };
    expect(learnDanger(few)).toEqual(learnDanger(few));
  });
});
