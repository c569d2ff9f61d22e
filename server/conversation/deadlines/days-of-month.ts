import { idsOf } from "./asked-subjects.ts";
import type { Dated } from "./place-dates.ts";
import type { TimeSource } from "./place-time.ts";
import { startOf } from "./plan-dates.ts";
import { plannedWords } from "./planned-words.ts";
import type { BoundDate, StatedDate, TurnReading, UnclearDate } from "./read-turn.ts";
import { readIntent } from "./intent.ts";
import { withDay } from "./stated-dates.ts";

/** A date of a turn that is no day of the month alone. */
export interface ResolvedDate extends Omit<BoundDate, "stated"> {
  readonly stated: StatedDate | UnclearDate;
}

/** Days of the month become dates by what was said before, or beside: "what if it was the 4th?" */
export function withDaysOfMonth(before: Dated, source: TimeSource): ResolvedDate[] {
  const { turn } = source;
  const beside = turn.dates.map(({ stated }) => stated).find((stated) => "when" in stated);
  const last = [...before.events.values()].at(-1) ?? beside ?? null;
  const isPlan = plannedWords.test(turn.text);
  const events = new Map([...before.events, ...datedIn(turn)]);
  return turn.dates.map((date) => {
    const { stated } = date;
    if (!("kind" in stated)) return { ...date, stated };
    const start = startOfPlan(date, { events, source });
    return { ...date, stated: withDay(stated, { last: start ?? last, isPlan: isPlan || start !== null }) };
  });
}

function datedIn({ dates }: TurnReading): [string, StatedDate][] {
  return dates.flatMap(({ name, stated }) =>
    name === null || !("when" in stated)
      ? []
      : idsOf(name, "event").map((event): [string, StatedDate] => [event, stated]),
  );
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
