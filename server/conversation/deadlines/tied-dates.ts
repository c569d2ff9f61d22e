import type { Temporal } from "temporal-polyfill";
import { isStopWord, words } from "../../../corpus/analysis/tokens.ts";
import { beginningOfMonth } from "../../../corpus/month-names.ts";
import type { DateMention } from "../../deadlines/dates/reading.ts";
import { weekdayPattern } from "../../deadlines/dates/weekdays.ts";
import { idsOf } from "./asked-subjects.ts";
import type { DeadlineTools } from "./deadline-question.ts";
import type { NameMention } from "./names.ts";
import { isOffered } from "./offered-dates.ts";
import type { TurnReading } from "./read-turn.ts";
import type { NamedDate } from "./told-years.ts";
import { isItsBeginning } from "./what-began.ts";

/** Words that stand with the day of what is held to a deadline; any other says that a day is of something else. */
const ownWords: ReadonlySet<string> = new Set(
  [
    // That it is held, done or sent on a day.
    "held hold holding happened happen happening happens took take takes taken place sat went going ahead did doing done",
    "finish finished finishing complete completed completing concluded signed authorised authorized closed ended end",
    "sent send sending submit submitted submitting emailed email posted post faxed typed wrote write written writing form",
    "made make making get got getting put in manager managers tm tl team i'll we'll",
    // That it lies ahead by arrangement.
    "booked book booking planned plan planning scheduled schedule arranged arrange arranging set fixed diarised diarized",
    "pencilled diary down date dates day days slot slots earliest latest first next last only new now currently moved changed",
    "re rearranged rescheduled rebooked postponed pushed brought forward back due proposed proposing suggested looking aiming",
    "met finally eventually meeting mtg review reviews reviewing reviewed panel room available free working",
    // What is asked of it.
    "time times ok okay fine alright good late overdue inside limit limits deadline deadlines timescale timescales timeframe",
    "window compliant lawful allowed acceptable enough soon early meet meets met hit hits miss missed breach breached",
    "breaches right wrong yes yn wd count counts cut cutting tight manage managed period check checking confirm confirmed",
    "think thought believe please pls thanks sorry hi hello actually instead maybe possibly say says said question quick",
    "need needs needed want wants wanted happy hoping hope weve ive theyve its thats im theyre itll well ill cant wont isnt wasnt",
  ]
    .join(" ")
    .split(" "),
);

/** The same in several words, where each may be of something else: "off" alone is somebody's leave, "legal" a meeting's name. */
const ownPhrases =
  /\bsign\w*(?: (?:it|this|that|the))? off\b|\b(?:the )?chair (?:has|can|could)\b|\b(?:is|be|was|were|still) (?:(?:it|that|this|we) )?legal\b(?! \p{L}*(?:meeting|planning|advice|gateway))/giu;

const calendarWord = new RegExp(
  `^(?:${beginningOfMonth}[a-z]*|${weekdayPattern}|am|pm|noon|midday|midnight|morning|afternoon|evening|today|tomorrow|yesterday|tonight|weeks?|fortnight)$`,
  "iu",
);

/** Names as they are mistyped, with their letters in another order. */
const oftenMistyped: ReadonlySet<string> = new Set(
  ["strategy", "conference", "assessment", "discussion", "referral"].map(lettersOf),
);

const stop = String.raw`[?!;,:\n()]|\.(?!\d)|\s-\s`;
const endBefore = new RegExp(
  String.raw`${stop}|\b(?:and|but|so|because|cos|since|as|while|which|who|then)\b`,
  "giu",
);
const endBehind = new RegExp(
  String.raw`${stop}|\b(?:and|but|so|because|cos|as|which|who|then|for|if|with|given|after|when|from|due to)\b`,
  "giu",
);

interface TieSource {
  readonly turn: Pick<TurnReading, "text" | "names" | "dates">;
  /** What may be held to its deadline. */
  readonly subjects: readonly string[];
}

/**
 * Whether a date that stands beside no name may be the one that is held to a deadline: every word of its clause speaks
 * of holding, planning or asking. "Dad arrested 10 Nov" and "legal meeting 17 Nov" are days of something else.
 */
export function mayBeJudged(at: number, { turn, subjects }: TieSource): boolean {
  const { text, dates, names } = turn;
  if (isOffered(text, at)) return true;
  // A name that has its own day, or is of what is judged, says nothing against the date.
  const own = names.filter(
    (name) =>
      dates.some((date) => date.name === name) || idsOf(name, "subject").some((id) => subjects.includes(id)),
  );
  const left = withoutOwn(text, own);
  const others = dates.map((date) => date.at);
  const from = Math.max(endOfLast(text.slice(0, at)), ...others.filter((other) => other < at));
  const to = Math.min(startOfNext(text, at), ...others.filter((other) => other > at));
  const before = left.slice(from, at);
  if (!words(before).every(isOwn)) return false;
  // What leads up to its day in such words needs none behind it.
  const isLedUpTo = words(before).some(({ text: word }) => ownWords.has(word));
  return isLedUpTo || words(left.slice(at, to)).every(isOwn);
}

/** Before the day of the next of several: "last review 12 June, next one booked 4 December". */
const isNext = /\bnext (?:one|review|meeting)\b(?:\W+\w+){0,3}\W*$/iu;

interface JudgedSource {
  readonly subjects: readonly string[];
  /** The events that start a subject's clock, in every area. */
  readonly eventsOf: DeadlineTools["eventsOf"];
}

/**
 * Where the dates of a turn stand that may be judged though they have no name: none where what is judged has its own day
 * there. The day of a plan that is to be reviewed is the clock's beginning, though "the plan" names its review too.
 */
export function tiedIn(turn: TurnReading, { subjects, eventsOf }: JudgedSource): number[] {
  const isOwnDay = (name: NameMention) =>
    idsOf(name, "subject").some(
      (id) =>
        subjects.includes(id) && !eventsOf(id, null).some((event) => idsOf(name, "event").includes(event)),
    );
  const isNamed = turn.dates.some(
    ({ name }) => name !== null && !isItsBeginning(name, turn.text) && isOwnDay(name),
  );
  return turn.dates.flatMap(({ at, name }) => {
    const isFree = !isNamed || isNext.test(turn.text.slice(0, at));
    return isFree && name === null && mayBeJudged(at, { turn, subjects }) ? [at] : [];
  });
}

function isOwn({ text: word }: { readonly text: string }): boolean {
  return (
    isStopWord(word) ||
    ownWords.has(word) ||
    /\d/u.test(word) ||
    calendarWord.test(word) ||
    oftenMistyped.has(lettersOf(word))
  );
}

function lettersOf(word: string): string {
  return Array.from(word).sort().join("");
}

function endOfLast(before: string): number {
  const last = [...before.matchAll(endBefore)].at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

function startOfNext(text: string, at: number): number {
  return [...text.matchAll(endBehind)].find(({ index }) => index > at)?.index ?? text.length;
}

function withoutOwn(text: string, names: readonly NameMention[]): string {
  let left = text.replace(ownPhrases, (typed) => " ".repeat(typed.length));
  for (const { start, end } of names) left = left.slice(0, start) + " ".repeat(end - start) + left.slice(end);
  return left;
}

/** Somebody or something beside a meeting or a piece of work. */
const goesWithIt = String.raw`^(?:'s)? (?:(?:was|were|is|are|has|the) )*(?:room|invit(?!ed|ing)\w+|letters?|agendas?|paperwork|chair(?!ed|ing)\w*|minute\w*|interpreter|venue|visit(?!ed|ing)\w*|interviews?)`;
const besideIt = new RegExp(String.raw`${goesWithIt}\b`, "iu");
/** With a day of its own: "conference invites sent 10 Nov", "conference visit 10 Nov". */
const dayBeside = new RegExp(
  String.raw`${goesWithIt}(?:(?<!room|venue|chair\w*|interpreter)|(?: \p{L}+){0,2} (?:sent|posted|emailed|went|go|going|gone|out|off|shared|circulated|handed|received|arrived|back|booked|reserved|done|due|typed|written|ready|met|seen|rang|phoned))(?: (?:on|by|round|out))? $`,
  "iu",
);
/** Before a thing of which somebody hears on a day: "parents told about the conference 12 Nov". */
const tellsOfIt =
  /\b(?:told|informed|notified|warned|aware|invited|spoke\w*|phoned|rang|chased)\b[^.?!;,\n]{0,25}\b(?:about|of|to|re) (?:the |our |an? )?$/iu;
/** What was done so lies on no day to come: that one is of the meeting itself. */
const wasDone = /\b(?<!be )(?:sent|posted|emailed|went|gone|booked|reserved|met|seen|rang|phoned)\b/iu;

/** A family group conference is held by the family, and to no such limit. */
const isOfFamily = /\bfamily group $/iu;

interface BesideSource {
  readonly text: string;
  readonly today: Temporal.PlainDate;
}

/** Whether a date that stands beside a name is of something that only goes with it: no day on which it is held. */
export function isBesideIts(
  name: NameMention,
  { start: at, reading }: DateMention,
  { text, today }: BesideSource,
): boolean {
  if (isOfFamily.test(text.slice(0, name.start))) return true;
  if (name.end > at) return false;
  const between = text.slice(name.end, at);
  return dayBeside.test(between) && !(wasDone.test(between) && liesAhead(reading, today));
}

/** Whether a day, or of two years' the nearer one, is yet to come. */
function liesAhead(reading: DateMention["reading"], today: Temporal.PlainDate): boolean {
  const days = reading.kind === "date" ? [reading.date] : reading.kind === "unclear" ? reading.choices : [];
  const away = days.map((day) => today.until(day).days).sort((one, other) => Math.abs(one) - Math.abs(other));
  return (away[0] ?? 0) > 0;
}

/**
 * The dates of a turn, without the names of those that may be of something beside what another has the day of: "told
 * mum about the conference 12 Nov, conference 24 Nov". Alone such a date is taken for the conference's, and judged.
 */
export function withoutBeside(dates: readonly NamedDate[], text: string): NamedDate[] {
  const perhaps = new Set(dates.filter((date) => isPerhapsBeside(date, text)));
  const own = new Set(
    dates.flatMap((date) => (perhaps.has(date) ? [] : (date.name?.meanings ?? []).map(({ id }) => id))),
  );
  return dates.map((date) => {
    const hasOwn = date.name?.meanings.some(({ id }) => own.has(id)) === true;
    return perhaps.has(date) && hasOwn ? { ...date, name: null } : date;
  });
}

function isPerhapsBeside({ mention: { start: at }, name }: NamedDate, text: string): boolean {
  if (name === null || name.end > at) return false;
  return besideIt.test(text.slice(name.end, at)) || tellsOfIt.test(text.slice(0, name.start));
}
