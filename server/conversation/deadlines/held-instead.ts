import type { Temporal } from "temporal-polyfill";
import type { DateMention } from "../../deadlines/dates/reading.ts";
import type { NameMention } from "./names.ts";
import type { BoundDate } from "./read-turn.ts";
import { withDay, workedOut } from "./stated-dates.ts";

const n = String.raw`(?:n'?t|nt| not)`;
const cancelled = String.raw`(?:cancell?ed|called off|abandoned|postponed|put off|deferred)`;
const moved = String.raw`(?:moved|changed|re-?arranged|re-?scheduled|re-?booked|re-?fixed|postponed|put (?:back|off)|pushed(?: back)?|brought forward|deferred|delayed)`;
const nothingCame = String.raw`(?:(?:did${n}|never) (?:happen(?:ed)?|go ahead|take place|took place)|(?:not|was${n}|never) held|fell through)`;

/** Before a day on which something was not held. */
const offBefore = new RegExp(
  String.raw`\b(?:${cancelled}|${nothingCame}|should(?:'?ve| have| of) been(?: held)?|${moved} from)(?: (?:for|on|the|from))* $`,
  "iu",
);
/** What follows where only the way of holding it is denied, or the words are of something else: "not held in person". */
const ofItsWay = String.raw`(?! (?:in (?!the end)|like|before|face|virtual|online|remote|proper|at (?!all|short)|with|as|within|jointly|here|there|again|provisional|initially|originally))`;
/** Behind one; "cancelled" by itself has nothing behind it that is cancelled instead: "cancelled core group". */
const offAfter = new RegExp(
  String.raw`^[\s,]*(?:(?:it|that|this|which|but|and|was|is|has|had|been|be|got|to|then|now)\s+)*(?:(?<=(?:was|is|been|be|got)\s+)${cancelled}|${cancelled}(?=\s*(?:$|[^\s\p{L}]|(?:and|but|so|because|cos|due|by|as|on|until|till?|to|for|from|with|at|last|again|instead|then|held|re\w+|now|when|what|is|are|after|moved|put|police|snow|the day|that)\b))|${nothingCame}${ofItsWay})\b`,
  "iu",
);
/** It was held on that day after all, where no other day follows. */
const heldAfterAll =
  /^[^.?!;]*\b(?:then|still|but|did|eventually|actually|after all) (?:it )?(?:went|go|going) ahead\b(?!(?: (?:again|instead|later|on|the|for|it))* $)/iu;
/** Before a day that was only arranged. */
const arranged =
  /\b(?:due|booked|planned|scheduled|arranged|set|fixed|diari[sz]ed|original(?:ly)?|initially|(?:was|were) (?:meant|supposed|going) to (?:have )?be(?:en)?)(?: (?:for|on|the|was|date))* $/iu;
/** Before the day on which it was arranged for another: "booked 12 Nov for 24 Nov". */
const arrangedThen = /\b(?:booked|arranged|scheduled|fixed|agreed|made|sent|called)(?: on)?(?: the)? $/iu;
/** Before the day that takes its place. */
const movedTo = new RegExp(
  String.raw`\b(?:${moved}(?: (?:it|again))? (?:to|for|until|till?|on|onto)|new (?:date|one)(?: (?:is|was|of|for))?|now(?: (?:it'?s|it is|its|is|on|for|booked|the|set|being|held))*)(?: (?:on|the|for))* $`,
  "iu",
);
/** The same, where it was said that the day before it was not kept. */
const heldOn = new RegExp(
  String.raw`\b(?:held|happened|took place|went ahead|met|reconvened(?: to| for)?|had (?:it|one)|until|till?|instead|booked|(?<=§ )to)(?: (?:it|on|the|for|instead))* $`,
  "iu",
);

/** Before the day on which it went on. */
const reconvened = /\breconvened(?: (?:to|for|until))?(?: (?:on|the|for))* $/iu;

/** Before the day that a notice bears, and before the day on which it was received. */
const dated = /\b(?:dated|written|wrote|signed|sent|posted|emailed|typed)(?: on)? $/iu;
const cameIn =
  /\b(?:got|get|received|rec'?d|rcvd|arrived|reached us|landed|came(?: in| through)?|logged|had it)(?: (?:it|that|here|in|on|until|till?|the))* $/iu;
/** What is counted from its receipt. */
const isReceived = /\b(?:notif\w*|ref\w*|marf|contact|transfer)\b/iu;
/** Something else, after which or about which it came: "referral after dad's arrest on". */
const afterOther =
  /^ (?:(?:was|came|made) )?(?:after|following|about|re|because of|over) (?!the \d)[^.?!;,\n]*\p{L}{4,}[^.?!;,\n]* (?:on|of)(?: the)? $/iu;

interface TurnSource {
  readonly mentions: readonly DateMention[];
  readonly text: string;
  readonly today: Temporal.PlainDate;
}

/** A date with the words of its sentence before it and behind it, from the date before and up to the next. */
interface Placed {
  readonly date: BoundDate;
  readonly before: string;
  readonly after: string;
}

/**
 * The dates of a turn without those on which something was not held after all, or that a notice only bears. The day on
 * which it was held or received has its name: "strat cancelled 10 Nov, rearranged to 12 Nov", "dated 9 Nov, we got it
 * 11 Nov".
 */
export function withHeldInstead(dates: readonly BoundDate[], source: TurnSource): BoundDate[] {
  const placed = dates.map((date) => ({ date, ...around(date, source) }));
  const kept: BoundDate[] = [];
  for (const [i, one] of placed.entries()) {
    const last = placed[i - 1];
    const { date } = one;
    const name = last === undefined ? null : nameTakenFrom(last, one);
    if (last !== undefined && name !== null) {
      if (kept.at(-1) === last.date) kept.pop();
      // The same thing may have been moved twice.
      const taken = { ...date, name, also: last.date.also, stated: beside(one, { last, source }) };
      placed[i] = { ...one, date: taken };
      if (!isOff(placed[i] ?? one)) kept.push(taken);
    } else if (!isOff(one)) kept.push(date);
  }
  return kept;
}

function around({ at }: BoundDate, { mentions, text }: TurnSource): Pick<Placed, "before" | "after"> {
  const i = mentions.findIndex(({ start }) => start === at);
  const mention = mentions[i];
  if (mention === undefined) return { before: "", after: "" };
  const last = mentions[i - 1];
  const before = `${last === undefined ? "" : "§"}${text.slice(last?.end ?? 0, at)}`;
  return { before, after: text.slice(mention.end, mentions[i + 1]?.start) };
}

/** Whether it is said that what a date is given for was not held on it. */
function isOff({ date: { name }, before, after }: Placed): boolean {
  return name !== null && (offBefore.test(before) || (offAfter.test(after) && !heldAfterAll.test(after)));
}

/** The name of the date before, where this one takes its place; null where it does not. */
function nameTakenFrom(last: Placed, { date, before }: Placed): NameMention | null {
  const { name } = last.date;
  if (name === null) return null;
  if (isOfReceipt(last, before))
    return isOtherThan(date.name, name) && !saysReceived(date.name) ? null : name;
  const isKeptNot = isOff(last) || arranged.test(last.before);
  const isForThen = arrangedThen.test(last.before) && /^§ for (?:the )?$/iu.test(before);
  // A strategy meeting that went on another day was held on its first.
  const isGoneOn = reconvened.test(before) && !/strat|discussion/iu.test(name.text);
  const isMoved = isForThen || isGoneOn || movedTo.test(before) || (isKeptNot && heldOn.test(before));
  return isMoved && !isOtherThan(date.name, name) ? name : null;
}

/** Whether a date was told to be that on which a notice came, behind another that the notice bears or goes back to. */
function isOfReceipt({ date: { name, at }, before: words }: Placed, between: string): boolean {
  if (name === null || !isReceived.test(name.text) || !cameIn.test(between)) return false;
  const led = words.slice(Math.max(0, words.length - Math.max(0, at - name.end)));
  return dated.test(words) || afterOther.test(led);
}

/** "We got it" is a name of what is received, whatever that is. */
function saysReceived(name: NameMention | null): boolean {
  return name !== null && /^(?:got|get|received|rec'?d|rcvd|had|arrived|came|landed)\b/iu.test(name.text);
}

function isOtherThan(name: NameMention | null, other: NameMention): boolean {
  return name !== null && !isSame(name, other);
}

function isSame(one: NameMention, other: NameMention): boolean {
  return one.meanings.some(({ id }) => other.meanings.some((meaning) => meaning.id === id));
}

/** So far ahead lies no day that was moved to another which has been, or is soon. */
const farDays = 180;

/** A day of the month beside the one that it takes the place of; of a year that was left open, the nearer one. */
function beside(
  { date: { stated } }: Placed,
  { last, source: { today } }: { last: Placed; source: TurnSource },
): BoundDate["stated"] {
  const first = nearest(last.date.stated, today);
  if ("kind" in stated)
    return "when" in first ? withDay(stated, { last: first, isPlan: true, today }) : stated;
  return nearest(stated, today);
}

function nearest(stated: BoundDate["stated"], today: Temporal.PlainDate): BoundDate["stated"] {
  if (!("problem" in stated) || stated.problem !== "ambiguous") return stated;
  const far = (day: Temporal.PlainDate) => Math.abs(day.until(today).days);
  const [date, other] = stated.choices.toSorted((a, b) => far(a) - far(b));
  const isSure =
    date !== undefined &&
    other !== undefined &&
    far(other) > farDays &&
    far(date) <= farDays &&
    isOneDay(date, other);
  return isSure ? { ...workedOut({ date, moment: null }, stated.typed), isYearAssumed: true } : stated;
}

function isOneDay(date: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return date.toPlainMonthDay().equals(other.toPlainMonthDay());
}
