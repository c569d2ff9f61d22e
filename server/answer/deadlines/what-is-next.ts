import { phrases } from "../../../corpus/phrases.ts";
import { dateInWords, whenInWords } from "../../deadlines/format-date.ts";
import { compareWhen } from "../../deadlines/local-time.ts";
import type { When } from "../../deadlines/local-time.ts";
import type { DueFinding, Finding } from "./findings.ts";

/** Of all that runs, what is still to come before what has passed; ringing again is no deadline that comes next. */
export function nextFirst(findings: readonly Finding[], today: When): Finding[] {
  const deadlines = findings.filter((finding) => finding.kind !== "due" || finding.rule.kind !== "chase");
  return deadlines.toSorted((a, b) => Number(hasPassed(a, today)) - Number(hasPassed(b, today)));
}

function hasPassed(finding: Finding, today: When): boolean {
  return finding.kind === "due" && compareWhen(finding.deadline.due, today) < 0;
}

/** The sentence that names what comes next; none where all has passed. */
export function sayWhatIsNext(due: readonly DueFinding[], today: When): string[] {
  const [next] = due.filter((finding) => !hasPassed(finding, today));
  if (next === undefined) return [];
  const { due: end, rule } = next.deadline;
  const day = end.moment === null ? dateInWords(end.date) : whenInWords(end);
  return [phrases.deadlineAnswer.next(rule.title, day)];
}
