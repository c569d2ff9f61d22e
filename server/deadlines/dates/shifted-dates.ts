import { Temporal } from "temporal-polyfill";
import { beginningOfMonth, monthNumber } from "../../../corpus/month-names.ts";
import { datesAround, nearestYear, withWeekday } from "./nearest-year.ts";
import { unborn } from "./gestation.ts";
import { numberPattern, readNumber } from "./number-words.ts";
import { onCountedDay, onDay, unclear } from "./reading.ts";
import type { DateContext, DateForm, DateReading } from "./reading.ts";
import { daysOf, lastBefore } from "./week-days.ts";
import { weekdayNumber, weekdayPattern } from "./weekdays.ts";

const monthPattern = `\\b${beginningOfMonth}[a-z]*\\b`;
const nths = ["first", "second", "third", "fourth", "fifth"];
const nthPattern = `(?:${nths.join("|")}|1st|2nd|3rd|4th|5th|last)`;

/** Whose age or length is told in weeks: "she was 3 weeks yesterday". */
const isAge = /\b(?:she|he|baby|born|aged?|they|mum|been|for|waited|waiting)(?: (?:is|was|were|turned))? $/iu;

/**
 * Days that are told by two words of time, of which either alone would be another day: "a week ago yesterday",
 * "Tuesday before last", "last Tuesday week". They stand before the forms of one word.
 */
export const shiftedForms: readonly DateForm[] = [
  {
    pattern: new RegExp(
      `\\b(${numberPattern}) (day|week|fortnight|month|year)s? (ago |back |past |before )?(yesterday|last night|tomorrow)\\b`,
      "giu",
    ),
    read: countedFromNearToday,
  },
  {
    pattern: /\b(yesterday|today|tomorrow) (week|fortnight)\b/giu,
    read: ([, day = "", unit = ""], { today }) => {
      const days = daysOf[unit.toLowerCase()] ?? 7;
      const from = nearToday(day, today);
      return onDay(/yesterday/iu.test(day) ? from.subtract({ days }) : from.add({ days }), "week");
    },
  },
  {
    pattern: /\b(?:the )?(?:night|evening) before last\b/giu,
    read: (_match, { today }) => onDay(today.subtract({ days: 2 })),
  },
  {
    // "Last Tuesday week", "Monday week ago", "a week past Tuesday".
    pattern: new RegExp(
      [
        `\\b(?:last|past) (${weekdayPattern}) (week|fortnight)\\b`,
        `(${weekdayPattern}) (?:a )?(week|fortnight) (?:ago|back|past|gone)\\b`,
        `\\b(?:a|one) (week|fortnight) (?:past|gone) (?:last )?(${weekdayPattern})`,
      ].join("|"),
      "giu",
    ),
    read: ([, a, b, c, d, e, f], { today }) => {
      const [weekday, unit] = [a ?? c ?? f ?? "", b ?? d ?? e ?? ""];
      const days = daysOf[unit.toLowerCase()] ?? 7;
      return onDay(lastBefore(today, weekdayNumber(weekday)).subtract({ days }), "week");
    },
  },
  {
    // Counted in weeks of the calendar, or back from the last such day: where those differ, either may be meant.
    pattern: new RegExp(`(${weekdayPattern}),? (${numberPattern}) (week|fortnight)s (?:ago|back)\\b`, "giu"),
    read: ([, day = "", number = "", unit = ""], { today }) => {
      const days = readNumber(number) * (daysOf[unit.toLowerCase()] ?? 7);
      const weekday = weekdayNumber(day);
      const byLast = lastBefore(today, weekday).subtract({ days });
      const byCalendar = today.add({ days: weekday - today.dayOfWeek }).subtract({ days });
      return byLast.equals(byCalendar)
        ? onDay(byLast, "week")
        : unclear(
            "ambiguous",
            [byLast, byCalendar].sort((a, b) => Temporal.PlainDate.compare(a, b)),
          );
    },
  },
  {
    pattern: new RegExp(
      `\\b(${numberPattern}) (${weekdayPattern.replace(/\)\\b$/u, ")s\\b")}) ago\\b`,
      "giu",
    ),
    read: ([, number = "", day = ""], { today }) =>
      onDay(lastBefore(today, weekdayNumber(day)).subtract({ days: 7 * (readNumber(number) - 1) }), "week"),
  },
  {
    pattern: new RegExp(
      `(${weekdayPattern}),? (?:of |in )?(?:the )?week before last\\b(?! ${weekdayPattern})|\\b(?:the )?week before last(?:,? on(?: the)?|,) (${weekdayPattern})`,
      "giu",
    ),
    read: ([, day, dayAfter], { today }) =>
      onDay(inWeek(today, -2, weekdayNumber(day ?? dayAfter ?? "")), "week"),
  },
  {
    // The Tuesday of the week before last, or a week before last Tuesday.
    pattern: new RegExp(`(?<!\\b(?:an?|one|1) )\\b(?:the )?week before last (${weekdayPattern})`, "giu"),
    read: ([, day = ""], { today }) => {
      const weekday = weekdayNumber(day);
      const ofWeek = inWeek(today, -2, weekday);
      const before = lastBefore(today, weekday).subtract({ days: 7 });
      return before.equals(ofWeek) ? onDay(ofWeek, "week") : unclear("ambiguous", [ofWeek, before]);
    },
  },
  {
    pattern: new RegExp(`\\b(?:the )?(${weekdayPattern}) before last\\b`, "giu"),
    read: ([, day = ""], { today }) =>
      onDay(lastBefore(today, weekdayNumber(day)).subtract({ days: 7 }), "week"),
  },
  {
    pattern: new RegExp(
      `(${weekdayPattern}),? (?:of )?(this|next) week\\b|\\b(this|next) week,?(?: on)?(?: the)? (${weekdayPattern})`,
      "giu",
    ),
    read: ([, day, word, wordBefore, dayAfter], { today }) => {
      const weeks = /next/iu.test(word ?? wordBefore ?? "") ? 1 : 0;
      return onDay(inWeek(today, weeks, weekdayNumber(day ?? dayAfter ?? "")), "week");
    },
  },
  {
    pattern: new RegExp(`(${weekdayPattern}) next(?=\\W*$|\\s*[.,;:?!)])`, "giu"),
    read: ([, day = ""], { today }) => {
      const coming = lastBefore(today, weekdayNumber(day)).add({ days: 7 });
      const next = coming.equals(today) ? coming.add({ days: 7 }) : coming;
      return unclear("ambiguous", [next, next.add({ days: 7 })]);
    },
  },
  {
    pattern:
      /\b(?:the )?(?:day|week|weekend|fortnight|month|year|term)s? before last\b(?! (?:mon|tue|wed|thu|fri|sat|sun))/giu,
    read: () => unclear("vague"),
  },
  {
    pattern: new RegExp(
      `\\b(?:the )?(${nthPattern}) (${weekdayPattern}) (?:of|in) (?:(last|this|next) month|(${monthPattern})(?: (20\\d\\d))?)`,
      "giu",
    ),
    read: nthWeekday,
  },
  {
    pattern:
      /\b(?:the )?(\d{1,2})(?:st|nd|rd|th) (?:of )?(last|next) month\b|\b(?:the )?(\d{1,2})(?:st|nd|rd|th)? of (this|last|next) month\b/giu,
    read: ([, day, word, dayOf, wordOf], { today }) => {
      const month = monthFrom(today, word ?? wordOf ?? "");
      const number = Number(day ?? dayOf);
      const isDay = number > 0 && number <= month.daysInMonth;
      return isDay
        ? onCountedDay(month.with({ day: number }), { from: today, skipped: null })
        : unclear("impossible");
    },
  },
];

function countedFromNearToday(match: RegExpMatchArray, { today }: DateContext): DateReading | null {
  const { index = 0, input = "" } = match;
  const [, number = "", unit = "", link, day = ""] = match;
  const amount = readNumber(number);
  const isAhead = /tomorrow/iu.test(day);
  // "Two weeks tomorrow" lies ahead and is read where that is; a length of pregnancy or of a wait is no day.
  if (
    link === undefined &&
    (isAhead || amount > 9 || unborn.test(input) || isAge.test(input.slice(0, index)))
  )
    return null;
  const from = nearToday(day, today);
  const units = unit.toLowerCase();
  const date =
    units === "month" || units === "year"
      ? from.subtract({ [`${units}s`]: amount })
      : from.subtract({ days: amount * (daysOf[units] ?? 1) });
  return onCountedDay(date, { from, skipped: null });
}

function nearToday(word: string, today: Temporal.PlainDate): Temporal.PlainDate {
  if (/yesterday|last night/iu.test(word)) return today.subtract({ days: 1 });
  return /tomorrow/iu.test(word) ? today.add({ days: 1 }) : today;
}

/** A weekday of the week so many weeks from this one, Monday to Sunday. */
export function inWeek(today: Temporal.PlainDate, weeks: number, weekday: number): Temporal.PlainDate {
  return today.add({ days: weekday - today.dayOfWeek + weeks * 7 });
}

function monthFrom(today: Temporal.PlainDate, word: string): Temporal.PlainDate {
  const away = /last/iu.test(word) ? -1 : /next/iu.test(word) ? 1 : 0;
  return today.with({ day: 1 }).add({ months: away });
}

/** "The first Monday in November", "the last Friday of last month". */
function nthWeekday(
  [, nth = "", day = "", word, name = "", year]: RegExpMatchArray,
  context: DateContext,
): DateReading {
  const at = nths.findIndex((one, i) => nth.toLowerCase() === one || nth.startsWith(String(i + 1)));
  const weekday = weekdayNumber(day);
  const inMonth = (month: Temporal.PlainDate): Temporal.PlainDate | null => {
    const first = month.add({ days: (weekday - month.dayOfWeek + 7) % 7 });
    const lastDay = month.with({ day: month.daysInMonth });
    if (at < 0) return lastDay.subtract({ days: (lastDay.dayOfWeek - weekday + 7) % 7 });
    const date = first.add({ days: 7 * at });
    return date.month === month.month ? date : null;
  };
  if (word !== undefined) return withWeekday(inMonth(monthFrom(context.today, word)), null, null);
  const month = monthNumber(name);
  const inYear = (number: number) => inMonth(Temporal.PlainDate.from({ year: number, month, day: 1 }));
  if (year !== undefined) return withWeekday(inYear(Number(year)), null, null);
  const dates = datesAround(context.today.year, inYear);
  return dates.length === 0 ? unclear("impossible") : nearestYear(dates, { context, dayOfWeek: null });
}
