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

/**
 * An alert is shown from this probability of danger on: rather one too many than one too few. Of the
 * evaluation's messages that tell of danger now all are alerted, and of those written to come near one
 * without being one, one in twenty or fewer.
 */
const alertFrom = 0.05;
const sureFrom = 0.5;
/** A clause by itself must be this sure: "he is hitting her now" counts in the midst of a calm question. */
const clauseAlertFrom = 0.9;
const shortestClause = 4;
/** A turn of at most so many words leans on the one before it, unless it is as surely calm as this by itself. */
const shortTurn = 5;
const surelyCalm = 0.9999;

/**
 * Prepares the detector of an index. A danger told in the last turn counts, and one told in the turn
 * before when the last only asks on ("who do I ring?").
 */
export function dangerDetector(model: Float32Array): DangerDetector {
  const read = (text: string): Danger | null => {
    const { none, emergency, "child-asking": child } = readDanger(model, text);
    const danger = 1 - none;
    const isInClause = clausesOf(text).some(
      (clause) => readDanger(model, clause).emergency >= clauseAlertFrom,
    );
    if (danger < alertFrom && !isInClause) return null;
    const isChild = danger >= alertFrom && child > emergency && !adultSpeaking.test(text);
    return { level: isChild ? "child-asking" : "emergency", isSure: isInClause || danger >= sureFrom };
  };
  return (turns) => {
    const last = turns.at(-1) ?? "";
    const before = turns.at(-2);
    const leans = last.trim().split(/\s+/u).length <= shortTurn && readDanger(model, last).none < surelyCalm;
    return read(last) ?? (leans && before !== undefined ? read(before) : null);
  };
}

/** Whoever has these is no child writing about themselves. */
const adultSpeaking =
  /\bmy (husband|wife|fianc\w+|pupils?|students?|patients?|clients?|caseload|class|tutor group|sons?|daughters?|kids|children|grand(son|daughter|child\w*))\b|\bi\W?a?m (a|the) (teacher|nurse|midwife|social worker|health visitor|gp|doctor|parent|mum|dad|carer|foster \w+|ta)\b/iu;

function clausesOf(text: string): string[] {
  return text
    .split(/[.?!;,\n]+|\s-\s|\b(?:and|but)\b/u)
    .filter((clause) => clause.trim().split(/\s+/u).length >= shortestClause);
}
