import { readDanger, trainDangerModel } from "../corpus/analysis/danger-model.ts";
import type { DangerSentence } from "../corpus/schemas/danger.ts";
import type { LoadedCorpus } from "./load.ts";

/** One written question in so many is enough to show what everyday questions look like. */
const everyNth = 2;
/** A written question that the sentences alone take for danger this surely may well tell of one. */
const mayBeDanger = 0.8;

/**
 * Learns what tells danger from the words: from the labelled sentences; from the bare terms of the
 * vocabulary, which name dangers and tell of none; and from questions as everyday ones, whether the
 * documents answer them, others do or none, but for those that read like danger themselves.
 */
export function learnDanger({
  danger,
  vocabulary,
  questions,
  otherQuestions,
  silences,
  chapters,
}: Pick<
  LoadedCorpus,
  "danger" | "vocabulary" | "questions" | "otherQuestions" | "silences" | "chapters"
>): Float32Array {
  const terms = vocabulary.flatMap((concept) => concept.terms).map(calm);
  const labelled = [...danger, ...terms];
  const first = trainDangerModel(labelled);
  const isCalm = ({ tellsCases }: { readonly tellsCases?: boolean | undefined }) => tellsCases !== true;
  const written = [...questions, ...otherQuestions]
    .filter(isCalm)
    .flatMap((group) => group.questions)
    .filter((_, index) => index % everyNth === 0);
  // Judgements are asked of dangers, and told like them; what one area leaves out, the others' questions show.
  const silent = silences.filter(({ reason, area }) => reason !== "needs-a-person" && area === undefined);
  const everyday = [
    ...written,
    ...[...silent, ...chapters].filter(isCalm).flatMap((group) => group.questions),
  ]
    .filter((text) => 1 - readDanger(first, text).none <= mayBeDanger)
    .map(calm);
  return everyday.length === 0 ? first : trainDangerModel([...labelled, ...everyday]);
}

function calm(text: string): DangerSentence {
  return { text, label: "none" };
}
