import type { Analyser } from "../../corpus/analysis/analyser.ts";
import { logOfSum, questionFeatures, readQuestion } from "../../corpus/analysis/question-model.ts";
import type { QuestionFeatures } from "../../corpus/analysis/question-model.ts";
import type { Passage } from "../../corpus/schemas/index-format.ts";
import type { StoredIndex } from "../../corpus/store/read-index.ts";
import type { Question } from "../conversation/question.ts";
import type { PreparedPassage } from "./features.ts";

/** A candidate this many times less likely (natural logarithm) than all together counts nothing. */
const leastLikely = 10;

/** The model's probabilities among the candidates, on the scale of their logarithms, 0 to 1; none without a model. */
export function sharesOf(
  { ofPassage }: ReadQuestion,
  chosen: readonly PreparedPassage[],
): ReadonlyMap<PreparedPassage, number> {
  const scores = chosen.map(({ passage }) => ofPassage[passage.id] ?? Number.NEGATIVE_INFINITY);
  const total = logOfSum(scores);
  if (!Number.isFinite(total)) return new Map();
  return new Map(
    chosen.map((prepared, i) => [prepared, Math.max(0, 1 + ((scores[i] ?? 0) - total) / leastLikely)]),
  );
}

/** A question as the model of questions reads it, on the scale of natural logarithms; empty without a model. */
export interface ReadQuestion {
  readonly ofPassage: Float64Array;
  readonly ofPieces: (passage: Passage) => Float64Array;
}

/** Prepares the model of questions of an index for reading them. */
export function questionReader(
  { questionModel, passages }: StoredIndex,
  analyser: Analyser,
): (question: Question) => ReadQuestion {
  const starts = [0];
  for (const { pieces } of passages) starts.push((starts.at(-1) ?? 0) + pieces.length);
  return (question) => {
    const scores = readQuestion(questionModel, featuresOfQuestion(question, analyser));
    const ofPieces = ({ id }: Passage) => scores.subarray(starts[id], starts[id + 1]);
    const ofPassage = scores.length === 0 ? [] : passages.map((passage) => logOfSum(ofPieces(passage)));
    return { ofPieces, ofPassage: Float64Array.from(ofPassage) };
  };
}

function featuresOfQuestion({ text, stems, concepts }: Question, analyser: Analyser): QuestionFeatures {
  return questionFeatures(text, { stems, concepts }, analyser.questionTerms(text).stems);
}
