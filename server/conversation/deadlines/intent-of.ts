import { idsOf } from "./asked-subjects.ts";
import type { DeadlineTools } from "./deadline-question.ts";
import { asksForTime, readIntent } from "./intent.ts";
import type { Intent } from "./intent.ts";
import { isDenied } from "./names.ts";
import type { TurnReading } from "./read-turn.ts";

/**
 * What a turn asks of some subjects. Nobody rings again about a conference or a review: "plan last reviewed in August,
 * nothing since" tells of one that is late. No answer at the door of a child who cannot be found is no referral's.
 */
export function intentOf(
  turn: TurnReading,
  subjects: readonly string[],
  tools: DeadlineTools,
): Intent | null {
  const intent = readIntent(turn.text);
  if (intent !== "chase") return intent;
  if (subjects.length > 0) return subjects.some(tools.isChased) ? intent : "late";
  const events = eventsNamed(turn);
  const isStartOfChased = [...tools.rules.values()].some(
    ({ subject, trigger }) => tools.isChased(subject) && events.includes(trigger.event),
  );
  return events.length > 0 && !isStartOfChased && asksForTime(turn.text) ? "due" : intent;
}

/** The events that a turn tells of, those apart that it denies. */
export function eventsNamed({ names, text }: TurnReading): string[] {
  return names.filter((name) => !isDenied(name, text)).flatMap((name) => idsOf(name, "event"));
}
