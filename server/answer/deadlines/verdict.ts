import { Temporal } from "temporal-polyfill";
import { phrases } from "../../../corpus/phrases.ts";
import type { DeadlineQuestion } from "../../conversation/deadlines/deadline-question.ts";
import type { StatedDate } from "../../conversation/deadlines/read-turn.ts";
import type { Calendar } from "../../deadlines/calendar.ts";
import { workingDayNumber } from "../../deadlines/calendar.ts";
import type { Deadline } from "../../deadlines/compute-deadline.ts";
import { bareWeekday } from "../../deadlines/dates/weekdays.ts";
import { dateInWords, momentInWords, whenInWords } from "../../deadlines/format-date.ts";
import { compareWhen } from "../../deadlines/local-time.ts";
import type { When } from "../../deadlines/local-time.ts";

/** Whether a deadline is kept, and the sentence that says so. */
export interface Verdict {
  readonly kind:
    | "in-time"
    | "too-late"
    /** Of a rule that sets the earliest date. */
    | "too-early"
    /** The plan is on the day that the period ends in the course of, and has no hour. */
    | "hour-needed"
    | "before-its-event"
    | "may-chase"
    | "not-yet"
    | "passed"
    /** It is over, and was told to be done on a day that was not. */
    | "done-when"
    /** Over, but for an extension that was told to be agreed. */
    | "unless-extended"
    | "ahead";
  readonly text: string;
}

/** What a verdict goes by. */
export interface VerdictSource {
  readonly question: DeadlineQuestion;
  readonly today: When;
  readonly calendar: Calendar;
  /** The date planned for the same meeting, where it was told for another deadline of its. */
  readonly sharedPlan?: StatedDate | undefined;
  /** Whether an extension that the rules allow was told to be agreed. */
  readonly isExtended?: boolean;
}

/** Says whether a planned date, or today, keeps a deadline; null where nothing is to be said. */
export function verdictOn(deadline: Deadline, source: VerdictSource): Verdict | null {
  const verdict = withoutExtension(deadline, source);
  if (source.isExtended !== true || !/^(?:too-late|passed|done-when)$/u.test(verdict?.kind ?? ""))
    return verdict;
  const { unlessExtended } = phrases.deadlineAnswer.verdict;
  return {
    kind: "unless-extended",
    text: unlessExtended(deadline.rule.title, dateInWords(deadline.due.date)),
  };
}

function withoutExtension(
  deadline: Deadline,
  { question, today, calendar, sharedPlan }: VerdictSource,
): Verdict | null {
  const planned = question.planned.get(deadline.rule.subject) ?? sharedPlan;
  if (deadline.rule.kind === "chase")
    return question.intent === "chase" || question.intent === "in-time"
      ? onChase(deadline, planned?.when ?? today)
      : null;
  const isPlan = planned !== undefined && !isItsEvent(planned, { deadline, question });
  // A weekday alone may be the one before or the one after: the date itself is the answer.
  const isHeld = isPlan && question.intent === "in-time" && compareWhen(planned.when, today) <= 0;
  if (isPlan && (isHeld || !bareWeekday.test(planned.typed))) return onPlan(deadline, planned.when, calendar);
  const isOfAll = question.subjects.length === 0 && !question.asksNext;
  if (isOfAll || deadline.rule.kind === "minimum") return null;
  const asksIfKept = !isPlan && (question.intent === "in-time" || question.intent === "late");
  const { asksDayNumber, asksHowLate } = question;
  const byToday = onToday(deadline, { today, calendar, asksIfKept, asksDayNumber, asksHowLate });
  if (byToday?.kind === "passed" && question.saysDone) {
    const { doneWhen } = phrases.deadlineAnswer.verdict;
    return { kind: "done-when", text: doneWhen(deadline.rule.title, dateInWords(deadline.due.date)) };
  }
  // Beside a day that belongs to nothing it may be asked of that day, and what was done needs no time: nobody is told
  // that there is time left.
  return byToday?.kind === "ahead" && (question.unbound !== null || question.saysDone) ? null : byToday;
}

/** Whether what is planned is what the clock runs from: a review starts the next one's. */
function isItsEvent(
  planned: StatedDate,
  { deadline: { rule, trigger }, question }: { deadline: Deadline; question: DeadlineQuestion },
): boolean {
  if (rule.kind === "review" && compareWhen(planned.when, trigger) === 0) return true;
  return planned === question.events.get(rule.trigger.event);
}

interface TodaySource extends Pick<VerdictSource, "today" | "calendar"> {
  readonly asksIfKept: boolean;
  readonly asksDayNumber: boolean;
  readonly asksHowLate: boolean;
}

/** What today makes of a deadline: that it has passed, or how much of it is left where that is asked. */
function onToday(
  { rule, trigger, due, alternatives }: Deadline,
  { today, calendar, asksIfKept, asksDayNumber, asksHowLate }: TodaySource,
): Verdict | null {
  const words = phrases.deadlineAnswer.verdict;
  const isTheDay = due.date.equals(today.date);
  const isHourKnown = due.moment !== null && today.moment !== null;
  if (compareWhen(due, today) < 0 && (!isTheDay || isHourKnown)) {
    const said = words.passed(rule.title, isTheDay ? whenInWords(due) : dateInWords(due.date));
    // Where another reading has not ended yet it is not said to be over.
    const isOver = alternatives.every((other) => compareWhen(other.due, today) < 0);
    const over = asksHowLate && isOver ? daysOver({ rule, due }, { today, calendar }) : null;
    return { kind: "passed", text: over === null ? said : `${said} ${over}` };
  }
  if (!asksIfKept) return null;
  if (due.moment !== null)
    return isTheDay && !isHourKnown
      ? null
      : { kind: "ahead", text: words.aheadUntil(rule.title, momentInWords(due.moment)) };
  const { amount, unit, direction } = rule.period;
  if (asksDayNumber && unit === "working-days" && direction === "after") {
    const number = workingDayNumber(trigger.date, { to: today.date, calendar });
    if (number !== null) return { kind: "ahead", text: words.dayNumber(rule.title, { number, amount }) };
  }
  if (isTheDay) return { kind: "ahead", text: words.lastDay(rule.title) };
  const days = workingDayNumber(today.date, { to: due.date, calendar });
  return days === null ? null : { kind: "ahead", text: words.ahead(rule.title, days) };
}

/** How many days a period has been over: working days where it is counted in them; null of one that ended today. */
function daysOver(
  { rule, due }: Pick<Deadline, "rule" | "due">,
  { today, calendar }: Pick<VerdictSource, "today" | "calendar">,
): string | null {
  if (rule.period.unit !== "working-days") {
    const { days } = due.date.until(today.date);
    return days === 0 ? null : phrases.deadlineAnswer.verdict.over(days, "day");
  }
  const number = workingDayNumber(due.date, { to: today.date, calendar });
  if (number === null || due.date.equals(today.date)) return null;
  const { days } = due.date.until(today.date);
  const { over } = phrases.deadlineAnswer.verdict;
  // On the weekend behind its last day no working day has gone by.
  return number === 0 ? over(days, "day") : over(number, "working day");
}

function onPlan(deadline: Deadline, plan: When, calendar: Calendar): Verdict {
  const words = phrases.deadlineAnswer.verdict;
  const { rule, trigger, due } = deadline;
  const isAfter = rule.period.direction === "after" && rule.countsFrom === "event";
  const day = dateInWords(plan.date);
  if (isAfter && compareWhen(plan, trigger) < 0) {
    return { kind: "before-its-event", text: words.beforeEvent(day, rule.trigger.words) };
  }
  const isMinimum = rule.kind === "minimum";
  if (due.moment !== null && plan.moment === null && plan.date.equals(due.date)) {
    const said = isMinimum ? words.fromTheHour : words.onTheHour;
    return { kind: "hour-needed", text: said(day, momentInWords(due.moment)) };
  }
  if (!isMinimum) return onLimit(deadline, plan, calendar);
  const isKept = compareWhen(plan, due) >= 0;
  const said = isKept ? words.lateEnough : words.tooEarly;
  return { kind: isKept ? "in-time" : "too-early", text: said(whenInWords(plan), whenInWords(due)) };
}

/** Of a count of working days the plan's number is said, where the calendar knows it. */
function onLimit({ rule, trigger, due }: Deadline, plan: When, calendar: Calendar): Verdict {
  const words = phrases.deadlineAnswer.verdict;
  const isKept = compareWhen(plan, due) <= 0;
  const kind = isKept ? "in-time" : "too-late";
  const day = rule.period.unit === "hours" ? whenInWords(plan) : dateInWords(plan.date);
  const plain = { kind, text: isKept ? words.inTime(day) : words.tooLate(day) } as const;
  const { amount, unit, direction } = rule.period;
  const isBack = direction === "before";
  // A day after the event has no number in a count back from it.
  if (unit !== "working-days" || (isBack && compareWhen(plan, trigger) > 0)) return plain;
  const number = workingDayNumber(trigger.date, { to: plan.date, calendar });
  // A day that is none of the working days has no number among them, nor has the day on which the count starts.
  if (number === null || number === 0 || calendar.whyNotWorked(plan.date) !== null) return plain;
  const inTime = isBack ? words.inTimeDayBack : words.inTimeDay;
  const tooLate = isBack ? words.tooLateDayBack : words.tooLateDay;
  return { kind, text: (isKept ? inTime : tooLate)(day, { number, amount }) };
}

/** A referrer may ring again at any time; from the day after the period on, the procedures say to. */
function onChase({ rule, due }: Deadline, today: When): Verdict {
  const words = phrases.deadlineAnswer.verdict;
  const day = dateInWords(due.date);
  if (Temporal.PlainDate.compare(today.date, due.date) <= 0)
    return { kind: "not-yet", text: words.notYet(day) };
  const { amount, unit } = rule.period;
  const text = unit === "same-day" ? words.mayChaseSameDay(day) : words.mayChase({ amount, unit }, day);
  return { kind: "may-chase", text };
}
