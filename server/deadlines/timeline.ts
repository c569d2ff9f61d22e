import type { Rule } from "../../corpus/schemas/rules.ts";
import { computeDeadline } from "./compute-deadline.ts";
import type { Deadline, DeadlineOutcome } from "./compute-deadline.ts";
import { compareEnds } from "./local-time.ts";
import type { When } from "./local-time.ts";
import { isComputable } from "./rule-book.ts";
import type { ComputableRule, RuleBook } from "./rule-book.ts";

/** An event that happened, or will, and when. */
export interface DatedEvent {
  readonly event: string;
  readonly when: When;
}

/** A rule of the timeline that has no date yet, and what it lacks. */
export interface Undated {
  readonly rule: ComputableRule;
  readonly outcome: Exclude<DeadlineOutcome, { kind: "due" }>;
}

/** Everything that some events set running. */
export interface Timeline {
  /** One entry a clock, in order of due date. */
  readonly deadlines: readonly Deadline[];
  /** What holds only on a condition, in order of due date. */
  readonly conditional: readonly Deadline[];
  readonly undated: readonly Undated[];
}

/** The rules that a timeline is made from: one entry a clock, or just the rules that are named. */
export interface TimelineRules {
  readonly areaRules: readonly Rule[];
  readonly ruleIds?: readonly string[] | undefined;
}

/**
 * Works out one area's deadlines from its events: each from the event that its rule names, none from
 * another deadline. A clock that several rules state is counted once, by the rule that leads.
 */
export function timelineOf(
  events: readonly DatedEvent[],
  { areaRules, ruleIds }: TimelineRules,
  book: RuleBook,
): Timeline {
  const deadlines: Deadline[] = [];
  const conditional: Deadline[] = [];
  const undated: Undated[] = [];
  const wanted = ruleIds === undefined ? clocksOf(areaRules) : areaRules.filter(isComputable);
  for (const rule of wanted) {
    if (ruleIds?.includes(rule.id) === false) continue;
    for (const { when } of events.filter(({ event }) => event === rule.trigger.event)) {
      const outcome = computeDeadline(rule, when, book);
      if (outcome.kind !== "due") undated.push({ rule, outcome });
      else if (rule.condition === null) deadlines.push(outcome.deadline);
      else conditional.push(outcome.deadline);
    }
  }
  return { deadlines: inOrder(deadlines), conditional: inOrder(conditional), undated };
}

/** The rules that lead: one a clock, and not those that another rule shows as its other reading. */
export function clocksOf(rules: readonly Rule[]): ComputableRule[] {
  const readings = new Set(
    rules.flatMap((rule) =>
      rule.readings.filter(({ show }) => show === "earlier").map(({ ruleId }) => ruleId),
    ),
  );
  return rules.filter(isComputable).filter((rule) => rule.sameClockAs === null && !readings.has(rule.id));
}

function inOrder(deadlines: readonly Deadline[]): Deadline[] {
  return [...deadlines].sort((a, b) => compareEnds(a.due, b.due) || a.rule.id.localeCompare(b.rule.id));
}
