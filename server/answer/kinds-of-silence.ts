import type { Reference } from "../../corpus/schemas/index-format.ts";
import { silenceReasons } from "../../corpus/schemas/silences.ts";
import type { SilenceReason } from "../../corpus/schemas/silences.ts";
import type { AbstentionReason } from "../contract.ts";
import { silenceLabels } from "../../corpus/analysis/silence-model.ts";
import type { SilenceLabel } from "../../corpus/analysis/silence-model.ts";
import type { Probabilities } from "../../corpus/analysis/linear-classifier.ts";
import { askedAlone, inContext } from "../conversation/in-context.ts";
import { questionTypeOf } from "../conversation/question.ts";
import type { Question } from "../conversation/question.ts";
import type { Knowledge } from "../knowledge.ts";
import { likest } from "../retrieval/question-bank.ts";
import type { Likeness, Places } from "../retrieval/question-bank.ts";
import type { Candidate } from "../retrieval/retriever.ts";
import { namedAmong } from "./held-elsewhere.ts";
import { mattersOf } from "./matters-of.ts";

/** What speaks for a kind of silence: its share by the words alone, and its share of the likest questions that are not answered. */
export interface SilenceSigns {
  readonly told: number;
  readonly vote: number;
}

/** What speaks for an answer and for each kind of silence. */
export interface KindsOfSilence {
  /** How likely the question is answered, by its words alone. */
  readonly answered: number;
  /** The share of answered ones among the likest of all written questions, the likest counting most. */
  readonly vote: number;
  /** How much liker the likest answered ones are than the likest that are not: -1 to 1. */
  readonly ahead: number;
  /** How like the question the likest answered one is. */
  readonly likest: number;
  /** Whether one that is not answered is nearly the question itself, asked in the same way, and none that is answered comes as near. */
  readonly isWritten: boolean;
  readonly byReason: Readonly<Record<AbstentionReason, SilenceSigns>>;
  /** The chapter held elsewhere that the question is like, more than any other; null where it is hardly like any. */
  readonly chapter: Reference | null;
}

/** So many of the likest questions are counted. */
const voters = 10;
/** So many of each side are set against each other. */
const compared = 3;

/** Reads what speaks for silence on a question, chapters of the areas that were searched considered. */
export function kindsOfSilence(
  question: Question,
  candidates: readonly Candidate[],
  knowledge: Knowledge,
): KindsOfSilence {
  const told = toldBy(question, knowledge);
  const { match, textAt, byReason, byChapter } = knowledge.unanswered;
  const unanswered = match(knowledge.retriever.weigh(question));
  const areaOf = (documentId: string) => knowledge.documents.get(documentId)?.area;
  const areas = new Set(candidates.map((c) => areaOf(c.prepared.passage.documentId)));
  const isNamed = namedAmong(candidates, knowledge);
  const chapters = [...byChapter].filter(([reference]) => isNamed(reference));
  const placesOfChapters = chapters.map(([, places]) => places);
  const likestOfChapters = likest(unanswered, placesOfChapters, voters);
  const isAsked = (area?: string) => area === undefined || (areas.size === 1 && areas.has(area));
  const placesOf = (reason: SilenceReason) =>
    (byReason.get(reason) ?? []).filter(({ area }) => isAsked(area)).map(({ places }) => places);
  const likestBy = new Map<AbstentionReason, Likeness[]>([
    ["held-elsewhere", likestOfChapters],
    ...silenceReasons.map((reason): [AbstentionReason, Likeness[]] => [
      reason,
      likest(unanswered, placesOf(reason), voters),
    ]),
  ]);
  const silent = best([...likestBy.values()].flat());
  // "What counts as a serious injury" shares every word of matter with "what do I do about" one.
  const sameAsked = silent.filter(({ at }) => questionTypeOf(textAt(at)) === question.type);
  const answered = likest(
    knowledge.retriever.matchWritten(question),
    candidates.map(({ prepared }) => prepared.bank),
    voters,
  );
  const counted = new Set(best([...silent, ...answered]));
  const votesOf = (likenesses: readonly Likeness[]) => votes(likenesses.filter((one) => counted.has(one)));
  // Where nobody wrote what just these procedures leave out, that has no vote, and what is of the trade is left out.
  const canVote = (byReason.get("not-in-procedures") ?? []).length > 0;
  const signs = (reason: AbstentionReason): SilenceSigns => ({
    told: reason === "not-in-procedures" && !canVote ? told.answered : told[reason],
    vote: canVote ? votesShare(silent, likestBy.get(reason) ?? []) : 1,
  });
  const signsBy = signsByReason(signs);
  return {
    answered: told.answered,
    vote: shareOf(votesOf(answered), votesOf(silent)),
    ahead: meanOf(answered) - meanOf(silent),
    likest: likestOf(answered),
    isWritten: likestOf(sameAsked) >= nearlySame && likestOf(sameAsked) - likestOf(answered) >= clearlyLiker,
    byReason: signsBy,
    chapter: chapterMeant(likestOfChapters, signsBy["held-elsewhere"], { chapters, question, knowledge }),
  };
}

/** How likely each kind is by the words: by all of them and by what is asked alone, where a case is told beside it, both alike. */
function toldBy(question: Question, { readSilence }: Knowledge): Probabilities<SilenceLabel> {
  const whole = readSilence(inContext(question));
  const asked = askedAlone(question);
  if (asked === null) return whole;
  const alone = readSilence(asked);
  const between = silenceLabels.map((label): [SilenceLabel, number] => [
    label,
    Math.sqrt(whole[label] * alone[label]),
  ]);
  const total = between.reduce((sum, [, likely]) => sum + likely, 0);
  return Object.fromEntries(
    between.map(([label, likely]) => [label, likely / total]),
  ) as Probabilities<SilenceLabel>;
}

/** A question this like one that was written for a chapter is about its matter; so is one whose likest are mostly for chapters. */
const likeEnough = 0.45;
const mostlyForChapters = 0.6;
/** Where fewer of the likest are for chapters, one whose name has nothing of the question is not where it stands. */
const oftenForChapters = 0.35;

interface ChapterSource {
  readonly chapters: readonly PlacedChapter[];
  readonly question: Question;
  readonly knowledge: Knowledge;
}

/** The chapter that the likest of their questions was written for, where the question is about its matter. */
function chapterMeant(
  likestOfChapters: readonly Likeness[],
  { vote }: SilenceSigns,
  { chapters, question, knowledge }: ChapterSource,
): Reference | null {
  const [first] = likestOfChapters;
  const isLike = likestOf(likestOfChapters) >= likeEnough || vote >= mostlyForChapters;
  const chapter = first !== undefined && isLike ? chapterAt(first.at, chapters) : null;
  if (chapter === null || vote >= oftenForChapters) return chapter;
  const matters = mattersOf(question, knowledge);
  return [...knowledge.nameTerms(chapter)].some((term) => matters.has(term)) ? chapter : null;
}

function signsByReason(signs: (reason: AbstentionReason) => SilenceSigns): KindsOfSilence["byReason"] {
  return {
    "not-in-procedures": signs("not-in-procedures"),
    "held-elsewhere": signs("held-elsewhere"),
    "needs-a-person": signs("needs-a-person"),
    "unsafe-request": signs("unsafe-request"),
    "out-of-scope": signs("out-of-scope"),
  };
}

type PlacedChapter = readonly [Reference, Places];

function chapterAt(at: number, chapters: readonly PlacedChapter[]): Reference | null {
  return chapters.find(([, { from, to }]) => from <= at && at < to)?.[0] ?? null;
}

function best(likenesses: readonly Likeness[]): Likeness[] {
  return [...likenesses].sort((a, b) => b.likeness - a.likeness).slice(0, voters);
}

/** A written question this like is the same one, in other words at most. */
const nearlySame = 0.95;
const clearlyLiker = 0.15;

function likestOf(likenesses: readonly Likeness[]): number {
  return Math.max(0, ...likenesses.map(({ likeness }) => likeness));
}

function meanOf(likenesses: readonly Likeness[]): number {
  return likenesses.slice(0, compared).reduce((sum, { likeness }) => sum + likeness, 0) / compared;
}

/** Where nothing speaks for either side, both are as likely. */
function shareOf(one: number, other: number): number {
  return one + other === 0 ? 0.5 : one / (one + other);
}

function votesShare(all: readonly Likeness[], some: readonly Likeness[]): number {
  const total = votes(all);
  return total === 0 ? 0 : votes(some.filter((one) => all.includes(one))) / total;
}

/** The likest count most. */
function votes(likenesses: readonly Likeness[]): number {
  return likenesses.reduce((sum, { likeness }) => sum + likeness ** 4, 0);
}

/** A share this small tells no less than one smaller still. */
const least = { told: 1e-3, vote: 0.02 };
/** Kinds with fewer examples are told less surely by the words alone (natural logarithm). */
const rarity: Readonly<Record<AbstentionReason, number>> = {
  "not-in-procedures": 0,
  "held-elsewhere": 0.5,
  "needs-a-person": 0.5,
  "unsafe-request": 0,
  "out-of-scope": 1,
};

/** Told so many times as likely, it counts whatever the likest questions are. */
const surelyMore = 2.5;

/** The likeliest kind of silence. */
export function likeliestSilence({ byReason, chapter }: KindsOfSilence): AbstentionReason {
  const scoreOf = (reason: AbstentionReason) => {
    const { told, vote } = byReason[reason];
    return Math.log(told + least.told) + Math.log(vote + least.vote) + rarity[reason];
  };
  const isUnnamed = chapter === null;
  // What is told as the trade's own is at least about it, however little else is like it.
  const isOfTheTrade = byReason["out-of-scope"].told * surelyMore < byReason["not-in-procedures"].told;
  const reasons = (Object.keys(byReason) as AbstentionReason[]).filter(
    (reason) => !(reason === "held-elsewhere" && isUnnamed) && !(reason === "out-of-scope" && isOfTheTrade),
  );
  return reasons.reduce((first, reason) => (scoreOf(reason) > scoreOf(first) ? reason : first));
}
