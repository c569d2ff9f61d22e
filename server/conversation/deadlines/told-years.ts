import type { Temporal } from "temporal-polyfill";
import { leaningAt } from "../../deadlines/dates/leaning.ts";
import { unclear } from "../../deadlines/dates/reading.ts";
import type { DateMention, DateReading, OpenYear } from "../../deadlines/dates/reading.ts";
import { corrects, correctsDateBefore } from "./corrections.ts";
import type { NameMention } from "./names.ts";
import type { StatedDate, UnclearDate } from "./read-turn.ts";

/** What a conversation dated before a turn. */
export interface ToldDates {
  readonly events: ReadonlyMap<string, StatedDate>;
  readonly planned: ReadonlyMap<string, StatedDate>;
  /** Dates that could not be used, and are open. */
  readonly unclear?: readonly UnclearDate[];
  /** Whether the last that was dated is what is asked for. */
  readonly isPlanLast?: boolean;
}

/** A date with the name that it belongs to. */
export interface NamedDate {
  readonly mention: DateMention;
  readonly name: NameMention | null;
}

/** Another event of a case lies at most so many days after one that was told, or so few before it. */
const soonDays = 180;
const shortlyBeforeDays = 60;
/** A correction over the turn of the year: 28 December, no, 3 January. */
const turnOfYearDays = 92;

const typedYear = /\b\d{4}\b|[/.-]\d{2}\b|[\s'’]\d{2}$/u;

/** Whether a date was typed with its year. */
export function hasYear({ text, reading }: DateMention): boolean {
  return (
    reading.kind === "date" && reading.open === undefined && reading.assumed === null && typedYear.test(text)
  );
}

interface TurnSource {
  readonly text: string;
  readonly told: ToldDates;
}

/**
 * The readings of a turn's dates in the years of the case: one without its year has that of the date it corrects,
 * else the one that puts it beside a date told with its year; where there is none, it stays as it was read.
 */
export function inToldYears(dates: readonly NamedDate[], source: TurnSource): DateReading[] {
  const { events, planned } = source.told;
  const before = [...events.values(), ...planned.values()].filter(({ isYearTold }) => isYearTold);
  const beside = dates.filter(({ mention, name }) => name !== null && hasYear(mention));
  const told = [
    ...before.map(({ when }) => when.date),
    ...beside.flatMap(({ mention: { reading } }) => (reading.kind === "date" ? [reading.date] : [])),
  ];
  const readings: DateReading[] = [];
  for (const [i, { mention }] of dates.entries()) {
    const { reading } = mention;
    const open = reading.kind === "day" ? undefined : reading.open;
    const wrong = dateCorrected(i, { dates, readings, ...source });
    const found =
      open === undefined
        ? null
        : wrong === null
          ? besideTold(open, { told, isAhead: leaningAt(source.text, mention) === "future" })
          : inYearOf(open, wrong);
    readings.push(found ?? reading);
  }
  return withYearsOfCase(readings, source);
}

/** A day that may be of either of two years is in the one that puts it beside any other date of the case. */
function withYearsOfCase(
  readings: readonly DateReading[],
  { told: { events, planned } }: TurnSource,
): DateReading[] {
  const told = [
    ...[...events.values(), ...planned.values()].map(({ when }) => when.date),
    ...readings.flatMap((reading) => (reading.kind === "date" ? [reading.date] : [])),
  ];
  return readings.map((reading) => {
    if (reading.kind !== "unclear" || reading.isEitherYear !== true || reading.open === undefined)
      return reading;
    const beside = besideTold(reading.open, { told, isAhead: false });
    return beside?.kind === "date" ? { ...beside, assumed: "year" } : reading;
  });
}

/** A date in whose place another is put. */
interface WrongDate {
  readonly date: Temporal.PlainDate;
  readonly isYearTold: boolean;
}

interface CorrectionSource extends TurnSource {
  readonly dates: readonly NamedDate[];
  /** Those of the dates before it. */
  readonly readings: readonly DateReading[];
}

/** The date that one is put in the place of: one right before it, else what was told of the same event, else the last told. */
function dateCorrected(
  i: number,
  { dates, readings, text, told: { events, planned } }: CorrectionSource,
): WrongDate | null {
  const { mention, name } = dates[i] ?? {};
  const last = dates[i - 1]?.mention;
  const reading = readings[i - 1];
  if (last !== undefined && reading?.kind === "date") {
    const isYearTold = hasYear(last) || reading.assumed === "told-year";
    if (correctsDateBefore.test(text.slice(last.end, mention?.start)))
      return { date: reading.date, isYearTold };
  }
  const ofName = (name?.meanings ?? []).map(({ kind, id }) => (kind === "event" ? events : planned).get(id));
  const isPutInPlace = correctsDateBefore.test(text.slice(0, mention?.start));
  const isLoose = isPutInPlace || (dates.every((one) => one.name === null) && corrects.test(text));
  const stated =
    ofName.find((one) => one !== undefined) ?? (isLoose ? [...events.values()].at(-1) : undefined);
  return stated === undefined ? null : { date: stated.when.date, isYearTold: stated.isYearTold };
}

/** A day in the year of the date that it corrects, but for the turn of the year. */
function inYearOf({ inYear, dayOfWeek }: OpenYear, { date, isYearTold }: WrongDate): DateReading | null {
  const days = [date.year, date.year - 1, date.year + 1].flatMap((year) => inYear(year) ?? []);
  const gap = (day: Temporal.PlainDate) => Math.abs(date.until(day).days);
  const fitting = days.filter((day) => dayOfWeek === null || day.dayOfWeek === dayOfWeek);
  const near = fitting.toSorted((a, b) => gap(a) - gap(b)).find((day) => gap(day) <= turnOfYearDays);
  const meant = near ?? fitting.find(({ year }) => year === date.year);
  if (meant !== undefined) return { kind: "date", date: meant, assumed: isYearTold ? "told-year" : "year" };
  const [sameYear] = days;
  return sameYear === undefined || dayOfWeek === null ? null : unclear("weekday", [sameYear]);
}

/** A day in the year that puts it soon after a date told with its year, or shortly before one. */
function besideTold(
  { inYear, dayOfWeek }: OpenYear,
  { told, isAhead }: { told: readonly Temporal.PlainDate[]; isAhead: boolean },
): DateReading | null {
  const [nearest] = told
    .flatMap((date) =>
      [date.year - 1, date.year, date.year + 1].flatMap((year) => {
        const day = inYear(year);
        return day === null ? [] : [{ day, days: date.until(day).days }];
      }),
    )
    .filter(({ day }) => dayOfWeek === null || day.dayOfWeek === dayOfWeek)
    .filter(({ days }) => days <= soonDays && days >= (isAhead ? 0 : -shortlyBeforeDays))
    .sort((a, b) => Math.abs(a.days) - Math.abs(b.days));
  return nearest === undefined ? null : { kind: "date", date: nearest.day, assumed: "told-year" };
}
