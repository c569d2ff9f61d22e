import { readDates } from "../../deadlines/dates/read-dates.ts";
import { readTimes } from "../../deadlines/dates/times.ts";
import { weekdayPattern } from "../../deadlines/dates/weekdays.ts";
import { isQuestion } from "../turn-in-full.ts";
import { halfAlone } from "./read-in-case.ts";
import type { TurnTools } from "./read-turn.ts";
import { yearSaid } from "./shifts.ts";
import { asOnlyMeeting } from "./only-meeting.ts";

/** A turn of more characters tells more than that something was done at an hour. */
const longest = 80;

/** "And it was yesterday", "that was on Wednesday": the day of what was told with its hour, and no more in its sentence. */
const tellsItsDay = new RegExp(
  `^\\W*(?:(?:and|so|oh|sorry|ok|yes)\\W+)*((?:it|that|this)(?:'s| was| is) (?:on )?(?:the )?(?:yesterday|today|last night|(?:this |yesterday )(?:morning|afternoon|evening)|(?:last )?${weekdayPattern}|\\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?[a-z]{3,9})?)(?:$|\\s*[.,;!?][^]*))$`,
  "iu",
);

/**
 * A conversation's turns, with what was told at an hour and its day in the next turn as one: "I rang at 10pm" and then
 * "it was yesterday", "I rang at 10" and then "pm not am"; so are dates of an open year, and that year.
 */
export function withHoursJoined(
  turns: readonly string[],
  tools: Pick<TurnTools, "today" | "calendar">,
): readonly string[] {
  const joined: string[] = [];
  for (const turn of turns) {
    const last = joined.at(-1);
    const whole = last === undefined ? null : asOne(last, turn, tools);
    if (whole === null) joined.push(turn);
    else joined[joined.length - 1] = whole;
  }
  return joined;
}

/** A turn whose dates may all be of either of two years, with the year that the next one tells of them; null where it tells none. */
function withYearOfBoth(
  told: string,
  turn: string,
  { today, calendar }: Pick<TurnTools, "today" | "calendar">,
): string | null {
  const said = yearSaid(turn, today);
  const open = (said === null ? [] : readDates(told, { today, calendar, leaning: null })).filter(
    ({ reading }) => reading.kind === "unclear" && reading.isEitherYear === true,
  );
  if (said === null || open.length < 2) return null;
  return open.reduceRight(
    (text, { end }) => `${text.slice(0, end)} ${String(said.year)}${text.slice(end)}`,
    told,
  );
}

/** Two turns as one; null where they tell each of its own. */
function asOne(
  told: string,
  turn: string,
  { today, calendar }: Pick<TurnTools, "today" | "calendar">,
): string | null {
  const inYear = withYearOfBoth(told, turn, { today, calendar });
  if (inYear !== null) return inYear;
  const ofOnlyOne = asOnlyMeeting(told, turn);
  if (ofOnlyOne !== null) return ofOnlyOne;
  const [time, ...others] = told.length > longest || isQuestion(told) ? [] : readTimes(told);
  if (time === undefined || others.length > 0) return null;
  if (readDates(told, { today, calendar, leaning: null }).length > 0) return null;
  const half =
    time.time === "unclear" ? halfAlone.exec(turn)?.[1]?.toLowerCase().replace(".", "") : undefined;
  if (half !== undefined && half !== "start" && half !== "beginning" && half !== "end") {
    const part = { am: "morning", pm: "afternoon" }[half] ?? half;
    return `${told.slice(0, time.end)} in the ${part}${told.slice(time.end)}`;
  }
  const [, day] = tellsItsDay.exec(turn) ?? [];
  return day === undefined ? null : `${told.replace(/[\s.!,;]+$/u, "")}, ${day}`;
}
