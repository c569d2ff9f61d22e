import { Temporal } from "temporal-polyfill";
import { momentOf } from "../../deadlines/local-time.ts";
import { ordinalDay } from "../../deadlines/dates/ordinal-day.ts";
import type { TimeMention } from "../../deadlines/dates/times.ts";
import type { StatedDate, StatedDay, UnclearDate } from "./read-turn.ts";

/**
 * A day of the month in the month of a date that was given before, or for a plan in the next one where it
 * would lie before that date; where there is none, the nearest.
 */
export function withDay(
  { day, nearest }: StatedDay,
  { last, isPlan }: { last: StatedDate | null; isPlan: boolean },
): StatedDate | UnclearDate {
  const typed = `the ${ordinalDay(day)}`;
  if (last === null) {
    return nearest === null
      ? { typed, problem: "vague", choices: [] }
      : {
          when: { date: nearest, moment: null },
          typed,
          isYearAssumed: false,
          isRelative: true,
          isYearTold: false,
          unclearHour: null,
        };
  }
  try {
    const isNextMonth = isPlan && day < last.when.date.day;
    const { year, month } = last.when.date.with({ day: 1 }).add({ months: isNextMonth ? 1 : 0 });
    const date = Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
    const when = { date, moment: null };
    const { isYearTold } = last;
    return { when, typed, isYearAssumed: false, isRelative: true, isYearTold, unclearHour: null };
  } catch (error) {
    if (error instanceof RangeError) return { typed, problem: "impossible", choices: [] };
    throw error;
  }
}

/** By how many days a turn without a date moves what was said before: "what if it came in the day after?" */
export function dayShift(text: string): number {
  const [, direction] =
    /\b(?:what if|if)\b.*\b(?:the|a|one) day (after|later|before|earlier)\b/iu.exec(text) ?? [];
  if (direction === undefined) return 0;
  return /after|later/iu.test(direction) ? 1 : -1;
}

/** Moves the last event that has a date by so many days, and whatever else had the same date. */
export function moveLast(events: Map<string, StatedDate>, days: number): void {
  const last = [...events.values()].at(-1);
  if (last === undefined || days === 0) return;
  const date = last.when.date.add({ days });
  const moved = {
    ...last,
    when: { date, moment: null },
    typed: `${last.typed}, ${days > 0 ? "a day later" : "a day earlier"}`,
    isRelative: true,
  };
  for (const [event, stated] of events) if (stated === last) events.set(event, moved);
}

/** Gives an hour to the last date of an event, or of a plan, that has none; an hour that no clock shows is unclear. */
export function addTime(
  dates: Map<string, StatedDate>,
  { time, unclear }: { time: TimeMention; unclear: UnclearDate[] },
): void {
  const last = [...dates].findLast(([, { when }]) => when.moment === null)?.[1];
  if (time.time === "impossible") {
    unclear.push({ typed: time.text, problem: "time", choices: [] });
    return;
  }
  if (last === undefined) return;
  const replace = (stated: StatedDate) => {
    for (const [id, other] of dates) if (other === last) dates.set(id, stated);
  };
  if (time.time === "unclear") {
    replace({ ...last, unclearHour: time.text });
    return;
  }
  const { moment, change } = momentOf(last.when.date, time.time);
  if (change === "skipped") {
    unclear.push({ typed: `${last.typed} ${time.text}`, problem: "clock-change", choices: [] });
    return;
  }
  const when = { date: last.when.date, moment };
  replace({ ...last, typed: `${last.typed} ${time.text}`, when, unclearHour: null });
}
