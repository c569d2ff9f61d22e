import type { Temporal } from "temporal-polyfill";
import { readDates } from "../../deadlines/dates/read-dates.ts";
import type { DateMention } from "../../deadlines/dates/reading.ts";
import { idsOf } from "./asked-subjects.ts";
import type { DeadlineState, DeadlineTools } from "./deadline-question.ts";
import { readTurn, textAsRead } from "./read-turn.ts";
import type { StatedDate } from "./read-turn.ts";
import { isQuestion } from "../turn-in-full.ts";
import * as say from "./withdrawn-words.ts";

/** What a clause takes back: all that was told of the case, some of its dates, or what happened on them. */
export type Withdrawal =
  | { readonly kind: "case" }
  | { readonly kind: "last" }
  | { readonly kind: "days"; readonly days: readonly Temporal.PlainDate[] }
  | { readonly kind: "events"; readonly events: readonly string[] }
  /** Dates that were never told of this case; what they were given for has none yet. */
  | { readonly kind: "never"; readonly told: ReadonlyMap<string, StatedDate> };

/** A stretch of a turn: what it tells, or what it takes back; such words may tell something too. */
export type TurnPart =
  | { readonly kind: "told"; readonly text: string }
  | { readonly kind: "withdrawn"; readonly what: Withdrawal };

interface Clause {
  readonly start: number;
  readonly end: number;
  /** Its words behind those that open a correction, dates masked. */
  readonly body: string;
  readonly isTakingBack: boolean;
  readonly isAsking: boolean;
  readonly dates: readonly DateMention[];
}

/** What looking at a clause needs. */
interface ClauseSource {
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly last: DeadlineState;
  readonly tools: DeadlineTools;
}

const betweenClauses =
  /[.?!;,\n()]+|\s-\s|\s+but\s+|\s+and\s+(?=(?:his|hers|ours|mine|theirs|it|the (?:new|right|real))\b(?: one| date)? (?:was|is)\b)|\s+(?=(?:his|hers|ours|mine|theirs) (?:was|is)\b)|(?<=§)\s+(?=it (?:was|is)\b)/giu;

/** The days of the month that something is said of: "23rd was the other one". */
function daysBegun(text: string): DateMention[] {
  return [...text.matchAll(say.dayBegun)].map(({ index: start, 0: typed, 1: day = "" }) => ({
    start,
    end: start + typed.length,
    text: typed,
    reading: { kind: "day", day: Number(day), nearest: null },
  }));
}

/** The clauses of a text, with the dates in them. */
function clausesIn(text: string, tools: DeadlineTools): Clause[] {
  const read = readDates(text, { today: tools.today, calendar: tools.calendar, leaning: null });
  const mentions = [
    ...read,
    ...daysBegun(text).filter(({ start }) => read.every((one) => one.start !== start)),
  ];
  let masked = text;
  for (const { start, end } of mentions)
    masked = masked.slice(0, start) + "§".repeat(end - start) + masked.slice(end);
  const clauses: Clause[] = [];
  let start = 0;
  let wasTakingBack = false;
  for (const { index, 0: mark } of [...masked.matchAll(betweenClauses), { index: text.length, 0: "" }]) {
    const words = masked.slice(start, index);
    const opening = say.correctionWords.exec(words)?.[0] ?? "";
    const body = words.slice(opening.length).trim();
    const isTakingBack: boolean = say.takesBack.test(opening) || wasTakingBack;
    const dates = mentions.filter((one) => one.start >= start && one.end <= index);
    const end = index + mark.length;
    clauses.push({ start, end, body, isTakingBack, isAsking: mark.includes("?"), dates });
    wasTakingBack = body === "" && isTakingBack;
    start = end;
  }
  return clauses;
}

/**
 * A turn in the parts in which it tells and takes back: "sorry, the 23rd was his sister. his was the 19th". One that
 * takes nothing back is one part as typed.
 */
export function partsOf(typed: string, last: DeadlineState, tools: DeadlineTools): readonly TurnPart[] {
  const whole: TurnPart[] = [{ kind: "told", text: typed }];
  // Of several cases' dates each is put right by its own label.
  if (last.further.size > 0) return whole;
  if (typed.length > say.longestTakenBack || !say.mayTakeBack.test(typed)) return whole;
  const text = textAsRead(typed);
  const clauses = clausesIn(text, tools);
  const found = clauses.map((clause) => withdrawalIn(clause, { text, clauses, last, tools }));
  if (found.every((one) => one === null)) return whole;
  const parts: TurnPart[] = [];
  let told = "";
  for (const [i, { start, end, body, isAsking }] of clauses.entries()) {
    const one = found[i] ?? null;
    const words = text.slice(start, end);
    if (one === null) {
      // What is left of a withdrawal tells nothing: "closed NFA", "no", "I'll check".
      const isRest = parts.at(-1)?.kind === "withdrawn" && told === "";
      const isEmpty = !/§|\d/u.test(body) && !isAsking && !isQuestion(words) && (isRest || body === "");
      if (!isEmpty || (told !== "" && body !== "")) told += words.replace(say.newOne, "");
      continue;
    }
    if (told.trim() !== "") parts.push({ kind: "told", text: told.trim() });
    told = one.isRead ? words : "";
    parts.push({ kind: "withdrawn", what: one.what });
  }
  if (told.trim() !== "") parts.push({ kind: "told", text: told.trim() });
  return parts;
}

interface Found {
  readonly what: Withdrawal;
  /** Whether the words tell something as well. */
  readonly isRead: boolean;
}

/** What a clause takes back; null where it takes nothing back. */
function withdrawalIn(clause: Clause, source: ClauseSource): Found | null {
  if (clause.isAsking || clause.body === "") return null;
  const what = ofOtherCase(clause, source) ?? ofWrongDay(clause, source) ?? ofOldOne(clause, source);
  if (what !== null) return { what, isRead: false };
  const denied = notHappened(clause, source) ?? ofOtherEvent(clause, source);
  return denied === null ? null : { what: denied, isRead: true };
}

/** What belongs to another case, or is to be forgotten. */
function ofOtherCase(clause: Clause, source: ClauseSource): Withdrawal | null {
  const { body, dates, isTakingBack } = clause;
  const { clauses, last, text } = source;
  const told = daysTold(clause, source);
  const isOfTold = dates.length === 0 || told.length > 0;
  const all: Withdrawal = told.length > 0 ? { kind: "days", days: told } : { kind: "case" };
  if (isOfTold && isElsewhere(body)) return all;
  // What happened to others is none of this case's.
  const { dated } = namesIn(clause, source);
  if (dates.length === 0 && dated.length > 0 && say.happenedToOthers.test(body))
    return { kind: "events", events: dated };
  const isKinMeant = /^(?:that|this|the)\b|^thats/iu.test(body) || isTakingBack;
  if (isOfTold && isKinMeant && say.ofKin.test(body)) return told.length > 0 ? all : { kind: "last" };
  if (!last.wasAsked && !isQuestion(text) && say.toldForAnother.test(body))
    return { kind: "never", told: datesOf(clause, source) };
  const isDated = clauses.some((one) => one !== clause && one.dates.length > 0);
  return !isDated && say.saysForget.test(body) ? { kind: "case" } : null;
}

function isElsewhere(body: string): boolean {
  return [say.ofAnotherCase, say.lookedElsewhere, say.notOfThisCase].some((words) => words.test(body));
}

/** A date that was given by mistake. */
function ofWrongDay(clause: Clause, source: ClauseSource): Withdrawal | null {
  const { body, dates, isTakingBack } = clause;
  const { clauses, last } = source;
  const told = daysTold(clause, source);
  if (told.length > 0) {
    const isInstead = clauses.some((one) => one.dates.length > 0 && say.tellsOurs.test(one.body));
    const isOther =
      (isTakingBack || isInstead) && say.dayWasOther.test(body) && !namesIn(clause, source).isAny;
    const isWrong = say.dayIsWrong.test(body) || say.notThatDay.test(body);
    return isOther || isWrong ? { kind: "days", days: told } : null;
  }
  if (dates.length > 0) return null;
  const isInstead = clauses.some((one) => one.dates.length > 0);
  // "That's when she came round. It was the 16th": the right day stands behind.
  const isPutInPlace = clauses.some((one) => one.dates.length > 0 && one.start > clause.start);
  const isOfOther =
    (isTakingBack && say.thatWasOther.test(body)) ||
    ((isTakingBack || isPutInPlace) && say.isDayOfOther.test(body));
  if (isOfOther && namesIn(clause, source).dated.length === 0) return { kind: "last" };
  if (isInstead) return null;
  const isSaidWrong = say.dateIsWrong.test(body) || (!last.isAsked && say.isWrong.test(body));
  return isSaidWrong ? { kind: "last" } : null;
}

/** An old date beside a new one. */
function ofOldOne(clause: Clause, source: ClauseSource): Withdrawal | null {
  const { body, dates } = clause;
  const told = daysTold(clause, source);
  const { dated } = namesIn(clause, source);
  if ((dates.length === 0 || told.length > 0) && say.isOldOne.test(body)) {
    if (told.length > 0) return { kind: "days", days: told };
    return dated.length > 0 ? { kind: "events", events: dated } : { kind: "last" };
  }
  const isReferral = [...source.last.events.keys()].some((event) => event.includes("referral"));
  if (isReferral && dates.length === 0 && say.tellsOfNewer.test(body)) return { kind: "last" };
  const isNewToo = source.clauses.some((one) => one !== clause && say.tellsOfNew.test(one.body));
  if (isNewToo && dates.length === 0 && say.wasClosed.test(body)) return { kind: "last" };
  const isOld = dates.length > 0 && isNewToo && say.oldBesideNew.test(body) && !say.tellsOfNew.test(body);
  return isOld ? { kind: "never", told: datesOf(clause, source) } : null;
}

/** What is said not to have happened at all. */
function notHappened(clause: Clause, source: ClauseSource): Withdrawal | null {
  const { body, dates, isTakingBack } = clause;
  const { clauses, last } = source;
  if (dates.length > 0) return null;
  const denied = deniedIn(clause, source);
  if (denied.length > 0) return { kind: "events", events: denied };
  const urgent = [...last.events.keys()].filter((event) => /emergency|immediate|protection/u.test(event));
  if (urgent.length > 0 && say.nothingWasDone.test(body)) return { kind: "events", events: urgent };
  if (!isTakingBack || !say.didNotHappen.test(body) || last.planned.size > 0) return null;
  const isSaidWhat = clauses.some((one) => deniedIn(one, source).length > 0);
  return isSaidWhat ? null : { kind: "last" };
}

/** A day that is told anew of something else: "the 23rd was the referral". */
function ofOtherEvent(clause: Clause, source: ClauseSource): Withdrawal | null {
  const told = daysTold(clause, source);
  const { isAny, dated } = namesIn(clause, source);
  const isOfSame = dated.some((event) =>
    told.some((day) => source.last.events.get(event)?.when.date.equals(day) === true),
  );
  if (told.length === 0 || !isAny || isOfSame || !say.dayWasNamed.test(clause.body)) return null;
  return { kind: "days", days: told };
}

/** The events with a date that a clause denies: "no immediate action was taken". */
function deniedIn({ start, end }: Clause, { text, last, tools }: ClauseSource): string[] {
  const words = text.slice(start, end);
  return tools
    .findNames(words)
    .filter(
      (name) => say.denies.test(words.slice(0, name.start)) && say.deniedInFull.test(words.slice(name.end)),
    )
    .flatMap((name) => idsOf(name, "event"))
    .filter((event) => last.events.has(event));
}

/** The days of a clause that were told before, or earlier in its turn. */
function daysTold({ start, dates }: Clause, { clauses, last }: ClauseSource): Temporal.PlainDate[] {
  const before = [
    ...[...last.events.values()].map(({ when }) => when.date),
    ...clauses
      .filter((one) => one.end <= start)
      .flatMap((one) => one.dates.flatMap(({ reading }) => (reading.kind === "date" ? [reading.date] : []))),
  ];
  return dates.flatMap(({ reading }) =>
    before.filter((day) =>
      reading.kind === "date"
        ? reading.date.equals(day)
        : reading.kind === "day" && reading.move === undefined && reading.day === day.day,
    ),
  );
}

/** Whether a clause names anything that happened, and those of it that have a date. */
function namesIn({ start, end }: Clause, { text, last, tools }: ClauseSource) {
  const events = tools.findNames(text.slice(start, end)).flatMap((name) => idsOf(name, "event"));
  return { isAny: events.length > 0, dated: events.filter((event) => last.events.has(event)) };
}

/** The dates of a clause, by what they are given for. */
function datesOf({ start, end }: Clause, { text, tools }: ClauseSource): ReadonlyMap<string, StatedDate> {
  const { dates } = readTurn(text.slice(start, end), tools);
  return new Map(
    dates.flatMap(({ name, stated }) =>
      name === null || !("when" in stated)
        ? []
        : idsOf(name, "event").map((event): [string, StatedDate] => [event, stated]),
    ),
  );
}
