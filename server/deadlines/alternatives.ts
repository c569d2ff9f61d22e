import { Temporal } from "temporal-polyfill";
import { phrases } from "../../corpus/phrases.ts";
import { countPeriod } from "./count-period.ts";
import { compareWhen, momentOf } from "./local-time.ts";
import type { When } from "./local-time.ts";
import type { ComputableRule, RuleBook } from "./rule-book.ts";

/** Another defensible reading of a deadline. */
export interface Alternative {
  readonly due: When;
  readonly reason: string;
  /** The rule whose quotation says so; null where it is the same quotation read otherwise. */
  readonly ruleId: string | null;
}

interface ReadingSource {
  readonly trigger: When;
  readonly due: When;
  readonly book: RuleBook;
}

/** The other readings of a rule's deadline: those that ask for more are marked "to be safe", earlier ones of a limit. */
export function alternativesOf(rule: ComputableRule, source: ReadingSource): Alternative[] {
  const readings = [
    ...rulesReadings(rule, source),
    ...unitReadings(rule, source),
    ...ownReadings(rule, source),
    ...clockReadings(rule, source),
  ];
  const safeSide = rule.kind === "minimum" ? 1 : -1;
  return readings.map((reading) =>
    compareWhen(reading.due, source.due) * safeSide > 0
      ? { ...reading, reason: phrases.deadline.alternatives.toBeSafe(reading.reason) }
      : reading,
  );
}

function rulesReadings(rule: ComputableRule, { trigger, due, book }: ReadingSource): Alternative[] {
  return rule.readings.flatMap(({ ruleId, show, reason }) => {
    const other = book.rules.get(ruleId);
    if (other?.period == null) return [];
    const count = countPeriod({ period: other.period, countsFrom: other.countsFrom }, trigger, book.calendar);
    if (count.kind !== "counted") return [];
    const order = compareWhen(count.due, due);
    const isShown = show === "earlier" ? order < 0 : order !== 0;
    return isShown ? [{ due: count.due, reason, ruleId }] : [];
  });
}

function unitReadings(rule: ComputableRule, { trigger, due, book }: ReadingSource): Alternative[] {
  return rule.unitReadings.flatMap(({ period, reason }) => {
    const count = countPeriod({ period, countsFrom: rule.countsFrom }, trigger, book.calendar);
    const isOther = count.kind === "counted" && compareWhen(count.due, due) !== 0;
    return isOther ? [{ due: count.due, reason, ruleId: null }] : [];
  });
}

function ownReadings(rule: ComputableRule, { due }: ReadingSource): Alternative[] {
  return rule.ownReadings.map(({ shiftDays, reason }) => ({
    due: { date: due.date.add({ days: shiftDays }), moment: null },
    reason,
    ruleId: null,
  }));
}

/** Hours across a clock change: the reading on the wall clock, where it falls earlier. */
function clockReadings({ period }: ComputableRule, { trigger, due }: ReadingSource): Alternative[] {
  if (period.unit !== "hours" || trigger.moment === null || due.moment === null) return [];
  const amount = period.direction === "after" ? period.amount : -period.amount;
  const wall = trigger.moment.toPlainDateTime().add({ hours: amount });
  const { moment, change } = momentOf(wall.toPlainDate(), wall.toPlainTime());
  // An hour that no clock shows is no other reading.
  if (change === "skipped") return [];
  if (Temporal.ZonedDateTime.compare(moment, due.moment) >= 0) return [];
  const reason = phrases.deadline.alternatives.wallClock;
  return [{ due: { date: moment.toPlainDate(), moment }, reason, ruleId: null }];
}
