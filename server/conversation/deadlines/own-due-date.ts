import { idsOf } from "./asked-subjects.ts";
import type { NameMention } from "./names.ts";

const dueDate = /^due dates?$/iu;
/** Words of a birth to come: where they stand a due date may be the baby's. */
const birth =
  /\b(?:baby|babies|birth|born|unborn|pregnan\w*|mum\w*|mother|mom|she|her|scan|midwi\w*|deliver\w*|edd|lmp|weeks|wks)\b/iu;
const asked =
  /\b(?:what|what's|whats|when|when's|whens|which)(?: (?:is|was|are|the|our|my|actual|exact))* $/iu;

/** Whether a "due date" is that of what is asked for, and no baby's: "ICPC due date", "what's the due date for the assessment". */
export function isOwnDueDate(
  { start, end, text: typed }: NameMention,
  { names, text }: { names: readonly NameMention[]; text: string },
): boolean {
  if (!dueDate.test(typed)) return false;
  const subjects = names.filter((name) => idsOf(name, "subject").length > 0);
  const isBehind = subjects.some(
    (name) => name.end <= start && /^(?:'?s)?\s*$/u.test(text.slice(name.end, start)),
  );
  const leadsOn = /^ (?:for|of) (?:(?:the|an?|this|that|our|my|their) )*$/iu;
  const isBefore = subjects.some((name) => name.start >= end && leadsOn.test(text.slice(end, name.start)));
  return isBehind || isBefore || (asked.test(text.slice(0, start)) && !birth.test(text));
}
