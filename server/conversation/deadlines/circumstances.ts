import { casesTold } from "./cases-told.ts";
import type { DeadlineState, DeadlineTools } from "./deadline-question.ts";
import { exceptionsIn } from "./exceptions-in.ts";
import { deniesExtension, speaksOfExtension, tellsOfExtension } from "./extensions.ts";
import { saysRoutine } from "./intent.ts";
import type { TurnReading } from "./read-turn.ts";
import { tellsOfLaterMeeting } from "./which-meeting.ts";

/** What a turn tells of whom it is about, of which meeting, and which exceptions it says are met. */
export function circumstances(
  before: DeadlineState,
  turn: TurnReading,
  { endOfCase, rules }: DeadlineTools,
): Pick<
  DeadlineState,
  "cases" | "conditions" | "hinted" | "ruledOut" | "isRoutine" | "isRepeated" | "isExtended" | "isOfExtension"
> {
  return {
    cases: casesTold(before.cases, { turn, endOfCase }),
    ...exceptionsIn(before, turn, rules),
    isRoutine: before.isRoutine || saysRoutine(turn.text),
    isRepeated: before.isRepeated || tellsOfLaterMeeting(turn.text),
    isExtended: tellsOfExtension(turn.text) || (before.isExtended && !deniesExtension(turn.text)),
    isOfExtension: before.isOfExtension || speaksOfExtension(turn.text),
  };
}
