import type { Temporal } from "temporal-polyfill";
import type { NamedDay } from "../bank-holidays.ts";
import type { Calendar } from "../calendar.ts";

/** What the words around a date say of its time: it lies behind, ahead, or they do not say. */
export type Leaning = "past" | "future" | null;

/** Why words that look like a date are none that can be used. */
export type DateProblem =
  /** There is no such day: 30 February, month 13. */
  | "impossible"
  /** 29 February, and the year that it would be in has none. */
  | "leap-day"
  /** The weekday and the date do not fit each other. */
  | "weekday"
  /** Two readings are as likely: "next Friday". */
  | "ambiguous"
  /** No single day: "last week", "end of March". */
  | "vague"
  /** It was told as past, and lies ahead: "the meeting was on 10 December", said in November. */
  | "ahead"
  /** The hour exists on no clock, or may be morning or afternoon. */
  | "time";

/** A day that was given without its year. */
export interface OpenYear {
  /** The day in that year; null where the year has no such day. */
  readonly inYear: (year: number) => Temporal.PlainDate | null;
  /** The weekday given with it, 1 for Monday. */
  readonly dayOfWeek: number | null;
}

/** A day that was counted from another: "4 working days ago". */
export interface CountedDay {
  readonly from: Temporal.PlainDate;
  /** Days that a count of working days passed over; null where every day was counted. */
  readonly skipped: readonly NamedDay[] | null;
}

/** Words read as a day, as a part of one, or as none. */
export type DateReading =
  | {
      readonly kind: "date";
      readonly date: Temporal.PlainDate;
      /** What the words left open and was taken from the calendar; `told-year`: from a date beside it or before it. */
      readonly assumed: "year" | "told-year" | "week" | null;
      /** How it was counted, where it was told as so many units from another day. */
      readonly counted?: CountedDay;
      /** What was read in the year nearest to today, and may be another's. */
      readonly open?: OpenYear;
      /** It was told as a length of pregnancy, and is the day that one is counted from. */
      readonly isLastPeriod?: true;
    }
  /** "the 4th": its month is to be had from what was said before, else it is the nearest. */
  | {
      readonly kind: "day";
      readonly day: number;
      readonly nearest: Temporal.PlainDate | null;
      /** How the words before it move it, whatever its month: "two days after the 4th". */
      readonly move?: (date: Temporal.PlainDate) => Temporal.PlainDate;
    }
  | {
      readonly kind: "unclear";
      readonly problem: DateProblem;
      /** The days that may be meant, where they can be told. */
      readonly choices: readonly Temporal.PlainDate[];
      readonly open?: OpenYear;
      /** Nothing says in which of two years it was or is to be. */
      readonly isEitherYear?: true;
      /** A day in the middle of the month that the words name, where they name no day of it. */
      readonly inMonth?: Temporal.PlainDate;
    };

/** A stretch of text that was read: UTF-16 offsets, start inclusive, end exclusive. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  /** As typed. */
  readonly text: string;
  readonly reading: DateReading;
  /** It is only about that day, or only thought to be: "around the 4th". */
  readonly isRough?: true;
}

/** What reading a date needs to know. */
export interface DateContext {
  readonly today: Temporal.PlainDate;
  readonly leaning: Leaning;
  /** Whether the whole text tells of something that was to be done by now. */
  readonly isLate?: boolean;
  /** Whose working days are counted. */
  readonly calendar: Calendar;
}

/** One form of date: how to find it, and how to read what was found. */
export interface DateForm {
  /** Global and case-insensitive. */
  readonly pattern: RegExp;
  /** Null where the words are no date after all. */
  readonly read: (match: RegExpMatchArray, context: DateContext) => DateReading | null;
}

/** A day that is clear from the words. */
export function onDay(date: Temporal.PlainDate, assumed: "year" | "week" | null = null): DateReading {
  return { kind: "date", date, assumed };
}

/** A day that was told as so many units from another. */
export function onCountedDay(date: Temporal.PlainDate, counted: CountedDay): DateReading {
  return { kind: "date", date, assumed: null, counted };
}

/** A reading, with the day that it is of whatever the year. */
export function withOpenYear(reading: DateReading, open: OpenYear): DateReading {
  return reading.kind === "day" ? reading : { ...reading, open };
}

/** Words that name no usable day. */
export function unclear(
  problem: DateProblem,
  choices: readonly Temporal.PlainDate[] = [],
): Extract<DateReading, { kind: "unclear" }> {
  return { kind: "unclear", problem, choices };
}
