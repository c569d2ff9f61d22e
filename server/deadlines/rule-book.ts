import type { Rule } from "../../corpus/schemas/rules.ts";
import type { Calendar } from "./calendar.ts";
import type { Clock } from "./count-period.ts";

/** A rule that a date can be computed from. */
export type ComputableRule = Rule & Clock;

/** What a computation goes by besides its rule and trigger. */
export interface RuleBook {
  readonly calendar: Calendar;
  /** Every rule by its id: other readings of a clock are looked up here. */
  readonly rules: ReadonlyMap<string, Rule>;
}

/** Whether a rule's period can be counted, or is only words. */
export function isComputable(rule: Rule): rule is ComputableRule {
  return rule.period !== null;
}
