import { Temporal } from "temporal-polyfill";
import { phrases } from "../../../corpus/phrases.ts";
import type { DeadlineQuestion } from "../../conversation/deadlines/deadline-question.ts";
import type { Calendar } from "../../deadlines/calendar.ts";
import { workingDayNumber } from "../../deadlines/calendar.ts";
import type { Deadline } from "../../deadlines/compute-deadline.ts";
import { dateInWords } from "../../deadlines/format-date.ts";
import { compareWhen } from "../../deadlines/local-time.ts";
import type { When } from "../../deadlines/local-time.ts";

/** Whether a deadline is kept, and the sentence that says so. */
export interface Verdict {
  readonly kind: "in-time" | "too-late" | "before-its-event" | "may-chase" | "not-yet" | "passed" | "ahead";
  readonly text: string;
}

/** What a verdict goes by. */
export interface VerdictSource {
  readonly question: DeadlineQuestion;
  readonly today: When;
  readonly calendar: Calendar;
}

const isBareWeekday = /^(?:mon|tue|wed|thu|fri|sat|sun)\w*$/iu;

/** Says whether a planned date, or today, keeps a deadline; null where nothing is to be said. */
export function verdictOn(deadline: Deadline, { question, today, calendar }: VerdictSource): Verdict | null {
  const planned = question.planned.get(deadline.rule.subject);
  if (deadline.rule.kind === "chase")
    return question.intent === "chase" ? onChase(deadline, planned?.when ?? today) : null;
  const isPlan = planned !== undefined && planned !== question.events.get(deadline.rule.trigger.event);
  // A weekday alone may be the one before or the one after: the date itself is the answer.
  const isHeld = isPlan && question.intent === "in-time" && compareWhen(planned.when, today) <= 0;
  if (isPlan && (isHeld || !isBareWeekday.test(planned.typed)))
    return onPlan(deadline, planned.when, calendar);
  if (question.subjects.length === 0) return null;
  const isPast = compareWhen(deadline.due, today) < 0 && !deadline.due.date.equals(today.date);
  const words = phrases.deadlineAnswer.verdict;
  if (isPast)
    return { kind: "passed", text: words.passed(deadline.rule.title, dateInWords(deadline.due.date)) };
  if (deadline.rule.period.unit === "hours") return null;
  if (isPlan || (question.intent !== "in-time" && question.intent !== "late")) return null;
  const days = workingDayNumber(today.date, { to: deadline.due.date, calendar });
  return { kind: "ahead", text: words.ahead(deadline.rule.title, days) };
}

function onPlan(deadline: Deadline, plan: When, calendar: Calendar): Verdict {
  const words = phrases.deadlineAnswer.verdict;
  const { rule, trigger, due } = deadline;
  const isAfter = rule.period.direction === "after" && rule.countsFrom === "event";
  const day = dateInWords(plan.date);
  if (isAfter && Temporal.PlainDate.compare(plan.date, trigger.date) < 0) {
    return { kind: "before-its-event", text: words.beforeEvent(day, rule.trigger.words) };
  }
  const isKept = compareWhen(plan, due) <= 0;
  if (rule.period.unit !== "working-days") {
    const text = isKept ? words.inTime(day) : words.tooLate(day);
    return { kind: isKept ? "in-time" : "too-late", text };
  }
  const number = workingDayNumber(trigger.date, { to: plan.date, calendar });
  const { amount } = rule.period;
  return isKept
    ? { kind: "in-time", text: words.inTimeDay(day, { number, amount }) }
    : { kind: "too-late", text: words.tooLateDay(day, { number, amount }) };
}

/** A referrer may ring again at any time; from the day after the period on, the procedures say to. */
function onChase({ due }: Deadline, today: When): Verdict {
  const words = phrases.deadlineAnswer.verdict;
  const day = dateInWords(due.date);
  return Temporal.PlainDate.compare(today.date, due.date) > 0
    ? { kind: "may-chase", text: words.mayChase(day) }
    : { kind: "not-yet", text: words.notYet(day) };
}
