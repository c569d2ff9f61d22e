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
  /** Its words stand in no document, whatever was written for them; */
  "strange",
  /** the same, the rare ones counting most. */
  "strangeWorth",
  /** The best passage is like the question in meaning. */
  "meaning",
  /** The best passage is found before all others by far. */
  "lead",
  /** The question's words are not the best passage's, nor likely asked of what it says, where no question was written for it; */
  "missing",
  /** its words are nobody's, nor likely asked of any of the best passages. */
  "beyond",
] as const;
export type ConfidenceSign = (typeof confidenceSigns)[number];

/**
 * By whether questions were written ahead. Without them it was learned on the tuning part and, counting 4 in 10, on
 * 237 questions of 27 documents of other organisations: documents differ in what is asked of them in vain.
 */
export const confidenceModels: Readonly<Record<WrittenCase, LogisticModel<ConfidenceSign>>> = {
  written: {
    answered: 7.54,
    vote: 2.5,
    ahead: 4.15,
    cover: 3.37,
    bestPiece: -0.23,
    support: -0.51,
    familiar: -0.66,
    score: -0.1,
    askedOf: 2.49,
    likest: -3.96,
    sameQuestion: 1.39,
    elsewhere: -3.09,
    judgement: -1.15,
    followUp: -0.23,
    amount: -1.4,
    strange: -0.5,
    strangeWorth: 1.34,
    meaning: 2.05,
    lead: -0.23,
    missing: 0,
    beyond: 0,
    bias: -9.36,
  },
  unwritten: {
    answered: 2.3,
    vote: 0,
    ahead: 3.38,
    cover: 0.63,
    bestPiece: -0.23,
    support: -0.9,
    familiar: -1,
    score: -0.65,
    askedOf: 0,
    likest: 0,
    sameQuestion: 0,
    elsewhere: 0,
    judgement: -0.17,
    followUp: 1.2,
    amount: -3.11,
    strange: -1.1,
    strangeWorth: 1.17,
    meaning: 2.54,
    lead: -1.8,
    missing: -3.1,
    beyond: -1.59,
    bias: 1.65,
  },
};

/**
 * Below this probability the procedures are taken to be silent: so that of the tuning part's questions that are
 * answered at most 3 in 100 are met with silence. Without written questions the two kinds lie closer
 * together: there more is left to the reader, who sees the nearest passage all the same.
 */
export const answerFrom: Readonly<Record<WrittenCase, number>> = { written: 0.27, unwritten: 0.26 };

/** The ranker's score of a passage that answers well. */
const usualScore = 20;
/** As far ahead of the mean of what was found as the best passage is ever expected. */
const usualLead = 15;
/** Passages in which a word is looked for before it is taken to be asked of none. */
const mostLookedIn = 5;
/** A word is asked of what is read where it is likelier than anywhere (natural logarithm), somewhat more where none has to say it. */
const isAskedFrom = { here: 0, anywhere: 0.2 };
/** As many pieces that surely answer as are ever expected. */
const mostSupport = 3;
/** Odds beyond this (natural logarithm) say nothing more. */
const surestLogit = 6;
/** Less likely than this (natural logarithm), a piece is not the one asked of. */
const leastAskedOf = -12;

/** How many days something takes is asked as often as how long. */
const asksAmount =
  /\bhow (?:much|many)\b(?! (?:more )?(?:(?:working|calendar|school) )?(?:days|weeks|hours|hrs|months|years)\b(?! of\b))/iu;

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
export function signsOf(question: Question, source: ConfidenceSource): Signs<ConfidenceSign> {
  const { candidates, pieces, silence, knowledge } = source;
  const [best] = candidates;
  const own = ownStems(question);
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
    meaning: best?.features.meaning ?? 0,
    lead: leadOf(candidates),
    ...wordSigns(question, own, source),
  };
}

/** What of the question's words is not where it was looked for. */
function wordSigns(
  question: Question,
  own: readonly string[],
  { candidates, knowledge }: ConfidenceSource,
): Pick<Signs<ConfidenceSign>, "strange" | "strangeWorth" | "missing" | "beyond"> {
  const { worth, totalWorth } = knowledge.retriever.weigh(question);
  const worthWhere = (isCounted: (term: string) => boolean) =>
    [...worth].reduce((sum, [term, value]) => sum + (isCounted(term) ? value : 0), 0) / totalWorth;
  const isStrange = (stem: string) => !knowledge.isDocumentStem(stem);
  const strange = {
    strange: shareOf(own, isStrange),
    strangeWorth: worthWhere((term) => !term.startsWith("#") && isStrange(term)),
  };
  const [best] = candidates;
  if (best === undefined || best.prepared.isWritten) return { ...strange, missing: 0, beyond: 0 };
  const { stems, concepts } = best.prepared;
  const gainOf = ({ gains }: Candidate, term: string) => gains.ofTerms.get(term) ?? -Infinity;
  const looked = candidates.slice(0, mostLookedIn);
  return {
    ...strange,
    missing: worthWhere(
      (term) => !stems.has(term) && !concepts.has(term) && gainOf(best, term) < isAskedFrom.here,
    ),
    beyond: shareOf(
      own,
      (stem) =>
        isStrange(stem) &&
        !knowledge.isKnownStem(stem) &&
        looked.every((candidate) => gainOf(candidate, stem) < isAskedFrom.anywhere),
    ),
  };
}

/** The words of what the last turn asks: what it only told beside that, and earlier turns, count less. */
function ownStems({ stems }: Question): string[] {
  return [...stems].filter(([, weight]) => weight === 1).map(([stem]) => stem);
}

function shareOf(stems: readonly string[], isCounted: (stem: string) => boolean): number {
  return stems.length === 0 ? 0 : stems.filter(isCounted).length / stems.length;
}

/** How far the best passage's score is above the mean. */
function leadOf(candidates: readonly Candidate[]): number {
  const scores = candidates.map(({ score }) => score);
  const mean = scores.reduce((sum, score) => sum + score, 0) / (scores.length || 1);
  return Math.min(1, ((scores[0] ?? 0) - mean) / usualLead);
}
