import { leaningAt } from "../../deadlines/dates/leaning.ts";
import { idsOf } from "./asked-subjects.ts";
import { isChanged, saysItWas } from "./corrections.ts";
import { isPutForward } from "./offered-dates.ts";
import type { Dated } from "./place-dates.ts";
import type { TimeSource } from "./place-time.ts";
import { startOf } from "./plan-dates.ts";
import { plannedWords } from "./planned-words.ts";
import { isNearerToDue } from "./proposed-dates.ts";
import type { BoundDate, StatedDate, StatedDay, TurnReading, UnclearDate } from "./read-turn.ts";
import { readIntent } from "./intent.ts";
import { withDay, workedOut } from "./stated-dates.ts";

/** A date of a turn that is no day of the month alone. */
export interface ResolvedDate extends Omit<BoundDate, "stated"> {
  readonly stated: StatedDate | UnclearDate;
}

/**
 * Days of the month become dates by what was said before, or beside: "what if it was the 4th?" What happened is read
 * first: a day that is held to its deadline lies behind it.
 */
export function withDaysOfMonth(before: Dated, source: TimeSource): ResolvedDate[] {
  const { turn, today } = source;
  const isPlan = plannedWords.test(turn.text);
  const resolved = new Map<BoundDate, StatedDate | UnclearDate>();
  for (const date of startsFirst(source)) {
    const { stated } = date;
    if (!("kind" in stated)) {
      resolved.set(date, stated);
      continue;
    }
    const beside = turn.dates.map((one) => asDate(resolved.get(one) ?? one.stated));
    const inTurn = beside.find((one) => one !== null) ?? null;
    const events = new Map([...before.events, ...datedIn(turn, resolved)]);
    const month = monthTold(before);
    const last = [...before.events.values()].at(-1) ?? inTurn ?? oneOf(source.open) ?? month;
    const begun = startTold(before, source) ?? last;
    const offer = dayOffered(date, { before, last: begun, source });
    const start = offer ?? startOfPlan(date, { events, source });
    const isAhead = last !== month && (offer === null ? isPlan || start !== null : offer === begun);
    const own = withDay(stated, { last: start ?? last, isPlan: isAhead, today });
    const meant = last === month && start === null ? inPartTold(own, month) : own;
    resolved.set(date, notYetToCome(meant, { date, source }));
  }
  return turn.dates.flatMap((date) => {
    const stated = resolved.get(date);
    return stated === undefined ? [] : [{ ...date, stated }];
  });
}

/** What was on a day was on none to come: "strat was the 25th", beside a conference next month, was in this one. */
function notYetToCome(
  own: StatedDate | UnclearDate,
  { date: { at, stated }, source }: { date: BoundDate; source: TimeSource },
): StatedDate | UnclearDate {
  const { text } = source.turn;
  if (!("kind" in stated) || !("when" in own) || own.when.date.since(source.today).sign <= 0) return own;
  const isPast = saysItWas(text) && leaningAt(text, { start: at, end: at }) === "past";
  const nearest = stated.nearest ?? own.when.date;
  return isPast && nearest.since(source.today).sign <= 0
    ? withDay(stated, { last: null, isPlan: false, today: source.today })
    : own;
}

/** The dates of what happened, and then those of what is held to a time from there. */
function startsFirst({ turn: { dates }, eventsOf, area }: TimeSource): readonly BoundDate[] {
  const told = new Set(dates.flatMap(({ name }) => (name === null ? [] : idsOf(name, "event"))));
  const isStart = ({ name }: BoundDate) =>
    name !== null &&
    idsOf(name, "event").length > 0 &&
    !idsOf(name, "subject").some((subject) => eventsOf(subject, area).some((event) => told.has(event)));
  return [...dates.filter(isStart), ...dates.filter((date) => !isStart(date))];
}

/** The date told before that starts the clock of what is asked for. */
function startTold({ events }: Dated, source: TimeSource): StatedDate | null {
  const starts = source.subjects.flatMap((subject) => startOf(subject, events, source) ?? []);
  return [...events.values()].find(({ when }) => starts[0]?.equals(when.date) === true) ?? null;
}

/** One of the days that were asked about: another in their place lies beside them. */
function oneOf(open: UnclearDate | null): StatedDate | null {
  const [date] = open?.choices ?? [];
  return open === null || date === undefined ? null : workedOut({ date, moment: null }, open.typed);
}

/** The month that was told with no day that could be used: "start of May", "31 April". */
function monthTold({ unclear }: Dated): StatedDate | null {
  const told = unclear.find(({ inMonth }) => inMonth !== undefined);
  return told?.inMonth === undefined ? null : workedOut({ date: told.inMonth, moment: null }, told.typed);
}

const ofPart: readonly { readonly words: RegExp; readonly from: number; readonly to: number }[] = [
  { words: /\b(?:late|later|end)\b/iu, from: 15, to: 31 },
  { words: /\bmid|\bmiddle\b/iu, from: 8, to: 24 },
  { words: /\b(?:early|earlier|beginning|start)\b/iu, from: 1, to: 16 },
];

/** A day in the month that was told, asked about where it lies in another part of it: "end of May", and "the 2nd". */
function inPartTold(day: StatedDate | UnclearDate, month: StatedDate | null): StatedDate | UnclearDate {
  if (month === null || "problem" in day) return day;
  const part = ofPart.find(({ words }) => words.test(month.typed));
  const { date } = day.when;
  if (part === undefined || (date.day >= part.from && date.day <= part.to)) return day;
  return { typed: day.typed, problem: "vague", choices: [] };
}

function asDate(stated: BoundDate["stated"]): StatedDate | null {
  return "when" in stated ? stated : null;
}

/**
 * The date beside which a day without a name is offered for what is asked for: the one offered before it; else what
 * happened, where the day is put forward and in that month would lie before it, or is yet to come. Null where it is not offered.
 */
function dayOffered(
  { name, at, stated }: BoundDate,
  { before, last, source }: { before: Dated; last: StatedDate | null; source: TimeSource },
): StatedDate | null {
  const { turn, today, isFollowingUp, isPlanLast, subjects } = source;
  const hasNames = turn.names.some((one) => idsOf(one, "event").length > 0);
  if (name !== null || !("kind" in stated) || !isFollowingUp || hasNames) return null;
  if (isPlanLast) return subjects.flatMap((subject) => before.planned.get(subject) ?? []).at(-1) ?? null;
  const isForward = isPutForward(turn.text, at) || (isChanged.test(turn.text) && !saysItWas(turn.text));
  if (last === null || !isForward) return null;
  const { date } = last.when;
  if (date.since(today).sign > 0)
    return isMeantAhead(stated, { last, events: before.events, source }) ? last : null;
  const inMonth = Math.min(stated.day, date.daysInMonth);
  return inMonth <= date.day || date.with({ day: inMonth }).since(today).sign > 0 ? last : null;
}

/** Whether a day of the month that is put forward lies, behind a start that is yet to come, nearer to the deadline. */
function isMeantAhead(
  stated: StatedDay,
  { last, events, source }: { last: StatedDate; events: Dated["events"]; source: TimeSource },
): boolean {
  const day = withDay(stated, { last, isPlan: true, today: source.today });
  return "when" in day && isNearerToDue(day.when.date, { events, source });
}

function datedIn(
  { dates }: TurnReading,
  resolved: ReadonlyMap<BoundDate, StatedDate | UnclearDate>,
): [string, StatedDate][] {
  return dates.flatMap((date) => {
    const { name } = date;
    const stated = asDate(resolved.get(date) ?? date.stated);
    return name === null || stated === null
      ? []
      : idsOf(name, "event").map((event): [string, StatedDate] => [event, stated]);
  });
}

/** The start of the clock of what a day is given for: what is held to a deadline lies behind it. */
function startOfPlan(
  { name }: BoundDate,
  { events, source }: { events: ReadonlyMap<string, StatedDate>; source: TimeSource },
): StatedDate | null {
  const isChecked = source.isDone || readIntent(source.turn.text) === "in-time";
  const subjects = name === null ? (isChecked ? source.subjects : []) : idsOf(name, "subject");
  const starts = subjects.map((subject) => startOf(subject, events, source));
  const start = starts.find((date) => date !== undefined);
  return [...events.values()].find(({ when }) => start !== undefined && when.date.equals(start)) ?? null;
}
