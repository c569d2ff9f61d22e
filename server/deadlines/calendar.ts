import { Temporal } from "temporal-polyfill";
import type { ClosureDay } from "../../corpus/schemas/rules.ts";
import { bankHolidaysOf, coveredYears } from "./bank-holidays.ts";
import type { NamedDay } from "./bank-holidays.ts";

/** An area's working days: Monday to Friday without bank holidays and the area's own closure days. */
export interface Calendar {
  /** Why a day is not worked: the bank holiday's name, the closure's, or the weekday's; null when it is. */
  readonly whyNotWorked: (date: Temporal.PlainDate) => string | null;
  /** Whether the calendar knows a date's bank holidays. */
  readonly covers: (date: Temporal.PlainDate) => boolean;
}

/** A count of working days, day by day. */
export interface WorkingDayCount {
  /** The last day counted. */
  readonly end: Temporal.PlainDate;
  /** The first day counted. */
  readonly first: Temporal.PlainDate;
  readonly skipped: readonly NamedDay[];
}

/** What a day off work is called: bank holidays come before closures, closures before weekends. */
export function createCalendar(closureDays: readonly ClosureDay[] = []): Calendar {
  const names = new Map(closureDays.map(({ date, name }) => [date, name]));
  for (let year: number = coveredYears.first; year <= coveredYears.last; year += 1) {
    for (const { date, name } of bankHolidaysOf(year)) names.set(date.toString(), name);
  }
  return {
    whyNotWorked: (date) =>
      names.get(date.toString()) ?? (date.dayOfWeek > 5 ? (weekdays[date.dayOfWeek - 1] ?? null) : null),
    covers: ({ year }) => year >= coveredYears.first && year <= coveredYears.last,
  };
}

/** Weekdays in order, Monday first. */
export const weekdays: readonly string[] = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
];

/**
 * Counts so many working days after a date, or before it. The date itself is day 0, whether worked or
 * not. Null where the count would leave the years that the calendar covers.
 */
export function countWorkingDays(
  from: Temporal.PlainDate,
  { days, calendar }: { days: number; calendar: Calendar },
): WorkingDayCount | null {
  const step = Math.sign(days);
  const skipped: NamedDay[] = [];
  let date = from;
  let first: Temporal.PlainDate | null = null;
  for (let counted = 0; counted < Math.abs(days);) {
    date = date.add({ days: step });
    if (!calendar.covers(date)) return null;
    const name = calendar.whyNotWorked(date);
    if (name === null) {
      counted += 1;
      first ??= date;
    } else skipped.push({ date, name });
  }
  return { end: date, first: first ?? from, skipped };
}

/**
 * How many working days lie from one date to another, forwards or backwards: 0 for `from` itself; a day off
 * has the number of the working day that the count passed last. Null where the calendar does not cover both.
 */
export function workingDayNumber(
  from: Temporal.PlainDate,
  { to, calendar }: { to: Temporal.PlainDate; calendar: Calendar },
): number | null {
  if (!calendar.covers(from) || !calendar.covers(to)) return null;
  const step = Temporal.PlainDate.compare(to, from);
  let count = 0;
  for (let date = from; !date.equals(to);) {
    date = date.add({ days: step });
    if (calendar.whyNotWorked(date) === null) count += 1;
  }
  return count;
}
