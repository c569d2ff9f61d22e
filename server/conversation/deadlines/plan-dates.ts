import { weekdayPerhapsAtHour } from "../../deadlines/dates/weekdays.ts";
import type { EventsOf } from "./asked-subjects.ts";
import type { StatedDate, UnclearDate } from "./read-turn.ts";
import { keepingHour, workedOut } from "./stated-dates.ts";

/** Which events start a subject's clock. */
export interface ClockSource {
  readonly eventsOf: EventsOf;
  readonly area: string | null;
}

/** A plan further than this many days after its event is no plan for it, but another year's date. */
const soonDays = 180;

type Day = StatedDate["when"]["date"];

/** The day on which a subject's clock starts, by its first event that has a date. */
export function startOf(
  subject: string,
  events: ReadonlyMap<string, StatedDate>,
  { eventsOf, area }: ClockSource,
): Day | undefined {
  return eventsOf(subject, area).flatMap((event) => events.get(event)?.when.date ?? [])[0];
}

/** Of the days that something may be on, the one soon after its clock starts; null where there is none, or more. */
export function settledPlan({ typed, choices }: UnclearDate, start: Day | undefined): StatedDate | null {
  const [date, ...others] = choices.filter((choice) => {
    const days = start?.until(choice).days ?? -1;
    return days >= 0 && days <= soonDays;
  });
  if (date === undefined || others.length > 0) return null;
  // One day of the year in several years left the year open; words such as "next Friday" the week.
  const isYearAssumed = new Set(choices.map((choice) => choice.toPlainMonthDay().toString())).size === 1;
  return { ...workedOut({ date, moment: null }, typed), isYearAssumed, isRelative: !isYearAssumed };
}

/** A plan given without its year lies in the one that puts it soon after its clock starts. */
export function afterItsEvent(stated: StatedDate, start: Day | undefined): StatedDate {
  const { date, moment } = stated.when;
  if (start === undefined) return stated;
  // A weekday alone before the event is the one after it.
  if (stated.isRelative && weekdayPerhapsAtHour.test(stated.typed) && date.since(start).sign < 0)
    return { ...stated, when: { date: date.add({ days: 7 }), moment: moment?.add({ days: 7 }) ?? null } };
  if (!stated.isYearAssumed || moment !== null) return stated;
  const inYear = date.with({ year: start.year });
  const moved = inYear.since(start).sign < 0 ? date.with({ year: start.year + 1 }) : inYear;
  return moved.since(start).days <= soonDays ? { ...stated, when: { date: moved, moment: null } } : stated;
}

/** What happened, and what is held to a time, each with its date. */
export interface PlacedDates {
  readonly events: Map<string, StatedDate>;
  readonly planned: Map<string, StatedDate>;
}

/**
 * Plans subjects for a date, each in the year that puts it after the start of its own clock. What has its day both as
 * a plan and as something that happened ("ICPC booked 3 Aug") has the new one as both.
 */
export function plan(
  subjects: readonly string[],
  stated: StatedDate,
  { events, planned, source }: PlacedDates & { readonly source: ClockSource },
): void {
  for (const subject of subjects) {
    const old = planned.get(subject);
    const own = afterItsEvent(stated, startOf(subject, events, source));
    planned.set(subject, own);
    for (const [event, when] of events) if (when === old) events.set(event, own);
  }
}

/** Puts a date in the place of another, for all that has it: what happened, and what is held to a time. */
export function replace({ events, planned }: PlacedDates, wrong: StatedDate, right: StatedDate): void {
  const kept = keepingHour(right, wrong);
  for (const dates of [events, planned])
    for (const [id, stated] of dates) if (stated === wrong) dates.set(id, kept);
}
