import { askedSubjects } from "./asked-subjects.ts";
import type { DeadlineState, DeadlineTools } from "./deadline-question.ts";
import { isStartedIn } from "./is-about-deadlines.ts";
import { withEventBefore } from "./points-back.ts";
import { readTurn } from "./read-turn.ts";
import type { TurnReading } from "./read-turn.ts";

/** A turn's reading, with dates of what an earlier turn named: of what the turn asks for, or of a case that is only told. */
export function readInCase(typed: string, last: DeadlineState, tools: DeadlineTools): TurnReading {
  const turn = readTurn(typed, tools);
  const pointing = withEventBefore(turn, last.named);
  if (pointing === turn) return turn;
  const asked = askedSubjects(turn, tools);
  const isMeant =
    asked.length === 0
      ? !last.isAsked && !last.isPending
      : asked.some((subject) => isStartedIn(pointing, subject, tools));
  return isMeant ? pointing : turn;
}
