import type { Temporal } from "temporal-polyfill";
import type { Rule } from "../../corpus/schemas/rules.ts";
import type { NamedDay } from "./bank-holidays.ts";
import { countWorkingDays } from "./calendar.ts";
import type { Calendar } from "./calendar.ts";
import type { When } from "./local-time.ts";

/** What a rule counts by: its period, where the count starts, and nothing of its words. */
export type Clock = Pick<Rule, "countsFrom"> & { readonly period: NonNullable<Rule["period"]> };

/** A finished count. */
export interface Count {
  readonly kind: "counted";
  readonly due: When;
  /** Days that a count of working days passed over, in order of the count. */
  readonly skipped: readonly NamedDay[];
  /** Day 1 of a count of working days; the first day of a pregnancy; else null. */
  readonly first: Temporal.PlainDate | null;
}

/** What came of counting a period: `no-time` where hours are to be counted from a day without one. */
export type CountOutcome = Count | { readonly kind: "no-time" } | { readonly kind: "not-covered" };

/** An expected delivery date is so many days after the last menstrual period. */
const pregnancyDays = 280;
const daysOfWeek = 7;

/** Counts a period from its trigger: the trigger's day is day 0. */
export function countPeriod({ period, countsFrom }: Clock, trigger: When, calendar: Calendar): CountOutcome {
  const { date } = trigger;
  if (!calendar.covers(date)) return { kind: "not-covered" };
  const sign = period.direction === "after" ? 1 : -1;
  const amount = sign * period.amount;
  const onDay = (due: Temporal.PlainDate, first: Temporal.PlainDate | null = null): CountOutcome =>
    calendar.covers(due)
      ? { kind: "counted", due: { date: due, moment: null }, skipped: [], first }
      : { kind: "not-covered" };
  switch (period.unit) {
    case "same-day":
      return onDay(date);
    case "days":
      return onDay(date.add({ days: amount }));
    case "months":
      return onDay(date.add({ months: amount }));
    case "weeks": {
      if (countsFrom === "event") return onDay(date.add({ days: amount * daysOfWeek }));
      const start = date.subtract({ days: pregnancyDays });
      return onDay(start.add({ days: amount * daysOfWeek }), start);
    }
    case "working-days": {
      const count = countWorkingDays(date, { days: amount, calendar });
      if (count === null) return { kind: "not-covered" };
      const { end, first, skipped } = count;
      return { kind: "counted", due: { date: end, moment: null }, skipped, first };
    }
    case "hours": {
      if (trigger.moment === null) return { kind: "no-time" };
      const moment = trigger.moment.add({ hours: amount });
      const due = { date: moment.toPlainDate(), moment };
      return calendar.covers(due.date)
        ? { kind: "counted", due, skipped: [], first: null }
        : { kind: "not-covered" };
    }
  }
}
