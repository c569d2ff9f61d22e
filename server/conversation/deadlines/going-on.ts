import { idsOf } from "./asked-subjects.ts";
import { leftToSay } from "./choice-made.ts";
import type { DeadlineState, DeadlineTools } from "./deadline-question.ts";
import { bothDates, leansBack } from "./is-about-deadlines.ts";
import type { Dated } from "./place-dates.ts";
import type { TurnReading, UnclearDate } from "./read-turn.ts";
import { reviewsOfDated } from "./reviews-asked.ts";
import { isDatedAnew } from "./stated-dates.ts";

/**
 * What runs already, where a turn goes on to what another area's clock for the same starts with: "and if it becomes a
 * referral", of a decision that is counted from the contact.
 */
export function becoming(
  turn: TurnReading,
  before: DeadlineState,
  { rules, eventsOf }: DeadlineTools,
): string[] {
  if (!before.isAsked || turn.dates.length > 0 || !leansBack.test(turn.text) || before.area === null)
    return [];
  const events = turn.names
    .flatMap((name) => idsOf(name, "event"))
    .filter((event) => !before.events.has(event));
  const area = before.area.area;
  const subjects = [...rules.values()]
    .filter(
      ({ kind, period, trigger }) => kind !== "chase" && period !== null && events.includes(trigger.event),
    )
    .map(({ subject }) => subject)
    .filter((one) => !eventsOf(one, area).some((event) => events.includes(event)))
    .filter((one) => eventsOf(one, area).some((event) => before.events.has(event)));
  return [...new Set(subjects)];
}

/** What a turn asks for: what it names, with what was asked for before it where it wants both dates; else that. */
export function subjectsIn(
  turn: TurnReading,
  asked: readonly string[],
  { before, tools }: { before: DeadlineState; tools: DeadlineTools },
): readonly string[] {
  if (asked.length === 0) return reviewsGoneOnTo(turn, { before, tools }) ?? before.subjects;
  return before.isAsked && bothDates.test(turn.text) ? [...new Set([...before.subjects, ...asked])] : asked;
}

/** Behind the review of one plan a turn that dates another asks for that one's: "and the CIN plan agreed on the 3rd?" */
function reviewsGoneOnTo(
  turn: TurnReading,
  { before, tools }: { before: DeadlineState; tools: DeadlineTools },
): string[] | null {
  const reviews = new Set(
    [...tools.rules.values()].filter(({ kind }) => kind === "review").map(({ subject }) => subject),
  );
  if (!before.isAsked || before.subjects.length === 0) return null;
  if (
    !before.subjects.every((subject) => reviews.has(subject)) ||
    !leansBack.test(turn.text.replace(/^\W*ok\b/iu, ""))
  )
    return null;
  const own = reviewsOfDated(turn, tools);
  return own.length === 0 || own.some((subject) => before.subjects.includes(subject)) ? null : own;
}

/** What was asked back with its choices, where a turn asks of nothing else and dates nothing that happened. */
export function leftOpen(
  before: DeadlineState,
  { dated: { events, further, planned, unclear }, asked }: { dated: Dated; asked: readonly string[] },
): readonly UnclearDate[] {
  const open = leftToSay(before);
  const isOfOther = asked.length > 0 && !asked.some((subject) => before.subjects.includes(subject));
  const isDated = unclear.length > 0 || further !== before.further || isDatedAnew(events, before.events);
  const isLeft = !isDated && !isOfOther && !isPlanPutRight(open, { planned, before });
  return open !== null && isLeft ? [open] : [];
}

/** Whether a plan was put right, where it was asked which day of it, or what date, was meant. */
function isPlanPutRight(
  open: UnclearDate | null,
  { planned, before }: { planned: Dated["planned"]; before: DeadlineState },
): boolean {
  if (open?.problem !== "ambiguous" && open?.problem !== "which-date") return false;
  return [...planned].some(([id, stated]) => before.planned.has(id) && before.planned.get(id) !== stated);
}

/** Whether what a turn dated, else what was dated before it, is a plan and nothing that happened. */
export function endsWithPlan(before: DeadlineState, { dates }: TurnReading, after: Dated): boolean {
  if (dates.length === 0) return before.isPlanLast;
  return isDatedAnew(after.planned, before.planned) && !isDatedAnew(after.events, before.events);
}
