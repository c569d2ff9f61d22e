import { Temporal } from "temporal-polyfill";
import { momentOf } from "../../deadlines/local-time.ts";
import type { When } from "../../deadlines/local-time.ts";
import { ordinalDay } from "../../deadlines/dates/ordinal-day.ts";
import type { TimeMention } from "../../deadlines/dates/times.ts";
import type { StatedDate, StatedDay, UnclearDate } from "./read-turn.ts";

/** A day or moment that was worked out of words which told no year. */
export function workedOut(when: When, typed: string): StatedDate {
  return {
    when,
    typed,
    isYearAssumed: false,
    isRelative: true,
    isYearTold: false,
    unclearHour: null,
  };
}

/**
 * A day of the month in the month of a date that was given before, or for a plan in the next one where it
 * would lie before that date; where there is none, the nearest.
 */
export function withDay(
  stated: StatedDay,
  source: { last: StatedDate | null; isPlan: boolean },
): StatedDate | UnclearDate {
  const date = dayIn(stated, source);
  return stated.hour === null || "problem" in date ? date : atHour(date, stated.hour);
}

function dayIn(
  { day, nearest }: StatedDay,
  { last, isPlan }: { last: StatedDate | null; isPlan: boolean },
): StatedDate | UnclearDate {
  const typed = `the ${ordinalDay(day)}`;
  if (last === null) {
    return nearest === null
      ? { typed, problem: "vague", choices: [] }
      : workedOut({ date: nearest, moment: null }, typed);
  }
  try {
    const isNextMonth = isPlan && day < last.when.date.day;
    const { year, month } = last.when.date.with({ day: 1 }).add({ months: isNextMonth ? 1 : 0 });
    const date = Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
    // Of what may have been in either month neither is counted.
    const isOpen = isPlan && nearest !== null && isLaterMonth(nearest, date);
    if (isOpen) return { typed, problem: "ambiguous", choices: [date, nearest] };
    return { ...workedOut({ date, moment: null }, typed), isYearTold: last.isYearTold };
  } catch (error) {
    if (error instanceof RangeError) return { typed, problem: "impossible", choices: [] };
    throw error;
  }
}

/** Two days of the month that are both near enough to be meant of one case. */
const sameCaseDays = 100;

function isLaterMonth(nearest: Temporal.PlainDate, date: Temporal.PlainDate): boolean {
  const days = date.until(nearest).days;
  return days > 0 && days <= sameCaseDays;
}

/** The day so many days after a date, or before it; at what hour, that date does not say. */
export function daysAway(stated: StatedDate, days: number, typed: string): StatedDate {
  const date = stated.when.date.add({ days });
  return { ...stated, when: { date, moment: null }, typed, isRelative: true };
}

/** An hour, and whether it is said behind its day: "Sunday midnight" ends the Sunday, "midnight on Sunday" may begin it. */
export interface StatedHour {
  readonly time: TimeMention;
  readonly isBehindDay: boolean;
}

const ofTheNight = /\b(?:last night|tonight)$/iu;

/** A date at an hour; what of the hour is open is kept beside it, and one that no clock shows leaves no date. */
export function atHour(stated: StatedDate, { time, isBehindDay }: StatedHour): StatedDate | UnclearDate {
  if (time.time === "impossible") return { typed: time.text, problem: "time", choices: [] };
  const isEndOfDay = time.time === "midnight" && (isBehindDay || ofTheNight.test(time.text));
  if (typeof time.time === "string" && !isEndOfDay) return { ...stated, unclearHour: time.text };
  const { date } = stated.when;
  const { moment, change } =
    typeof time.time === "string"
      ? momentOf(date.add({ days: 1 }), Temporal.PlainTime.from("00:00"))
      : momentOf(date, time.time);
  const hour = time.text.replace(/\.$/u, "");
  const typed = hour.toLowerCase().includes(stated.typed.toLowerCase()) ? hour : `${stated.typed} ${hour}`;
  if (change === "skipped") return { typed, problem: "clock-change", choices: [] };
  const isRelative = stated.isRelative || isEndOfDay;
  return { ...stated, typed, when: { date, moment }, isRelative, unclearHour: null };
}

/** A date in the place of another keeps the hour of that one where it has none of its own. */
export function keepingHour(right: StatedDate, wrong: StatedDate): StatedDate {
  if (right.when.moment !== null || right.unclearHour !== null) return right;
  const old = wrong.when.moment;
  if (old === null) return { ...right, unclearHour: wrong.unclearHour };
  // The midnight that ends a day is in the next one.
  const { days } = wrong.when.date.until(old.toPlainDate());
  const { moment, change } = momentOf(right.when.date.add({ days }), old.toPlainTime());
  return change === "skipped" ? right : { ...right, when: { date: right.when.date, moment } };
}
