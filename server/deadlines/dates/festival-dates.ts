import { Temporal } from "temporal-polyfill";
import { bankHolidaysOf, easterSunday } from "../bank-holidays.ts";
import { datesAround, nearestLeapDay, nearestYear, withWeekday } from "./nearest-year.ts";
import { onDay, unclear, withOpenYear } from "./reading.ts";
import type { DateContext, DateForm, DateReading } from "./reading.ts";
import { weekdayNumber, weekdayPattern } from "./weekdays.ts";

const leapDay = /^leap (?:year )?day/iu;

const festivals: readonly (readonly [RegExp, (year: number) => Temporal.PlainDate | null])[] = [
  [/^(christmas|xmas) eve/iu, (year) => dayOf(year, 12, 24)],
  [/^(christmas|xmas) day/iu, (year) => dayOf(year, 12, 25)],
  [/^boxing day/iu, (year) => dayOf(year, 12, 26)],
  [/^new year'?s eve/iu, (year) => dayOf(year, 12, 31)],
  [/^new year'?s day/iu, (year) => dayOf(year, 1, 1)],
  [/^maundy thursday/iu, (year) => easterSunday(year).subtract({ days: 3 })],
  [/^good friday/iu, (year) => easterSunday(year).subtract({ days: 2 })],
  [/^easter saturday/iu, (year) => easterSunday(year).subtract({ days: 1 })],
  [/^easter sunday/iu, (year) => easterSunday(year)],
  [/^easter monday/iu, (year) => easterSunday(year).add({ days: 1 })],
  [/^(?:easter tuesday|(?:the )?tues(?:day)? after easter)/iu, (year) => easterSunday(year).add({ days: 2 })],
  [/^(?:shrove tues(?:day)?|pancake day)/iu, (year) => easterSunday(year).subtract({ days: 47 })],
  [/^ash wed(?:nesday)?/iu, (year) => easterSunday(year).subtract({ days: 46 })],
  [/^(?:mothering sunday|mother'?s'? day)/iu, (year) => easterSunday(year).subtract({ days: 21 })],
  [/^palm sunday/iu, (year) => easterSunday(year).subtract({ days: 7 })],
  [/^ascension (?:day|thursday)/iu, (year) => easterSunday(year).add({ days: 39 })],
  [/^whit sunday/iu, (year) => easterSunday(year).add({ days: 49 })],
  [/^burns'? night/iu, (year) => dayOf(year, 1, 25)],
  [/^(?:st\.? )?valentine'?s'?(?: day)?/iu, (year) => dayOf(year, 2, 14)],
  [/^st\.? david'?s day/iu, (year) => dayOf(year, 3, 1)],
  [/^st\.? patrick'?s day/iu, (year) => dayOf(year, 3, 17)],
  [/^april fool'?s'?(?: day)?/iu, (year) => dayOf(year, 4, 1)],
  [/^st\.? george'?s day/iu, (year) => dayOf(year, 4, 23)],
  [/^father'?s'? day/iu, (year) => nthOf(dayOf(year, 6, 1), { weekday: 7, nth: 3 })],
  [/^hallow\W?e'?en/iu, (year) => dayOf(year, 10, 31)],
  [/^(?:bonfire night|(?:the )?fireworks night|guy fawkes)/iu, (year) => dayOf(year, 11, 5)],
  [/^armistice day/iu, (year) => dayOf(year, 11, 11)],
  [/^remembrance sun(?:day)?/iu, (year) => nthOf(dayOf(year, 11, 1), { weekday: 7, nth: 2 })],
  [/^black friday/iu, (year) => thanksgiving(year).add({ days: 1 })],
  [/^cyber monday/iu, (year) => thanksgiving(year).add({ days: 4 })],
  [/^st\.? andrew'?s day/iu, (year) => dayOf(year, 11, 30)],
  [leapDay, leapDayIn],
  [/^(early )?may (day )?bank hol(iday)?/iu, (year) => holiday(year, /^Early May/u)],
  [/^spring bank hol(iday)?/iu, (year) => holiday(year, /^Spring/u)],
  [/^(summer|august) bank hol(iday)?/iu, (year) => holiday(year, /^Summer/u)],
];

/** What each of them is found by; "Remembrance Day" may be the Sunday or the 11th, and is read as neither. */
const names = [
  "(?:christmas|xmas) (?:eve|day)",
  "boxing day",
  "new year'?s (?:eve|day)",
  "maundy thursday",
  "good friday",
  "easter (?:saturday|sunday|monday|tuesday)",
  "(?:the )?tues(?:day)? after easter(?! (?:sunday|monday|hol|break|week))",
  "shrove tues(?:day)?|pancake day|ash wed(?:nesday)?|palm sunday|mothering sunday|mother'?s'? day|father'?s'? day",
  "ascension (?:day|thursday)|whit sunday|burns'? night|(?:st\\.? )?valentine'?s'?(?: day)?|april fool'?s'?(?: day)?",
  "st\\.? (?:david|patrick|george|andrew)'?s day",
  "hallow\\W?e'?en|bonfire night|(?:the )?fireworks night|guy fawkes(?: (?:night|day))?|armistice day",
  "remembrance sun(?:day)?|black friday|cyber monday",
  "leap (?:year )?day",
  "(?:early )?may (?:day )?bank hol(?:iday)?",
  "(?:spring|summer|august) bank hol(?:iday)?",
];

/** Days that are known by a name, with their year or without. */
export const festivalForms: readonly DateForm[] = [
  {
    pattern: new RegExp(`\\b(?:${names.join("|")})(?: monday)?\\b(?:,? (?:in |of )?(\\d{4}))?`, "giu"),
    read: readFestival,
  },
  { pattern: /\bremembrance day\b/giu, read: () => unclear("ambiguous") },
  {
    pattern: new RegExp(`\\b(?:the )?(?:last )?(?:bank|public) hol(?:iday)? (${weekdayPattern})`, "giu"),
    read: ([text, day = ""], context) =>
      bankHolidayOn(weekdayNumber(day), {
        ...context,
        leaning: /last/iu.test(text) ? "past" : context.leaning,
      }),
  },
];

function readFestival([text, year]: RegExpMatchArray, context: DateContext): DateReading | null {
  const inYear = festivals.find(([name]) => name.test(text))?.[1];
  if (inYear === undefined) return null;
  if (year !== undefined) return withWeekday(inYear(Number(year)), null, null);
  const dates = datesAround(context.today.year, inYear);
  const nearest = leapDay.test(text)
    ? nearestLeapDay(inYear, { context, dayOfWeek: null })
    : dates.length === 0
      ? unclear("vague")
      : nearestYear(dates, { context, dayOfWeek: null });
  return withOpenYear(nearest, { inYear, dayOfWeek: null });
}

/** The last bank holiday on a weekday or the next, as the words lean; where they do not, today's or either. */
function bankHolidayOn(weekday: number, { today, leaning }: DateContext): DateReading {
  const days = [today.year - 1, today.year, today.year + 1]
    .flatMap((year) => bankHolidaysOf(year).map(({ date }) => date))
    .filter(({ dayOfWeek }) => dayOfWeek === weekday);
  const last = days.findLast((date) => date.until(today).sign >= 0);
  const next = days.find((date) => date.since(today).sign >= 0);
  const [meant, other] = leaning === "future" ? [next, last] : [last, next];
  if (meant === undefined) return unclear("vague");
  const isOpen = leaning === null && other !== undefined && !other.equals(meant);
  return isOpen ? unclear("ambiguous", [meant, other]) : onDay(meant, "week");
}

/** The nth such weekday of the month that begins on a day, 7 for Sunday. */
function nthOf(
  first: Temporal.PlainDate,
  { weekday, nth }: { weekday: number; nth: number },
): Temporal.PlainDate {
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (nth - 1) });
}

/** The fourth Thursday of November, after which two days of shopping are named. */
function thanksgiving(year: number): Temporal.PlainDate {
  return nthOf(dayOf(year, 11, 1), { weekday: 4, nth: 4 });
}

function leapDayIn(year: number): Temporal.PlainDate | null {
  return Temporal.PlainDate.from({ year, month: 1, day: 1 }).inLeapYear ? dayOf(year, 2, 29) : null;
}

function dayOf(year: number, month: number, day: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day });
}

function holiday(year: number, name: RegExp): Temporal.PlainDate | null {
  return bankHolidaysOf(year).find((one) => name.test(one.name))?.date ?? null;
}
