import type { Temporal } from "temporal-polyfill";
import { numberPattern, readNumber } from "../../deadlines/dates/number-words.ts";
import { readIntent } from "./intent.ts";
import type { BoundDate } from "./read-turn.ts";

/** How long somebody says that they have heard nothing: "it's now been 4 days", "3 weeks now". What is since something else is of that. */
const told = new RegExp(
  String.raw`\bbeen (?:(?:now|waiting|over|about|nearly|almost|for|like) )*(${numberPattern}) (?:working )?(day|week)s?\b(?! since)|\b(${numberPattern}) (?:working )?(day|week)s? now\b`,
  "iu",
);

interface TurnSource {
  readonly text: string;
  readonly today: Temporal.PlainDate;
}

/** A turn's one date, in doubt where the time that is said to have gone by since does not fit it: "rang yesterday, it's been 4 days". */
export function withElapsed(dates: readonly BoundDate[], { text, today }: TurnSource): BoundDate[] {
  const [date, ...others] = dates;
  const [typed, days, unit, daysNow, unitNow] = told.exec(text) ?? [];
  if (date === undefined || others.length > 0 || typed === undefined) return [...dates];
  if (!("when" in date.stated) || readIntent(text) !== "chase") return [...dates];
  const isWeeks = (unit ?? unitNow ?? "").toLowerCase() === "week";
  const amount = readNumber(days ?? daysNow ?? "") * (isWeeks ? 7 : 1);
  const since = date.stated.when.date.until(today).days;
  if (since < 0 || (amount >= fewest(since) && amount <= since + (isWeeks ? 6 : 1))) return [...dates];
  const choices = [date.stated.when.date, today.subtract({ days: amount })];
  return [{ ...date, stated: { typed: `${date.stated.typed}” and “${typed}`, problem: "elapsed", choices } }];
}

/** As few days as somebody may count who leaves out weekends, and the first day or the last. */
function fewest(days: number): number {
  return Math.floor((days * 5) / 7) - 2;
}
