import { Temporal } from "temporal-polyfill";
import { onDay, unclear } from "./reading.ts";
import type { DateContext, DateReading } from "./reading.ts";

/** A day without its year this far off is hardly meant where the same day lies near. */
const longAgoDays = 330;
/** What is told without a tense may lie as far ahead as this; further off it may as well have been. */
const soonDays = 62;
/** As from 1896 to 1904. */
const mostYearsToALeapDay = 8;

/** One day in a year, the one before and the one after it; only those that there are. */
export function datesAround(
  year: number,
  inYear: (year: number) => Temporal.PlainDate | null,
): Temporal.PlainDate[] {
  return [year - 1, year, year + 1].map(inYear).filter((date) => date !== null);
}

/** What a date without its year is read by: the day of the week that was typed beside it, if any. */
export interface NearestSource {
  readonly context: DateContext;
  readonly dayOfWeek: number | null;
}

/**
 * A date without its year is the one of several years' that lies nearest, on the side that the words lean to. Where
 * that is nearly a year off and another lies near, both may be meant. At least one date is given.
 */
export function nearestYear(
  dates: readonly Temporal.PlainDate[],
  { context, dayOfWeek }: NearestSource,
): DateReading {
  const { today, leaning } = context;
  const fitting = dates.filter((date) => {
    const order = Temporal.PlainDate.compare(date, today);
    return leaning === null || (leaning === "past" ? order <= 0 : order >= 0);
  });
  const byDistance = (some: readonly Temporal.PlainDate[]) =>
    some.toSorted((a, b) => distance(a, today) - distance(b, today))[0] ?? null;
  const meant = byDistance(fitting.length > 0 ? fitting : dates);
  const nearest = byDistance(dates);
  const far = leaning === null && meant !== null ? farAhead(meant, { dates, context, dayOfWeek }) : null;
  if (far !== null) return far;
  if (nearest !== null && nearest.dayOfWeek === dayOfWeek) return onDay(nearest, "year");
  // "The meeting was 25 May", said on 20 May: a slip, or nearly a year ago.
  if (meant !== null && nearest !== null && !meant.equals(nearest) && distance(meant, today) > longAgoDays)
    return unclear("ambiguous", [nearest, meant]);
  return withWeekday(meant, dayOfWeek, "year");
}

/**
 * A day months ahead, told without a tense: that of the year before, where the text tells that it is late or the
 * weekday fits that one alone; else either may be meant. Null where it lies near, or there is no year before.
 */
function farAhead(
  meant: Temporal.PlainDate,
  { dates, context: { today, isLate }, dayOfWeek }: NearestSource & { dates: readonly Temporal.PlainDate[] },
): DateReading | null {
  const before = dates.findLast((date) => date.since(meant).sign < 0);
  if (before === undefined || today.until(meant).days <= soonDays) return null;
  const both = [before, meant];
  const fitting = both.filter((date) => dayOfWeek === null || date.dayOfWeek === dayOfWeek);
  const [only = before, ...others] = fitting;
  if (fitting.length === 0) return null;
  return isLate === true || others.length === 0
    ? onDay(only, "year")
    : { ...unclear("ambiguous", both), isEitherYear: true };
}

/**
 * 29 February without its year: this year's where it has one, else the one beside it on the side that the words lean
 * to; where there is none, the leap days before and after.
 */
export function nearestLeapDay(
  inYear: (year: number) => Temporal.PlainDate | null,
  source: NearestSource,
): DateReading {
  const { today, leaning } = source.context;
  const beside = leaning === "future" ? today.year + 1 : leaning === "past" ? today.year - 1 : today.year;
  const meant = inYear(today.year) ?? inYear(beside);
  if (meant !== null) return nearestYear([meant], source);
  const around = [-1, 1].flatMap((step) => {
    const years = Array.from({ length: mostYearsToALeapDay }, (_, i) => today.year + step * (i + 1));
    return years.map(inYear).find((day) => day !== null) ?? [];
  });
  return unclear("leap-day", around);
}

/** A date with the day of the week that was typed beside it: unclear where they do not agree, or there is none. */
export function withWeekday(
  date: Temporal.PlainDate | null,
  dayOfWeek: number | null,
  assumed: "year" | null,
): DateReading {
  if (date === null) return unclear("impossible");
  if (dayOfWeek !== null && date.dayOfWeek !== dayOfWeek) return unclear("weekday", [date]);
  return onDay(date, assumed);
}

function distance(date: Temporal.PlainDate, today: Temporal.PlainDate): number {
  return Math.abs(today.until(date, { largestUnit: "days" }).days);
}
