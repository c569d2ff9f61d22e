import { idsOf } from "./asked-subjects.ts";
import type { DeadlineTools } from "./deadline-question.ts";
import { asksForTime, readIntent } from "./intent.ts";
import type { Intent } from "./intent.ts";
import { isDenied } from "./names.ts";
import type { TurnReading } from "./read-turn.ts";

/** When the services have to: "when do they have to decide". */
const whenOwed =
  /\bwhen (?:do|does|must|should|will|are|did) (?:they|she|he|mash|social (?:care|services|workers?)|(?:the |my |our )?(?:hub|team|council|sw|social worker)) (?:have|need|be|meant|supposed|decide|reply|answer|acknowledge|tell|let|get)\b/iu;

/** Whether a turn asks when the services have to do something. */
export function asksWhenOwed(text: string): boolean {
  return whenOwed.test(text);
}

/** A family's own referral, made by others: "school referred us". */
const wasReferred =
  /\b(?:(?<!\b(?:i|we|i've|we've|ive|weve|have|to|and) )(?:referred (?:us|me|my|our)|reported (?:us|me))|(?:we|i)(?: was| were|'ve been| have been| got) (?:referred|reported))\b/iu;

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
  if (subjects.length > 0) {
    // Who was referred by somebody else is no referrer who may ring again.
    const isOfOthers = wasReferred.test(turn.text) && (asksForTime(turn.text) || asksWhenOwed(turn.text));
    if (isOfOthers && !subjects.some(tools.isChasing)) return "due";
    return subjects.some(tools.isChased) ? intent : "late";
  }
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
