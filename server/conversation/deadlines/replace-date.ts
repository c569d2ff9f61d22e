import type { StatedDate } from "./read-turn.ts";
import { keepingHour } from "./stated-dates.ts";

/** Puts a date in the place of another: of what happened, and of what was planned for that day by the same words. */
export function replaceDate(
  {
    events,
    planned,
  }: { readonly events: Map<string, StatedDate>; readonly planned: Map<string, StatedDate> },
  wrong: StatedDate,
  right: StatedDate,
): void {
  const kept = keepingHour(right, wrong);
  for (const [event, stated] of events) if (stated === wrong) events.set(event, kept);
  for (const [subject, stated] of planned)
    if (stated.typed === wrong.typed && stated.when.date.equals(wrong.when.date)) planned.set(subject, kept);
}
