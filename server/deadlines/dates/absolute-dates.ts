import { en } from "chrono-node";
import { Temporal } from "temporal-polyfill";
import { writtenMonth } from "../../../corpus/month-names.ts";
import { datesAround, nearestLeapDay, nearestYear, withWeekday } from "./nearest-year.ts";
import { unclearIn, unclearInMonth } from "./month-told.ts";
import { unclear, withOpenYear } from "./reading.ts";
import type { DateContext, DateForm, DateReading } from "./reading.ts";
import { weekdayNumber, weekdayPattern } from "./weekdays.ts";

const ordinal = "(?:st|nd|rd|th)";
/** Two digits are a year only where no unit follows: "3 March 15 working days" has none. */
const year = `(?:(?:1[5-9]|2\\d)\\d{2}|['’]?\\d{2}(?!\\d|(?:st|nd|rd|th)\\b|\\s*(?:st|nd|rd|th)?\\s*(?:of\\s+)?(?:working|days?|hours?|hrs?|weeks?|months?|wd|am|pm|${writtenMonth})\\b|[:.]\\d))`;
const weekday = `(?:${weekdayPattern},?\\s+(?:the\\s+)?)?`;

/** Words before a bare `3/4` or `2.5.26` that make it a date and not a share or a paragraph. */
const cue =
  "(?:on|was|were|since|from|by|held|for|dated|date|until|till|to|before|after|received|rec'?d|rec|booked|planned|in|is|strats?|strategy|meeting|mtg|discussion|referral|ref|edd|icpc|conf|conference|contact|concerns?|ref|tel|established|agreed|made|signed|rcvd|started|initiated|opened|logged|sent|done|signed off|completed|finished|closed|concluded|authori[sz]ed|submitted|emailed|acked|acknowledged|moved|cancelled|identified|idd|id'd|phoned|rang|:|-|=)";

/** What has a day, and is told without its hour. */
const happensOnDay =
  "strats?|(?:strategy )?(?:meeting|mtg|discussion)|icpc|rcpc|conf(?:erence)?|s47|edd|core group|review|assessment|plan";

const itemOfList = "(?:^|[,;:&\\n]|\\band)\\s*(?:\\p{L}+\\s)?\\p{L}{2,12}(?:'s)?\\s";
const datesInList = new RegExp(`${itemOfList}\\d{1,2}/\\d{1,2}(?![\\d/])`, "giu");

/** Beside a day that is told by its name "10.10" is an hour. */
const saysAnotherDay = new RegExp(
  `\\b(?:today|yesterday|tomorrow|tonight|this morning)\\b|${weekdayPattern}`,
  "iu",
);

/** Dates that name their day and month, day first. */
export const absoluteForms: readonly DateForm[] = [
  { pattern: /(?<![\d/.-])\d{4}-\d{2}-\d{2}(?![\d-])/giu, read: readAbsolute },
  {
    pattern: new RegExp(
      `(?<![\\d/.-])${weekday}\\d{1,2}([/-])\\d{1,2}\\1(?:\\d{4}|\\d{2})(?![\\d/-])`,
      "giu",
    ),
    read: readAbsolute,
  },
  {
    pattern: new RegExp(`(?<![\\d/.-])${weekday}\\d{1,2}\\.\\d{1,2}\\.\\d{4}(?![\\d.-])`, "giu"),
    read: readAbsolute,
  },
  {
    pattern: new RegExp(
      `(?<=\\b${cue}\\s*|${weekdayPattern},?\\s+)\\d{1,2}\\.\\d{1,2}\\.\\d{2}(?![\\d-]|\\.\\d)`,
      "giu",
    ),
    read: readAbsolute,
  },
  { pattern: /(?<![\d/.-])\d{2}\.(?:0[1-9]|1[0-2])\.\d{2}(?![\d-]|\.\d)/gu, read: readAbsolute },
  {
    pattern: new RegExp(
      `(?<![\\d/.-])${weekday}(?:the\\s+)?\\d{1,2}\\s?${ordinal}?(?:\\s+of)?(?:\\s+|-)?\\b${writtenMonth}\\b\\.?(?:(?:,?\\s+|-|\\s?,\\s?)${year})?`,
      "giu",
    ),
    read: readAbsolute,
  },
  {
    pattern: new RegExp(
      `(?<![\\w/.-])${weekday}${writtenMonth}\\.?\\s+(?:the\\s+)?\\d{1,2}${ordinal}?(?![\\d:./-]|\\s*(?:working|days?|hours?|weeks?|am|pm)\\b)(?:,?\\s+(?:1[5-9]|2\\d)\\d{2})?`,
      "giu",
    ),
    read: (match, context) => (isVerb(match[0]) ? null : readAbsolute(match, context)),
  },
  {
    pattern: new RegExp(`(?<![\\d/.-])${weekdayPattern},?\\s+\\d{1,2}/\\d{1,2}(?![\\d/])`, "giu"),
    read: readDayAndMonth,
  },
  {
    pattern: new RegExp(
      `(?<=\\b${cue}\\s{0,9}|\\b(?:${happensOnDay}),\\s{1,9}|\\b\\d{1,2}/\\d{1,2},? and |[+&]\\s*|^\\s*|^\\W*(?:and|or|what about|how about|sorry|no|so|ok|oops|(?:i )?mean\\w*|typo|wait|actually|correction),?\\s{1,9}|${weekdayPattern},?\\s+)\\d{1,2}/\\d{1,2}(?![\\d/]|\\s+(?:of|times)\\b)`,
      "giu",
    ),
    read: readDayAndMonth,
  },
  {
    // "Strat was 6.11", "on 21-11": the day and month of what happens on days; an hour, an age or a share is none.
    pattern: new RegExp(
      `(?=\\d)(?<=\\b(?:${happensOnDay})(?:\\s+(?:was|is|were|held|done|booked|planned|in|came|on|for|dated|moved to|agreed|started|started on))*\\s+|\\b(?:came in|in|received|recd|rec'?d|dated|held|sent|made|since|was|it was) on\\s+)\\d{1,2}([.-])(?:1[0-2]|0?[1-9])(?!\\d|[.:/-]\\d|\\s*(?:[ap]\\.?m\\b|o'?clock|hrs?\\b|hours?|days?|weeks?|wks?|months?|years?|yrs?|y\\/?o|working|times|of|kids|child\\w*|people|%|this (?:morning|afternoon|evening)|today|yesterday|tonight|last night|${weekdayPattern}))`,
      "giu",
    ),
    read: (match, context) =>
      saysAnotherDay.test(match.input ?? "") ? null : readDayAndMonth(match, context),
  },
  {
    // "Liam 9/11, mia 11/11": each item of a list is a word and its date.
    pattern: new RegExp(
      `(?=\\d)(?<=${itemOfList})\\d{1,2}/\\d{1,2}(?![\\d/]|\\s+(?:of|times|tab\\w*|cup|pint|share)\\b)`,
      "giu",
    ),
    read: (match, context) =>
      [...(match.input ?? "").matchAll(datesInList)].length > 1 ? readDayAndMonth(match, context) : null,
  },
  // No share of anything is written like this: the first number is too high.
  { pattern: /(?<=[a-z]\s)(?:1[3-9]|2\d|3[01])\/(?:0?[1-9]|1[0-2])(?![\d/])/giu, read: readDayAndMonth },
];

/** "may 3 …" and "march 3 …" in small letters, with no year, are verbs as likely as months. */
function isVerb(text: string): boolean {
  return /^(may|march)\s+\d{1,2}$/u.test(text);
}

/** The library reads the numbers and names; whether there is such a day is checked here. */
function readAbsolute([text]: RegExpMatchArray, context: DateContext): DateReading | null {
  const weekdayTyped = weekdayAtStart.exec(text)?.[0] ?? null;
  const dayOfWeek = weekdayTyped === null ? null : weekdayNumber(weekdayTyped);
  const plain = text
    .slice(weekdayTyped?.length ?? 0)
    .replace(/^[\s,]*(?:the\s+)?/iu, "")
    .replace(/(?<=\d)\.(?=\d)/gu, "/")
    .replace(/['’](?=\d{2}$)/u, "")
    // The library takes the day of "Jan 12" for a year.
    .replace(/^([a-z]+)\.?\s+(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?$/iu, "$2 $1")
    .replace(/(\d)\s+(st|nd|rd|th)\b/iu, "$1$2");
  const [result] = en.GB.parse(plain, { instant: new Date(2024, 0, 15, 12) });
  const day = result?.start.get("day") ?? null;
  const monthNumber = result?.start.get("month") ?? null;
  const yearNumber = result?.start.get("year") ?? null;
  if (result === undefined || day === null || monthNumber === null || yearNumber === null) {
    return unclearInMonth("impossible", plain, context);
  }
  if (!saysSameNumbers(plain, { day, year: yearNumber })) return unclearInMonth("impossible", plain, context);
  const monthDay = { day, month: monthNumber };
  if (!result.start.isCertain("year")) return withoutYear(monthDay, { context, dayOfWeek });
  return withWeekday(dayIn(yearNumber, monthDay), dayOfWeek, null);
}

const weekdayAtStart = new RegExp(`^${weekdayPattern}`, "iu");

/** Whether the day that was read is the day that was typed, and nothing was rolled over or left unread. */
function saysSameNumbers(text: string, { day, year }: { day: number; year: number }): boolean {
  const numbers = (text.match(/\d+/gu) ?? []).map(Number);
  const isIso = /^\d{4}-/u.test(text);
  const typedDay = isIso ? numbers[2] : numbers[0];
  const typedYear = isIso ? numbers[0] : numbers.at(-1);
  return typedDay === day && (numbers.length === 1 || (typedYear ?? 0) % 100 === year % 100);
}

function readDayAndMonth([text]: RegExpMatchArray, context: DateContext): DateReading | null {
  const weekdayTyped = weekdayAtStart.exec(text)?.[0] ?? null;
  const dayOfWeek = weekdayTyped === null ? null : weekdayNumber(weekdayTyped);
  const [day = 0, monthNumber = 0] = (text.match(/\d+/gu) ?? []).map(Number);
  // "22/40" is a length of pregnancy in weeks.
  if (text === "24/7" || monthNumber === 40) return null;
  if (day > 31 || monthNumber > 12 || day === 0 || monthNumber === 0) return unclear("impossible");
  return withoutYear({ day, month: monthNumber }, { context, dayOfWeek });
}

interface MonthDay {
  readonly day: number;
  readonly month: number;
}

function dayIn(year: number, { day, month: monthNumber }: MonthDay): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month: monthNumber, day }, { overflow: "reject" });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

interface YearSource {
  readonly context: DateContext;
  readonly dayOfWeek: number | null;
}

function withoutYear(monthDay: MonthDay, { context, dayOfWeek }: YearSource): DateReading {
  const inYear = (year: number) => dayIn(year, monthDay);
  const dates = datesAround(context.today.year, inYear);
  const isLeapDay = monthDay.day === 29 && monthDay.month === 2;
  const nearest = isLeapDay
    ? nearestLeapDay(inYear, { context, dayOfWeek })
    : dates.length === 0
      ? unclearIn("impossible", { month: monthDay.month, year: null }, context)
      : nearestYear(dates, { context, dayOfWeek });
  return withOpenYear(nearest, { inYear, dayOfWeek });
}
