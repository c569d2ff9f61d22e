import { clausesOf, readDanger, trainDangerModel } from "../corpus/analysis/danger-model.ts";
import type { DangerSentence } from "../corpus/schemas/danger.ts";
import type { LoadedCorpus } from "./load.ts";

/** One written question in so many is enough to show what everyday questions look like, and one clause of calm sentences. */
const everyNth = 2;
/** A written question that the sentences alone take for danger this surely may well tell of one. */
const mayBeDanger = 0.8;

/**
 * Learns what tells danger from the words: from the labelled sentences, and clauses of the calm ones, for
 * clauses are read by themselves too; from the bare terms of the vocabulary, which name dangers and tell of
 * none; and from questions as everyday ones, whether the documents answer them or not, but for those that
 * read like danger themselves.
 */
export function learnDanger({
  danger,
  vocabulary,
  questions,
  silences,
  chapters,
}: Pick<LoadedCorpus, "danger" | "vocabulary" | "questions" | "silences" | "chapters">): Float32Array {
  const terms = vocabulary.flatMap((concept) => concept.terms).map(calm);
  const labelled = [...danger, ...calmClauses(danger), ...terms];
  const first = trainDangerModel(labelled);
  const isCalm = ({ tellsCases }: { readonly tellsCases?: boolean | undefined }) => tellsCases !== true;
  const written = questions
    .filter(isCalm)
    .flatMap((group) => group.questions)
    .filter(isEveryNth);
  // Judgements are asked of dangers, and told like them.
  const silent = silences.filter(({ reason }) => reason !== "needs-a-person");
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

function isEveryNth(_: unknown, index: number): boolean {
  return index % everyNth === 0;
}

function calmClauses(danger: readonly DangerSentence[]): DangerSentence[] {
  return danger
    .filter(({ label }) => label === "none")
    .map(({ text }) => clausesOf(text))
    .filter(({ length }) => length > 1)
    .flat()
    .filter(isEveryNth)
    .map(calm);
}
