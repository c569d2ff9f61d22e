import { weekdayPerhapsAtHour } from "../../deadlines/dates/weekdays.ts";
import type { EventsOf } from "./asked-subjects.ts";
import type { StatedDate, UnclearDate } from "./read-turn.ts";
import { workedOut } from "./stated-dates.ts";

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
