import { idsOf } from "./asked-subjects.ts";
import { readIntent } from "./intent.ts";
import { plannedWords } from "./planned-words.ts";
import type { BoundDate, TurnReading } from "./read-turn.ts";

const leftUndoneReach = 90;
/** What did not happen then: "forgot to put it in writing over the weekend". */
const leftUndone =
  /\b(?:forgot\w*|(?:did|have|had|has|could|was|were)(?:n'?t| not)|never|unable to|failed to|missed)\b[^.?!;,]*$/iu;
/** Before a day on which somebody was born. */
const ofBirth = /\b(?:birthday|dob|d\.o\.b|date of birth|birth ?date)\b[^;.!?\d]{0,20}$/iu;

/** Whether a date whose year is open is somebody's birthday, and none of the case: nobody is asked its year. */
export function isOfBirth({ at, stated }: BoundDate, text: string): boolean {
  return "problem" in stated && ofBirth.test(text.slice(0, at));
}

/**
 * Words that name no single day date nothing beside a real date: where what they are said of was left undone, has its
 * real date in the same turn, or is nothing that happened and no plan that is checked.
 */
export function datesNothing({ at, name, stated }: BoundDate, turn: TurnReading): boolean {
  const isVague = "problem" in stated && stated.problem === "vague";
  const dated = turn.dates.filter((date) => !("problem" in date.stated) && date.name !== null);
  const events = new Set(dated.flatMap((date) => (date.name === null ? [] : idsOf(date.name, "event"))));
  if (!isVague || events.size === 0) return false;
  const own = name === null ? [] : idsOf(name, "event");
  const isChecked = readIntent(turn.text) === "in-time" || plannedWords.test(turn.text);
  return (
    leftUndone.test(turn.text.slice(Math.max(0, at - leftUndoneReach), at)) ||
    own.some((event) => events.has(event)) ||
    (own.length === 0 && !isChecked)
  );
}
