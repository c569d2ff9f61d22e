import { readDanger, trainDangerModel } from "../corpus/analysis/danger-model.ts";
import type { DangerSentence } from "../corpus/schemas/danger.ts";
import type { WrittenQuestions } from "../corpus/schemas/vocabulary.ts";

/** One written question in so many is enough to show what everyday questions look like. */
const everyNth = 2;
/** A written question that the sentences alone take for danger this surely may well tell of one. */
const mayBeDanger = 0.8;

/**
 * Learns what tells danger from the words: from the labelled sentences, and from the written questions
 * as everyday ones, but for those that read like danger themselves.
 */
export function learnDanger(
  sentences: readonly DangerSentence[],
  questions: readonly WrittenQuestions[],
): Float32Array {
  const first = trainDangerModel(sentences);
  const everyday = questions
    .flatMap((group) => group.questions)
    .filter((_, index) => index % everyNth === 0)
    .filter((text) => 1 - readDanger(first, text).none <= mayBeDanger)
    .map((text): DangerSentence => ({ text, label: "none" }));
  return everyday.length === 0 ? first : trainDangerModel([...sentences, ...everyday]);
}
