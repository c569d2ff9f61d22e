import type { Question } from "../conversation/question.ts";
import type { Candidate } from "../retrieval/retriever.ts";

/** What tells an answered question from one that the procedures are silent on; each about 0 to 1. */
export const confidenceSigns = ["cover", "meaning", "questionMeaning", "familiar", "concepts"] as const;
export type ConfidenceSign = (typeof confidenceSigns)[number];
export type ConfidenceSigns = Readonly<Record<ConfidenceSign, number>>;

/** How much each sign counts, and what is needed. */
export type ConfidenceModel = ConfidenceSigns & { readonly bias: number };

/** Learned on the tuning part of the evaluation by `npm run eval -- --fit` (logistic regression). */
export const confidenceModel: ConfidenceModel = {
  cover: 2.04,
  meaning: 1.29,
  questionMeaning: 0.65,
  familiar: 1.77,
  concepts: 1.54,
  bias: -4.77,
};

/** Below this probability the procedures are taken to be silent. */
export const answerFrom = 0.33;

/** The signs of one question with its best candidate; all zero when nothing was found. */
export function signsOf(
  question: Question,
  best: Candidate | undefined,
  isKnownWord: (stem: string) => boolean,
): ConfidenceSigns {
  const features = best?.features;
  const own = [...question.stems].filter(([, weight]) => weight === 1).map(([stem]) => stem);
  const known = own.filter(isKnownWord).length;
  return {
    cover: features?.cover ?? 0,
    meaning: features?.meaning ?? 0,
    questionMeaning: features?.questionMeaning ?? 0,
    familiar: own.length === 0 ? 0 : (known - question.repairs / 2) / own.length,
    concepts: Math.min(1, question.concepts.size / 4),
  };
}

/** The probability that the best passage answers. */
export function confidence(signs: ConfidenceSigns, model: ConfidenceModel = confidenceModel): number {
  const sum = confidenceSigns.reduce((total, sign) => total + model[sign] * signs[sign], model.bias);
  return 1 / (1 + Math.exp(-sum));
}
