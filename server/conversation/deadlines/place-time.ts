import { Temporal } from "temporal-polyfill";
import { leaningAt } from "../../deadlines/dates/leaning.ts";
import { unclear as noDay } from "../../deadlines/dates/reading.ts";
import { inTheAfternoon } from "../../deadlines/dates/times.ts";
import type { TimeMention } from "../../deadlines/dates/times.ts";
import { momentOf } from "../../deadlines/local-time.ts";
import { idsOf } from "./asked-subjects.ts";
import { nameOfDate } from "./bind-dates.ts";
import { corrects, correctsHourOnly } from "./corrections.ts";
import { isDenied } from "./names.ts";
import type { ClockSource } from "./plan-dates.ts";
import type { StatedDate, TurnReading, UnclearDate } from "./read-turn.ts";
import { atHour, workedOut } from "./stated-dates.ts";

/** What placing a turn's hour needs. */
export interface TimeSource extends ClockSource {
  readonly turn: TurnReading;
  readonly subjects: readonly string[];
  /** The starts of what is asked for that were asked back, where it has none of these dates. */
  readonly startsAskedBack: (events: ReadonlyMap<string, StatedDate>) => readonly string[];
  /** When the clocks of what is asked for end, from these dates. */
  readonly duesOf: (events: ReadonlyMap<string, StatedDate>) => readonly Temporal.PlainDate[];
  /** Whether it is asked when somebody may be rung again. */
  readonly isChase: boolean;
  /** Whether the turn answers a question back, or corrects what was said. */
  readonly isFollowingUp: boolean;
  /** Whether the turn tells when what is asked for was done. */
  readonly isDone: boolean;
  /** Whether what was dated last is a day offered for what is asked for, and nothing that happened. */
  readonly isPlanLast: boolean;
  /** What was asked back with the days that may be meant, and is not said yet. */
  readonly open: UnclearDate | null;
  /** The day of asking. */
  readonly today: Temporal.PlainDate;
  /** The moment of asking; null where only the day is known. */
  readonly moment: Temporal.ZonedDateTime | null;
}

/** What a turn's hour may be given to. */
export interface TimedDates {
  readonly events: Map<string, StatedDate>;
  readonly planned: Map<string, StatedDate>;
  readonly unclear: UnclearDate[];
}

/**
 * Gives an hour that belongs to no date of its turn to what has a day and no hour; else it is put in the place of the
 * hour told last; else, where it has gone by today, what the turn says happened then happened today.
 */
export function placeTime({ events, planned, unclear }: TimedDates, source: TimeSource): void {
  const { turn } = source;
  const time = turn.looseTime;
  if (time === null) return;
  if (time.time === "impossible") {
    unclear.push({ typed: time.text, problem: "time", choices: [] });
    return;
  }
  if (source.isDone && turn.dates.length === 0) {
    unclear.push({ typed: time.text, problem: "vague", choices: [] });
    return;
  }
  const lacksHour = ({ when }: StatedDate) => when.moment === null;
  const dates = [...events.values()].some(lacksHour) ? events : planned;
  const undated = [...dates.values()].findLast(lacksHour);
  const wrong = undated ?? (correctsHour(time, source) ? [...events.values()].at(-1) : undefined);
  if (wrong === undefined) {
    const stated = today(time, source);
    for (const event of stated === null ? [] : eventsAt(time, { ...source, events }))
      if (stated !== null && !events.has(event)) events.set(event, stated);
    return;
  }
  const plans = source.subjects.flatMap((subject) => planned.get(subject) ?? []);
  if (wrong !== undated && tellsSeveralHours([...events.values(), ...plans])) {
    unclear.push({ typed: time.text, problem: "vague", choices: [] });
    return;
  }
  const day = { ...wrong, when: { ...wrong.when, moment: null } };
  const right = atHour(day, { time: besideHour(time, wrong), isBehindDay: true });
  if ("problem" in right) {
    unclear.push(right);
    return;
  }
  const said = wrong === undated ? right : { ...right, typed: time.text, isRelative: true };
  const placed = wrong === undated ? dates : events;
  for (const [id, other] of placed) if (other === wrong) placed.set(id, said);
}

/** So many hours beside the one whose place it takes, an hour is of the same half of the day. */
const besideHours = 3;

/** An hour of either half of the day, in the place of one that was told with it: that which lies beside it. */
function besideHour(time: TimeMention, { when: { moment } }: StatedDate): TimeMention {
  const late = moment !== null && time.time === "unclear" ? inTheAfternoon(time.text) : null;
  if (moment === null || late === null) return time;
  const told = moment.toPlainTime();
  const [near, ...others] = [late.subtract({ hours: 12 }), late].filter(
    (hour) => Math.abs(told.until(hour).total("hours")) <= besideHours,
  );
  return near === undefined || others.length > 0 ? time : { ...time, time: near };
}

/** Whether different hours were told, of which any may be the one that is put right. */
function tellsSeveralHours(dates: readonly StatedDate[]): boolean {
  const [first, ...others] = dates.flatMap(({ when: { moment } }) => moment ?? []);
  return first !== undefined && others.some((moment) => !moment.equals(first));
}

/** So few characters besides an hour say no more than that it was then. */
const bareHour = 12;

/** Whether a turn is no more than an hour: "9.40 it was", of what was told before it. */
export function isHourAlone({ text, dates, names, looseTime }: TurnReading): boolean {
  const isOfOther = dates.length > 0 || names.some((name) => idsOf(name, "event").length > 0);
  if (looseTime === null || isOfOther) return false;
  return text.trim().length - looseTime.text.length <= bareHour || correctsHourOnly(text, looseTime);
}

/** Whether a turn that names nothing that happened puts its hour in the place of the last: "sorry, 3.10pm". */
function correctsHour(time: TimeMention, { turn, isFollowingUp }: TimeSource): boolean {
  const names = turn.names.flatMap((name) => idsOf(name, "event"));
  if (corrects.test(turn.text) && correctsHourOnly(turn.text, time) && isHourAlone(turn)) return true;
  if (!isFollowingUp || turn.dates.length > 0 || names.length > 0) return false;
  const isBare = turn.text.trim().length - time.text.length <= bareHour;
  // "And can it be at 9am?" asks of something else.
  return isBare || (corrects.test(turn.text) && !/^\W*and\b/iu.test(turn.text));
}

/** An hour that a clock has shown today, of a turn without a day that does not look ahead. */
function today(time: TimeMention, { turn, moment }: TimeSource): StatedDate | null {
  if (moment === null || turn.dates.length > 0 || leaningAt(turn.text, time) === "future") return null;
  const date = moment.toPlainDate();
  const hours = hoursOf(time).map((hour) => momentOf(date, hour));
  const gone = hours.filter(
    ({ moment: then, change }) => change !== "skipped" && Temporal.ZonedDateTime.compare(then, moment) <= 0,
  );
  const [then, later] = gone;
  if (then === undefined) return null;
  return later === undefined
    ? workedOut({ date, moment: then.moment }, time.text)
    : { ...workedOut({ date, moment: null }, time.text), unclearHour: time.text };
}

/** Nobody's day begins before this hour: "came in at 4", said at noon, was not in the night. */
const firstHour = 7;

/** The hours that may be meant, in order: "at 9" is one in the morning or in the evening. */
function hoursOf({ time, text }: TimeMention): Temporal.PlainTime[] {
  if (typeof time !== "string") return [time];
  const late = time === "unclear" ? inTheAfternoon(text) : null;
  if (late === null) return [];
  const early = late.subtract({ hours: 12 });
  return early.hour >= firstHour ? [early, late] : [late];
}

/**
 * What happened at an hour: what is named beside it, else in a turn that names nothing, what was asked back.
 */
function eventsAt(
  { start, end, text: typed }: TimeMention,
  { turn: { names, text }, isFollowingUp, startsAskedBack, events }: TimeSource & Pick<TimedDates, "events">,
): readonly string[] {
  const mention = { start, end, text: typed, reading: noDay("time") };
  const name = nameOfDate(mention, { names, dates: [], text });
  if (name !== null) return isDenied(name, text) ? [] : idsOf(name, "event");
  return isFollowingUp && names.length === 0 ? startsAskedBack(events) : [];
}
