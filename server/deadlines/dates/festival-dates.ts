import { Temporal } from "temporal-polyfill";
import { bankHolidaysOf, easterSunday } from "../bank-holidays.ts";
import { datesAround, nearestLeapDay, nearestYear, withWeekday } from "./nearest-year.ts";
import { unclear, withOpenYear } from "./reading.ts";
import type { DateForm } from "./reading.ts";

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
  [leapDay, leapDayIn],
  [/^(early )?may (day )?bank hol(iday)?/iu, (year) => holiday(year, /^Early May/u)],
  [/^spring bank hol(iday)?/iu, (year) => holiday(year, /^Spring/u)],
  [/^(summer|august) bank hol(iday)?/iu, (year) => holiday(year, /^Summer/u)],
];

/** Days that are known by a name, with their year or without. */
export const festivalForms: readonly DateForm[] = [
  {
    pattern:
      /\b(?:(?:christmas|xmas) (?:eve|day)|boxing day|new year'?s (?:eve|day)|maundy thursday|good friday|easter (?:saturday|sunday|monday)|leap (?:year )?day|(?:early )?may (?:day )?bank hol(?:iday)?|(?:spring|summer|august) bank hol(?:iday)?)(?: monday)?\b(?:,? (?:in |of )?(\d{4}))?/giu,
    read: ([text, year], context) => {
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
    },
  },
];

function leapDayIn(year: number): Temporal.PlainDate | null {
  return Temporal.PlainDate.from({ year, month: 1, day: 1 }).inLeapYear ? dayOf(year, 2, 29) : null;
}

function dayOf(year: number, month: number, day: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day });
}

function holiday(year: number, name: RegExp): Temporal.PlainDate | null {
  return bankHolidaysOf(year).find((one) => name.test(one.name))?.date ?? null;
}
