import { Temporal } from "temporal-polyfill";
import { beginningOfMonth, monthNumber } from "../../../corpus/month-names.ts";
import { unclear } from "./reading.ts";
import type { DateContext, DateProblem, DateReading } from "./reading.ts";

const named = new RegExp(`\\b(${beginningOfMonth})[a-z]*\\b(?:,? (20\\d\\d))?`, "iu");
const besideToday = /\b(last|this|next) month\b/iu;
/** The middle of a month, to which every day of it is nearer than to the month beside it. */
const middle = 15;

/** Words that name no usable day, with the month that they name. */
export function unclearInMonth(problem: DateProblem, text: string, context: DateContext): DateReading {
  const [, name, year] = named.exec(text) ?? [];
  const beside = besideToday.exec(text)?.[1]?.toLowerCase();
  const { today } = context;
  if (beside !== undefined) {
    const away = beside === "last" ? -1 : beside === "next" ? 1 : 0;
    return {
      ...unclear(problem),
      inMonth: today.with({ day: 1 }).add({ months: away }).with({ day: middle }),
    };
  }
  if (name === undefined) return unclear(problem);
  const month = monthNumber(name);
  return unclearIn(problem, { month, year: year === undefined ? null : Number(year) }, context);
}

/** The same for a month by its number: the nearest, on the side that the words lean to. */
export function unclearIn(
  problem: DateProblem,
  { month, year }: { month: number; year: number | null },
  { today, leaning }: DateContext,
): DateReading {
  const years = year === null ? [today.year - 1, today.year, today.year + 1] : [year];
  const days = years.map((one) => Temporal.PlainDate.from({ year: one, month, day: middle }));
  const gap = (day: Temporal.PlainDate) => Math.abs(today.until(day).days);
  const isFitting = (day: Temporal.PlainDate) =>
    leaning === "future"
      ? day.with({ day: day.daysInMonth }).since(today).sign >= 0
      : day.with({ day: 1 }).until(today).sign >= 0;
  const nearest = days.toSorted((a, b) => gap(a) - gap(b));
  const inMonth = nearest.find(isFitting) ?? nearest[0];
  return inMonth === undefined ? unclear(problem) : { ...unclear(problem), inMonth };
}
