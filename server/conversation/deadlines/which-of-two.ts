import type { Temporal } from "temporal-polyfill";
import { takesPlaceAfter } from "./corrections.ts";
import { isPutForward } from "./offered-dates.ts";
import type { PlacedDates } from "./plan-dates.ts";
import { startOf } from "./plan-dates.ts";
import type { TimeSource } from "./place-time.ts";
import type { StatedDate, UnclearDate } from "./read-turn.ts";

/** Of two dates the one that a correction lies so many times nearer to is meant. */
const muchNearer = 3;

/** What a correction is of, and the day that it puts there; or that it may be of either. */
type PutRight =
  | { readonly kind: "start" | "plan"; readonly wrong: StatedDate; readonly right: StatedDate }
  | { readonly kind: "open"; readonly unclear: UnclearDate; readonly pair: readonly StatedDate[] };

interface Corrected {
  readonly at: number;
  readonly stated: StatedDate;
}

/**
 * Which of two dates a correction without a name puts right, where what starts a clock and what is held to it are both
 * dated: the one that it lies near and that leaves the two in their order. Null where there are not two, or nothing is
 * put right.
 */
export function whichIsPutRight(
  { events, planned }: PlacedDates,
  { at, stated }: Corrected,
  source: TimeSource & { readonly isBare: boolean },
): PutRight | null {
  const { turn, subjects, isFollowingUp, today } = source;
  const takesPlace = takesPlaceAfter(turn.text.slice(0, at));
  // Of what was only told so far nothing is put right but in such words.
  if ((!isFollowingUp && !takesPlace) || turn.names.length > 0 || turn.dates.length > 1) return null;
  const isCorrection = takesPlace || saysItIsWrong.test(turn.text);
  // So does a day alone, and the reply to being asked which day is meant.
  if (!isCorrection && !source.isBare && source.open === null) return null;
  if (isPutForward(turn.text, at) && !saysItIsWrong.test(turn.text)) return null;
  const [start, plan] = pairOf(subjects.length > 0 ? subjects : [...planned.keys()], {
    events,
    planned,
    source,
  });
  if (start === undefined || plan === undefined) return null;
  const [first, last] = [start.when.date, plan.when.date];
  const asStart = dayBeside(stated, first, last);
  const asPlan = dayBeside(stated, last, first);
  const isStart =
    asStart.until(last).sign >= 0 && (first.since(today).sign > 0 || asStart.since(today).sign <= 0);
  const isPlan = first.until(asPlan).sign >= 0;
  const [toStart, toPlan] = [gap(asStart, first), gap(asPlan, last)];
  const right = (date: Temporal.PlainDate) =>
    date.equals(stated.when.date) ? stated : { ...stated, when: { date, moment: null } };
  if (isStart && (!isPlan || toStart * muchNearer <= toPlan))
    return { kind: "start", wrong: start, right: right(asStart) };
  if (isPlan && (!isStart || toPlan * muchNearer <= toStart))
    return { kind: "plan", wrong: plan, right: right(asPlan) };
  const { typed } = stated;
  const unclear: UnclearDate = asStart.equals(asPlan)
    ? { typed, problem: "which-date", choices: [first, last] }
    : { typed, problem: "ambiguous", choices: [asStart, asPlan] };
  return { kind: "open", unclear, pair: [start, plan] };
}

const saysItIsWrong = /\b(?:sorry|meant|i mean|typo|mistake|correction|oops|wrong)\b/iu;

/** The dates of what starts a subject's clock and of what is held to it. */
function pairOf(
  subjects: readonly string[],
  { events, planned, source }: PlacedDates & { readonly source: TimeSource },
): (StatedDate | undefined)[] {
  for (const subject of subjects) {
    const plan = planned.get(subject);
    const day = startOf(subject, events, source);
    const start = [...events.values()].find(({ when }) => day?.equals(when.date) === true);
    if (plan !== undefined && start !== undefined && start !== plan) return [start, plan];
  }
  return [];
}

/** So near to a date a day over the end of its month is meant, where another date lies in that month too. */
const besideDays = 7;

/** A day of the month alone is the nearest to the date that it puts right, in its month where both dates are in that. */
function dayBeside(
  { when: { date }, typed }: StatedDate,
  wrong: Temporal.PlainDate,
  other: Temporal.PlainDate,
): Temporal.PlainDate {
  if (!/^the \d{1,2}\p{L}{2}$/iu.test(typed)) return date;
  const isOneMonth = wrong.toPlainYearMonth().equals(other.toPlainYearMonth());
  const [nearest] = [-1, 0, 1]
    .map((months) => wrong.with({ day: 1 }).add({ months }))
    .filter((month) => date.day <= month.daysInMonth)
    .map((month) => month.with({ day: date.day }))
    .filter((day) => !isOneMonth || day.month === wrong.month || gap(day, wrong) <= besideDays)
    .sort((one, two) => gap(one, wrong) - gap(two, wrong));
  return nearest ?? date;
}

function gap(one: Temporal.PlainDate, other: Temporal.PlainDate): number {
  return Math.abs(one.until(other).days);
}
