import { isStopWord, words } from "../../../corpus/analysis/tokens.ts";
import { idsOf } from "./asked-subjects.ts";
import { corrects, isChanged, saysItWas, takesPlaceAfter } from "./corrections.ts";
import type { DeadlineQuestion } from "./deadline-question.ts";
import { readIntent } from "./intent.ts";
import { isOffered, isPutForward } from "./offered-dates.ts";
import { plan, replace } from "./plan-dates.ts";
import type { PlacedDates } from "./plan-dates.ts";
import type { TimeSource } from "./place-time.ts";
import { plannedWords } from "./planned-words.ts";
import type { StatedDate, UnclearDate } from "./read-turn.ts";
import { proposalOf } from "./proposed-dates.ts";
import { tiedIn } from "./tied-dates.ts";
import { whichIsPutRight } from "./which-of-two.ts";

/** A turn of no more characters may be hardly more than a date: it corrects the last one by itself. */
const bareDate = 30;
/** A turn that adds something to what was told, and supposes nothing. */
const tellsMore = /^\W*(?:and|also|plus)\b(?! (?:what )?(?:if|about)\b)/iu;
/** Words of no more than that it was then. */
const saysWhen: ReadonlySet<string> = new Set(
  "now new think thought believe guess saying says said say happened held took place date day started started meeting mtg event received theyre its thats yes correct correction".split(
    " ",
  ),
);

/** A date that belongs to nothing that was named, and where it stands in the turn. */
export interface LooseDate {
  readonly at: number;
  readonly stated: StatedDate;
}

/** Whether the words right before a date say that it lies ahead by arrangement. */
function isPlannedFor({ at }: LooseDate, text: string): boolean {
  const clause = text.slice(Math.max(0, at - 40), at).split(/[.?!;,]|\band\b/u);
  return plannedWords.test(clause.at(-1) ?? "");
}

/** A date without a name answers what was asked back, or corrects the last one; else it stays loose. */
export function placeLoose(
  dated: PlacedDates & { readonly unclear: UnclearDate[] },
  { loose: date, source }: { loose: LooseDate; source: TimeSource },
): StatedDate | null {
  const loose = date.stated;
  const proposal = proposalOf(date, { events: dated.events, source });
  if (proposal === "plan") plan(source.subjects, loose, { ...dated, source });
  else if (proposal !== null) dated.unclear.push(proposal.unclear);
  if (proposal !== null) return null;
  const putRight = whichIsPutRight(dated, date, { ...source, isBare: saysOnlyWhen(source.turn.text, loose) });
  if (putRight !== null) {
    if (putRight.kind === "open") {
      dated.unclear.push(putRight.unclear);
      // Nothing is asked yet: until one of the two is told anew, neither is known.
      if (!source.isFollowingUp) forgetBoth(dated, putRight.pair);
    }
    if (putRight.kind !== "open") replace(dated, putRight.wrong, putRight.right);
    return null;
  }
  const { turn, subjects, isFollowingUp } = source;
  const withDate = new Set(turn.dates.map(({ name }) => name));
  const undated = turn.names.filter((name) => !withDate.has(name));
  const meant = subjects.length > 0 ? subjects : undated.flatMap((name) => idsOf(name, "subject"));
  const tied = tiedIn(turn, { subjects: meant, eventsOf: source.eventsOf });
  const isTied = tied.includes(date.at);
  const isChecked = /^(?:in-time|late)$/u.test(readIntent(turn.text) ?? "") && tied.at(-1) === date.at;
  const isOfCase = source.open !== null || dated.events.size > 0;
  const isToBeJudged = isOffered(turn.text, date.at)
    ? isFollowingUp || isOfCase
    : isTied && (isPlannedFor(date, turn.text) || isChecked) && isOfCase;
  if (isToBeJudged && meant.length > 0) {
    plan(meant, loose, { ...dated, source });
    return null;
  }
  const { last, held } = toldLast(dated, loose, source);
  if (!isFollowingUp || turn.names.length > 0) {
    if (last === undefined || !takesPlaceAfter(turn.text.slice(0, date.at))) return loose;
    replace(dated, last, loose);
    return null;
  }
  return placeInReply(dated, { loose: date, source, told: { last, held }, isTied });
}

function forgetBoth({ events, planned }: PlacedDates, pair: readonly StatedDate[]): void {
  for (const dates of [events, planned])
    for (const [id, stated] of dates) if (pair.includes(stated)) dates.delete(id);
}

interface Reply {
  readonly loose: LooseDate;
  readonly source: TimeSource;
  readonly told: ReturnType<typeof toldLast>;
  /** Whether its words let it be the day of what is asked for. */
  readonly isTied: boolean;
}

/** A date without a name in a turn that names nothing and goes on with what was asked. */
function placeInReply(
  dated: PlacedDates,
  { loose: date, source, told: { last, held }, isTied }: Reply,
): StatedDate | null {
  const { events, planned } = dated;
  const { turn, subjects } = source;
  const loose = date.stated;
  const missing = source.startsAskedBack(events);
  for (const event of missing) events.set(event, loose);
  if (missing.length > 0) return null;
  if (held !== undefined && (isTied || takesPlaceAfter(turn.text.slice(0, date.at)))) {
    plan(subjects, loose, { ...dated, source });
    return null;
  }
  // "And mum's in court on 9 Dec" puts no meeting right, planned or held.
  if (!isTied && tellsMore.test(turn.text) && !isChanged.test(turn.text)) return null;
  const isAhead = isAheadOfWhatWas(loose, last, source);
  // "No wait, 2 June", where what is planned is yet to come, was of what has been.
  const isOfPlanLast =
    source.isPlanLast && (loose.when.date.since(source.today).sign > 0 || isPlannedBehind(planned, source));
  const isCorrection =
    corrects.test(turn.text) &&
    !isOfPlanLast &&
    !(isAhead && (isPutForward(turn.text, date.at) || isChanged.test(turn.text)));
  const isOfPlan =
    isOfPlanLast || isAhead || plannedWords.test(turn.text) || readIntent(turn.text) === "in-time";
  if (!isCorrection && isOfPlan && isTied) {
    plan(subjects, loose, { ...dated, source });
    return subjects.length > 0 ? null : loose;
  }
  // A date that corrects nothing ("we can't get them until the 30th", "found her at 7") leaves what was said as it is.
  if (!corrects.test(turn.text) && !saysOnlyWhen(turn.text, loose)) return subjects.length > 0 ? null : loose;
  if (last === undefined) return loose;
  replace(dated, last, loose);
  return null;
}

/**
 * What happened last, and what is asked for where that was given its day last: such a day is both a plan and
 * something's own ("ICPC booked 3 Aug"), and another one stands in its place as both. A day gone by is none for
 * what is yet to be held: it is of what happened before.
 */
function toldLast(
  { events, planned }: PlacedDates,
  loose: StatedDate,
  { subjects, turn, today }: TimeSource,
): { readonly last: StatedDate | undefined; readonly held: StatedDate | undefined } {
  const isPlan = (stated: StatedDate) => subjects.some((subject) => planned.get(subject) === stated);
  const all = [...events.values()];
  const last = all.at(-1);
  if (last === undefined || !isPlan(last)) return { last, held: undefined };
  const isToCome = ({ when }: StatedDate) => when.date.since(today).sign > 0;
  if (isToCome(last) && (!isToCome(loose) || saysItWas(turn.text)))
    return { last: all.findLast((stated) => !isPlan(stated)), held: undefined };
  return { last, held: last };
}

function isPlannedBehind(planned: DeadlineQuestion["planned"], { subjects, today }: TimeSource): boolean {
  return subjects.some((subject) => (planned.get(subject)?.when.date.since(today).sign ?? 1) <= 0);
}

/** Whether a turn says no more than a date, in place of the last. */
function saysOnlyWhen(text: string, { typed }: StatedDate): boolean {
  if (text.trim().length > bareDate) return false;
  const rest = text.toLowerCase().replace(typed.toLowerCase(), " ");
  return words(rest).every(({ text: word }) => isStopWord(word) || saysWhen.has(word) || /\d/u.test(word));
}

/** What has happened was on no day to come: such a date is one for what is asked for. */
function isAheadOfWhatWas(
  { when }: StatedDate,
  last: StatedDate | undefined,
  { today }: TimeSource,
): boolean {
  if (last === undefined) return false;
  return when.date.since(today).sign > 0 && last.when.date.since(today).sign <= 0;
}
