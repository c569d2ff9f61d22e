import type { Question } from "../conversation/question.ts";
import type { Knowledge } from "../knowledge.ts";
import { bestLikeness } from "../retrieval/question-bank.ts";
import type { Candidate } from "../retrieval/retriever.ts";
import type { KindsOfSilence } from "./kinds-of-silence.ts";

/** What tells an answered question from one that the procedures are silent on; each about 0 to 1. */
export const confidenceSigns = [
  "cover",
  "questionMeaning",
  "familiar",
  "concepts",
  "answered",
  "score",
  "askedHere",
  "notSilent",
] as const;
export type ConfidenceSign = (typeof confidenceSigns)[number];
export type ConfidenceSigns = Readonly<Record<ConfidenceSign, number>>;

/** How much each sign counts, and what is needed. */
export type ConfidenceModel = ConfidenceSigns & { readonly bias: number };

/** Learned on the tuning part of the evaluation by `npm run eval -- --fit` (logistic regression). */
export const confidenceModel: ConfidenceModel = {
  cover: 2.74,
  questionMeaning: 1.36,
  familiar: 0.94,
  concepts: 0.7,
  answered: 4.4,
  score: 1.59,
  askedHere: 1.46,
  notSilent: 3.32,
  bias: -9.44,
};

/** Below this probability the procedures are taken to be silent. */
export const answerFrom = 0.3;

/** The ranker's score of a passage that answers well. */
const usualScore = 20;
/** Odds beyond this (natural logarithm) say nothing more. */
const surestLogit = 6;

/** A probability on the scale of its log odds, 0 to 1. */
function ofLogit(probability: number): number {
  const logit = Math.log(probability / (1 - probability));
  return (Math.min(surestLogit, Math.max(-surestLogit, logit)) + surestLogit) / (2 * surestLogit);
}

/** How many of the passages found are asked whether a question like this was written for them. */
const passagesAsked = 5;

/** The signs of one question with its candidates, best first; all but what speaks for silence zero when nothing was found. */
export function signsOf(
  question: Question,
  candidates: readonly Candidate[],
  { knowledge, silence }: { knowledge: Knowledge; silence: KindsOfSilence },
): ConfidenceSigns {
  const [best] = candidates;
  const features = best?.features;
  const own = [...question.stems].filter(([, weight]) => weight === 1).map(([stem]) => stem);
  const known = own.filter(knowledge.isKnownStem).length;
  const written = knowledge.retriever.matchWritten(question);
  const likenesses = candidates
    .slice(0, passagesAsked)
    .map(({ prepared }) => bestLikeness(written, prepared.bank));
  return {
    cover: features?.cover ?? 0,
    questionMeaning: features?.questionMeaning ?? 0,
    familiar: own.length === 0 ? 0 : (known - question.repairs / 2) / own.length,
    concepts: Math.min(1, question.concepts.size / 4),
    answered: ofLogit(silence.answered),
    score: Math.min(1, Math.max(0, best?.score ?? 0) / usualScore),
    askedHere: Math.max(0, ...likenesses),
    notSilent: 1 - silence.likeness,
  };
}

/** The probability that the best passage answers. */
export function confidence(signs: ConfidenceSigns, model: ConfidenceModel = confidenceModel): number {
  const sum = confidenceSigns.reduce((total, sign) => total + model[sign] * signs[sign], model.bias);
  return 1 / (1 + Math.exp(-sum));
}
