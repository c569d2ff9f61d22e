import { bestOf } from "../../corpus/analysis/best-of.ts";
import type { Question } from "../conversation/question.ts";
import type { ReadQuestion } from "./asked-of.ts";
import type { Fields } from "./features.ts";
import type { PreparedPassage } from "./prepared-passage.ts";

/** How many passages found by words, and how many likeliest to be asked of, are handed to the ranker. */
const lexicalCandidates = 40;
const likeliestCandidates = 10;

/** How much each field counts when candidates are chosen; the ranker weighs anew. */
const fieldShares = { text: 1, heading: 0.5, concepts: 0.7, questions: 0.7 } as const;

/** Each field's BM25 scores, by passage. */
export type FieldScores = Readonly<Record<keyof Fields, Float64Array>>;

/** Scores all passages for a question, field by field, and hands the scores to what uses them at once. */
export type FieldScorer = <T>(question: Question, use: (scores: FieldScores) => T) => T;

/**
 * Makes room for the scores of all passages once: made anew for each question it would be most of what an answer
 * leaves to be collected, and what lies outside the heap brings on whole collections. It is empty between two
 * questions.
 */
export function fieldScorer(fields: Fields, count: number): FieldScorer {
  const scores: FieldScores = {
    text: new Float64Array(count),
    heading: new Float64Array(count),
    concepts: new Float64Array(count),
    questions: new Float64Array(count),
  };
  return ({ stems, concepts }, use) => {
    try {
      fields.text.score(stems, scores.text);
      fields.heading.score(stems, scores.heading);
      fields.concepts.score(concepts, scores.concepts);
      fields.questions.score(new Map([...stems, ...concepts]), scores.questions);
      return use(scores);
    } finally {
      for (const ofField of Object.values(scores)) ofField.fill(0);
    }
  };
}

/** What candidates are chosen from. */
interface CandidateSource {
  readonly raw: FieldScores;
  /** The nearest in meaning. */
  readonly near: readonly number[];
  readonly read: ReadQuestion;
  readonly passages: readonly PreparedPassage[];
  /** Those of them that questions were written for. */
  readonly written: readonly PreparedPassage[];
  /** Whether each may be found; null where all may. */
  readonly wanted: Uint8Array | null;
}

/** The passages that the ranker reads: best by their words, nearest in meaning, likeliest to be asked of. */
export function chooseCandidates({
  raw,
  near,
  read,
  passages,
  written,
  wanted,
}: CandidateSource): PreparedPassage[] {
  const { text, concepts } = raw;
  // Parts of words alone are no sign of anything: the model adds to what words find.
  const isAnythingFound =
    near.length > 0 || text.some((score) => score > 0) || concepts.some((score) => score > 0);
  const likeliest = bestOf<number>(likeliestCandidates);
  // Only of passages with written questions does the model know what is asked of them.
  for (const { passage } of isAnythingFound ? written : []) {
    if (wanted?.[passage.id] === 0) continue;
    const likelihood = read.ofPassage(passage);
    if (Number.isFinite(likelihood)) likeliest.add(passage.id, likelihood);
  }
  const ids = new Set([...bestByWords(raw, wanted), ...near, ...likeliest.all()]);
  return [...ids].map((id) => passages[id]).filter((prepared) => prepared !== undefined);
}

/** Apart from what is done with them: the loop over all passages is compiled once and for all. */
function bestByWords(
  { text, heading, concepts, questions }: FieldScores,
  wanted: Uint8Array | null,
): number[] {
  const best = bestOf<number>(lexicalCandidates);
  for (let id = 0; id < text.length; id += 1) {
    if (wanted?.[id] === 0) continue;
    const score =
      fieldShares.text * (text[id] ?? 0) +
      fieldShares.heading * (heading[id] ?? 0) +
      fieldShares.concepts * (concepts[id] ?? 0) +
      fieldShares.questions * (questions[id] ?? 0);
    if (score > 0 && best.wouldKeep(score)) best.add(id, score);
  }
  return best.all();
}
