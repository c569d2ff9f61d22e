import type { NameMention } from "./names.ts";
import type { BoundDate } from "./read-turn.ts";

/** A later meeting of the same kind does not start the clock again. */
const laterMeeting =
  /\b(?:second|2nd|third|3rd|another|further|fresh|new|additional|extra|repeat|update|follow-?up|reconvened|later|subsequent|review)\s+(?:\w+\s)?$/iu;
/** Words after a meeting that say it started the enquiry, and words that say it did not. */
const initiated =
  /^[^.?!;\n]*\b(?:initiat\w+|start\w*|began|opened|agreed|launched|triggered|commenced|went|moved|decided)\b[^.?!;\n]*\b(?:s\.? ?47|section 47|enquir\w+)\b|^[^.?!;\n]*\b(?:s\.? ?47|section 47|enquir\w+)\b[^.?!;\n]*\b(?:initiat\w+|start\w*|began|opened|agreed|launched|triggered|commenced)\b/iu;
const notInitiated =
  /^[^.?!;\n]*\b(?:not? (?:an? )?(?:s\.? ?47|section 47|enquir\w+)|(?:not|n't|never) (?:met|meet|initiated?|start\w*|opened?|agreed?|reached|go|gone)|(?:below|under) threshold|n\.?f\.?a\.?|no further action|single agency)\b/iu;

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
  if (notInitiated.test(after)) return true;
  return isLaterMeeting(start, text) && !initiated.test(after);
}

/** A date that a later meeting is given for without naming it again: "then a second yesterday", "second one 16 Feb". */
const laterOne =
  /\b(?:second|2nd|third|3rd|fourth|another|further|later)(?: one)?(?: \w+)?(?: (?:on|for|was|is|planned|held))*\s+$/iu;

/** Whether the words right before a date give it to a later meeting that did not start the enquiry. */
export function isOfLaterMeeting(at: number, text: string): boolean {
  return laterOne.test(text.slice(Math.max(0, at - 40), at)) && !initiated.test(text.slice(at));
}

/** The one event that a later meeting of its kind does not repeat. */
const initiatingMeeting = "initiating-strategy-meeting";

function isLaterMeeting(start: number, text: string): boolean {
  return laterMeeting.test(text.slice(Math.max(0, start - 30), start));
}
