import type { Reference } from "../../corpus/schemas/index-format.ts";
import { stem, words } from "../../corpus/analysis/tokens.ts";
import type { AbstentionReason } from "../contract.ts";
import { agesAskedOf } from "../conversation/in-context.ts";
import type { Question } from "../conversation/question.ts";
import { countWords } from "../conversation/sentences.ts";
import { asksSomething } from "../conversation/tells-worry.ts";
import type { Knowledge } from "../knowledge.ts";
import { timescalePattern } from "../retrieval/prepared-passage.ts";
import type { Candidate } from "../retrieval/retriever.ts";
import { asksForHeadingOf } from "../search.ts";
import { lacksWhatIsAsked } from "./asked-kind.ts";
import { namedElsewhere } from "./held-elsewhere.ts";
import { answerFrom, confidenceModels, confidenceSigns, signsOf } from "./confidence.ts";
import { doOverlap } from "./compose.ts";
import { kindsOfSilence, likeliestSilence } from "./kinds-of-silence.ts";
import type { KindsOfSilence } from "./kinds-of-silence.ts";
import { likeliestFirst } from "./piece-worth.ts";
import type { WeighedPiece } from "./piece-worth.ts";
import { probabilityOf } from "./logistic.ts";
import { mattersOf } from "./matters-of.ts";
import type { Piece } from "../retrieval/pieces.ts";
import { writtenCaseOf } from "../retrieval/written-case.ts";

/** Whether to answer, and if not, why. */
export type Decision = Decided | { readonly kind: "clarification" };

/** What is decided on a question that asks something. */
export type Decided = { readonly kind: "answer" } | Abstention;

/** That nothing is answered, and why. */
export type Abstention = Silence | HeldElsewhere;

/** A silence that points nowhere. */
interface Silence {
  readonly kind: "abstention";
  readonly reason: Exclude<AbstentionReason, "held-elsewhere">;
  /** Whether the nearest passages may answer after all: no more is claimed of them then. */
  readonly isDoubtful?: boolean;
}

/** A silence that points to where the answer stands. */
interface HeldElsewhere {
  readonly kind: "abstention";
  readonly reason: "held-elsewhere";
  readonly reference: Reference;
  /** What is held and fits the question all the same; null where nothing does, or only the pointer itself. */
  readonly fitting: Piece | null;
}

/** A piece this likely to answer, and this like a question written for it, is said before the chapter that has more. */
const fitsFrom = { worth: 0.7, written: 0.7 };

/** A chapter named elsewhere is offered up to this confidence in an answer from here. */
const sureEnough = 0.85;
const asksForNoChapter = ["unsafe-request", "needs-a-person", "out-of-scope"] as const;
/** This likely to be of a kind that no chapter answers, it is not looked for in one. */
const surelyTelling: Readonly<Record<(typeof asksForNoChapter)[number], number>> = {
  "unsafe-request": 0.4,
  "needs-a-person": 0.6,
  "out-of-scope": 0.4,
};
/** This likely to ask for help with harm, it is refused however well a passage fits: no answered question of the tuning part is half so likely. */
const surelyHarmful = 0.8;
/** Less likely than this to be asked of a chapter, by its words and by the likest questions, it is in none, whatever word of its name it has. */
const hardlyTelling = 0.1;

/** A question of which a passage lacks no more than this share is about the passage's matter, whatever other questions like it are about. */
const mostMissing = 0.2;

/** From this confidence on, one silence in five is over passages that do answer. */
const doubtfulFrom = 0.1;

/** What the law or the rule is, and whether it is kept, is no judgement of a case. */
const asksOfRule =
  /\bwhat(?:['’]?s| is| are| does) the (?:\w+ )?(?:law|laws|rules?)\b|\b(?:legal|illegal|lawful|unlawful|against the (?:law|rules)|(?:is|was|are|were) (?:it|that|this|they) (?:\w+ )?(?:allowed|fair|unfair|a crime|an offence))\b/iu;

/** What is decided by. */
export interface DecisionSource {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  readonly pieces: readonly WeighedPiece[];
  readonly knowledge: Knowledge;
}

/** Decides whether the best passages answer. A sure danger is met with passages, whatever is not known. */
export function decide(question: Question, source: DecisionSource): Decision {
  const { limit } = question;
  if (limit === "unsafe-request") return { kind: "abstention", reason: limit };
  const seemsJudgement = limit === "needs-a-person";
  if (question.danger?.isSure !== true) return decideByWords(question, { ...source, seemsJudgement });
  if (source.candidates.length === 0) return { kind: "clarification" };
  // What happened, and whom to believe, no passage says, however urgent it is.
  const judged = seemsJudgement ? decideByWords(question, { ...source, seemsJudgement: false }) : null;
  const isJudgement = judged?.kind === "abstention" && judged.reason === limit;
  return isJudgement ? judged : { kind: "answer" };
}

/** What was written for the best passage in the very words is answered by it, whatever other areas hold elsewhere. */
const sameFrom = 0.95;
const sureOfSame = 0.5;

/** From this confidence on a child is told what the procedures say on what they ask: it is not said to them. */
const tellsChildFrom = 0.6;

/** Whether passages answer so surely that they are quoted to a child who tells of danger and asks. */
export function answersChild(question: Question, source: DecisionSource): boolean {
  return asksSomething(question.typed) && weigh(question, source).sure >= tellsChildFrom;
}

/** What speaks for an answer, and how surely the passages have it, 0 to 1. */
function weigh(question: Question, { candidates, pieces, knowledge }: DecisionSource) {
  const silence = kindsOfSilence(question, candidates, knowledge);
  const signs = signsOf(question, { candidates, pieces, silence, knowledge });
  const writtenCase = writtenCaseOf(candidates.map(({ prepared }) => prepared));
  const isFound = candidates.length > 0 && !silence.isWritten;
  const probable = probabilityOf(confidenceSigns, signs, confidenceModels[writtenCase]);
  const isSame =
    signs.sameQuestion >= sameFrom ||
    candidates.slice(0, 1).some((best) => asksForHeadingOf(question, best)) ||
    (writtenCase === "unwritten" && isNamedInOnePiece(question, pieces, knowledge));
  const likely = isSame ? Math.max(probable, sureOfSame) : probable;
  const sure = isFound ? likely * saysWhatWasAsked(question, candidates, knowledge) : 0;
  const isSaidHere = isFound && writtenCase === "unwritten" && signs.missing <= mostMissing;
  return { silence, sure, writtenCase, isSaidHere };
}

/** So many of the likeliest pieces are looked through for all that is named. */
const piecesLookedIn = 3;
/** Three matters hardly meet in one piece by chance; two may, unless they stand together; and one, unless it is all that is asked. */
const mostWordsForOne = 4;
const mostWordsApart = 4;

/** Whether all that a question names stands in one piece, with its heading: then its words are spoken of there. */
function isNamedInOnePiece(
  question: Question,
  pieces: readonly WeighedPiece[],
  knowledge: Knowledge,
): boolean {
  const matters = [...mattersOf(question, knowledge)].filter((term) => !term.startsWith("#"));
  const isAllAsked = countWords(question.text) <= mostWordsForOne;
  const isTooFew = matters.length === 0 || (matters.length === 1 && !isAllAsked);
  if (isTooFew || question.isFollowUp || agesAskedOf(question).length > 0) return false;
  const likeliest = likeliestFirst(pieces).slice(0, piecesLookedIn);
  return likeliest.some(({ piece, candidate }) => {
    if (matters.length === 2) return standTogether(matters, piece.text);
    const heading = knowledge.analyser.passageTerms(candidate.prepared.passage.section.at(-1) ?? "").stems;
    return matters.every((matter) => piece.terms.has(matter) || heading.includes(matter));
  });
}

/** Whether two stems stand within a few words of each other. */
function standTogether([one, other]: readonly string[], text: string): boolean {
  const stems = words(text).map((word) => stem(word.text));
  return stems.some(
    (found, at) =>
      found === one &&
      stems.slice(Math.max(0, at - mostWordsApart), at + mostWordsApart + 1).includes(other ?? ""),
  );
}

interface WordsSource extends DecisionSource {
  /** Whether it is put as people ask for a judgement. */
  readonly seemsJudgement: boolean;
}

function decideByWords(
  question: Question,
  { candidates, pieces, knowledge, seemsJudgement }: WordsSource,
): Decision {
  const terms = [...question.stems.keys(), ...question.concepts.keys()];
  const saysSomething = terms.some((term) => !/^\d+$/.test(term));
  if (!saysSomething) return { kind: "clarification" };
  const { silence, sure, writtenCase, isSaidHere } = weigh(question, { candidates, pieces, knowledge });
  const reason = seemsJudgement ? "needs-a-person" : reasonOf(question, { silence, isSaidHere });
  const isTold = (one: (typeof asksForNoChapter)[number]) => silence.byReason[one].told >= surelyTelling[one];
  // Who asks for help with harm is not answered, however well a passage fits the words.
  if (silence.byReason["unsafe-request"].told >= surelyHarmful && question.danger?.isChild !== true)
    return { kind: "abstention", reason: "unsafe-request" };
  const isOfItself = seemsJudgement || asksForNoChapter.some((one) => one === reason && isTold(one));
  if (sure >= (isOfItself ? sureEnough : (knowledge.answerFrom ?? answerFrom[writtenCase]))) {
    const beside =
      sure < sureEnough && reason === "held-elsewhere"
        ? namedElsewhere(question, candidates, { knowledge, beside: "besidePassages" })
        : null;
    return beside === null ? { kind: "answer" } : heldElsewhere(beside, pieces);
  }
  // Who seems to be a child and tells of danger is not sent away as one who asks for what nobody should be told.
  if (question.danger?.isChild === true) return { kind: "abstention", reason: "needs-a-person" };
  if (reason !== "held-elsewhere" && isOfItself) return { kind: "abstention", reason };
  const { told, vote } = silence.byReason["held-elsewhere"];
  const mayBeNamed = Math.max(told, vote) >= hardlyTelling;
  const named = mayBeNamed
    ? namedElsewhere(question, candidates, { knowledge, beside: "besideSilence" })
    : null;
  const reference = reason === "held-elsewhere" ? (silence.chapter ?? named) : named;
  if (reference !== null) return heldElsewhere(reference, pieces);
  const plain = reason === "held-elsewhere" ? "not-in-procedures" : reason;
  return { kind: "abstention", reason: plain, isDoubtful: sure >= doubtfulFrom };
}

interface ReasonSource {
  readonly silence: KindsOfSilence;
  /** Whether the best passage speaks of what is asked, though nobody wrote questions for it. */
  readonly isSaidHere: boolean;
}

/** The likeliest kind of silence, but for what only sounds like a judgement, or like another trade's matter. */
function reasonOf({ text }: Question, { silence, isSaidHere }: ReasonSource): AbstentionReason {
  const likeliest = likeliestSilence(silence);
  const mayBeOfRule =
    likeliest === "needs-a-person" ||
    (likeliest === "out-of-scope" && silence.byReason[likeliest].told < surelyTelling["needs-a-person"]);
  const isOfRule = mayBeOfRule && asksOfRule.test(text);
  const isInScope = likeliest === "out-of-scope" && isSaidHere;
  return isOfRule || isInScope ? "not-in-procedures" : likeliest;
}

function heldElsewhere(reference: Reference, pieces: readonly WeighedPiece[]): HeldElsewhere {
  const [best] = likeliestFirst(pieces);
  const doesFit =
    best !== undefined &&
    best.worth >= fitsFrom.worth &&
    best.signs.written >= fitsFrom.written &&
    !doOverlap(best.piece, { document: { id: reference.documentId }, spans: [reference] });
  return { kind: "abstention", reason: "held-elsewhere", reference, fitting: doesFit ? best.piece : null };
}

/** A question for something that the passages found do not have is hardly answered by them. */
const hardly = 0.35;

/** Less than 1 where a question asks for something of a kind that the passages found do not have. */
function saysWhatWasAsked(
  question: Question,
  candidates: readonly Candidate[],
  knowledge: Knowledge,
): number {
  const best = candidates.slice(0, 3).map(({ prepared }) => prepared.text);
  if (lacksWhatIsAsked(question.text, best)) return hardly;
  if (question.type !== "how-long") return 1;
  const subjects = subjectsOf(question, knowledge);
  return candidates.slice(0, 5).some((c) => saysWhen(c, { subjects, knowledge })) ? 1 : hardly;
}

interface WhenSource {
  readonly subjects: readonly string[];
  readonly knowledge: Knowledge;
}

/** Whether one sentence, or one item with its lead-in and heading, holds both the subject and a time. */
function saysWhen(candidate: Candidate, { subjects, knowledge }: WhenSource): boolean {
  const { passage } = candidate.prepared;
  const lines = knowledge.retriever.piecesOf(candidate.prepared).flatMap(({ text }) => linesWithLeadIn(text));
  return lines.some((line) => {
    if (!timescalePattern.test(line)) return false;
    const terms = knowledge.analyser.passageTerms(`${passage.section.at(-1) ?? ""}\n${line}`);
    const own = new Set([...terms.stems, ...terms.concepts]);
    return subjects.length === 0 || subjects.some((subject) => own.has(subject));
  });
}

/** A list as its lead-in with each item; a sentence as itself. */
function linesWithLeadIn(text: string): string[] {
  const [leadIn = "", ...items] = text.split("\n");
  return items.length === 0 ? [leadIn] : items.map((item) => `${leadIn}\n${item}`);
}

/** What a question about time is about: its concepts that do not speak of time, or its rarest words. */
function subjectsOf(question: Question, knowledge: Knowledge): string[] {
  const matters = [...knowledge.retriever.weigh(question).worth]
    .filter(([term]) => !knowledge.isAboutTime(term))
    .filter(([term]) => term.startsWith("#") || knowledge.isKnownStem(term))
    .sort((a, b) => b[1] - a[1])
    .map(([term]) => term);
  const concepts = matters.filter((term) => term.startsWith("#"));
  return concepts.length > 0 ? concepts : matters.slice(0, 3);
}
