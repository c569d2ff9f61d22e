import type { Temporal } from "temporal-polyfill";
import type { StatedDate, TurnReading, UnclearDate } from "./read-turn.ts";
import { settledPlan, startOf } from "./plan-dates.ts";
import type { TimeSource } from "./place-time.ts";
import type { ResolvedDate } from "./days-of-month.ts";

const leads = String.raw`(?:(?:ok|okay|so|and|but|right|well|hmm|yeah|yes|thanks|cheers|ah)\b\W*)*`;
const whoSays = String.raw`(?:(?:the|our|my) )?(?:chair|manager|tm|tl|boss|conf\w*|admin|venue|room|iro|team|duty|they|we|i|it|she|he)`;
const offers = String.raw`(?:'s|'ve|ve|s)? ?(?:wants?|offers?|offered|offering|suggests?|suggested|suggesting|proposes?|proposed|(?:can|could|can only|could only) (?:do|manage|offer)|can make|could make)`;
const says = String.raw`(?:'s|'ve|ve|s)? ?(?:says?|saying|said|thinks?|has|have got|has got|have|got)`;
const forWhom = String.raw`(?: (?:us|me|it|for|about|maybe|only))*`;
const asksHow = String.raw`(?:(?:what|how) about|${whoSays}${offers}${forWhom})`;
const upTo = String.raw`\s*(?:(?:on|for|the|about|around)\s+)*`;
const behind = String.raw`(?:\W*\b(?:then|maybe|possibly|at a push|please|pls|as well|too|now))*\W*$`;
/** Only what is yet to be held is offered so. */
const offered = new RegExp(String.raw`^\W*${leads}${asksHow}${upTo}§${behind}`, "iu");
const forward = new RegExp(String.raw`^\W*${leads}(?:or|maybe|perhaps)${upTo}§${behind}`, "iu");
/** A day that somebody has, or says: it may put right what was told. */
const saidToBe = new RegExp(String.raw`^\W*${leads}${whoSays}${says}${forWhom}${upTo}§${behind}`, "iu");
/** "And 19 Nov?" may be another one's start. */
const oneMore = new RegExp(String.raw`^\W*and\W+${upTo}§${behind}`, "iu");
/** A day alone is put forward where it is asked back. */
const askedBack = new RegExp(String.raw`^\W*${leads}${upTo}§${behind}`, "iu");

/** How a day is put forward: for what is to be held, as likely for that as not, or perhaps to put right what was told. */
type Forward = "offered" | "likely" | "doubtful";

/** Whether and how a turn that goes on with a deadline says no more than that a day is put forward: "how about 30 Dec", "30 Dec?" */
function howPutForward({ text, names, dates }: TurnReading, at: number, typed: string): Forward | null {
  if (names.length > 0 || dates.length !== 1) return null;
  const bare = typed.replace(/^the /iu, "");
  const from = text.toLowerCase().indexOf(bare.toLowerCase(), at);
  if (from < 0) return null;
  const rest = `${text.slice(0, from)}§${text.slice(from + bare.length)}`;
  if (offered.test(rest)) return "offered";
  if (forward.test(rest)) return "likely";
  const isAskedBack = text.includes("?") && askedBack.test(rest);
  if (saidToBe.test(rest) || (isAskedBack && oneMore.test(rest))) return "doubtful";
  return isAskedBack ? "likely" : null;
}

interface Day {
  readonly at: number;
  readonly stated: StatedDate;
}

interface ClockDates {
  readonly events: ReadonlyMap<string, StatedDate>;
  readonly source: TimeSource;
}

/**
 * What a day that is put forward is for, once a deadline was worked out: nearer to that than to what started its clock
 * it is for what is to be held by then, and between the two it may be for either. Null where it is for neither.
 */
export function proposalOf(
  { at, stated }: Day,
  { events, source }: ClockDates,
): "plan" | { readonly unclear: UnclearDate } | null {
  const how = source.isFollowingUp ? howPutForward(source.turn, at, stated.typed) : null;
  const clock = how === null ? null : clockOf(events, source);
  if (how === null || clock === null) return null;
  const { date } = stated.when;
  if (isForWhatIsToBe(date, { how, clock, source })) return "plan";
  const choices = [clock.start, clock.due];
  return isBehindStart(date, clock)
    ? { unclear: { typed: stated.typed, problem: "which-date", choices } }
    : null;
}

/** Whether a day is surely one for what is asked for, and puts no start right. */
function isForWhatIsToBe(
  day: Temporal.PlainDate,
  { how, clock, source }: { readonly how: Forward; readonly clock: Clock; readonly source: TimeSource },
): boolean {
  const { start, due } = clock;
  const isToCome = day.since(source.today).sign > 0;
  // Who rings again does so on no day that is gone.
  if (!isNearerTo(day, clock) || (source.isChase && !isToCome)) return false;
  // Of a clock that counts back the start is yet to come too: a birth is expected on another day.
  if (start.until(due).sign < 0) return how === "offered";
  return how !== "doubtful" || (isToCome && start.since(source.today).sign <= 0);
}

/** When the clock of what is asked for starts, and ends. */
interface Clock {
  readonly start: Temporal.PlainDate;
  readonly due: Temporal.PlainDate;
}

function clockOf(events: ClockDates["events"], source: TimeSource): Clock | null {
  const [due] = source.duesOf(events);
  const start = source.subjects.flatMap((subject) => startOf(subject, events, source) ?? [])[0];
  return due === undefined || start === undefined ? null : { start, due };
}

/** Whether a day lies behind the start of a clock; before it, where that counts back. */
function isBehindStart(day: Temporal.PlainDate, { start, due }: Clock): boolean {
  const way = start.until(due).sign;
  return way !== 0 && start.until(day).sign === way;
}

function isNearerTo(day: Temporal.PlainDate, clock: Clock): boolean {
  const { start, due } = clock;
  return isBehindStart(day, clock) && Math.abs(due.until(day).days) < Math.abs(start.until(day).days);
}

/** Whether a day lies behind the start of what is asked for, and nearer to the deadline. */
export function isNearerToDue(day: Temporal.PlainDate, { events, source }: ClockDates): boolean {
  const clock = clockOf(events, source);
  return clock !== null && isNearerTo(day, clock);
}

/** The dates of a turn, with one that is put forward, and may be of either of two years, in the one soon after its clock starts. */
export function withProposedSettled(
  dates: readonly ResolvedDate[],
  { events, source }: ClockDates,
): ResolvedDate[] {
  return dates.map((date) => {
    const { at, name, stated } = date;
    if (name !== null || !("problem" in stated) || stated.problem !== "ambiguous") return date;
    if (!source.isFollowingUp || howPutForward(source.turn, at, stated.typed) === null) return date;
    const start = source.subjects.flatMap((subject) => startOf(subject, events, source) ?? [])[0];
    const day = settledPlan(stated, start);
    return day !== null && isNearerToDue(day.when.date, { events, source }) ? { ...date, stated: day } : date;
  });
}
