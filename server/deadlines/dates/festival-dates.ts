import { Temporal } from "temporal-polyfill";
import { bankHolidaysOf, easterSunday } from "../bank-holidays.ts";
import { onDay, unclear, withOpenYear } from "./reading.ts";
import type { DateForm } from "./reading.ts";

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
  [/^(early )?may (day )?bank hol(iday)?/iu, (year) => holiday(year, /^Early May/u)],
  [/^spring bank hol(iday)?/iu, (year) => holiday(year, /^Spring/u)],
  [/^(summer|august) bank hol(iday)?/iu, (year) => holiday(year, /^Summer/u)],
];

/** Days that are known by a name, with their year or without. */
export const festivalForms: readonly DateForm[] = [
  {
    pattern:
      /\b(?:(?:christmas|xmas) (?:eve|day)|boxing day|new year'?s (?:eve|day)|maundy thursday|good friday|easter (?:saturday|sunday|monday)|(?:early )?may (?:day )?bank hol(?:iday)?|(?:spring|summer|august) bank hol(?:iday)?)(?: monday)?\b(?:,? (?:in |of )?(\d{4}))?/giu,
    read: ([text, year], { today, leaning }) => {
      const dayIn = festivals.find(([name]) => name.test(text))?.[1];
      if (dayIn === undefined) return null;
      if (year !== undefined) {
        const date = dayIn(Number(year));
        return date === null ? unclear("impossible") : onDay(date);
      }
      const dates = [today.year - 1, today.year, today.year + 1].map(dayIn).filter((date) => date !== null);
      const fitting = dates.filter((date) => {
        const order = Temporal.PlainDate.compare(date, today);
        return leaning === null || (leaning === "past" ? order <= 0 : order >= 0);
      });
      const [nearest] = (fitting.length > 0 ? fitting : dates).sort(
        (a, b) => Math.abs(today.until(a).days) - Math.abs(today.until(b).days),
      );
      const reading = nearest === undefined ? unclear("vague") : onDay(nearest, "year");
      return withOpenYear(reading, { inYear: dayIn, dayOfWeek: null });
    },
  },
];

function dayOf(year: number, month: number, day: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day });
}

function holiday(year: number, name: RegExp): Temporal.PlainDate | null {
  return bankHolidaysOf(year).find((one) => name.test(one.name))?.date ?? null;
}
