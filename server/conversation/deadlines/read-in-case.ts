import { ordinalDay } from "../../deadlines/dates/ordinal-day.ts";
import { askedSubjects } from "./asked-subjects.ts";
import { withChoiceMade } from "./choice-made.ts";
import { withCountTold } from "./count-told.ts";
import type { DeadlineState, DeadlineTools } from "./deadline-question.ts";
import { isPutBack } from "./forget.ts";
import { isStartedIn } from "./is-about-deadlines.ts";
import { withEventBefore } from "./points-back.ts";
import { readTurn } from "./read-turn.ts";
import type { TurnReading } from "./read-turn.ts";
import { withReviewsInOrder } from "./reviews-in-order.ts";
import { withNoticeOfMove } from "./told-of-move.ts";
import { leadsToNewDate } from "./withdrawn-words.ts";

/** Nothing but a half of the day: "pm", "it was in the afternoon". */
export const halfAlone =
  /^\W*(?:(?:it|that|was|would|have|been|be|in|at|the|sorry|yes|probably|of|day)\W+)*(am|a\.m|pm|p\.m|morning|afternoon|evening|night|start|beginning|end)\b\W*(?:(?:of (?:the|that|it)|day|sorry|please|thanks|not (?:am|pm|a\.m|p\.m|in the (?:morning|afternoon|evening)))\W*)*$/iu;
/** "Morning" alone may be a greeting where nothing was asked. */
const isSurelyHalf = /\b(?:am|a\.m|pm|p\.m|in the|at night|it was)\b/iu;

/** An hour alone, with the point that a date has too: "16.10", "sorry 9.05". */
const hourWithPoint =
  /^(\W*(?:(?:it|was|at|sorry|lol|no|oops|i|mean\w*|meant|about|around)\W+)*\d{1,2})\.(\d{2})(?=\W*$)/iu;

/** A reply to what was no time of day is an hour, and no day and month. */
function withHourInPlace(typed: string, { unclear, isAsked }: DeadlineState): string {
  const isHourAsked = isAsked && unclear.some(({ problem }) => problem === "time");
  return isHourAsked ? typed.replace(hourWithPoint, "$1:$2") : typed;
}

/** A number alone, with words that put it in the place of another: "it was 5 actually", "no, 5". */
const numberInPlace =
  /^(\W*(?:(?:no|sorry|oops|actually|wait|it|that|was|i|mean\w*|meant|make|should|be|have|been)\W+)+)(1[0-2]|[1-9])(?=\W*(?:(?:actually|sorry|not|i|mean\w*|rather|instead|\d{1,2}|[ap]m)\W*)*$)/iu;

/** A number that takes the place of an hour that was told is one too. */
function withHourCorrected(typed: string, { events, isAsked }: DeadlineState): string {
  const last = [...events.values()].at(-1);
  return isAsked && last !== undefined && last.when.moment !== null
    ? typed.replace(numberInPlace, "$1at $2")
    : typed;
}

/** "Not 16, 17", "17 not 16": one day of the month in the place of another, and no more. */
const dayNotThat =
  /^\W*(?:(?:no|sorry|oops)\W+)*not (?:the )?(?<wrong>\d{1,2})(?:st|nd|rd|th)?\W+(?:(?:it'?s|it was|but|the)\s+)*(?<right>\d{1,2})(?:st|nd|rd|th)?\W*$/iu;
const dayInsteadOfThat =
  /^\W*(?:(?:no|sorry|oops|it'?s|it was|the)\W+)*(?<right>\d{1,2})(?:st|nd|rd|th)?,? not (?:the )?(?<wrong>\d{1,2})(?:st|nd|rd|th)?\W*$/iu;

/** A day of the month alone that takes the place of one that was told, and says which: a date, and no age or hour. */
function withDayPutRight(typed: string, { events, planned, isAsked }: DeadlineState): string {
  const { wrong, right } = (dayNotThat.exec(typed) ?? dayInsteadOfThat.exec(typed))?.groups ?? {};
  const told = [...events.values(), ...planned.values()];
  const isTold = told.some(({ when }) => when.moment === null && when.date.day === Number(wrong));
  const day = Number(right);
  return isAsked && isTold && day >= 1 && day <= 31 ? `sorry, ${ordinalDay(day)}` : typed;
}

/** A turn that says which half of the day an unclear hour was in, as that hour: "half four in the afternoon". */
function withHourAsked(typed: string, { events, isAsked }: DeadlineState): string {
  const hour = [...events.values()].findLast(({ unclearHour }) => unclearHour !== null)?.unclearHour ?? null;
  const half = halfAlone.exec(typed)?.[1]?.toLowerCase().replace(".", "");
  if (hour === null || half === undefined || (!isAsked && !isSurelyHalf.test(typed))) return typed;
  const isEnd = half === "end";
  const isStart = half === "start" || half === "beginning";
  if (/midnight/iu.test(hour)) return isEnd ? "midnight" : isStart ? "00:00" : typed;
  if (isEnd || isStart) return typed;
  return `${hour} in the ${{ am: "morning", pm: "afternoon" }[half] ?? half}`;
}

/** A turn's reading, with dates of what an earlier turn named: of what the turn asks for, or of a case that is only told. */
export function readInCase(typed: string, last: DeadlineState, tools: DeadlineTools): TurnReading {
  const counted = withCountTold(withDayPutRight(typed, last), tools);
  const read = readTurn(
    withChoiceMade(withHourAsked(withHourInPlace(withHourCorrected(counted, last), last), last), {
      last,
      today: tools.today,
    }),
    tools,
  );
  const turn = withNoticeOfMove(withReviewsInOrder(read, tools));
  if (isPutBack(last)) return withWithdrawn(turn, last);
  const pointing = withEventBefore(turn, {
    named: last.named,
    isDayOpen: !last.isAsked && last.unclear.length > 0,
  });
  if (pointing === turn) return turn;
  const asked = askedSubjects(turn, tools);
  const isMeant =
    asked.length === 0
      ? !last.isAsked && !last.isPending
      : asked.some((subject) => isStartedIn(pointing, subject, tools));
  return isMeant ? pointing : turn;
}

/** A turn whose dates without a name are given for what a date was taken back of: "hers was the 19th". */
function withWithdrawn(turn: TurnReading, { withdrawn }: DeadlineState): TurnReading {
  const meanings = [...withdrawn.keys()].map((id) => ({ kind: "event", id }) as const);
  const dates = turn.dates.map((date) => {
    const before =
      turn.text
        .slice(0, date.at)
        .split(/[.?!;,:\n()]|\bbut\b/u)
        .at(-1) ?? "";
    return date.name === null && leadsToNewDate.test(before)
      ? { ...date, name: { start: date.at, end: date.at, text: "it", meanings } }
      : date;
  });
  return { ...turn, dates };
}
