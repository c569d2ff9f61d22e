import { beginningOfMonth } from "../../../corpus/month-names.ts";
import type { DateMention } from "../../deadlines/dates/reading.ts";
import type { NameMention } from "./names.ts";
import type { BoundDate } from "./read-turn.ts";

/** A later meeting of the same kind does not start the clock again. */
const laterMeeting = new RegExp(
  String.raw`\b(?:second|2nd|third|3rd|fourth|4th|another|further|fresh|new|additional|extra|repeat|update|follow[- ]?up|reconvened|later|subsequent|review)\s+(?:(?!${beginningOfMonth})\w+\s)?$`,
  "iu",
);
/** The last of several strategy meetings; the last review is the one that counts. */
const lastMeeting = /\b(?:last|latest|final|most recent)\s+$/iu;
/** Behind it: the last is the first too. */
const isOnlyOne =
  /\b(?:(?:the|our|was|is) )?only (?:(?:the )?one|strat\w*|meeting|mtg)(?: (?:(?:we|they|i|there)(?:'ve| have)?(?: (?:had|held|was|is|been|has been))?|so far|held|to date|ever))*\s*(?:[).,;?!]|$|\band\b|\bso\b|\s-\s)/iu;
/** "Strat 3 of 3", "strat number 2". */
const countedMeeting = /^\s*(?:(?:number|no\.?|#)\s?(?:[2-9]|two|three)\b|[2-9] (?:of|out of) \d\b)/iu;
const initiatedVerb = String.raw`(?:initiat\w+|start\w*|began|begun|opened|agreed|launched|triggered|commenced)`;
const initiatedEnquiry = String.raw`\b(?:s\.? ?47|section 47|enquir\w+)\b`;
const opensWithEnquiry = new RegExp(`^${initiatedEnquiry}`, "iu");
/** Words that say that the enquiry was started. */
const initiated = new RegExp(
  String.raw`\b(?:${initiatedVerb}|went|moved|decided)\b[^.?!;\n]{0,120}?${initiatedEnquiry}|${initiatedEnquiry}[^.?!;\n]{0,120}?\b${initiatedVerb}\b`,
  "iu",
);
/** What follows is told of something else than what came before. */
const goesOver = /[,;:()]|\s-\s|\b(?:and|but|so|while|although|first|original|then)\b/iu;
/** Nothing but the meeting or the day itself stands between these words and the day behind them: "s47 opened at the strat on". */
const leadsToDay =
  /^\s*(?:(?:on|at|in|from|was|were|is|back|actually|the|that|our|one|it|of|held|strat\w*|meeting|mtg|discussion|first|1st|original|initial)\s+)*$/iu;

/** Of which day the words between it and the next tell that the enquiry began; null where they tell of neither. */
function beganOn(between: string, hasNext: boolean): "this" | "next" | null {
  const [clause = ""] = between.split(/[?!;\n]|\.\s/u, 1);
  const [said] = initiated.exec(clause) ?? [];
  if (said === undefined) return null;
  const at = clause.indexOf(said);
  const isOfNext =
    hasNext && clause.length === between.length && leadsToDay.test(clause.slice(at + said.length));
  // "S47 was started 11 Nov" tells of the day behind it, "started the s47" of the meeting before it.
  const isItsOwn = opensWithEnquiry.test(said);
  return isOfNext && (isItsOwn || goesOver.test(clause.slice(0, at))) ? "next" : "this";
}
const enquiry = String.raw`(?:s\.? ?47|section 47|enquir\w+)`;
const not = String.raw`(?:not|never|(?:did|do|does|was|were|is|had|has|have|could|would)n'?t)`;
/** Somebody who may agree to a thing or not, and meets whom he likes: it is not said of the enquiry. */
const ofOthers = String.raw`(?<!\b(?:mum|mother|dad|father|parents?|family|carers?|police|school|health|gp|he|she|they)\b[^.?!,;\n]{0,12})`;
/** What denies that an enquiry began: "no s47", "didn't agree the s47", "did not meet threshold", "decided against it". */
const denial = [
  String.raw`not? (?:an? )?${enquiry}`,
  String.raw`${ofOthers}(?:not|never) (?:met|meet|start\w*|opened?|agreed?|reached|go|gone)(?! (?:to |with )?(?:it|that|this|him|her|them|us)\b)`,
  String.raw`(?:not|never) initiated?`,
  String.raw`${not} (?:\w+ )?(?:initiat|start|open|launch|trigger|agree|decid|lead|go|reach|meet|met|result|warrant)\w*(?: \w+){0,4}? (?:${enquiry}|threshold|criteria|one\b)`,
  String.raw`${not} (?:\w+ )?(?:initiat|start|launch|trigger)\w* (?:it|one)`,
  String.raw`${not} (?:\w+ )?(?:initiat|launch|trigger)\w*`,
  String.raw`${ofOthers}${not} (?:\w+ )?(?:start|open|agree|reach|meet|met)\w*(?=\s*(?:[.,;?!)]|$|(?:and|but|then|so)\b))`,
  String.raw`(?:below|under) threshold|n\.?f\.?a\.?|no further action|single agency|(?:decid\w+|agreed) against|against (?:an? )?${enquiry}`,
  String.raw`${not}\b[^.?!;\n]{0,15}\b(?:s\.? ?47|section 47|initiat\w+)`,
].join("|");
const notInitiated = new RegExp(String.raw`^[^.?!;\n]*\b(?:${denial})\b`, "iu");
/** "It didn't start at the first": the same before a date. */
const notInitiatedBefore = new RegExp(
  String.raw`\b${enquiry}\b[^.?!;,\n]{0,20}\b${not} (?:\w+ )?(?:initiat|start|begin|begun|agree|open|launch|trigger)\w* (?:at|in|on|from)\b[^.?!;,\n]*$`,
  "iu",
);
/** Of the other meeting, after one at which it was not: "the second on 16 Nov did", "but did at the one on 16 Nov". */
const didAfter = /^\W*(?:(?:it|that|this|they|we|one)\s+)?(?:did|was)(?=\s*(?:[.,;?!)]|$|(?:and|so)\b))/iu;
const didBefore = /\bbut (?:it )?(?:did|was) (?:at|in|on)\b[^.?!;,\n]*$/iu;

const anotherMeeting =
  /\b(?:strats|(?:two|three|four|several|2|3|4)\s+strat\w*|(?:second|2nd|third|3rd|another|further|fresh|later|review|new)\s+(?:one|strat\w*))\b/iu;

/** Whether a turn tells of more than one strategy meeting. */
export function tellsOfLaterMeeting(text: string): boolean {
  return anotherMeeting.test(text);
}

/** "The s47 was only agreed at the second …", "was not agreed until the second …": it began at the meeting named next. */
const beganAtThis =
  /\b(?:s\.? ?47|section 47|enquir\w+)\b[^.?!;\n]{0,30}\b(?:initiat\w+|start\w*|began|begun|opened|agreed|decided(?: on)?|launched|triggered|made)\s+(?:\w+\s+)?(?:at|in|from|till?|until)\s+(?:(?:1st|2nd|3rd|[\p{L}/]+)\s+){0,5}(?:1st|2nd|3rd|[\p{L}/]+),?\s+$/iu;

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
  { text, isExplicit, next }: MeetingSource & { readonly isExplicit: boolean },
): boolean {
  const { start, end, meanings } = name;
  if (!meanings.some(({ id }) => id === initiatingMeeting)) return isLaterMeeting(start, text);
  if (isExplicit) return !saysItStarted(name);
  const after = text.slice(end);
  if (beganAtThis.test(text.slice(0, start))) return false;
  if (notInitiated.test(after)) return true;
  const isLast = lastMeeting.test(text.slice(Math.max(0, start - 30), start)) && !isOnlyOne.test(after);
  const isLater = isLast || isLaterMeeting(start, text) || countedMeeting.test(after);
  return isLater && !isSaidToBegin(text, { from: end, next });
}

interface MeetingSource {
  readonly text: string;
  /** Where the next date stands; null behind the last. */
  readonly next: number | null;
}

/** Whether it is said right behind a meeting or its day, and of no later one, that the enquiry began then. */
function isSaidToBegin(text: string, { from, next }: { from: number; next: number | null }): boolean {
  return beganOn(text.slice(from, next ?? text.length), next !== null) === "this";
}

/** Whether a date is told of a meeting at which it is said that no enquiry began. */
export function isDeniedStart({ name }: Pick<BoundDate, "name">, text: string): boolean {
  if (!name?.meanings.some(({ id }) => id === initiatingMeeting)) return false;
  return notInitiated.test(text.slice(name.end)) && !beganAtThis.test(text.slice(0, name.start));
}

/** A date that a later meeting is given for without naming it again: "then a second yesterday", "second one 16 Feb". */
const laterOne =
  /\b(?:second|2nd|third|3rd|fourth|another|further|later)(?: one)?(?: \w+)?(?: (?:on|for|was|is|planned|held))*\s+$/iu;

/** The same behind the date: "strat 25 Nov (second one)", "25 Nov was the latest". */
const saysLaterBehind =
  /^[^\s\w]*\s*(?:\(|-\s|(?:which )?(?:was|is|being)\s+)?(?:(?:the|our|a)\s+)?(?:second|2nd|third|3rd|fourth|last|latest|follow[- ]?up|another|later|most recent|further)(?:\s+(?:one|strat\w*|meeting|mtg))?\s*(?:[),.;?!]|$|-\s)/iu;

/** Whose meeting it was, where it is told beside a later one: "first strat 11 Nov for his brother, second strat 25 Nov". */
const ofOtherChild =
  /\b(?:for|re|about|on|regarding|concerning|was|to do with) (?:(?:the|his|her|their|an?|other|another|older|younger|elder|eldest|youngest|big|little|half|step)[ -])*(?:sib|siblings?|brothers?|sisters?|cousins?|twin)\b/iu;

/** Whether a meeting that is told beside a later one was another child's: of this child's nothing began there. */
export function isOfOtherChild({ at, name }: BoundDate, { text, next }: MeetingSource): boolean {
  if (!name?.meanings.some(({ id }) => id === initiatingMeeting) || !tellsOfLaterMeeting(text)) return false;
  const behind = text.slice(at, next ?? text.length).split(/[.?!;,\n]|\b(?:then|and|but)\b/u, 1)[0] ?? "";
  return ofOtherChild.test(`${text.slice(name.end, at)} ${behind}`);
}

/** Whether the words right before a date, or behind it, give it to a later meeting that did not start the enquiry. */
export function isOfLaterMeeting(
  { at, name, stated: { typed } }: Pick<BoundDate, "at" | "name" | "stated">,
  { text, next }: MeetingSource,
): boolean {
  const isOfMeeting = name === null || name.meanings.some(({ id }) => id === initiatingMeeting);
  return (
    isOfMeeting &&
    (name === null || !saysItStarted(name)) &&
    (laterOne.test(text.slice(Math.max(0, at - 40), at)) ||
      (name !== null && saysLaterBehind.test(text.slice(at + (typed ?? "").length)))) &&
    !isSaidToBegin(text, { from: at, next }) &&
    !beganAtThis.test(text.slice(0, at))
  );
}

/** The one event that a later meeting of its kind does not repeat. */
const initiatingMeeting = "initiating-strategy-meeting";

/** Words that tell of more than one meeting for one child. */
const severalMeetings =
  /\b(?:strats|(?:two|three|four|several|2|3|4)\s+(?:strat\w*|(?:strategy )?(?:meetings|discussions))|(?:second|2nd|third|3rd|another|further|fresh|later|review|first|1st|last|latest|follow[- ]?up|most recent|original)\s+(?:one|strat\w*|(?:strategy )?(?:meeting|discussion)|(?:was |is |on |held )*(?:\w+day |\w{3} )?\d))/iu;

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
  if (dates.length < 2 || isOpenWhich.test(text)) return [...dates];
  const around = dates.map((_, i) => ({
    before: text.slice(mentions[i - 1]?.end ?? 0, mentions[i]?.start),
    whole: text.slice(mentions[i]?.end ?? 0, mentions[i + 1]?.start),
    after: text.slice(mentions[i]?.end ?? 0, mentions[i + 1]?.start).split(/[?!;\n]|\.\s/u, 1)[0] ?? "",
  }));
  const isDeniedAt = ({ before, after }: { before: string; after: string }) =>
    notInitiated.test(after) || notInitiatedBefore.test(before);
  const isOther = ({ before, after }: { before: string; after: string }) =>
    around.some(isDeniedAt) && (didAfter.test(after) || didBefore.test(before));
  if (!severalMeetings.test(text) && !around.some(isOther)) return [...dates];
  const began = around.map((one, i) => beganOn(one.whole, i < dates.length - 1));
  const isStart = around.map(
    (one, i) => isOther(one) || began[i - 1] === "next" || (!isDeniedAt(one) && began[i] === "this"),
  );
  const isMeeting = ({ name, at }: BoundDate) =>
    name === null ? !isAskedAbout(at, text) : name.meanings.some(({ id }) => id === initiatingMeeting);
  const { nth, isDenied } = startedAtNth(text);
  if (nth !== null && isDenied) {
    const left = dates.filter((_, i) => i !== nth);
    const [other, ...others] = left.filter(isMeeting);
    if (other === undefined || others.length > 0) return left;
    isStart.fill(false)[dates.indexOf(other)] = true;
  } else if (nth !== null && dates[nth] !== undefined) isStart.fill(false).fill(true, nth, nth + 1);
  const starts = isStart.filter(Boolean).length;
  if (starts === 0) return withFirstMeeting(dates, { mentions, text });
  if (starts > 1) return [...dates];
  return dates.flatMap((date, i): BoundDate[] => {
    if (isStart[i] !== true) return isMeeting(date) ? [] : [date];
    return [asInitiating(date, mentions[i])];
  });
}

/** A date as that of the meeting at which the enquiry began. */
function asInitiating(date: BoundDate, mention: DateMention | undefined): BoundDate {
  if (mention === undefined) return date;
  const { start, end } = mention;
  const meanings = [{ kind: "event", id: initiatingMeeting }] as const;
  return { ...date, name: { start, end, text: "the s47 enquiry was initiated", meanings }, also: [] };
}

/** Before the day of the first of several: "latest strat was 25 Nov, first was 11 Nov". */
const firstOne =
  /\b(?:first|1st|original|initial)(?: (?:one|strat\w*|meeting|mtg|discussion))?(?: (?:was|is|held|on|back))*\s+$/iu;

/** Where one date is told of a later meeting and another of the first, that other is the meeting's that began the enquiry. */
function withFirstMeeting(
  dates: readonly BoundDate[],
  { mentions, text }: { mentions: readonly DateMention[]; text: string },
): BoundDate[] {
  const isFirst = (date: BoundDate) =>
    date.name === null && firstOne.test(text.slice(Math.max(0, date.at - 60), date.at));
  if (dates.filter(isFirst).length !== 1) return [...dates];
  const isLater = dates.map((date, i) => {
    const next = dates[i + 1]?.at ?? null;
    const { name } = date;
    return (
      isOfLaterMeeting(date, { text, next }) ||
      (name !== null && startsNoClock(name, { text, next, isExplicit: false }))
    );
  });
  if (!isLater.includes(true)) return [...dates];
  return dates.map((date, i) => (isFirst(date) ? asInitiating(date, mentions[i]) : date));
}

/** It did not begin there; "not until the second" says that it did. */
const deniesNth = new RegExp(
  String.raw`\b${not}\b(?![^.?!;\n]*\b(?:until|till?|before|just|only|but|rather)\b)`,
  "iu",
);

const ordinals: readonly RegExp[] = [
  /^(?:first|1st|former)$/iu,
  /^(?:second|2nd|latter)$/iu,
  /^(?:third|3rd)$/iu,
];

/** Which of the meetings, from 0, the enquiry is said to have begun at, or not: "was made at the second", "not at the first". */
function startedAtNth(text: string): { readonly nth: number | null; readonly isDenied: boolean } {
  const [said = "", ordinal = ""] =
    /\b(?:s\.? ?47|section 47|enquir\w+|initiat\w+)\b[^.?!;\n]{0,45}\b(?:at|in|from|till?|until) the (first|second|third|1st|2nd|3rd|latter|former)\b/iu.exec(
      text,
    ) ?? [];
  const at = ordinals.findIndex((pattern) => pattern.test(ordinal));
  return { nth: at < 0 ? null : at, isDenied: deniesNth.test(said) };
}

/** Whether a date stands in the sentence of a question: it may be the plan that is asked about. */
function isAskedAbout(at: number, text: string): boolean {
  return /^[^.!;\n]*\?/u.test(text.slice(at));
}

function isLaterMeeting(start: number, text: string): boolean {
  return laterMeeting.test(text.slice(Math.max(0, start - 30), start));
}
