import { readDanger } from "../../corpus/analysis/danger-model.ts";
import type { Alert } from "../contract.ts";

/** What the words say about danger. */
export interface Danger {
  readonly level: Alert["level"];
  /** Sure enough to look for what the procedures say of danger besides what was asked. */
  readonly isSure: boolean;
}

/** Tells danger from the user's turns, oldest first; null when there is none. */
export type DangerDetector = (turns: readonly string[]) => Danger | null;

/** An alert is shown from this probability of danger on: rather one too many than one too few. */
const alertFrom = 0.07;
const sureFrom = 0.5;
/** A clause by itself must be this sure: "he is hitting her now" counts in the midst of a calm question. */
const clauseAlertFrom = 0.97;
const shortestClause = 4;
/**
 * A turn of at most so many words is read with the one before it ("if she's 16" tells of danger only by what it was
 * said of), and by itself has to be surer.
 */
const shortTurn = 8;
const shortAlertFrom = 0.5;
/** Thanks end what was talked of. */
const onlyThanks =
  /^\W*(?:(?:ok|okay|right|great|thanks?|thank you|thx|cheers|ta|you|that|helps?|so much|a lot)\W*)+$/iu;

/**
 * Prepares the detector of an index. A danger told in the last turn counts, and one told in the turn
 * before when the last only asks on ("who do I ring?").
 */
export function dangerDetector(model: Float32Array): DangerDetector {
  const read = (text: string, from = alertFrom): Danger | null => {
    const { emergency, "child-asking": child } = readDanger(model, text);
    const danger = emergency + (ofOneself.test(text) ? child : 0);
    const isInClause = clausesOf(text).some(
      (clause) => readDanger(model, clause).emergency >= clauseAlertFrom,
    );
    if (danger < from && !isInClause) return null;
    const isChild = danger >= from && child > emergency && !adultSpeaking.test(text);
    return { level: isChild ? "child-asking" : "emergency", isSure: isInClause || danger >= sureFrom };
  };
  return (turns) => {
    const last = turns.at(-1) ?? "";
    const before = turns.at(-2);
    const leans = last.trim().split(/\s+/u).length <= shortTurn && !onlyThanks.test(last);
    if (!leans || before === undefined) return read(last);
    return read(`${before}\n${last}`) ?? read(last, shortAlertFrom);
  };
}

/** Children who write about themselves, or about those at home with them, say so. */
const ofOneself = /\b(i|i\W?[md]|i\W?ve|me|my|mine|myself|we|us|our)\b/iu;

/** Whoever has these is no child writing about themselves. */
const adultSpeaking =
  /\bmy (husband|wife|fianc\w+|pupils?|students?|patients?|clients?|caseload|class|tutor group|sons?|daughters?|kids|children|grand(son|daughter|child\w*))\b|\bi\W?a?m (a|the) (teacher|nurse|midwife|social worker|health visitor|gp|doctor|parent|mum|dad|carer|foster \w+|ta)\b/iu;

function clausesOf(text: string): string[] {
  return text
    .split(/[.?!;,\n]+|\s-\s|\b(?:and|but)\b/u)
    .filter((clause) => clause.trim().split(/\s+/u).length >= shortestClause);
}
