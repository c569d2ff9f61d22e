import { phrases } from "../../../corpus/phrases.ts";
import type { DeadlineQuestion } from "../../conversation/deadlines/deadline-question.ts";
import type { StatedDate } from "../../conversation/deadlines/read-turn.ts";
import { dateInWords, whenInWords } from "../../deadlines/format-date.ts";
import { skippedInWords } from "../../deadlines/steps.ts";
import type { DueFinding, Finding } from "./findings.ts";

/** What a clock is counted from, and that nothing else starts it. */
export function countedFrom({ rule, deadline }: DueFinding): string {
  return phrases.deadlineAnswer.countedFrom(
    rule.title,
    rule.trigger.words,
    dateInWords(deadline.trigger.date),
  );
}

/** Which days the periods of findings without a date count, where that is asked. */
export function countOfUndated(
  findings: readonly Finding[],
  { asksCount, isGeneral }: Pick<DeadlineQuestion, "asksCount" | "isGeneral">,
): string[] {
  const { steps } = phrases.deadline;
  if (!asksCount || !isGeneral) return [];
  const said = findings.flatMap((finding) => {
    const { trigger = null, period = null } = finding.kind === "needs-event" ? finding.rule : {};
    if (trigger === null || period === null) return [];
    const isBack = period.direction === "before";
    const count =
      period.unit === "working-days"
        ? [steps.workingDays(period.amount, isBack)]
        : period.unit === "days"
          ? [steps.calendarDays(period.amount, isBack)]
          : [];
    return count.length === 0 ? [] : [steps.dayZero(steps.startItself, trigger.words), ...count];
  });
  return [...new Set(said)];
}

/** Whose date it is, by the label that the case was told with. */
export function ofCase({ rule, deadline, stated: { of } }: DueFinding): string[] {
  const { trigger, dueText } = deadline;
  const due = `${dueText.charAt(0).toLowerCase()}${dueText.slice(1)}`;
  return of === undefined
    ? []
    : [phrases.deadlineAnswer.ofCase(of, { rule: rule.title, start: dateInWords(trigger.date), due })];
}

/** How far back a clock may start for a planned date, where that was asked. */
export function countedBackTo(
  { rule, deadline }: DueFinding,
  { asksStart, events, planned }: DeadlineQuestion,
): string[] {
  const plan = planned.get(rule.subject);
  if (!asksStart || plan === undefined || events.has(rule.trigger.event)) return [];
  const [start, end] = [dateInWords(deadline.trigger.date), dateInWords(plan.when.date)];
  return [phrases.deadlineAnswer.countedBack(rule.trigger.words, { start, end })];
}

/** Dates that were not given whole are said back as they were read. */
export function assumptions(dates: readonly StatedDate[]): string[] {
  const words = phrases.deadlineAnswer;
  const assumed = [...new Set(dates)].filter(({ isYearAssumed, isRelative }) => isYearAssumed || isRelative);
  const said = assumed.map(({ typed, when, isYearAssumed, counted }) => {
    const date = whenInWords(when);
    if (counted?.skipped == null) return (isYearAssumed ? words.assumedYear : words.assumed)(typed, date);
    const [from, skipped] = [dateInWords(counted.from), skippedInWords(counted.skipped)];
    return words.assumedCount(typed, { date, from, skipped });
  });
  const rough = dates
    .filter(({ isRough }) => isRough === true)
    .map(({ when }) => words.rough(whenInWords(when)));
  return [...new Set([...said, ...rough])];
}
