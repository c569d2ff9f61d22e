import type { Question } from "../conversation/question.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Candidate } from "../retrieval/retriever.ts";
import type { KindsOfSilence } from "./kinds-of-silence.ts";
import type { LogisticModel, Signs } from "./logistic.ts";
import type { WeighedPiece } from "./piece-worth.ts";
import type { WrittenCase } from "./written-case.ts";

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
  /** Several pieces are likely to: what they are worth together. */
  "support",
  /** The question's words stand in the corpus. */
  "familiar",
  /** The ranker's score of the best passage. */
  "score",
] as const;
export type ConfidenceSign = (typeof confidenceSigns)[number];

/** By whether questions were written ahead. */
export const confidenceModels: Readonly<Record<WrittenCase, LogisticModel<ConfidenceSign>>> = {
  written: {
    answered: 4.57,
    vote: 3.93,
    ahead: 1.91,
    cover: 2.61,
    bestPiece: 1.09,
    support: -1.16,
    familiar: 0.64,
    score: 0.95,
    bias: -8.07,
  },
  unwritten: {
    answered: 6.09,
    vote: 0,
    ahead: 2.8,
    cover: 1.9,
    bestPiece: 0.52,
    support: 0.84,
    familiar: 0.09,
    score: 0.72,
    bias: -2.98,
  },
};

/** Below this probability the procedures are taken to be silent. */
export const answerFrom = 0.3;

/** The ranker's score of a passage that answers well. */
const usualScore = 20;
/** As many pieces that surely answer as are ever expected. */
const mostSupport = 3;
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
): Signs<ConfidenceSign> {
  const [best] = candidates;
  const own = [...question.stems].filter(([, weight]) => weight === 1).map(([stem]) => stem);
  const known = own.filter(knowledge.isKnownStem).length;
  return {
    answered: ofLogit(silence.answered),
    vote: silence.vote,
    ahead: silence.ahead,
    cover: best?.features.cover ?? 0,
    bestPiece: Math.max(0, ...pieces.map(({ worth }) => worth)),
    support: Math.min(1, pieces.reduce((sum, { worth }) => sum + worth, 0) / mostSupport),
    familiar: own.length === 0 ? 0 : (known - question.repairs / 2) / own.length,
    score: Math.min(1, Math.max(0, best?.score ?? 0) / usualScore),
  };
}
