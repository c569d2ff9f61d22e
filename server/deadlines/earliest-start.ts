import type { Temporal } from "temporal-polyfill";
import { countPeriod } from "./count-period.ts";
import type { Clock } from "./count-period.ts";
import type { Calendar } from "./calendar.ts";

/** No clock in days, weeks or months that a date is counted back for is longer. */
const mostDays = 400;

/**
 * The earliest day on which a clock may start so that a day still keeps its period; null for a clock in hours, for one
 * that runs back from its event, and outside the years covered.
 */
export function earliestStart(
  rule: Clock,
  kept: Temporal.PlainDate,
  calendar: Calendar,
): Temporal.PlainDate | null {
  if (rule.period.unit === "hours" || rule.period.direction === "before") return null;
  let start = kept;
  for (let days = 1; days <= mostDays; days += 1) {
    const earlier = kept.subtract({ days });
    const count = countPeriod(rule, { date: earlier, moment: null }, calendar);
    if (count.kind !== "counted") return null;
    // A start over a weekend may end no earlier than the day after it: only an end before the day is too early.
    if (count.due.date.until(kept).sign > 0) return start;
    start = earlier;
  }
  return null;
}
