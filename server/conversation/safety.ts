import { readDanger } from "../../corpus/analysis/danger-model.ts";
import type { Alert } from "../contract.ts";

/** What the words say about danger; null when nothing. */
export type Danger = Alert["level"] | null;

/** Tells danger from the user's turns, oldest first. */
export type DangerDetector = (turns: readonly string[]) => Danger;

/** An alert is shown from this probability of danger on: rather one too many than one too few. */
const alertFrom = 0.08;
/** A turn of at most so many words leans on the one before it. */
const shortTurn = 5;

/**
 * Prepares the detector of an index. A danger told in the last turn counts, and one told in the turn
 * before when the last only asks on ("who do I ring?").
 */
export function dangerDetector(model: Float32Array): DangerDetector {
  const read = (text: string): Danger => {
    const { none, emergency, "child-asking": child } = readDanger(model, text);
    if (1 - none < alertFrom) return null;
    return emergency >= child ? "emergency" : "child-asking";
  };
  return (turns) => {
    const last = turns.at(-1) ?? "";
    const before = turns.at(-2);
    const isShort = last.trim().split(/\s+/u).length <= shortTurn;
    return read(last) ?? (isShort && before !== undefined ? read(before) : null);
  };
}
