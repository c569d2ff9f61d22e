import type { Temporal } from "temporal-polyfill";
import { bareWeekday } from "../../deadlines/dates/weekdays.ts";
import { earliestStart } from "../../deadlines/earliest-start.ts";
import { isComputable } from "../../deadlines/rule-book.ts";
import type { DeadlineTools } from "./deadline-question.ts";
import type { Dated } from "./place-dates.ts";
import type { TurnReading } from "./read-turn.ts";
import { workedOut } from "./stated-dates.ts";

/** How far a count has come, on the day of asking or on the day behind it: "today is day 40", "it's day 44 on Thursday". */
const told =
  /\b(?:today(?:'?s| is)|it'?s|it is|we'?re|we are|that'?s|now)(?: (?:now|already|only|on|at|up to))* (?:working )?day (\d{1,3})\b(?: of (\d{1,3})\b)?/iu;

interface CountSource {
  readonly turn: TurnReading;
  readonly subjects: readonly string[];
  readonly area: string | null;
  readonly tools: DeadlineTools;
}

/** What was dated, with the start of what is asked for where the words tell which working day of its count a day is. */
export function withDayOfCount(dated: Dated, { turn, subjects, area, tools }: CountSource): Dated {
  const match = told.exec(turn.text);
  if (match === null) return dated;
  const date = dayOfCount(match, { turn, today: tools.today });
  const [rule] = [...tools.rules.values()].filter(
    (one) =>
      subjects.includes(one.subject) &&
      one.area === area &&
      one.condition === null &&
      one.period?.unit === "working-days",
  );
  // "Day 40 of 45" is told of a period that is so long.
  if (match[2] !== undefined && Number(match[2]) !== rule?.period?.amount) return dated;
  if (date === null || rule === undefined || !isComputable(rule) || rule.period.direction !== "after")
    return dated;
  const counted = { ...rule, period: { ...rule.period, amount: Number(match[1]) } };
  const start = earliestStart(counted, date, tools.ruleBook(rule.area).calendar);
  const before = dated.events.get(rule.trigger.event);
  // "Today is day 10 since the strat" dates no strat today.
  if (start === null || (before !== undefined && !before.when.date.equals(tools.today))) return dated;
  const stated = workedOut(
    { date: start, moment: null },
    `the start of the count with day ${match[1] ?? ""}`,
  );
  return { ...dated, events: new Map([...dated.events, [rule.trigger.event, stated]]), unbound: null };
}

/** The day that is told to be so many days into a count: the one behind those words, else today; null where it is none that can be used. */
function dayOfCount(
  { index, 0: typed }: RegExpExecArray,
  { turn: { text, dates }, today }: { turn: TurnReading; today: Temporal.PlainDate },
): Temporal.PlainDate | null {
  const at = index + typed.length;
  const [day, ...others] = dates.filter(
    ({ stated }) => !("when" in stated && stated.when.date.equals(today)),
  );
  if (day === undefined) return today;
  if (others.length > 0 || !/^ (?:on )?(?:the )?$/iu.test(text.slice(at, day.at)) || !("when" in day.stated))
    return null;
  const { when, typed: words } = day.stated;
  // "It's day 44 on Thursday" looks ahead.
  return bareWeekday.test(words) && when.date.since(today).sign < 0 ? when.date.add({ days: 7 }) : when.date;
}
