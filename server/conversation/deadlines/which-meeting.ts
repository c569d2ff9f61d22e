import type { DateMention } from "../../deadlines/dates/reading.ts";
import type { NameMention } from "./names.ts";
import type { BoundDate } from "./read-turn.ts";

/** A later meeting of the same kind does not start the clock again. */
const laterMeeting =
  /\b(?:second|2nd|third|3rd|another|further|fresh|new|additional|extra|repeat|update|follow-?up|reconvened|later|subsequent|review)\s+(?:\w+\s)?$/iu;
/** Words after a meeting that say it started the enquiry, and words that say it did not. */
const initiated =
  /^[^.?!;\n]*\b(?:initiat\w+|start\w*|began|opened|agreed|launched|triggered|commenced|went|moved|decided)\b[^.?!;\n]*\b(?:s\.? ?47|section 47|enquir\w+)\b|^[^.?!;\n]*\b(?:s\.? ?47|section 47|enquir\w+)\b[^.?!;\n]*\b(?:initiat\w+|start\w*|began|opened|agreed|launched|triggered|commenced)\b/iu;
const notInitiated =
  /^[^.?!;\n]*\b(?:not? (?:an? )?(?:s\.? ?47|section 47|enquir\w+)|(?:not|n't|never) (?:met|meet|initiated?|start\w*|opened?|agreed?|reached|go|gone)|(?:below|under) threshold|n\.?f\.?a\.?|no further action|single agency|not\b[^.?!;\n]{0,15}\b(?:s\.? ?47|section 47|initiat\w+))\b/iu;

const anotherMeeting =
  /\b(?:strats|(?:two|three|four|several|2|3|4)\s+strat\w*|(?:second|2nd|third|3rd|another|further|fresh|later|review|new)\s+(?:one|strat\w*))\b/iu;

/** Whether a turn tells of more than one strategy meeting. */
export function tellsOfLaterMeeting(text: string): boolean {
  return anotherMeeting.test(text);
}

/** "The s47 was only agreed at the second …": it began at the meeting named next. */
const beganAtThis =
  /\b(?:s\.? ?47|section 47|enquir\w+)\b[^.?!;\n]{0,30}\b(?:initiat\w+|start\w*|began|begun|opened|agreed)\s+(?:\w+\s+)?(?:at|in|from)\s+(?:\w+\s+){1,3}$/iu;

/** Whether a turn dates the start of the enquiry in so many words, and not by a meeting only. */
export function explicitStart(dates: readonly BoundDate[]): boolean {
  return dates.some(({ name }) => name !== null && saysItStarted(name));
}

function saysItStarted({ text, meanings }: NameMention): boolean {
  return (
    meanings.some(({ id }) => id === initiatingMeeting) &&
    /47|enquir/iu.test(text) &&
    !/meet|disc|strat/iu.test(text)
  );
}

/** Whether a named meeting starts no clock: a later one, unless the enquiry began there; one that decided against. */
export function startsNoClock(
  name: NameMention,
  { text, isExplicit }: { text: string; isExplicit: boolean },
): boolean {
  const { start, end, meanings } = name;
  if (!meanings.some(({ id }) => id === initiatingMeeting)) return isLaterMeeting(start, text);
  if (isExplicit) return !saysItStarted(name);
  const after = text.slice(end);
  if (beganAtThis.test(text.slice(0, start))) return false;
  if (notInitiated.test(after)) return true;
  return isLaterMeeting(start, text) && !initiated.test(after);
}

/** A date that a later meeting is given for without naming it again: "then a second yesterday", "second one 16 Feb". */
const laterOne =
  /\b(?:second|2nd|third|3rd|fourth|another|further|later)(?: one)?(?: \w+)?(?: (?:on|for|was|is|planned|held))*\s+$/iu;

/** Whether the words right before a date give it to a later meeting that did not start the enquiry. */
export function isOfLaterMeeting({ at, name }: Pick<BoundDate, "at" | "name">, text: string): boolean {
  const isOfMeeting = name === null || name.meanings.some(({ id }) => id === initiatingMeeting);
  return (
    isOfMeeting && laterOne.test(text.slice(Math.max(0, at - 40), at)) && !initiated.test(text.slice(at))
  );
}

/** The one event that a later meeting of its kind does not repeat. */
const initiatingMeeting = "initiating-strategy-meeting";

/** Words that tell of more than one meeting for one child. */
const severalMeetings =
  /\b(?:strats|(?:two|three|four|several|2|3|4)\s+(?:strat\w*|(?:strategy )?(?:meetings|discussions))|(?:second|2nd|third|3rd|another|further|fresh|later|review|first|1st)\s+(?:one|strat\w*|(?:strategy )?(?:meeting|discussion)|(?:was |is |on |held )*(?:\w+day |\w{3} )?\d))/iu;

/** Words that leave open at which of them the enquiry began. */
const isOpenWhich =
  /\b(?:not sure|unsure|unclear|(?:don'?t|doesn'?t|do not|does not) (?:say|know)|can'?t (?:tell|remember)|at which|which (?:one )?(?:started|initiated))\b/iu;

/**
 * Of the dates of several meetings, the one that the enquiry is said to have begun on, alone: "2 June, nothing
 * initiated. 11 June, s47 initiated. 20 June, update".
 */
export function withInitiatingMeeting(
  dates: readonly BoundDate[],
  { mentions, text }: { mentions: readonly DateMention[]; text: string },
): BoundDate[] {
  if (dates.length < 2 || !severalMeetings.test(text) || isOpenWhich.test(text)) return [...dates];
  const isStart = dates.map((_, i) => {
    const [clause = ""] = text.slice(mentions[i]?.end ?? 0, mentions[i + 1]?.start).split(/[?!;\n]|\.\s/u, 1);
    return !notInitiated.test(clause) && initiated.test(clause);
  });
  const nth = startedAtNth(text);
  if (nth !== null && dates[nth] !== undefined) isStart.fill(false).fill(true, nth, nth + 1);
  if (isStart.filter(Boolean).length !== 1) return [...dates];
  const isMeeting = ({ name, at }: BoundDate) =>
    name === null ? !isAskedAbout(at, text) : name.meanings.some(({ id }) => id === initiatingMeeting);
  return dates.flatMap((date, i): BoundDate[] => {
    if (isStart[i] !== true) return isMeeting(date) ? [] : [date];
    const mention = mentions[i];
    if (mention === undefined) return [date];
    const { start, end } = mention;
    const meanings = [{ kind: "event", id: initiatingMeeting }] as const;
    return [{ ...date, name: { start, end, text: "the s47 enquiry was initiated", meanings }, also: [] }];
  });
}

const ordinals: readonly RegExp[] = [
  /^(?:first|1st|former)$/iu,
  /^(?:second|2nd|latter)$/iu,
  /^(?:third|3rd)$/iu,
];

/** Which of the meetings, from 0, the enquiry is said to have begun at: "the decision to initiate was made at the second". */
function startedAtNth(text: string): number | null {
  const [, ordinal = ""] =
    /\b(?:s\.? ?47|section 47|enquir\w+|initiat\w+)\b[^.?!;\n]{0,45}\b(?:at|in|from) the (first|second|third|1st|2nd|3rd|latter|former)\b/iu.exec(
      text,
    ) ?? [];
  const at = ordinals.findIndex((pattern) => pattern.test(ordinal));
  return at < 0 ? null : at;
}

/** Whether a date stands in the sentence of a question: it may be the plan that is asked about. */
function isAskedAbout(at: number, text: string): boolean {
  return /^[^.!;\n]*\?/u.test(text.slice(at));
}

function isLaterMeeting(start: number, text: string): boolean {
  return laterMeeting.test(text.slice(Math.max(0, start - 30), start));
}
