import { idsOf } from "./asked-subjects.ts";
import type { DeadlineQuestion, DeadlineTools } from "./deadline-question.ts";
import { asksForStart } from "./intent.ts";
import type { TurnReading } from "./read-turn.ts";

/** "So when was the referral", and no more: what was is asked for, and no deadline. */
const asksWhenItWas =
  /^\W*(?:(?:so|and|ok|then|but|that means|in that case)\W+)*(?:when|(?:what|which) (?:day|date))(?:'d)? (?:was|were|did|would|must|should|could)\b/iu;
const longest = 70;

/**
 * Whether a turn asks for the start of a clock whose end was told: how far back it may lie, or when it was, of what
 * starts the clock of something that has its date already.
 */
export function asksForStartOf(
  { text, names, dates }: TurnReading,
  { planned, events }: Pick<DeadlineQuestion, "planned" | "events">,
  { eventsOf }: Pick<DeadlineTools, "eventsOf">,
): boolean {
  if (asksForStart(text)) return true;
  if (dates.length > 0 || text.length > longest || !asksWhenItWas.test(text)) return false;
  const undated = names.flatMap((name) => idsOf(name, "event")).filter((event) => !events.has(event));
  return [...planned.keys()].some((subject) =>
    eventsOf(subject, null).some((event) => undated.includes(event)),
  );
}
