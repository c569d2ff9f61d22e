import type { Question } from "../conversation/question.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Candidate } from "../retrieval/retriever.ts";

/** What tells an answered question from one that the procedures are silent on; each about 0 to 1. */
export const confidenceSigns = [
  "cover",
  "meaning",
  "questionMeaning",
  "familiar",
  "concepts",
  "answered",
  "score",
] as const;
export type ConfidenceSign = (typeof confidenceSigns)[number];
export type ConfidenceSigns = Readonly<Record<ConfidenceSign, number>>;

/** How much each sign counts, and what is needed. */
export type ConfidenceModel = ConfidenceSigns & { readonly bias: number };

/** Learned on the tuning part of the evaluation by `npm run eval -- --fit` (logistic regression). */
export const confidenceModel: ConfidenceModel = {
  cover: 1.76,
  meaning: 1,
  questionMeaning: 0.73,
  familiar: 0,
  concepts: 1.16,
  answered: 5.49,
  score: 1.23,
  bias: -8.2,
};

/** Below this probability the procedures are taken to be silent. */
export const answerFrom = 0.35;

/** The ranker's score of a passage that answers well. */
const usualScore = 20;
/** Odds beyond this (natural logarithm) say nothing more. */
const surestLogit = 6;

/** A probability on the scale of its log odds, 0 to 1. */
function ofLogit(probability: number): number {
  const logit = Math.log(probability / (1 - probability));
  return (Math.min(surestLogit, Math.max(-surestLogit, logit)) + surestLogit) / (2 * surestLogit);
}

/** A turn that leans on the one before it is read together with it. */
export function inContext({ text, earlier, isFollowUp }: Question): string {
  return isFollowUp ? `${earlier.at(-1) ?? ""} ${text}` : text;
}

/** The signs of one question with its best candidate; all zero when nothing was found. */
export function signsOf(
  question: Question,
  best: Candidate | undefined,
  { isKnownStem, readSilence }: Pick<Knowledge, "isKnownStem" | "readSilence">,
): ConfidenceSigns {
  const features = best?.features;
  const own = [...question.stems].filter(([, weight]) => weight === 1).map(([stem]) => stem);
  const known = own.filter(isKnownStem).length;
  return {
    cover: features?.cover ?? 0,
    meaning: features?.meaning ?? 0,
    questionMeaning: features?.questionMeaning ?? 0,
    familiar: own.length === 0 ? 0 : (known - question.repairs / 2) / own.length,
    concepts: Math.min(1, question.concepts.size / 4),
    answered: ofLogit(readSilence(inContext(question)).answered),
    score: Math.min(1, Math.max(0, best?.score ?? 0) / usualScore),
  };
}

/** The probability that the best passage answers. */
export function confidence(signs: ConfidenceSigns, model: ConfidenceModel = confidenceModel): number {
  const sum = confidenceSigns.reduce((total, sign) => total + model[sign] * signs[sign], model.bias);
  return 1 / (1 + Math.exp(-sum));
}
