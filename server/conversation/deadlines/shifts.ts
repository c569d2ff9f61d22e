import type { Temporal } from "temporal-polyfill";
import { toWeekday } from "../../deadlines/dates/beside-dates.ts";
import { numberPattern, readNumber } from "../../deadlines/dates/number-words.ts";
import { isWeeksAgo, weekdayAbout } from "../../deadlines/dates/read-dates.ts";
import { onDay, unclear } from "../../deadlines/dates/reading.ts";
import type { DateMention } from "../../deadlines/dates/reading.ts";
import { daysOf } from "../../deadlines/dates/week-days.ts";
import { bareWeekday, weekdayNumber, weekdayPattern } from "../../deadlines/dates/weekdays.ts";
import { idsOf } from "./asked-subjects.ts";
import type { PlacedDates } from "./plan-dates.ts";
import type { StatedDate, TurnReading, UnclearDate } from "./read-turn.ts";
import { weekdayAfter } from "./weekday-after.ts";
import type { ToldDates } from "./told-years.ts";
import { keepingHour } from "./stated-dates.ts";
import { correctedWeekday } from "./weekday-corrected.ts";
import type { CorrectionSource } from "./weekday-corrected.ts";

/** How a turn moves the date that was told last, without one of its own: "no, the Monday before", "sorry, 2025". */
export interface Shift {
  /** Where its words stand in the turn. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly by:
    | { readonly kind: "days"; readonly days: number }
    /** The nearest such weekday before the date, or after it. */
    | { readonly kind: "weekday"; readonly weekday: number; readonly isBefore: boolean }
    | { readonly kind: "year"; readonly year: number };
}

/** Nothing follows that the day would lie before or after: "the Monday before last", "the week after half-term". */
const endsThere =
  "(?=\\W*$|\\s*[.,;:?!)]|\\s+(?:that|it|this|then|instead|please|sorry|not|and|but|i mean\\w*)\\b)";
const direction = "(before|earlier|prior|previous|after|later|following)";
const isBackward = /^(?:before|earlier|prior|previous)$/iu;
const beside = new RegExp(
  `\\b(?:the |an? )?(?:(?:(${numberPattern}) )?(day|week|fortnight)s?|(${weekdayPattern})) ${direction}${endsThere}`,
  "iu",
);
/** "2027", "last year", with no more beside it than what puts it in another year's place. */
const bareYear =
  /^\W*(?:(?:and|no|wait|sorry|oops|actually|what|about|how|if|it|was|that|this|is|i|mean\w*|meant|in|for|should|be|have|been|make|the|year|both|yes|yeah)\W+)*?(20[1-3]\d|(?:last|this|next) year)\W*(?:(?:sorry|not|instead|please|i|mean\w*|meant|20[1-3]\d)\W*)*$/iu;

/** Words that put one day in another's place; "and" alone goes on to something else. */
const puts =
  /\b(?:what if|what about|how about|if|sorry|i mean\w*|meant|oops|actually|it was|that was|(?:his|hers|ours|mine|theirs) (?:was|is)|the (?:new|right) one (?:was|is)|should (?:be|have been)|make (?:that|it)|wrong|rather|instead)\b|^\W*no\b|^\W*$/iu;
/** A bare number of days or weeks before, asked back, is the period's own: "ten weeks before?" */
const asksBack = new RegExp(
  `^\\W*(?!an? |one |1 )(?:${numberPattern}) (?:day|week|fortnight)s? (?:before|prior)\\W*\\?\\W*$`,
  "iu",
);
/** "The Monday of the week before" is one day. */
const endsWithWeekday = new RegExp(`${weekdayPattern},? (?:(?:of|in) )?$`, "iu");
/** A turn of more characters tells of something else. */
const longest = 80;

/** The year that is all a turn tells, with the words that name it; null where it tells anything else. */
export function yearSaid(text: string, today: Temporal.PlainDate): { typed: string; year: number } | null {
  const [, typed] = bareYear.exec(text) ?? [];
  if (typed === undefined) return null;
  const from = /^last/iu.test(typed) ? -1 : /^next/iu.test(typed) ? 1 : 0;
  return { typed, year: /^\d/u.test(typed) ? Number(typed) : today.year + from };
}

/** How a turn moves the date told last; null where it does not. */
export function shiftIn(text: string, today: Temporal.PlainDate): Shift | null {
  if (text.trim().length > longest) return null;
  const inYear = yearSaid(text, today);
  if (inYear !== null) {
    const { typed, year } = inYear;
    const start = text.indexOf(typed);
    const by = { kind: "year", year } as const;
    return { start, end: start + typed.length, text: typed, by };
  }
  const match = beside.exec(text);
  if (match === null || asksBack.test(text) || !puts.test(text.slice(0, match.index))) return null;
  if (endsWithWeekday.test(text.slice(0, match.index))) return null;
  const [typed, number, unit, weekday, way = ""] = match;
  const isBefore = isBackward.test(way);
  const span = { start: match.index, end: match.index + typed.length, text: typed };
  if (weekday !== undefined)
    return { ...span, by: { kind: "weekday", weekday: weekdayNumber(weekday), isBefore } };
  const days = (number === undefined ? 1 : readNumber(number)) * (daysOf[unit?.toLowerCase() ?? ""] ?? 1);
  return { ...span, by: { kind: "days", days: isBefore ? -days : days } };
}

/** Moves the event that a turn names, else the last that has a date, and whatever else had the same date; a day that is on no calendar is unclear. */
export function moveLast(
  { events, planned }: PlacedDates,
  { shift, names }: Pick<TurnReading, "shift" | "names">,
): UnclearDate | null {
  const named = names.filter((name) => idsOf(name, "event").length + idsOf(name, "subject").length > 0);
  const dated = named.flatMap((name) => idsOf(name, "event")).flatMap((event) => events.get(event) ?? []);
  // What is only asked for, or has no date yet, is not moved by what is said of it.
  const isOfOther = dated.length === 0 && named.length > 0;
  const last = dated.at(-1) ?? [...events.values()].at(-1);
  if (last === undefined || shift === null || isOfOther) return null;
  const date = movedDay(last.when.date, shift.by);
  if (date === null) return { typed: `${last.typed} ${shift.text}`, problem: "impossible", choices: [] };
  if (shift.by.kind === "year" && last.isYearAssumed) {
    moveAllToYear({ events, planned }, shift, shift.by.year);
    return null;
  }
  const moved = movedTo(last, date, shift);
  for (const [event, stated] of events) if (stated === last) events.set(event, moved);
  return null;
}

/**
 * Moves every date whose year was only assumed, what is planned among them: the first of them is in the year that is
 * told, and the others stay as far behind it, over the turn of the year too.
 */
function moveAllToYear({ events, planned }: PlacedDates, shift: Shift, year: number): void {
  const assumed = [...events.values(), ...planned.values()].filter(({ isYearAssumed }) => isYearAssumed);
  const years = year - Math.min(...assumed.map(({ when }) => when.date.year));
  for (const dates of [events, planned])
    for (const [id, stated] of dates) {
      const { date } = stated.when;
      const moved = stated.isYearAssumed ? movedDay(date, { kind: "year", year: date.year + years }) : null;
      if (moved !== null) dates.set(id, movedTo(stated, moved, shift));
    }
}

function movedTo(last: StatedDate, date: Temporal.PlainDate, { text, by }: Shift): StatedDate {
  const isYear = by.kind === "year";
  return keepingHour(
    {
      ...last,
      when: { date, moment: null },
      typed: `${last.typed}, ${text}`,
      isRelative: true,
      isYearAssumed: last.isYearAssumed && !isYear,
      isYearTold: last.isYearTold || isYear,
    },
    last,
  );
}

/** A weekday that is said to lie before another date, or after it: that one, and not today, is what it is read from. */
const weekdayBeside = new RegExp(`^ ${direction}${endsThere}`, "iu");

/** "Monday the week before", "the Monday of the week after": of a week beside another date's. */
const ofWeekBeside = new RegExp(`^,? (?:(?:of|in) )?the week ${direction}${endsThere}`, "iu");

/** The date in front of a place in a turn, else the one told last. */
function dateBeside(read: readonly DateMention[], { events }: ToldDates): Temporal.PlainDate | undefined {
  const last = read.findLast(({ reading }) => reading.kind === "date")?.reading;
  return last?.kind === "date" ? last.date : [...events.values()].at(-1)?.when.date;
}

/** A weekday in the week before a date's, or after it, where it is told so; where there is no date, it names no day. */
function inWeekBeside(
  mention: DateMention,
  { text, from }: { text: string; from: Temporal.PlainDate | undefined },
): DateMention | null {
  const week = bareWeekday.test(mention.text) ? ofWeekBeside.exec(text.slice(mention.end)) : null;
  if (week === null) return null;
  const [typed, way = ""] = week;
  const day = from?.add({
    days: weekdayNumber(mention.text) - from.dayOfWeek + (isBackward.test(way) ? -7 : 7),
  });
  return {
    ...mention,
    text: `${mention.text}${typed}`,
    reading: day === undefined ? unclear("vague") : onDay(day, "week"),
  };
}

/** "The Monday after Easter", "the Friday before last": beside something that is no date of the case. */
const besideAnother =
  /^ (?:before|after) (?!(?:that|it|this|then|instead|please|sorry|not|and|but|work|school|lunch\w*|hours|\d))\p{L}/iu;

/**
 * The dates of a turn, with "the Friday before" read from the date in front of it, else from the one told last; where
 * there is none, it names no day.
 */
export function withWeekdaysBeside(dates: readonly DateMention[], source: CorrectionSource): DateMention[] {
  const { text, told } = source;
  const read: DateMention[] = [];
  for (const mention of dates) {
    const ofWeek = inWeekBeside(mention, { text, from: dateBeside(read, told) });
    if (ofWeek !== null) {
      read.push(ofWeek);
      continue;
    }
    const [, way] = weekdayBeside.exec(text.slice(mention.end)) ?? [];
    const isOfOther = besideAnother.test(text.slice(mention.end));
    const isBeside = bareWeekday.test(mention.text) && /\bthe $/iu.test(text.slice(0, mention.start));
    if (isOfOther && isBeside) {
      read.push({ ...mention, reading: unclear("vague") });
      continue;
    }
    const last = read.at(-1);
    const after = weekdayAfter(mention, {
      text,
      today: source.today,
      last: way === undefined ? last : undefined,
      from: read.at(-2)?.end ?? 0,
    });
    if (after !== null) {
      read.push(after);
      continue;
    }
    const weeksAgo = [...told.events.values()].at(-1);
    if (way === undefined && isBeside && weeksAgo !== undefined && isWeeksAgo.test(weeksAgo.typed)) {
      read.push({ ...mention, reading: weekdayAbout(weeksAgo.when.date, mention.text) });
      continue;
    }
    if (way === undefined || !isBeside) {
      const corrected = dates.length === 1 ? correctedWeekday(mention, source) : null;
      read.push(corrected === null ? mention : { ...mention, reading: corrected });
      continue;
    }
    const from = dateBeside(read, told);
    const by = {
      kind: "weekday",
      weekday: weekdayNumber(mention.text),
      isBefore: isBackward.test(way),
    } as const;
    const day = from === undefined ? null : movedDay(from, by);
    const typed = text.slice(mention.start, mention.end + 1 + way.length);
    read.push({ ...mention, text: typed, reading: day === null ? unclear("vague") : onDay(day, "week") });
  }
  return read;
}

function movedDay(date: Temporal.PlainDate, by: Shift["by"]): Temporal.PlainDate | null {
  switch (by.kind) {
    case "days":
      return date.add({ days: by.days });
    case "weekday":
      return toWeekday(by.weekday, by.isBefore)(date);
    case "year": {
      const { month, day } = date;
      const moved = date.with({ year: by.year });
      return moved.month === month && moved.day === day ? moved : null;
    }
  }
}
