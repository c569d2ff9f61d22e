import { phrases } from "../../../corpus/phrases.ts";
import type { TimelineResponse } from "../../contract.ts";
import { timelineOf } from "../../deadlines/timeline.ts";
import type { DatedEvent, Undated } from "../../deadlines/timeline.ts";
import type { Knowledge } from "../../knowledge.ts";
import { createCitationBook } from "../citations.ts";
import { citeDeadline } from "./cite-deadline.ts";

/** Whose timeline, of which events; with `ruleIds`, only those rules. */
export interface TimelineScope {
  readonly area: string;
  readonly events: readonly DatedEvent[];
  readonly ruleIds?: readonly string[] | undefined;
  /** `YYYY-MM-DD`: the cautions are those of this day. */
  readonly today: string;
}

/** Everything that some events set running in an area, with its quotations. */
export function timelineFor(
  { area, events, ruleIds, today }: TimelineScope,
  knowledge: Knowledge,
): TimelineResponse {
  const areaRules = [...knowledge.rules.values()].filter((rule) => rule.area === area);
  const { deadlines, conditional, undated } = timelineOf(
    events,
    { areaRules, ruleIds },
    knowledge.ruleBook(area),
  );
  const book = createCitationBook(knowledge, today);
  const citing = { knowledge, book };
  return {
    deadlines: deadlines.map((deadline) => citeDeadline(deadline, citing)),
    conditional: conditional.map((deadline) => citeDeadline(deadline, citing)),
    undated: undated.map(({ rule, outcome }) => ({
      ruleId: rule.id,
      title: rule.title,
      reason: reasonOf(outcome),
    })),
    citations: book.all(),
  };
}

function reasonOf(outcome: Undated["outcome"]): string {
  return outcome.kind === "needs" ? phrases.deadline.needsTime : outcome.reason;
}
