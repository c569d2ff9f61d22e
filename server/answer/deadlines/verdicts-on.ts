import type { StoredRule } from "../../../corpus/schemas/rules.ts";
import type { StatedDate } from "../../conversation/deadlines/read-turn.ts";
import type { When } from "../../deadlines/local-time.ts";
import type { DueFinding, FindingSource } from "./findings.ts";
import { verdictOn } from "./verdict.ts";
import type { Verdict } from "./verdict.ts";

interface JudgingSource extends FindingSource {
  readonly today: When;
}

/** What is said of each deadline that was worked out, in their order; null where nothing is. */
export function verdictsOn(
  due: readonly DueFinding[],
  { question, knowledge, today }: JudgingSource,
): (Verdict | null)[] {
  return due.map(({ deadline, rule }) =>
    verdictOn(deadline, {
      question,
      today,
      calendar: knowledge.ruleBook(rule.area).calendar,
      isExtended: question.isExtended && rule.lateness.length > 0,
      sharedPlan: sharedPlan(rule, { due, question, knowledge }),
    }),
  );
}

/**
 * The day of one meeting with two limits, told for one of them: a conference before the birth is held to the count from
 * the strategy meeting and to the count back from the birth.
 */
function sharedPlan(
  { subject, area, period }: StoredRule,
  { due, question, knowledge }: { due: readonly DueFinding[] } & FindingSource,
): StatedDate | undefined {
  const isPair = (one: string, other: string) =>
    knowledge.subjects.get(one)?.narrower.includes(other) === true;
  const other = due.find(
    ({ rule }) =>
      rule.area === area &&
      rule.period?.direction !== period?.direction &&
      (isPair(subject, rule.subject) || isPair(rule.subject, subject)),
  );
  return other === undefined ? undefined : question.planned.get(other.rule.subject);
}
