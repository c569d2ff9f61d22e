import { monthNumber, writtenMonth } from "../../corpus/month-names.ts";

const month = `(${writtenMonth})\\.?`;
const day = "(\\d{1,2})(?:st|nd|rd|th)?";
const year = "((?:19|20)\\d{2})";

/** The ways in which English documents write a date, day first, and which group holds what. */
const forms: readonly {
  readonly pattern: RegExp;
  readonly read: (found: RegExpExecArray) => readonly (string | undefined)[];
}[] = [
  { pattern: form(`${day}\\s+(?:of\\s+)?${month},?\\s+${year}`), read: ([, d, m, y]) => [y, m, d] },
  { pattern: form(`${month}\\s+${day},?\\s+${year}`), read: ([, m, d, y]) => [y, m, d] },
  { pattern: form(`${month},?\\s+${year}`), read: ([, m, y]) => [y, m] },
  { pattern: form(`${year}-(\\d{2})-(\\d{2})`), read: ([, y, m, d]) => [y, m, d] },
  { pattern: form(`(\\d{1,2})[/.](\\d{1,2})[/.]${year}`), read: ([, d, m, y]) => [y, m, d] },
  { pattern: form(`(\\d{1,2})/${year}`), read: ([, m, y]) => [y, m] },
  { pattern: form(year), read: ([, y]) => [y] },
];

function form(source: string): RegExp {
  return new RegExp(`^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?${source}(?![\\d/-])`, "iu");
}

/** A date that a text begins with, and how much of the text it is. */
export interface LeadingDate {
  /** `2024`, `2024-05` or `2024-05-03`: as much as the text says. */
  readonly date: string;
  readonly length: number;
}

/** The date that a text begins with, read day first; null where it begins with none that exists. */
export function leadingDate(text: string): LeadingDate | null {
  for (const { pattern, read } of forms) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const [y, m, d] = read(found);
    const date = calendarDate(Number(y), monthOf(m), d === undefined ? null : Number(d));
    return date === null ? null : { date, length: found[0].length };
  }
  return null;
}

function monthOf(written: string | undefined): number | null {
  if (written === undefined) return null;
  if (/^\d+$/.test(written)) return Number(written);
  return monthNumber(written);
}

function calendarDate(y: number, m: number | null, d: number | null): string | null {
  if (m === null) return String(y);
  if (m < 1 || m > 12) return null;
  const ofMonth = `${String(y)}-${String(m).padStart(2, "0")}`;
  if (d === null) return ofMonth;
  const isThere = d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate();
  return isThere ? `${ofMonth}-${String(d).padStart(2, "0")}` : null;
}

/** The latest of some dates, each as much of one as was said; null where there is none. */
export function latest(dates: readonly (string | null)[]): string | null {
  return dates.reduce((last, date) => (date !== null && (last === null || date > last) ? date : last), null);
}
