import type { StoredRule } from "../../../corpus/schemas/rules.ts";
import { askedSubjects, idsOf } from "./asked-subjects.ts";
import type { EventsOf } from "./asked-subjects.ts";
import {
  asksForDate,
  asksForPeriod,
  asksForTime,
  readIntent,
  routinePattern,
  saysItIsLate,
} from "./intent.ts";
import type { Intent } from "./intent.ts";
import { readTurn } from "./read-turn.ts";
import type { StatedDate, TurnReading, TurnTools, UnclearDate } from "./read-turn.ts";
import { placeDates } from "./place-dates.ts";
import type { Dated } from "./place-dates.ts";

/** Whose procedures a deadline is asked of, and why they were taken. */
export interface AskedArea {
  readonly area: string;
  readonly because: "request" | { readonly place: string };
}

/** A question about deadlines as understood from all the user's turns. */
export interface DeadlineQuestion {
  /** What deadlines are asked for, in the order asked; empty: all that the events set running. */
  readonly subjects: readonly string[];
  /** Events with their dates. */
  readonly events: ReadonlyMap<string, StatedDate>;
  /** Dates on which what is asked for is to be held or done. */
  readonly planned: ReadonlyMap<string, StatedDate>;
  readonly area: AskedArea | null;
  /** A place that no area names. */
  readonly unknownPlace: string | null;
  /** A place of another area than the one that was asked: which of them counts is open. */
  readonly areaDoubt: { readonly asked: string; readonly area: string; readonly place: string } | null;
  /** Rules whose condition the words say is met. */
  readonly conditions: ReadonlySet<string>;
  /** Whether the words say that no exception applies. */
  readonly isRoutine: boolean;
  readonly intent: Intent;
  /** Dates that cannot be used: they are asked about before anything is computed. */
  readonly unclear: readonly UnclearDate[];
  /** A date that belongs to nothing that was named. */
  readonly unbound: StatedDate | null;
}

/** What understanding deadlines needs. */
export interface DeadlineTools extends TurnTools {
  readonly rules: ReadonlyMap<string, StoredRule>;
  readonly requestArea: string | undefined;
  readonly eventsOf: EventsOf;
}

interface State extends DeadlineQuestion {
  /** Whether the last turn is about deadlines. */
  readonly isAsked: boolean;
}

/** Words that ask for everything that an event sets running. */
const allOfThem =
  /\b(?:deadlines?|timescales?|time ?lines?|everything|all (?:of )?(?:the|my|our)|dates|what(?:'s| is) (?:due|next)|what happens next|what now|what clocks?)\b/iu;
/** Words that a date lies ahead by arrangement. */
const plannedWords =
  /\b(?:booked|planned|scheduled|arranged|set for|fixed for|diaried|pencilled|going to be|will be)\b/iu;
/** A turn of fewer characters leans on what was asked before. */
const shortTurn = 40;
/** Turns that only lean on what was asked before. */
const leansBack =
  /^\W*(?:and|what about|how about|what if|or if|if it|so|sorry|actually|no[, ]|oops|i meant|same)\b/iu;

/**
 * Understands a question about deadlines in the light of the turns before it; null where the last turn
 * asks nothing of the kind. Later turns fill in and correct what earlier ones said.
 */
export function understandDeadlines(turns: readonly string[], tools: DeadlineTools): DeadlineQuestion | null {
  const start: State = {
    subjects: [],
    events: new Map(),
    planned: new Map(),
    area: tools.requestArea === undefined ? null : { area: tools.requestArea, because: "request" },
    unknownPlace: null,
    areaDoubt: null,
    conditions: new Set(),
    isRoutine: false,
    intent: "due",
    unclear: [],
    unbound: null,
    isAsked: false,
  };
  const state = turns.reduce((before, typed) => step(before, readTurn(typed, tools), tools), start);
  return state.isAsked ? state : null;
}

/** What one turn adds. */
function step(before: State, turn: TurnReading, tools: DeadlineTools): State {
  const intent = readIntent(turn.text);
  const asked = askedSubjects(turn, tools.eventsOf);
  const isAbout = isAboutDeadlines(before, { turn, intent, asked, tools });
  const { area, unknownPlace, areaDoubt } = areaOf(turn, before);
  const asking = { area, unknownPlace, areaDoubt };
  // What an ordinary question was about may be dated by the next turn.
  if (!isAbout) return { ...before, ...asking, subjects: asked, isAsked: false };
  const isOnward =
    (before.isAsked && (asked.length === 0 || leansBack.test(turn.text) || turn.dates.length === 0)) ||
    (asked.length === 0 && before.subjects.some((subject) => isStartedIn(turn, subject, tools)));
  const kept: State = isOnward
    ? before
    : {
        ...before,
        events: new Map(),
        planned: new Map(),
        subjects: [],
        conditions: new Set(),
        isRoutine: false,
      };
  const subjects = asked.length > 0 ? asked : kept.subjects;
  const dated = placeDates(kept, {
    turn,
    subjects,
    eventsOf: tools.eventsOf,
    area: area?.area ?? null,
    isFollowingUp: kept.isAsked,
  });
  const inferred = isCheck(turn, intent) ? plannedSubjects(dated, tools) : [];
  const wanted = [subjects, inferred, datedSubjects(turn, tools)].find((some) => some.length > 0) ?? [];
  return {
    ...kept,
    ...asking,
    ...dated,
    subjects: wanted,
    conditions: new Set([...kept.conditions, ...conditionsIn(turn)]),
    isRoutine: kept.isRoutine || routinePattern.test(turn.text),
    intent: intent ?? (isOnward ? kept.intent : "due"),
    isAsked: wanted.length > 0 || intent === "chase" || isOnward || allOfThem.test(turn.text),
  };
}

/**
 * What was dated and is asked about at once: a plan that starts the clock of its own review, or something
 * whose end no rule states ("EPO granted 12 May, when does it run out?").
 */
function datedSubjects({ text, dates }: TurnReading, { rules }: DeadlineTools): string[] {
  const names = dates.flatMap(({ name }) => name ?? []);
  const events = new Set(names.flatMap((name) => idsOf(name, "event")));
  const own = [...rules.values()]
    .filter(({ kind, trigger }) => kind === "review" && events.has(trigger.event))
    .map(({ subject }) => subject);
  if (own.length > 0 || !/\b(?:it|that|this|they)\b/iu.test(text)) return [...new Set(own)];
  const dated = names.flatMap((name) => idsOf(name, "subject"));
  return dated.filter((subject) => ![...rules.values()].some((rule) => rule.subject === subject));
}

interface TurnSigns {
  readonly turn: TurnReading;
  readonly intent: Intent | null;
  readonly asked: readonly string[];
  readonly tools: DeadlineTools;
}

/**
 * A turn is about deadlines when it asks when, and dates something that has clocks; when it asks for a
 * date that cannot be had yet; or when it fills in what was asked back.
 */
function isAboutDeadlines(before: State, { turn, intent, asked, tools }: TurnSigns): boolean {
  const hasDate = turn.dates.length > 0 || turn.looseTime !== null;
  const namesEvent = turn.names.some(({ meanings }) => meanings.some(({ kind }) => kind === "event"));
  const isAsking =
    intent !== null || [...asked, ...before.subjects].some((subject) => isStartedIn(turn, subject, tools));
  if (hasDate && isAsking && (namesEvent || asked.length > 0)) return true;
  if (asked.length > 0 && asksWithoutDate(turn.text, asked, { ...tools, area: areaIn(turn, before) }))
    return true;
  if (!before.isAsked) return false;
  const isFill =
    hasDate || turn.place.kind !== "none" || conditionsIn(turn).length > 0 || routinePattern.test(turn.text);
  const leans = leansBack.test(turn.text) || turn.text.length < shortTurn;
  return isFill || ((asked.length > 0 || intent !== null) && leans);
}

/** Whether a turn dates the event that starts a subject's clock. */
function isStartedIn(turn: TurnReading, subject: string, tools: DeadlineTools): boolean {
  const events = new Set(tools.eventsOf(subject, null));
  return turn.dates.some(({ name }) => name?.meanings.some(({ id }) => events.has(id)) === true);
}

/** How long, when or late, asked with no date: only where a rule, or its absence, is the answer. */
function asksWithoutDate(
  text: string,
  asked: readonly string[],
  { rules, area }: { rules: DeadlineTools["rules"]; area: string | null },
): boolean {
  const about = [...rules.values()].filter((rule) => asked.includes(rule.subject));
  const own = about.filter((rule) => area === null || rule.area === area);
  if (about.length === 0) return asksForTime(text);
  if (own.length === 0) return asksForPeriod(text);
  if (saysItIsLate(text)) return own.some(({ lateness }) => lateness.length > 0);
  return own.some(({ period }) => period !== null) && asksForDate(text);
}

function areaIn({ place }: TurnReading, before: State): string | null {
  return place.kind === "area" ? place.area : (before.area?.area ?? null);
}

function conditionsIn({ names }: TurnReading): string[] {
  return names.flatMap(({ meanings }) =>
    meanings.filter(({ kind }) => kind === "condition").map(({ id }) => id),
  );
}

/**
 * The area that is asked: a place that was named, else the request's. A place of another area than the
 * request's is asked about first; named again, it counts.
 */
function areaOf({ place }: TurnReading, before: State): Pick<State, "area" | "unknownPlace" | "areaDoubt"> {
  if (place.kind === "area") {
    const asked = before.area?.because === "request" ? before.area.area : null;
    const isDoubtful = asked !== null && asked !== place.area && before.areaDoubt === null;
    if (isDoubtful) return { area: before.area, unknownPlace: null, areaDoubt: { asked, ...place } };
    return {
      area: { area: place.area, because: { place: place.place } },
      unknownPlace: null,
      areaDoubt: null,
    };
  }
  const isUnknown = place.kind === "unknown" && before.area === null;
  return { ...before, unknownPlace: isUnknown ? place.place : before.unknownPlace };
}

/** Whether a turn has a date checked: "in time?", or something that is booked. */
function isCheck({ text }: TurnReading, intent: Intent | null): boolean {
  return intent === "in-time" || intent === "late" || plannedWords.test(text) || !allOfThem.test(text);
}

/** With nothing asked by name: what is planned and has a rule that another dated event sets running. */
function plannedSubjects({ events, planned }: Dated, { rules }: DeadlineTools): string[] {
  return [...planned.keys()].filter((subject) =>
    [...rules.values()].some(
      (rule) =>
        rule.subject === subject &&
        rule.period !== null &&
        rule.condition === null &&
        events.has(rule.trigger.event) &&
        events.get(rule.trigger.event) !== planned.get(subject),
    ),
  );
}
