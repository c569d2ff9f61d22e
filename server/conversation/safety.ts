import { readDanger } from "../../corpus/analysis/danger-model.ts";
import type { Alert } from "../contract.ts";
import { asksOnlyOfClock, isBareDetail } from "./bare-detail.ts";
import { isAdultIn, ofOwnParents, saysChildsAge, soundsAdult } from "./child-or-adult.ts";
import { fearsToHarm } from "./fears-to-harm.ts";
import { withoutPastChildhood } from "./past-childhood.ts";
import { clausesOf, countWords } from "./sentences.ts";
import { speaksOfSuicide } from "./speaks-of-suicide.ts";

/** What the words say about danger. */
export interface Danger {
  readonly level: Alert["level"];
  /** Sure enough to look for what the procedures say of danger besides what was asked. */
  readonly isSure: boolean;
  /** Whether who writes says that they want to die. */
  readonly isOfOwnLife: boolean;
  /** Whether it may be a child who tells of it. */
  readonly mayBeChild: boolean;
  /** Whether it seems to be one: what is for professionals is not for them. */
  readonly isChild: boolean;
}

/** Tells danger from the user's turns, oldest first; null when there is none. */
export type DangerDetector = (turns: readonly string[]) => Danger | null;

/** An alert is shown from this probability of danger on: rather one too many than one too few. */
const alertFrom = 0.06;
/** From this on in few words, which any one word sways: messages by hands that were not learned from are heard as often so as longer ones. */
const alertInFewFrom = 0.12;
const fewWords = 10;
const sureFrom = 0.5;
/** What is this likely about another matter tells of no danger, unless it surely does: more than any danger that was learned from. */
const surelyOutOfScope = 0.92;
/** A clause by itself must be this sure: "he is hitting her now" counts in the midst of a calm question. */
const clauseAlertFrom = 0.9;
const shortestClause = 4;
/** So likely a child asks, what is said to children is said too. */
const childFrom = 0.04;
/** Less likely than this by the words alone, whoever names no age and nobody at home is not taken for a child. */
const childSurelyFrom = 0.35;
/** What an adult tells, or is told without "I", sounds much like what children tell: it counts from here on. */
const surelyToldFrom = 0.25;
/**
 * A turn of at most so many words is read with those before it ("if she's 16" tells of danger only by what it was
 * said of), and by itself has to be surer.
 */
const shortTurn = 8;
const shortAlertFrom = 0.5;
/** A turn that says that something is over tells of danger still where it is this sure. */
const overAlertFrom = 0.4;
const mostTurnsHeard = 3;
/** Thanks end what was talked of. */
const thanks = /\b(?:thanks?|thank you|thx|cheers|ta|sorted)\b/iu;

/** The models that danger is read by. */
export interface DangerTools {
  readonly model: Float32Array;
  /** How likely a text is about another matter than children: bins, recipes, a phone. */
  readonly outOfScope: (text: string) => number;
  /** A text with the slips of the keyboard mended. */
  readonly mend: (text: string) => string;
}

/**
 * Prepares the detector of an index. A danger told in the last turn counts, and one told before it as long as
 * short turns only ask on ("who do I ring?").
 */
export function dangerDetector(tools: DangerTools): DangerDetector {
  const read = (text: string, reading: Reading) => dangerIn(text, reading, tools);
  return (turns) => {
    // What asks of a deadline is heard beside what a later turn tells, and by itself tells nothing.
    const asksClock = asksOnlyOfClock(turns.at(-1) ?? "");
    const told = (asksClock ? turns.slice(0, -1) : turns).filter((turn) => !isBareDetail(turn));
    const isAdult = told
      .flatMap((turn) => [turn, tools.mend(turn)])
      .some((turn) => soundsAdult(turn) && !saysChildsAge(turn));
    const heard = turnsHeard(told);
    const [first = ""] = heard;
    const last = heard.at(-1) ?? "";
    const isOver = told.length > 1 && thanks.test(last);
    if (heard.length <= 1) return read(last, isOver ? { isAdult, from: overAlertFrom } : { isAdult });
    // The first of them may have leaned on turns that are not heard any more: danger must be told with those too.
    const opening = turnsHeard(told.slice(0, told.length - heard.length + 1));
    const toldBefore = read(first, { isAdult, from: sureFrom });
    const isTold = toldBefore !== null && read(opening.join("\n"), { isAdult, from: sureFrom }) !== null;
    return (
      read(heard.join("\n"), { isAdult }) ??
      read(last, { isAdult, from: shortAlertFrom }) ??
      (isTold ? toldBefore : null)
    );
  };
}

/** Said of whatever was asked before: "it's happening now". */
const happensNow =
  /(?<!\bwhat )\b(?:it|this|that)(?:['’]?s| is) (?:all |still )?happening (?:again )?(?:right )?now\b/iu;

interface Reading {
  /** Whether it is surely no child who writes. */
  readonly isAdult: boolean;
  /** The least probability of danger that counts. */
  readonly from?: number;
}

/** What a text says of danger; null when nothing. */
function dangerIn(said: string, { isAdult, from: given }: Reading, tools: DangerTools): Danger | null {
  const text = withoutPastChildhood(said);
  const isShort = countWords(text) <= fewWords;
  const from = given ?? (isShort ? alertInFewFrom : alertFrom);
  if (fearsToHarm(text))
    return { level: "emergency", isSure: true, isOfOwnLife: false, mayBeChild: false, isChild: false };
  const suicide = speaksOfSuicide(text);
  const isPlain = suicide !== null || happensNow.test(text);
  const isOfOwnLife = suicide === "own";
  const { emergency, "child-asking": child } = sharesIn(text, tools);
  // Whether there is danger, a turn says by itself; who tells it, all of them.
  const isTold = (ofOneself.test(text) && !isAdultIn(said)) || child >= surelyToldFrom;
  const danger = emergency + (isTold ? child : 0);
  const isInClause = clausesOf(text).some(
    (clause) =>
      countWords(clause) >= shortestClause &&
      !isBareDetail(clause) &&
      !asksOnlyOfClock(clause) &&
      readDanger(tools.model, clause).emergency >= clauseAlertFrom,
  );
  const isSure = isInClause || isPlain || danger >= sureFrom;
  if (!isSure && (danger < from || tools.outOfScope(text) >= surelyOutOfScope)) return null;
  const isOfOwn = isTold && !isAdult && (ofOwnParents.test(text) || saysChildsAge(text));
  const isChild = danger >= from && child > emergency && !isAdult && (isOfOwn || child >= childSurelyFrom);
  return {
    level: isChild ? "child-asking" : "emergency",
    isSure,
    isOfOwnLife,
    mayBeChild: (isOfOwnLife && !isAdult) || isOfOwn || (isTold && !isAdult && child >= childFrom),
    isChild: isOfOwn || isChild,
  };
}

/** How likely a text speaks of danger, as typed or mended: whichever tells more of it, for a slip must hide none. */
function sharesIn(text: string, { model, mend }: DangerTools): ReturnType<typeof readDanger> {
  const typed = readDanger(model, text);
  const mended = mend(text);
  if (mended === text) return typed;
  const read = readDanger(model, mended);
  return read.none < typed.none ? read : typed;
}

/** The last turn, and before it those that it leans on. */
function turnsHeard(turns: readonly string[]): string[] {
  const heard: string[] = [];
  for (const turn of turns.toReversed().slice(0, mostTurnsHeard)) {
    heard.unshift(turn);
    const isShort = countWords(turn) <= shortTurn;
    if (!isShort || thanks.test(turn)) break;
  }
  return heard;
}

/** Children who write about themselves, or about those at home with them, say so. */
const ofOneself = /\b(i|i\W?[md]|i\W?ve|me|my|mine|myself|we|us|our)\b/iu;
