import { phrases } from "../../corpus/phrases.ts";
import type { Rule } from "../../corpus/schemas/rules.ts";
import type { NamedDay } from "./bank-holidays.ts";
import { weekdays } from "./calendar.ts";
import type { Calendar } from "./calendar.ts";
import type { Clock, Count } from "./count-period.ts";
import { dateInWords, momentInWords } from "./format-date.ts";
import type { When } from "./local-time.ts";

/** What the working is told from. */
export interface StepSource {
  readonly trigger: When;
  readonly count: Count;
  readonly calendar: Calendar;
}

/** The working of a count, one sentence a step. */
export function stepsOf(rule: Rule & Clock, source: StepSource): string[] {
  const words = phrases.deadline.steps;
  const { period, kind } = rule;
  const start = rule.trigger.words;
  const isBack = period.direction === "before";
  const { trigger, count } = source;
  const day = dateInWords(trigger.date);
  const result = words.result(dateInWords(count.due.date));
  switch (period.unit) {
    case "same-day":
      return [words.sameDay(day, capitalised(start))];
    case "days":
      return [words.dayZero(day, start), words.calendarDays(period.amount, isBack), result];
    case "months": {
      const isClamped = count.due.date.day !== trigger.date.day;
      const clamped = isClamped ? [words.clamped(dateInWords(count.due.date))] : [result];
      return [words.monthStart(day, start), words.months(period.amount, isBack), ...clamped];
    }
    case "weeks":
      return weekSteps({ period, start, kind }, source);
    case "working-days":
      return workingDaySteps({ period, start, kind }, source);
    case "hours":
      return hourSteps({ period, start, kind }, source);
  }
}

interface Start extends Pick<Clock, "period">, Pick<Rule, "kind"> {
  /** What started the clock, in words. */
  readonly start: string;
}

function weekSteps({ period, start }: Start, { trigger, count }: StepSource): string[] {
  const words = phrases.deadline.steps;
  const due = dateInWords(count.due.date);
  const given = words.given(capitalised(start), dateInWords(trigger.date));
  if (count.first === null) {
    const { amount, direction } = period;
    const counted = direction === "before" ? words.weeksBack : words.weeksForward;
    return [given, counted(amount, amount * 7), words.result(due)];
  }
  return [given, words.pregnancyStart(dateInWords(count.first)), words.weeksOn(period.amount, due)];
}

function workingDaySteps({ period, start, kind }: Start, { trigger, count, calendar }: StepSource): string[] {
  const words = phrases.deadline.steps;
  const isBack = period.direction === "before";
  const firstDay = isBack ? words.firstDayBack : words.firstDay;
  const lastDay = isBack || kind === "minimum" ? words.dayReached : words.lastDay;
  const day = dateInWords(trigger.date);
  const off = calendar.whyNotWorked(trigger.date);
  const skipped = skippedInWords(count.skipped);
  return [
    words.dayZero(day, start),
    ...(off === null ? [] : [words.dayZeroOff(day, off)]),
    words.workingDays(period.amount, isBack),
    ...(count.first === null ? [] : [firstDay(dateInWords(count.first))]),
    ...(skipped.length === 0 ? [] : [words.skipped(skipped)]),
    lastDay(period.amount, dateInWords(count.due.date)),
  ];
}

/** Days that a count passed over: holidays and closures by name and date, weekends by their number. */
export function skippedInWords(skipped: readonly NamedDay[]): string[] {
  const named = skipped.filter(({ name }) => !weekdays.includes(name));
  const weekendDays = skipped.length - named.length;
  return [
    ...named.map(({ name, date }) => `${name} (${dateInWords(date)})`),
    ...(weekendDays === 0 ? [] : [phrases.deadline.steps.weekendDays(weekendDays)]),
  ];
}

function hourSteps({ period, start }: Start, { trigger, count }: StepSource): string[] {
  const words = phrases.deadline.steps;
  const from = trigger.moment;
  const to = count.due.moment;
  if (from === null || to === null) return [];
  const isChanged = from.offsetNanoseconds !== to.offsetNanoseconds;
  return [
    words.clockStarts(momentInWords(from), start),
    words.hours(period.amount, period.direction === "before"),
    ...(isChanged ? [words.clockChange] : []),
    words.result(momentInWords(to)),
  ];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
