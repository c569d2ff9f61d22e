import type { Question } from "../conversation/question.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Candidate } from "../retrieval/retriever.ts";
import type { KindsOfSilence } from "./kinds-of-silence.ts";
import type { WeighedPiece } from "./piece-worth.ts";

/** What tells an answered question from one that the procedures are silent on; each about 0 to 1. */
export const confidenceSigns = [
  /** The words alone read like an answered question. */
  "answered",
  /** The likest of all written questions are answered ones. */
  "vote",
  /** The likest answered ones are liker than the likest that are not answered. */
  "ahead",
  /** The best passage has the question's words, or questions written for it do. */
  "cover",
  /** The best piece is likely to answer. */
  "bestPiece",
  /** The question's words stand in the corpus. */
  "familiar",
  /** The ranker's score of the best passage. */
  "score",
] as const;
export type ConfidenceSign = (typeof confidenceSigns)[number];
export type ConfidenceSigns = Readonly<Record<ConfidenceSign, number>>;

/** How much each sign counts, and what is needed. */
export type ConfidenceModel = ConfidenceSigns & { readonly bias: number };

/** Whether questions were written ahead for the passages found: nothing can be voted where there are none. */
export type ConfidenceCase = "written" | "unwritten";

/** Learned on the tuning part of the evaluation by `npm run eval -- --fit` (logistic regression). */
export const confidenceModels: Readonly<Record<ConfidenceCase, ConfidenceModel>> = {
  written: {
    answered: 4.52,
    vote: 4.0,
    ahead: 2.07,
    cover: 2.65,
    bestPiece: 1.04,
    familiar: 0.52,
    score: 1.3,
    bias: -9.23,
  },
  unwritten: {
    answered: 5.81,
    vote: 0,
    ahead: 2.81,
    cover: 2.0,
    bestPiece: 0.37,
    familiar: -0.12,
    score: 1.01,
    bias: -2.45,
  },
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

/** What the signs are read from. */
export interface ConfidenceSource {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  readonly pieces: readonly WeighedPiece[];
  readonly silence: KindsOfSilence;
  readonly knowledge: Knowledge;
}

/** The signs of one question with what was found for it; zero where nothing was found. */
export function signsOf(
  question: Question,
  { candidates, pieces, silence, knowledge }: ConfidenceSource,
): ConfidenceSigns {
  const [best] = candidates;
  const own = [...question.stems].filter(([, weight]) => weight === 1).map(([stem]) => stem);
  const known = own.filter(knowledge.isKnownStem).length;
  return {
    answered: ofLogit(silence.answered),
    vote: silence.vote,
    ahead: silence.ahead,
    cover: best?.features.cover ?? 0,
    bestPiece: Math.max(0, ...pieces.map(({ worth }) => worth)),
    familiar: own.length === 0 ? 0 : (known - question.repairs / 2) / own.length,
    score: Math.min(1, Math.max(0, best?.score ?? 0) / usualScore),
  };
}

/** Whether questions were written for any of the passages found. */
export function confidenceCaseOf(candidates: readonly Candidate[]): ConfidenceCase {
  return candidates.some(({ prepared: { bank } }) => bank.to > bank.from) ? "written" : "unwritten";
}

/** The probability that the passages found answer. */
export function confidence(signs: ConfidenceSigns, model: ConfidenceModel): number {
  const sum = confidenceSigns.reduce((total, sign) => total + model[sign] * signs[sign], model.bias);
  return 1 / (1 + Math.exp(-sum));
}
