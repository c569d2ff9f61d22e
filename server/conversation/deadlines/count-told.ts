import { countWorkingDays } from "../../deadlines/calendar.ts";
import { dateInWords } from "../../deadlines/format-date.ts";
import { idsOf } from "./asked-subjects.ts";
import type { DeadlineTools } from "./deadline-question.ts";

/** "Today is day 12 since the strat", "we're on day 12 from referral": what a count that has come so far is counted from. */
const daySince =
  /\b(?:today(?:'?s| is)|it'?s|it is|we'?re|we are|now)(?: (?:now|already|only|on|at|up to))* (?:working )?day (\d{1,2}) (?:since|from|after)(?: (?:the|our|first|initial))* (\p{L}[\p{L}\d]*(?: (?:meeting|discussion))?)/iu;
/** More working days than this are no count of a case that runs. */
const mostDays = 60;

/** A turn that tells how many working days ago something was, with its day in the place of those words: "strat was 11 November 2026". */
export function withCountTold(
  typed: string,
  { findNames, today, calendar }: Pick<DeadlineTools, "findNames" | "today" | "calendar">,
): string {
  const [words, number, name] = daySince.exec(typed) ?? [];
  if (words === undefined || name === undefined || Number(number) > mostDays) return typed;
  if (!findNames(name).some((one) => idsOf(one, "event").length > 0)) return typed;
  const count = countWorkingDays(today, { days: -Number(number), calendar });
  return count === null ? typed : typed.replace(words, `${name} was ${dateInWords(count.end)}`);
}
