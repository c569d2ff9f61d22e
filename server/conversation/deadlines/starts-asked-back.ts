import type { DeadlineTools } from "./deadline-question.ts";
import type { StatedDate } from "./read-turn.ts";

interface StartsSource {
  readonly events: ReadonlyMap<string, StatedDate>;
  /** Events that were named as having happened. */
  readonly mentioned: ReadonlySet<string>;
  readonly area: string | null;
  readonly tools: Pick<DeadlineTools, "eventsOf" | "narrowerOf" | "rules">;
}

/**
 * The events whose date an answer on some subjects asks back. What has a start already, its own or that of a more
 * special kind, is asked for none; and an exception starts only with what is said to have happened.
 */
export function startsAskedBack(
  subjects: readonly string[],
  { events, mentioned, area, tools: { eventsOf, narrowerOf, rules } }: StartsSource,
): string[] {
  const exceptions = new Set([...rules.values()].flatMap((rule) => rule.exceptions));
  const generalOf = (subject: string) =>
    [...rules.values()]
      .filter(({ id, period, sameClockAs }) => period !== null && !exceptions.has(sameClockAs ?? id))
      .filter((rule) => rule.subject === subject && (area === null || rule.area === area))
      .map(({ trigger }) => trigger.event);
  return subjects.flatMap((subject) => {
    const starts = [subject, ...narrowerOf(subject)].flatMap((one) => eventsOf(one, area));
    if (starts.some((event) => events.has(event))) return [];
    const told = eventsOf(subject, area).filter((event) => mentioned.has(event));
    return told.length > 0 ? told : generalOf(subject);
  });
}
