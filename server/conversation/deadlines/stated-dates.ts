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

interface DaySource {
  /** What the day is told beside, or in the place of; for a plan what its clock starts from. */
  readonly last: StatedDate | null;
  readonly isPlan: boolean;
  readonly today: Temporal.PlainDate;
}

/**
 * A day of the month in the month of a date that was given before, or over the end of the month where it lies beside
 * it there; for a plan in the next month where it would lie before that date; where there is none, the nearest.
 */
export function withDay(stated: StatedDay, source: DaySource): StatedDate | UnclearDate {
  const day = dayIn(stated, source);
  const { move = (date: Temporal.PlainDate) => date, isRough } = stated;
  const typed = stated.typed ?? day.typed;
  if ("problem" in day) return { ...day, typed, choices: day.choices.map(move) };
  const when = { date: move(day.when.date), moment: null };
  const date = { ...day, typed, when, ...(isRough === true ? { isRough } : {}) };
  return stated.hour === null ? date : atHour(date, stated.hour);
}

function dayIn({ day, nearest }: StatedDay, { last, isPlan, today }: DaySource): StatedDate | UnclearDate {
  const typed = `the ${ordinalDay(day)}`;
  if (last === null) {
    return nearest === null
      ? { typed, problem: "vague", choices: [] }
      : workedOut({ date: nearest, moment: null }, typed);
  }
  const from = last.when.date;
  const own = inMonth(day, { from, months: isPlan && day < from.day ? 1 : 0 });
  if (own === null) return { typed, problem: "impossible", choices: [] };
  // Of what may have been in either month neither is counted.
  const isOpen = isPlan && nearest !== null && isLaterMonth(nearest, own);
  if (isOpen) return { typed, problem: "ambiguous", choices: [own, nearest] };
  const over = isPlan ? null : overMonthsEnd(day, { from, own, today });
  if (over !== null && gap(from, over) > besideDays)
    return { typed, problem: "ambiguous", choices: [own, over] };
  return { ...workedOut({ date: over ?? own, moment: null }, typed), isYearTold: last.isYearTold };
}

/** A day over the end of the month is meant this near to a date, and may be meant as far off as the second. */
const besideDays = 7;
const perhapsDays = 12;

/** A day in the month before a date's, or after it, that lies beside the date where the same month's does not; none that is yet to come beside what has been. */
function overMonthsEnd(
  day: number,
  { from, own, today }: { from: Temporal.PlainDate; own: Temporal.PlainDate; today: Temporal.PlainDate },
): Temporal.PlainDate | null {
  const isPast = from.since(today).sign <= 0;
  const [over] = [-1, 1]
    .flatMap((months) => inMonth(day, { from, months }) ?? [])
    .filter((date) => gap(from, date) <= perhapsDays && gap(from, date) < gap(from, own))
    .filter((date) => !isPast || date.since(today).sign <= 0);
  return over ?? null;
}

function gap(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return Math.abs(from.until(to).days);
}

function inMonth(
  day: number,
  { from, months }: { from: Temporal.PlainDate; months: number },
): Temporal.PlainDate | null {
  const month = from.with({ day: 1 }).add({ months });
  return day > month.daysInMonth ? null : month.with({ day });
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
  if (time.time === "impossible") return { typed: time.text, problem: "time", choices: [], day: stated };
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

/** Whether any of some dates was told anew since then. */
export function isDatedAnew(
  now: ReadonlyMap<string, StatedDate>,
  then: ReadonlyMap<string, StatedDate>,
): boolean {
  return [...now].some(([id, stated]) => then.get(id) !== stated);
}
