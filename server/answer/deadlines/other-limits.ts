import { phrases } from "../../../corpus/phrases.ts";
import type { DeadlineQuestion } from "../../conversation/deadlines/deadline-question.ts";
import { computeDeadline } from "../../deadlines/compute-deadline.ts";
import { compareEnds } from "../../deadlines/local-time.ts";
import { isComputable } from "../../deadlines/rule-book.ts";
import type { Knowledge } from "../../knowledge.ts";
import type { DueFinding, Finding } from "./findings.ts";

/**
 * Sets beside a deadline the others that limit the same matter from another event, where that event
 * has a date; says on the card that there is another limit where it has none.
 */
export function withOtherLimits(
  findings: readonly Finding[],
  { question, knowledge }: { question: DeadlineQuestion; knowledge: Knowledge },
): Finding[] {
  const known = new Set(findings.flatMap((f) => (f.kind === "due" ? [f.deadline.rule.id] : [])));
  const words = phrases.deadline.warnings;
  return findings.flatMap((finding): Finding[] => {
    if (finding.kind !== "due") return [finding];
    const warnings: string[] = [];
    const added: DueFinding[] = [];
    for (const id of finding.deadline.rule.alsoLimitedBy) {
      const other = knowledge.rules.get(id);
      if (other === undefined || !isComputable(other)) continue;
      const stated = question.events.get(other.trigger.event);
      warnings.push(
        stated === undefined
          ? words.otherLimit(other.title, other.trigger.words)
          : words.earlierIsLimit(other.title),
      );
      if (stated === undefined || known.has(id)) continue;
      const outcome = computeDeadline(other, stated.when, knowledge.ruleBook(other.area));
      if (outcome.kind === "due")
        added.push({ kind: "due", rule: other, deadline: outcome.deadline, stated, isStandIn: false });
    }
    const { deadline } = finding;
    const limited = { ...finding, deadline: { ...deadline, warnings: [...deadline.warnings, ...warnings] } };
    // The earlier of them is the limit, and leads.
    return [limited, ...added].sort((a, b) => compareEnds(a.deadline.due, b.deadline.due));
  });
}
