import { logOfSum, shareOnScale } from "../../corpus/analysis/question-model.ts";
import { fitsAges } from "../ages.ts";
import { agesAskedOf } from "../conversation/in-context.ts";
import type { Question } from "../conversation/question.ts";
import { partStated } from "../conversation/who-speaks.ts";
import type { Speaker } from "../conversation/who-speaks.ts";
import type { Knowledge } from "../knowledge.ts";
import { likeness } from "../retrieval/features.ts";
import type { Piece } from "../retrieval/pieces.ts";
import { timescalePattern } from "../retrieval/prepared-passage.ts";
import type { Candidate } from "../retrieval/retriever.ts";
import { writtenCaseOf } from "../retrieval/written-case.ts";
import type { WrittenCase } from "../retrieval/written-case.ts";
import { probabilityOf } from "./logistic.ts";
import type { LogisticModel, Signs } from "./logistic.ts";
import { mattersOf } from "./matters-of.ts";

/** What tells the pieces that answer from those that stand beside them; each about 0 to 1. */
export const pieceSigns = [
  /** How far its passage stands behind the best one. */
  "behind",
  "ofBestPassage",
  /** How much of the question's worth it has, beside the piece that has most. */
  "cover",
  /** How like the question is to the likest that was written for these very words. */
  "written",
  /** Near 1 where that question is the likest of all. */
  "likest",
  "sharedWords",
  "meaning",
  /** How likely the question is where it is read, by translation, beside the piece where it is likeliest. */
  "translated",
  /** Says how soon or how long, where that is asked. */
  "time",
  "bestOfPassage",
  /** How likely it is the piece asked of, by the model of questions, among all that are weighed. */
  "askedOf",
  /** The same on the scale of its logarithm. */
  "askedOfScale",
  /** The same among the pieces of its passage. */
  "askedOfHere",
] as const;
export type PieceSign = (typeof pieceSigns)[number];

/** By whether questions were written ahead. */
const pieceModels: Readonly<Record<WrittenCase, LogisticModel<PieceSign>>> = {
  written: {
    behind: -1.56,
    ofBestPassage: 1.02,
    cover: 0.39,
    written: 0.19,
    likest: 0.72,
    sharedWords: 0,
    meaning: 0.84,
    translated: 0,
    time: 0.32,
    bestOfPassage: 0.27,
    askedOf: 1.06,
    askedOfScale: 1.54,
    askedOfHere: 0.8,
    bias: -4.09,
  },
  unwritten: {
    behind: -1.29,
    ofBestPassage: 0.9,
    cover: 1.02,
    written: 0,
    likest: 0,
    sharedWords: 0,
    meaning: 0.73,
    translated: 1.63,
    time: 0.41,
    bestOfPassage: 0.67,
    askedOf: 0,
    askedOfScale: 0,
    askedOfHere: 0,
    bias: -4.51,
  },
};

/** A piece with its signs and what they make it worth. */
export interface WeighedPiece {
  readonly piece: Piece;
  readonly candidate: Candidate;
  readonly signs: Signs<PieceSign>;
  /** How likely it belongs to the answer. */
  readonly worth: number;
}

/** The pieces that likeliest belong to the answer first. */
export function likeliestFirst(pieces: readonly WeighedPiece[]): WeighedPiece[] {
  return pieces.toSorted((a, b) => b.worth - a.worth);
}

/** So many of the passages found are looked through for what answers. */
const passagesRead = 10;
/** A ranker's score this far below the best one's counts 1 for "behind". */
const farBehind = 10;
/** What speaks of the age that is told, or of others only, is worth this much more or less (natural logarithm of the odds): too few tell one to learn it from. */
const ageCounts = 2;
/** So many times as much for what has most of the question's worth too, and where the age is what is asked. */
const timesAge = { told: { some: 1, most: 2 }, asked: { some: 1.5, most: 3 } };
/** Beside the piece that has most of it. */
const mostOfWorth = 0.8;
/** So does whose part it states, where it is known in whose place somebody asks; what is not theirs misleads. */
const partCounts = { theirs: 1.5, notTheirs: 3 };
/** The likeness to a written question counts this much beside the question's own words when one piece of a passage is preferred. */
const writtenShare = 1.5;

/** Weighs the pieces of the best passages, these best first; the pieces come in the order of the passages. */
export function weighPieces(
  question: Question,
  candidates: readonly Candidate[],
  knowledge: Knowledge,
): WeighedPiece[] {
  const read = candidates.slice(0, passagesRead);
  const model = pieceModels[writtenCaseOf(candidates.map(({ prepared }) => prepared))];
  const allAsked = logOfSum(read.flatMap(({ pieceScores }) => [...pieceScores]));
  const raw = read.map((candidate) => rawSigns(question, candidate, knowledge));
  const most = (of: (one: RawSigns) => number) => Math.max(Number.MIN_VALUE, ...raw.flat().map(of));
  const mostCover = most(({ cover }) => cover);
  const mostTranslated = most(({ translated }) => translated);
  const mostWritten = most(({ written }) => written);
  const best = candidates[0]?.score ?? 0;
  const told = toldOf(question, knowledge);
  const { speaker } = question;
  return raw.flatMap((ofPassage, rank) => {
    const preferred = Math.max(...ofPassage.map(preference));
    const shares = { ofPassage: logOfSum(read[rank]?.pieceScores ?? []), ofAll: allAsked };
    return ofPassage.map(({ piece, candidate, ...own }): WeighedPiece => {
      const signs: Signs<PieceSign> = {
        behind: (best - candidate.score) / farBehind,
        ofBestPassage: rank === 0 ? 1 : 0,
        cover: own.cover / mostCover,
        written: own.written,
        likest: (own.written / mostWritten) ** 4,
        sharedWords: own.sharedWords,
        meaning: own.meaning,
        translated: own.translated / mostTranslated,
        time: question.type === "how-long" && timescalePattern.test(piece.text) ? 1 : 0,
        bestOfPassage: preference(own) === preferred ? 1 : 0,
        ...askedOfSigns(own.asked, shares),
      };
      return {
        piece,
        candidate,
        signs,
        worth: probabilityOf(pieceSigns, signs, {
          ...model,
          bias: model.bias + forAge(told, piece, signs.cover) + forSpeaker(speaker, { piece, candidate }),
        }),
      };
    });
  });
}

/** Where no age is told, no matter is looked for beside it. */
const noMatters: ReadonlySet<string> = new Set();

interface Told {
  readonly ages: readonly number[];
  readonly matters: ReadonlySet<string>;
  /** Whether the age is what the last turn asks about: "and if she's 16?". */
  readonly isAsked: boolean;
}

function toldOf(question: Question, knowledge: Knowledge): Told {
  const ages = agesAskedOf(question);
  const matters = ages.length === 0 ? noMatters : mattersOf(question, knowledge);
  return { ages, matters, isAsked: question.age !== null };
}

/** That an age fits speaks for what has a matter of the question as well, and against what has nothing else in common with it. */
function forAge({ ages, matters, isAsked }: Told, { text, terms }: Piece, cover: number): number {
  const fits = fitsAges(ages, text);
  if (fits === null) return 0;
  if (!fits || ![...matters].some((matter) => terms.has(matter))) return -ageCounts;
  return ageCounts * timesAge[isAsked ? "asked" : "told"][cover >= mostOfWorth ? "most" : "some"];
}

/** What a piece counts more or less by whose part it states. */
function forSpeaker(
  speaker: Speaker | null,
  { piece, candidate }: Pick<WeighedPiece, "piece" | "candidate">,
): number {
  const part =
    speaker === null ? null : partStated(piece.text, candidate.prepared.passage.section.at(-1) ?? "");
  return part === null ? 0 : part === speaker ? partCounts.theirs : -partCounts.notTheirs;
}

interface RawSigns {
  readonly piece: Piece;
  readonly candidate: Candidate;
  /** The share of the question's worth that the piece has. */
  readonly cover: number;
  readonly written: number;
  readonly sharedWords: number;
  readonly meaning: number;
  readonly translated: number;
  /** By the model of questions, on the scale of natural logarithms; null without one. */
  readonly asked: number | null;
}

function askedOfSigns(
  asked: number | null,
  { ofPassage, ofAll }: { ofPassage: number; ofAll: number },
): Pick<Signs<PieceSign>, "askedOf" | "askedOfScale" | "askedOfHere"> {
  if (asked === null) return { askedOf: 0, askedOfScale: 0, askedOfHere: 0 };
  return {
    askedOf: Math.exp(asked - ofAll),
    askedOfScale: shareOnScale(asked, ofAll),
    askedOfHere: Math.exp(asked - ofPassage),
  };
}

function preference({ cover, written }: Pick<RawSigns, "cover" | "written">): number {
  return cover + writtenShare * written;
}

function rawSigns(question: Question, candidate: Candidate, knowledge: Knowledge): RawSigns[] {
  const { passage, bank } = candidate.prepared;
  const weighed = knowledge.retriever.weigh(question);
  const match = knowledge.retriever.matchWritten(question);
  const asked = passage.questions.map(({ at }, i) => ({
    at,
    likeness: match.likenessAt(bank.from + i),
    shared: match.sharedWordsAt(bank.from + i),
  }));
  return knowledge.retriever.piecesOf(candidate.prepared).map((piece, i) => {
    let covered = 0;
    for (const term of piece.terms) covered += weighed.worth.get(term) ?? 0;
    const here = asked.filter(({ at }) => piece.spans.some((span) => span.start <= at && at < span.end));
    return {
      piece,
      candidate,
      cover: covered / weighed.totalWorth,
      written: Math.max(0, ...here.map((one) => one.likeness)),
      sharedWords: Math.max(0, ...here.map(({ shared }) => shared)),
      meaning: likeness(piece.vector, weighed.vector),
      translated: Math.max(0, candidate.gains.ofPieces[i] ?? 0),
      asked: candidate.pieceScores[i] ?? null,
    };
  });
}
