import { isQuestioned, yetToBe } from "./bind-dates.ts";
import { asksForTime, asksHowLongItLasts, readIntent } from "./intent.ts";
import { isDenied } from "./names.ts";
import type { Meaning, NameMention } from "./names.ts";
import type { TurnReading } from "./read-turn.ts";
import { isItsBeginning } from "./what-began.ts";
import { sentenceAt } from "../sentences.ts";

/** The events that a subject's rules count from, in one area or in all (null). */
export type EventsOf = (subject: string, area: string | null) => readonly string[];

/** What asking for a subject needs to know of it. */
export interface SubjectTools {
  readonly eventsOf: EventsOf;
  /** Whether a subject is one that referrers ring again about. */
  readonly isChased: (subject: string) => boolean;
  /** Whether a subject is ringing again itself. */
  readonly isChasing: (subject: string) => boolean;
  /** The more special kinds of a subject. */
  readonly narrowerOf: (subject: string) => readonly string[];
  /** The area that is asked, which chooses among what a name may stand for; null or absent where none is. */
  readonly askedArea?: string | null;
}

/** "Till the out of hours team ring back": a call that the services make is not the referrer's ringing again. */
const servicesCall =
  /\b(?:they|he|she|teams?|services?|hub|mash|duty|edt|eds|workers?|care|council|police|hospital|someone|somebody|anyone|anybody|nobody|no one)(?:'ll|'d)?\s+(?:(?:will|would|should|must|can|do|does|has|have|to|normally|usually|actually|even)\s+)*$/iu;

function isServicesCall(name: NameMention, text: string): boolean {
  return /^(?:ring|call|phone)\b/iu.test(name.text) && servicesCall.test(text.slice(0, name.start));
}

/** "The s47 was decided at a second strat", "decided to go s47": what an enquiry was decided at is no decision on a referral. */
function isOnEnquiry({ start, end, text: typed }: NameMention, text: string): boolean {
  const enquiry = "s(?:ection)? ?47s?(?: enquir(?:y|ies)| investigation)?";
  if (!/^deci(?:ded?|sion)\b/iu.test(typed)) return false;
  return (
    new RegExp(
      `\\b${enquiry}(?: (?:was|is|were|wasn't|isn't|not|only|being|actually|first|had|been|got))* $`,
      "iu",
    ).test(text.slice(0, start)) ||
    new RegExp(
      `^(?: (?:to|on|for|we|they|it|that|would|needed|was|go|start|into|have|hold|do|an?|the))* ${enquiry}\\b`,
      "iu",
    ).test(text.slice(end))
  );
}

const awaited = /\b(?:waiting|wait|waited)\s+(?:for|on)\s+(?:(?:a|an|the|any|their|its)\s+)?$/iu;

const writing = /^(?:writ(?:e|es|ing|ten)|wrote)(?: (?:it )?up)?$/iu;
/** What is written is something else than what was told by telephone: "write the report", "writing up my notes". */
const writesAnother =
  /^\s+(?:up\s+)?(?:the|an?|my|our|their|his|her|its|this|that|all)\s+(?!(?:[\p{L}'-]+\s+){0,2}(?:referrals?|refs?|calls?|forms?|marfs?|confirmations?|concerns?|bit|part|one|version|copy|down)\b)\p{L}/iu;

function isOtherWriting({ text: typed, end }: NameMention, text: string): boolean {
  return writing.test(typed) && writesAnother.test(text.slice(end));
}

/** Nothing but small words stands between a name and what it is of: "decide on the level of response". */
const ofIt = /^[\s,]*(?:(?:on|about|regarding|of|for|as to|up|the|a|their|our|my)\s+)*$/iu;

/** Whether a name only leads up to the next, more precise one: "decision on level of response", "follow up on paper". */
function leadsUpTo(
  name: NameMention,
  { names, text, tools }: { names: readonly NameMention[]; text: string; tools: SubjectTools },
): boolean {
  const next = names.find(({ start }) => start >= name.end);
  if (next === undefined || !ofIt.test(text.slice(name.end, next.start))) return false;
  const precise = idsOf(next, "subject");
  return idsOf(name, "subject").some(
    (subject) =>
      precise.some((other) => tools.narrowerOf(subject).includes(other)) ||
      (tools.isChasing(subject) && precise.some(tools.isChased) && !precise.includes(subject)),
  );
}

/** "There will be a strategy discussion after I rang on Tuesday": what is yet to be has no date that something before it had. */
function isYetToBe({ start, end }: NameMention, { at, text }: { at: number; text: string }): boolean {
  return (
    yetToBe.test(text.slice(0, start)) &&
    /\b(?:after|since|because|following|once)\b/iu.test(text.slice(end, at))
  );
}

/** "Days before the conference", "on a plan after the conference": only what something else lies before or after. */
function isBesideWhich({ start }: NameMention, text: string): boolean {
  return /\b(?:before|after|prior to|ahead of|in advance of|following) (?:(?:the|a|an|our|my) )?$/iu.test(
    text.slice(0, start),
  );
}

/** "A review conference, not an ICPC", "rather than the assessment": what another stands in the place of. */
function isReplaced({ start }: NameMention, text: string): boolean {
  return /(?:(?<!\b(?:why|is|isn'?t) (?:it )?)\bnot|\b(?:rather than|instead of|as opposed to)) (?:(?:an?|the|our|just) )*$/iu.test(
    text.slice(0, start),
  );
}

/** What is asked for: every subject named without a date of its own, but for what only starts another's clock. */
export function askedSubjects({ text, names, dates }: TurnReading, tools: SubjectTools): string[] {
  const { eventsOf, isChased } = tools;
  const dated = new Set(
    dates.flatMap(({ at, name }) =>
      name === null || isYetToBe(name, { at, text }) || isItsBeginning(name, text) ? [] : [name],
    ),
  );
  // "Police protection" is mostly something that happened: how long it lasts has to be asked.
  const isMeant = (name: NameMention) =>
    idsOf(name, "event").length === 0 ||
    idsOf(name, "subject").some((subject) => eventsOf(subject, null).length > 0) ||
    asksHowLongItLasts(text);
  // "The strategy discussion that started the s47 was 8 January" names one happening twice.
  const happened = new Set([...dated].flatMap((name) => idsOf(name, "event")));
  const isDatedElsewhere = (name: NameMention) =>
    idsOf(name, "event").some((event) => happened.has(event)) && !isAskedItself(name, text);
  const undated = names.filter(
    (name) =>
      !dated.has(name) &&
      idsOf(name, "subject").length > 0 &&
      isMeant(name) &&
      !isDatedElsewhere(name) &&
      !leadsUpTo(name, { names, text, tools }) &&
      !isServicesCall(name, text) &&
      !isOtherWriting(name, text) &&
      !isOnEnquiry(name, text),
  );
  // "No decision yet, may I chase?" asks for no decision, nor does "Still waiting for a decision".
  const isNotYet = (name: NameMention) =>
    readIntent(text) === "chase" &&
    (isDenied(name, text) || awaited.test(text.slice(0, name.start))) &&
    idsOf(name, "subject").some(isChased);
  const claimed = undated.some((name) => !isNotYet(name)) ? undated.filter((n) => !isNotYet(n)) : undated;
  const hasOther = names.some((name) => idsOf(name, "subject").length > 0 && !isPeriodName(name));
  const inPlace = claimed.filter((name) => !isReplaced(name, text));
  const meant = inPlace.length > 0 ? inPlace : claimed;
  const called = hasOther ? meant.filter((n) => !isPeriodName(n)) : meant;
  const named = called.some((name) => !isBesideWhich(name, text))
    ? called.filter((name) => !isBesideWhich(name, text))
    : called;
  // What is named in the question itself is what is asked for.
  const inTime = named.filter(({ start }) => asksForTime(sentenceAt(text, start)));
  const inQuestion =
    inTime.length === 0 ? [] : named.filter((one) => inTime.includes(one) || isAlone(one, text));
  const asked = (inQuestion.length > 0 ? inQuestion : named).flatMap((name) =>
    subjectMeant(name, tools).map((subject) => ({ subject, name })),
  );
  const started = asked.filter(
    ({ name, subject }) =>
      isAskedItself(name, text) || !isStartOfAnother({ name, subject }, { asked, eventsOf }),
  );
  return [...new Set((started.length > 0 ? started : asked).map(({ subject }) => subject))];
}

/** Of the subjects asked those for which every name in a turn means none of their more special kinds. */
export function askedExactly({ names }: TurnReading, subjects: readonly string[]): ReadonlySet<string> {
  const exact = subjects.filter((subject) => {
    const own = names.flatMap(({ meanings }) =>
      meanings.filter(({ kind, id }) => kind === "subject" && id === subject),
    );
    return own.length > 0 && own.every((meaning) => "isExact" in meaning);
  });
  return new Set(exact);
}

/** Of what a name may stand for the first that the area asked sets a time for; else simply the first. */
function subjectMeant(name: NameMention, { eventsOf, askedArea = null }: SubjectTools): string[] {
  const subjects = idsOf(name, "subject");
  const timed = askedArea === null ? undefined : subjects.find((one) => eventsOf(one, askedArea).length > 0);
  return [timed ?? subjects].flat().slice(0, 1);
}

/** A question of nothing but a name, behind what tells its date: "strat was 6 May - ICPC?" */
function isAlone({ start, end }: NameMention, text: string): boolean {
  const clause =
    text
      .slice(0, start)
      .split(/[.?!;,\n]|\s-\s/u)
      .at(-1) ?? "";
  return (
    /^\s*\?/u.test(text.slice(end)) && /^\s*(?:(?:and|so|then|the|what about|how about)\s+)*$/iu.test(clause)
  );
}

function isAskedItself(name: NameMention, text: string): boolean {
  const after = /^\s*(?:by\s*(?:when|\?)|when\s*\?|(?:in|on) time|late)/iu;
  return isQuestioned(name, text) || after.test(text.slice(name.end));
}

/** "Three working days" names a deadline only where nothing else does: several have the same. */
export function isPeriodName({ text }: NameMention): boolean {
  return /^(?:[13]|24|48|one|three)\b.*\b(?:days?|hours?|hrs?)$/iu.test(text);
}

interface AskedName {
  readonly name: NameMention;
  readonly subject: string;
}

/** Whether a name is only the event that another deadline is counted from: "how long from strat to ICPC?" */
function isStartOfAnother(
  { name, subject }: AskedName,
  { asked, eventsOf }: { asked: readonly AskedName[]; eventsOf: EventsOf },
): boolean {
  const events = idsOf(name, "event");
  return asked.some(
    (other) =>
      other.subject !== subject && eventsOf(other.subject, null).some((event) => events.includes(event)),
  );
}

/** The events, subjects or conditions that a name may stand for. */
export function idsOf({ meanings }: NameMention, kind: Meaning["kind"]): string[] {
  return meanings.filter((meaning) => meaning.kind === kind).map(({ id }) => id);
}
