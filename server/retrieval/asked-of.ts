import {
  logOfSum,
  questionFeatures,
  readQuestion,
  shareOnScale,
} from "../../corpus/analysis/question-model.ts";
import type { Passage } from "../../corpus/schemas/index-format.ts";
import type { StoredIndex } from "../../corpus/store/read-index.ts";
import type { Question } from "../conversation/question.ts";
import type { PreparedPassage } from "./prepared-passage.ts";

/** The model's probabilities among the candidates, on the scale of their logarithms, 0 to 1; none without a model. */
export function sharesOf(
  { ofPassage }: ReadQuestion,
  chosen: readonly PreparedPassage[],
): ReadonlyMap<PreparedPassage, number> {
  const scores = chosen.map(({ passage }) => ofPassage(passage));
  const total = logOfSum(scores);
  if (!Number.isFinite(total)) return new Map();
  return new Map(chosen.map((prepared, i) => [prepared, shareOnScale(scores[i] ?? 0, total)]));
}

/**
 * A question as the model of questions reads it: how likely each piece of a passage, and the passage, is the one
 * asked of, on the scale of natural logarithms; no pieces, and below every number, without a model.
 */
export interface ReadQuestion {
  readonly ofPieces: (passage: Passage) => Float64Array;
  readonly ofPassage: (passage: Passage) => number;
}

/** Prepares the model of questions of an index for reading them. A passage is read when it is asked for. */
export function questionReader({
  questionModel,
  passages,
}: StoredIndex): (question: Question) => ReadQuestion {
  const starts = Uint32Array.from({ length: passages.length + 1 });
  for (const [i, { pieces }] of passages.entries()) starts[i + 1] = (starts[i] ?? 0) + pieces.length;
  return (question) => {
    const scoresOf = readQuestion(questionModel, questionFeatures(question.ageless, question));
    const ofPieces = ({ id }: Passage) => scoresOf(starts[id] ?? 0, starts[id + 1] ?? 0);
    return { ofPieces, ofPassage: (passage) => logOfSum(ofPieces(passage)) };
  };
}
