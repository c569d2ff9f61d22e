import { Temporal } from "temporal-polyfill";

/** The clock that the procedures' days and hours are read on. */
const zone = "Europe/London";

/** When something happened: a day, or a moment of it. */
export interface When {
  readonly date: Temporal.PlainDate;
  /** Null where only the day is known. */
  readonly moment: Temporal.ZonedDateTime | null;
}

/** Why a wall-clock time names no single moment. */
export type ClockChange = "skipped" | "repeated" | null;

/**
 * The moment that a wall clock in England showed a time; of an hour that was shown twice, the first.
 * `change` is "skipped" for an hour that was not shown at all: the moment is then no answer.
 */
export function momentOf(
  date: Temporal.PlainDate,
  time: Temporal.PlainTime,
): { moment: Temporal.ZonedDateTime; change: ClockChange } {
  const wall = date.toPlainDateTime(time);
  const moment = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
  const later = wall.toZonedDateTime(zone, { disambiguation: "later" });
  if (Temporal.ZonedDateTime.compare(moment, later) === 0) return { moment, change: null };
  return { moment, change: moment.toPlainDateTime().equals(wall) ? "repeated" : "skipped" };
}

/**
 * Reads `YYYY-MM-DD`, or an ISO 8601 date-time, as a day and moment in England. A date-time without
 * an offset is what a clock in England showed. Null where there is no such date or hour.
 */
export function readIso(text: string): When | null {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
      return { date: Temporal.PlainDate.from(text, { overflow: "reject" }), moment: null };
    }
    if (/(Z|[+-]\d{2}:?\d{2})$/i.test(text)) {
      const moment = Temporal.Instant.from(text).toZonedDateTimeISO(zone);
      return { date: moment.toPlainDate(), moment };
    }
    const wall = Temporal.PlainDateTime.from(text, { overflow: "reject" });
    const { moment, change } = momentOf(wall.toPlainDate(), wall.toPlainTime());
    return change === "skipped" ? null : { date: wall.toPlainDate(), moment };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** `YYYY-MM-DD`, or an ISO 8601 date-time with England's offset, to the second. */
export function writeIso({ date, moment }: When): string {
  return moment === null ? date.toString() : isoMoment(moment);
}

/** An ISO 8601 date-time with its offset, to the second. */
function isoMoment(moment: Temporal.ZonedDateTime): string {
  return moment.toString({ timeZoneName: "never", smallestUnit: "second" });
}

/** The day in England at an instant of the server's clock. */
export function todayAt(epochMs: number): When {
  const moment = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);
  return { date: moment.toPlainDate(), moment };
}

/** The day in England at an instant of the server's clock, as `YYYY-MM-DD`. */
export function dayAt(epochMs: number): string {
  return todayAt(epochMs).date.toString();
}

/** Whether a clock in England showed a moment's hour twice that night. */
export function isRepeatedHour(moment: Temporal.ZonedDateTime): boolean {
  return momentOf(moment.toPlainDate(), moment.toPlainTime()).change === "repeated";
}

/** Negative where the first is earlier: moments are compared as moments, days as days. */
export function compareWhen(a: When, b: When): number {
  if (a.moment !== null && b.moment !== null) return Temporal.ZonedDateTime.compare(a.moment, b.moment);
  return Temporal.PlainDate.compare(a.date, b.date);
}

/**
 * Negative where the first ends earlier, for putting in order: a day whose hour is not known counts as its end,
 * since what equals every moment of a day has no place among them.
 */
export function compareEnds(a: When, b: When): number {
  if (a.moment !== null && b.moment !== null) return Temporal.ZonedDateTime.compare(a.moment, b.moment);
  const byDay = Temporal.PlainDate.compare(a.date, b.date);
  return byDay === 0 ? Number(a.moment === null) - Number(b.moment === null) : byDay;
}
