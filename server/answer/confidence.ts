import type { Question } from "../conversation/question.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Candidate } from "../retrieval/retriever.ts";
import type { KindsOfSilence } from "./kinds-of-silence.ts";
import type { LogisticModel, Signs } from "./logistic.ts";
import type { WeighedPiece } from "./piece-worth.ts";
import type { WrittenCase } from "../retrieval/written-case.ts";

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
  /** A piece of the best passage is likely the one asked of, by the model of questions. */
  "askedOf",
  /** A question written for what was found is like this one; */
  "likest",
  /** one for the best passage asks it in the same words. */
  "sameQuestion",
  /** The likest that are not answered belong to chapters held elsewhere. */
  "elsewhere",
  /** Its words ask for a judgement. */
  "judgement",
  /** It leans on the turns before it: its own words say less. */
  "followUp",
  /** It asks how much or how many, which procedures seldom say. */
  "amount",
  /** Its words stand in no document, whatever was written for them. */
  "strange",
] as const;
export type ConfidenceSign = (typeof confidenceSigns)[number];

/** By whether questions were written ahead. */
export const confidenceModels: Readonly<Record<WrittenCase, LogisticModel<ConfidenceSign>>> = {
  written: {
    answered: 8.49,
    vote: 2.1,
    ahead: 4.55,
    cover: 2.66,
    bestPiece: -0.34,
    support: -1.18,
    familiar: -0.53,
    score: 1.04,
    askedOf: 2.49,
    likest: -3.38,
    sameQuestion: 0.66,
    elsewhere: -2.33,
    judgement: -2.19,
    followUp: 0.14,
    amount: -1.24,
    strange: 0.93,
    bias: -8.91,
  },
  unwritten: {
    answered: 1.73,
    vote: 0,
    ahead: 3.73,
    cover: 0.49,
    bestPiece: -0.88,
    support: 0.9,
    familiar: -2.61,
    score: 2.37,
    askedOf: 0,
    likest: 0,
    sameQuestion: 0,
    elsewhere: 0.03,
    judgement: -0.37,
    followUp: -0.05,
    amount: -3.21,
    strange: -2.38,
    bias: 1.58,
  },
};

/** Below this probability the procedures are taken to be silent. */
export const answerFrom = 0.25;

/** The ranker's score of a passage that answers well. */
const usualScore = 20;
/** As many pieces that surely answer as are ever expected. */
const mostSupport = 3;
/** Odds beyond this (natural logarithm) say nothing more. */
const surestLogit = 6;
/** Less likely than this (natural logarithm), a piece is not the one asked of. */
const leastAskedOf = -12;

const asksAmount = /\bhow (?:much|many)\b/iu;

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
  const askedOf = Math.max(leastAskedOf, ...(best?.pieceScores ?? []));
  return {
    answered: ofLogit(silence.answered),
    vote: silence.vote,
    ahead: silence.ahead,
    cover: best?.features.cover ?? 0,
    bestPiece: Math.max(0, ...pieces.map(({ worth }) => worth)),
    support: Math.min(1, pieces.reduce((sum, { worth }) => sum + worth, 0) / mostSupport),
    familiar: own.length === 0 ? 0 : (known - question.repairs / 2) / own.length,
    score: Math.min(1, Math.max(0, best?.score ?? 0) / usualScore),
    askedOf: 1 - askedOf / leastAskedOf,
    likest: silence.likest,
    sameQuestion: best?.features.sameQuestion ?? 0,
    elsewhere: silence.byReason["held-elsewhere"].vote,
    judgement: silence.byReason["needs-a-person"].told,
    followUp: question.isFollowUp ? 1 : 0,
    amount: asksAmount.test(question.text) ? 1 : 0,
    strange: own.length === 0 ? 0 : own.filter((stem) => !knowledge.isDocumentStem(stem)).length / own.length,
  };
}
