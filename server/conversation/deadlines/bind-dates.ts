import type { DateMention } from "../../deadlines/dates/reading.ts";
import type { NameMention } from "./names.ts";
import { sentenceBefore } from "../sentences.ts";

/** What a date may belong to. */
export interface BindingSource {
  readonly names: readonly NameMention[];
  readonly dates: readonly DateMention[];
  readonly text: string;
}

/** A name after its date counts as so many characters further away. */
const afterPenalty = 12;
/** A comma, "and" or "but" in between, and the end of a sentence. */
const clausePenalty = 22;
const sentencePenalty = 60;
/** Another date in between: that one has the better claim. */
const otherDatePenalty = 80;
/** Nothing further away than this belongs to a date. */
const reach = 90;

/** "15 working days" names a deadline and holds no date. */
const isPeriod = /\b(?:days?|hours?|months?)$/iu;

/** A new sentence that is still about what was named: "Strat held. It was 3 March", "Strat. 3 March". */
const leadsOn = /^.{0,4}$|[.?!;\n]\s*(?:it|that|this|they|both|date|held|was|on)\b/iu;

/** "EDD not known yet, no scan until 6 Oct": the date is another's. */
const notKnown =
  /^\s*(?:is |was |date )?(?:not (?:yet )?(?:known|confirmed|set|given|sure)|unknown|tbc|n\/k|unclear)\b/iu;

/** Before what is yet to be: "there's going to be a conference". */
export const yetToBe =
  /\b(?:will|'ll|going to|due to|has to|have to|must|should) (?:be|have|hold|arrange|set up) (?:an?|the|another) $/iu;
/** "The ICPC deadline is the 15th" tells the day, and asks for none. */
const tellsDeadline =
  /^ (?:deadline|due date)(?: (?:on|in|by|from) (?:the |our |my )?\p{L}+)?(?:'s| is| was| says?| of| shows?|:| =| -)(?: (?:on|as|the))* ?$/iu;
const otherClause = /[,;]|\b(?:and|but|so|then|said|says?|told|tells)\b/iu;

/** "Met on 2 July and said there will be a conference": the day on which something is announced is not its own. */
function isAnnounced(name: NameMention, date: DateMention, text: string): boolean {
  return (
    name.start >= date.end &&
    yetToBe.test(text.slice(0, name.start)) &&
    otherClause.test(text.slice(date.end, name.start))
  );
}

/** "Not seen since 9 am", "last seen at 9": since when something has not been done is no date of it. */
function isUndone({ start, meanings }: NameMention, text: string): boolean {
  const isEvent = meanings.some(({ kind }) => kind === "event");
  return !isEvent && /\b(?:not|never|last|n't)(?: been)? $/iu.test(text.slice(0, start));
}

/** "Strat was on his birthday 12 Nov": a day that is named so is of what happened on it. */
function isOnBirthday(
  { start, text: typed }: NameMention,
  { names, text }: Pick<BindingSource, "names" | "text">,
): boolean {
  if (
    !/^birthday$/iu.test(typed) ||
    !/\bon (?:his|her|their|\p{L}+'?s) (?:\w+ )?$/iu.test(text.slice(0, start))
  )
    return false;
  return names.some(({ end, meanings }) => end <= start && meanings.some(({ kind }) => kind === "event"));
}

/** The event or subject that a date belongs to: the nearest in its clause, before it rather than after; null when none is near. */
export function nameOfDate(date: DateMention, { names, dates, text }: BindingSource): NameMention | null {
  const claims = names
    .filter((name) => Math.max(name.start - date.end, date.start - name.end) <= reach)
    .filter(
      (name) =>
        name.meanings.some(({ kind }) => kind === "event" || kind === "subject") && !isPeriod.test(name.text),
    )
    .filter((name) => !isUndone(name, text) && !isOnBirthday(name, { names, text }))
    .filter((name) => !notKnown.test(text.slice(name.end)) && !isAnnounced(name, date, text))
    .map((name) => ({ name, distance: distanceTo(name, date, { dates, text }) }))
    .filter(({ distance }) => distance <= reach)
    .sort((a, b) => a.distance - b.distance);
  return claims[0]?.name ?? null;
}

function distanceTo(
  name: NameMention,
  date: DateMention,
  { dates, text }: Pick<BindingSource, "dates" | "text">,
): number {
  const isAfter = name.start >= date.end;
  // The full stop of "20 Feb." may end the sentence too.
  const dateEnd = date.end - (text[date.end - 1] === "." ? 1 : 0);
  const between = isAfter ? text.slice(dateEnd, name.start) : text.slice(name.end, date.start);
  const hasOtherDate = dates.some((other) => other !== date && isBetween(other, name, date));
  // "Tuesday when they got it" dates the getting and asks nothing; "7 Sept when was the strat" asks.
  const isRelative =
    isAfter && /^\s*(?:when(?! (?:is|was|were|did|must|should|does|do|will)\b)|that|which)\b/iu.test(between);
  const isAsked = !isAfter && /\b(?:due|deadline|by when)\b/iu.test(between) && !tellsDeadline.test(between);
  return (
    between.length +
    (isAfter ? afterPenalty : 0) +
    (/[?!;\n]|\.(?!\d)/u.test(between) ? (isAfter || !leadsOn.test(between) ? reach : sentencePenalty) : 0) +
    (/[,(]|\b(?:and|but|so|if|when|after)\b/iu.test(between) || /\bfrom\b(?! \p{Lu})/u.test(between)
      ? clausePenalty
      : 0) +
    (isAfter && /[,)]|\b(?:so|but|then)\b/u.test(between) ? sentencePenalty : 0) +
    (isAsked || (!isRelative && isQuestioned(name, text)) ? sentencePenalty : 0) +
    (hasOtherDate ? otherDatePenalty : 0) -
    (isAfter && isItsOwnDay(name, date, { between, text }) ? ownDay : 0)
  );
}

/** A day right before what it is of, behind "for", is no day of what stands before that: "ICPC for the 9 Nov strat?" */
const ownDay = 30;

function isItsOwnDay(
  { end, meanings }: NameMention,
  date: DateMention,
  { between, text }: { between: string; text: string },
): boolean {
  return (
    between === " " &&
    meanings.some(({ kind }) => kind === "event") &&
    /\b(?:for|from|after) (?:the |our |a |that )?$/iu.test(text.slice(0, date.start)) &&
    !/\b(?:booked|planned|arranged|set|scheduled|down|moved|brought forward) (?:for|from) (?:the )?$/iu.test(
      text.slice(0, date.start),
    ) &&
    /^(?:\s*(?:\?|$|[.,;!])|\s+(?:due|by|in|please|pls|when)\b)/iu.test(text.slice(end))
  );
}

/** "when's the ICPC", "deadline for the assessment": what is asked for has no date yet. */
export function isQuestioned({ start, end }: NameMention, text: string): boolean {
  if (/^\s*(?:is |be |date )?(?:(?:due|deadline|by when|when)\b|by\s*\?)/iu.test(text.slice(end)))
    return true;
  return /\b(?:when'?s?|when (?:is|was|were|did|must|should|does|do|will)|(?:what|which) (?:day|date) (?:is|was|were|did|must|should)|deadline (?:for|of)|due date (?:for|of)|by when|how long (?:for|until|till)?)\s+(?:\w+\s+){0,5}$/iu.test(
    text.slice(Math.max(0, start - 50), start),
  );
}

function isBetween(other: DateMention, name: NameMention, date: DateMention): boolean {
  const [from, to] = name.start >= date.end ? [date.end, name.start] : [name.end, date.start];
  return other.start >= from && other.end <= to;
}

/** The names that share a date: those before a "both" that leads up to it. */
export function namesOfBoth({ start }: DateMention, { names, text }: BindingSource): NameMention[] {
  const sentence = sentenceBefore(text, start);
  if (!/\b(?:both|all)\s+(?:\w+\s+){0,2}$/iu.test(sentence)) return [];
  const from = start - sentence.length;
  return names.filter((name) => name.start >= from && name.end <= start);
}
