import type { Temporal } from "temporal-polyfill";
import { withWeekday } from "./nearest-year.ts";
import type { DateMention, DateReading } from "./reading.ts";

/** Years that are named from today's. */
const namedYear = /^(last|this|next) year$/iu;
const yearsOn: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** What may stand between a day and its year: "29 Feb next year", "next year, on 29 Feb". */
const joins = /^[\s,(]*(?:(?:of|in|on|the)\s+)*$/iu;

interface YearSource {
  readonly text: string;
  readonly today: Temporal.PlainDate;
}

/** A day without its year has that of the "next year" beside it, and is one date with it. */
export function withNamedYears(mentions: readonly DateMention[], { text, today }: YearSource): DateMention[] {
  const merged: DateMention[] = [];
  for (const mention of mentions) {
    const last = merged.at(-1);
    const isBeside = last !== undefined && joins.test(text.slice(last.end, mention.start));
    const reading = isBeside
      ? (inNamedYear(last, mention, today) ?? inNamedYear(mention, last, today))
      : null;
    if (last === undefined || reading === null) {
      merged.push(mention);
      continue;
    }
    const span = { start: last.start, end: mention.end };
    merged[merged.length - 1] = { ...span, text: text.slice(span.start, span.end).trim(), reading };
  }
  return merged;
}

/** The day of one mention in the year that the other names; null where it is no such pair. */
function inNamedYear(day: DateMention, named: DateMention, today: Temporal.PlainDate): DateReading | null {
  const years = yearsOn[namedYear.exec(named.text)?.[1]?.toLowerCase() ?? ""];
  if (years === undefined || day.reading.kind === "day" || day.reading.open === undefined) return null;
  const { inYear, dayOfWeek } = day.reading.open;
  const reading = withWeekday(inYear(today.year + years), dayOfWeek, null);
  return reading.kind === "date" ? { ...reading, assumed: "told-year" } : reading;
}
