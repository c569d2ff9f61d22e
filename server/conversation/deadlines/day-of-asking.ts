import type { Temporal } from "temporal-polyfill";
import { onDay } from "../../deadlines/dates/reading.ts";
import type { DateMention } from "../../deadlines/dates/reading.ts";
import { bareWeekday } from "../../deadlines/dates/weekdays.ts";

/** "It's the 23rd and I heard nothing", said on the 23rd, dates nothing but the asking; so does "it's now the Monday". */
export function withoutNow(
  mentions: readonly DateMention[],
  { text, today }: { text: string; today: Temporal.PlainDate },
): { stated: readonly DateMention[]; now: Temporal.PlainDate | null } {
  const isToday = ({ reading }: DateMention) =>
    (reading.kind === "date" && reading.date.equals(today)) ||
    (reading.kind === "day" && reading.day === today.day);
  const isSaid = ({ start, end }: DateMention) =>
    /\b(?:it'?s|it is|today'?s?|today is|now)\s+(?:now\s+|already\s+)?(?:the\s+)?(?:following\s+)?$/iu.test(
      text.slice(0, start),
    ) || /^\s*(?:today|now)\b/iu.test(text.slice(end));
  const isNowADay = ({ start, text: typed }: DateMention) =>
    bareWeekday.test(typed) && /\bnow\s+(?:the\s+)?(?:following\s+)?$/iu.test(text.slice(0, start));
  const said = mentions.find((mention) => isNowADay(mention) && !isToday(mention));
  const stated = mentions.filter((mention) => mention !== said && !(isToday(mention) && isSaid(mention)));
  if (said === undefined) return { stated, now: null };
  const latest = stated.map(asLatest);
  return { stated: latest, now: dayAfter(said, latest) };
}

/** Asked on another day than today's, "last Monday" is no day of this week or the one before: the latest is meant. */
function asLatest(mention: DateMention): DateMention {
  const { reading, text } = mention;
  const date = reading.kind === "unclear" ? reading.choices.at(-1) : undefined;
  return date === undefined || !/^(?:last|previous) \p{L}+$/iu.test(text)
    ? mention
    : { ...mention, reading: onDay(date, "week") };
}

/** The day that a weekday of asking is: the first after what was dated before it, else as it reads alone. */
function dayAfter({ reading }: DateMention, dates: readonly DateMention[]): Temporal.PlainDate | null {
  if (reading.kind !== "date") return null;
  const last = dates.findLast((date) => date.reading.kind === "date")?.reading;
  if (last?.kind !== "date") return reading.date;
  return last.date.add({ days: ((reading.date.dayOfWeek - last.date.dayOfWeek + 6) % 7) + 1 });
}
