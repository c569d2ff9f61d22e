import type { Temporal } from "temporal-polyfill";
import { phrases } from "../../corpus/phrases.ts";
import { alternativesOf } from "./alternatives.ts";
import type { Alternative } from "./alternatives.ts";
import { coveredYears, lastPublishedYear } from "./bank-holidays.ts";
import type { NamedDay } from "./bank-holidays.ts";
import type { Calendar } from "./calendar.ts";
import { countPeriod } from "./count-period.ts";
import type { Count } from "./count-period.ts";
import { dueText } from "./due-text.ts";
import { dateInWords } from "./format-date.ts";
import { isRepeatedHour } from "./local-time.ts";
import type { When } from "./local-time.ts";
import type { ComputableRule, RuleBook } from "./rule-book.ts";
import { stepsOf } from "./steps.ts";

/** A computed deadline with its working. */
export interface Deadline {
  readonly rule: ComputableRule;
  readonly trigger: When;
  readonly due: When;
  readonly dueText: string;
  /** The working, in words, in order. */
  readonly steps: readonly string[];
  readonly skipped: readonly NamedDay[];
  readonly alternatives: readonly Alternative[];
  readonly warnings: readonly string[];
}

/** What came of a computation: a date, what is missing for one, or why there is none. */
export type DeadlineOutcome =
  | { readonly kind: "due"; readonly deadline: Deadline }
  | { readonly kind: "needs"; readonly missing: readonly "time"[] }
  | { readonly kind: "notCovered"; readonly reason: string };

/** Computes when a rule's period ends. Pure: the same rule, trigger and calendar give the same deadline. */
export function computeDeadline(rule: ComputableRule, trigger: When, book: RuleBook): DeadlineOutcome {
  const count = countPeriod(rule, trigger, book.calendar);
  switch (count.kind) {
    case "no-time":
      return { kind: "needs", missing: ["time"] };
    case "not-covered": {
      const reason = phrases.deadline.notCovered(coveredYears.first, coveredYears.last);
      return { kind: "notCovered", reason };
    }
    case "counted": {
      const { due, skipped } = count;
      const deadline: Deadline = {
        rule,
        trigger,
        due,
        dueText: dueText(rule, due, book.calendar),
        steps: stepsOf(rule, { trigger, count, calendar: book.calendar }),
        skipped,
        alternatives: alternativesOf(rule, { trigger, due, book }),
        warnings: warningsOf(rule, { trigger, count, calendar: book.calendar }),
      };
      return { kind: "due", deadline };
    }
  }
}

interface WarningSource {
  readonly trigger: When;
  readonly count: Count;
  readonly calendar: Calendar;
}

function warningsOf(rule: ComputableRule, { trigger, count, calendar }: WarningSource): string[] {
  const words = phrases.deadline.warnings;
  const warnings: string[] = [...rule.notes];
  const { date } = count.due;
  const { unit } = rule.period;
  const latestYear = Math.max(date.year, trigger.date.year);
  if (unit === "working-days" && latestYear > lastPublishedYear) warnings.push(words.unpublished(latestYear));
  const name = calendar.whyNotWorked(date);
  if (name !== null && (unit === "days" || unit === "weeks" || unit === "months")) {
    const isStart = rule.kind === "minimum";
    const nearest = dateInWords(workingDayBeside(date, { step: isStart ? 1 : -1, calendar }));
    const said = isStart ? words.nonWorkingStart : words.nonWorkingDue;
    warnings.push(said(dateInWords(date), name, nearest));
  }
  if (trigger.moment !== null && unit === "hours" && isRepeatedHour(trigger.moment)) {
    warnings.push(words.repeatedHour);
  }
  return warnings;
}

function workingDayBeside(
  date: Temporal.PlainDate,
  { step, calendar }: { step: 1 | -1; calendar: Calendar },
): Temporal.PlainDate {
  let beside = date.add({ days: step });
  while (calendar.whyNotWorked(beside) !== null) beside = beside.add({ days: step });
  return beside;
}
