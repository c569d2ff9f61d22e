import { Temporal } from "temporal-polyfill";

/** A day that is not worked, by its name. */
export interface NamedDay {
  readonly date: Temporal.PlainDate;
  readonly name: string;
}

/** The years whose bank holidays are known by law, and by proclamation where one was made. */
export const coveredYears = { first: 2019, last: 2030 } as const;
/** The last year for which GOV.UK has published them: in a later one a one-off may still be added. */
export const lastPublishedYear = 2027;

/** Days that a proclamation moved or added. Source: GOV.UK's list of bank holidays. */
const proclaimed: Readonly<Record<number, readonly (readonly [string, string])[]>> = {
  2020: [["2020-05-08", "Early May bank holiday (VE day)"]],
  2022: [
    ["2022-06-02", "Spring bank holiday"],
    ["2022-06-03", "Platinum Jubilee bank holiday"],
    ["2022-09-19", "Bank Holiday for the State Funeral of Queen Elizabeth II"],
  ],
  2023: [["2023-05-08", "Bank holiday for the coronation of King Charles III"]],
};
/** Holidays that a proclamation moved away from their day. */
const moved: ReadonlySet<string> = new Set(["2020-05-04", "2022-05-30"]);

/**
 * The bank holidays of England and Wales in a year, in order. The days of the Banking and Financial
 * Dealings Act 1971, Schedule 1, with the common-law Good Friday and Christmas Day, the proclaimed New
 * Year's Day and early May day, substitutes for those on a weekend, and one-offs.
 */
export function bankHolidaysOf(year: number): NamedDay[] {
  const easter = easterSunday(year);
  const byRule: NamedDay[] = [
    { date: afterWeekend(day(year, 1, 1)), name: "New Year's Day" },
    { date: easter.subtract({ days: 2 }), name: "Good Friday" },
    { date: easter.add({ days: 1 }), name: "Easter Monday" },
    { date: mondayFrom(day(year, 5, 1)), name: "Early May bank holiday" },
    { date: mondayFrom(day(year, 5, 25)), name: "Spring bank holiday" },
    { date: mondayFrom(day(year, 8, 25)), name: "Summer bank holiday" },
    ...christmasOf(year),
  ];
  const oneOffs = (proclaimed[year] ?? []).map(([date, name]) => ({
    date: Temporal.PlainDate.from(date),
    name,
  }));
  return [...byRule.filter(({ date }) => !moved.has(date.toString())), ...oneOffs].sort((a, b) =>
    Temporal.PlainDate.compare(a.date, b.date),
  );
}

function day(year: number, month: number, dayOfMonth: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: "reject" });
}

/** The first Monday on or after a date. */
function mondayFrom(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.add({ days: (8 - date.dayOfWeek) % 7 });
}

function afterWeekend(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.dayOfWeek > 5 ? mondayFrom(date) : date;
}

/** Two days in a row: a Sunday Christmas has its substitute after Boxing Day, on the Tuesday. */
function christmasOf(year: number): NamedDay[] {
  const christmas = day(year, 12, 25);
  const boxing = day(year, 12, 26);
  const substitute = (date: Temporal.PlainDate) => (date.dayOfWeek > 5 ? date.add({ days: 2 }) : date);
  return [
    { date: substitute(christmas), name: "Christmas Day" },
    { date: substitute(boxing), name: "Boxing Day" },
  ];
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
export function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const shift = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return day(year, Math.floor(shift / 31), (shift % 31) + 1);
}
