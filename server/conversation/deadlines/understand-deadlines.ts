import { areaOf } from "./asked-area.ts";
import { withAskedBeside } from "./asked-beside.ts";
import { askedSubjects, idsOf, isPeriodName } from "./asked-subjects.ts";
import type { DeadlineQuestion, DeadlineState, DeadlineTools } from "./deadline-question.ts";
import { conditionsIn, exceptionsIn } from "./exceptions-in.ts";
import {
  asksForRuleAlone,
  asksForTime,
  asksIfItRestarts,
  asksInGeneral,
  readIntent,
  saysRoutine,
} from "./intent.ts";
import type { Intent } from "./intent.ts";
import { eventsNamed, intentOf } from "./intent-of.ts";
import {
  allOfThem,
  asksNothingElse,
  isAboutDeadlines,
  isStartedIn,
  leansBack,
  leavesEventOpen,
} from "./is-about-deadlines.ts";
import { subjectsOfPeriods } from "./periods-asked.ts";
import { correctsDateBefore } from "./corrections.ts";
import { eventNamed } from "./points-back.ts";
import { isQuestion } from "../turn-in-full.ts";
import { placeDates } from "./place-dates.ts";
import { plannedWords } from "./planned-words.ts";
import type { Dated } from "./place-dates.ts";
import { readInCase } from "./read-in-case.ts";
import type { StatedDate, TurnReading } from "./read-turn.ts";
import { turnsRead } from "./turns-read.ts";
import { tellsOfLaterMeeting } from "./which-meeting.ts";

/** What is known of a case that nothing was told of yet. */
const newCase = {
  subjects: [],
  events: new Map(),
  further: new Map(),
  mentioned: new Set(),
  planned: new Map(),
  conditions: new Set(),
  hinted: new Set(),
  ruledOut: new Set(),
  isRoutine: false,
  isRepeated: false,
} satisfies Partial<DeadlineState>;

/**
 * Understands a question about deadlines in the light of the turns before it; null where the last turn
 * asks nothing of the kind. Later turns fill in and correct what earlier ones said.
 */
export function understandDeadlines(turns: readonly string[], tools: DeadlineTools): DeadlineQuestion | null {
  const start: DeadlineState = {
    ...newCase,
    area:
      tools.requestArea === undefined
        ? null
        : { area: tools.requestArea, because: "request", others: [], aside: [] },
    unknownPlace: null,
    areaDoubt: null,
    intent: "due",
    now: null,
    isGeneral: false,
    isEventOpen: false,
    asksRestart: false,
    unclear: [],
    unbound: null,
    isAsked: false,
    named: null,
    wasAsked: false,
    isPending: false,
  };
  const state = turnsRead(turns).reduce((before, typed) => step(before, typed, tools), start);
  return state.isAsked ? state : null;
}

/** What one turn adds. */
function step(last: DeadlineState, typed: string, tools: DeadlineTools): DeadlineState {
  const alone = readInCase(typed, last, tools);
  const isFilledIn = last.isPending && alone.dates.length > 0;
  const before: DeadlineState = isFilledIn ? { ...last, isAsked: true } : last;
  const isReply = before.isEventOpen && alone.dates.length === 0 && readIntent(alone.text) === null;
  const named = isReply ? [] : askedSubjects(alone, tools);
  const isOfLast = named.length === 0 && !before.isAsked && asksNothingElse(alone);
  const asked = isOfLast ? before.subjects : named;
  const intent = intentOf(alone, asked, tools);
  const isAbout = isAboutDeadlines(before, { turn: alone, intent, asked, tools });
  const isOnward = goesOn(before, { turn: alone, asked, tools });
  const isOfAnother = isAbout && !isOnward && before.wasAsked;
  const kept: DeadlineState = isOfAnother ? { ...before, ...newCase } : before;
  const turn = alone.dates.length === 0 ? alone : readInCase(typed, last, { ...tools, told: kept });
  const { area, unknownPlace, areaDoubt } = areaOf(turn, before, tools.places);
  const asking = { area, unknownPlace, areaDoubt, named: eventNamed(turn, before.named) };
  if (!isAbout)
    return { ...before, ...asking, ...pending(asked, { intent, tools }), ...toldIn(turn, { before, tools }) };
  const subjects = asked.length > 0 ? asked : kept.subjects;
  const placed = placeDates(withOpenEvent(kept, turn), {
    turn,
    subjects,
    eventsOf: tools.eventsOf,
    area: area?.area ?? null,
    isFollowingUp: kept.isAsked,
    moment: tools.moment,
  });
  const { dated, wanted } = wantedOf(placed, { subjects, turn, intent, area, tools });
  const isOpen = leavesEventOpen(turn);
  const isToBeJudged = intent === "chase" || (intent === "in-time" && dated.unclear.length > 0);
  const isAsked = wanted.length > 0 || isToBeJudged || isOnward || isOpen || allOfThem.test(turn.text);
  return {
    ...kept,
    ...asking,
    ...dated,
    subjects: wanted,
    mentioned: new Set([...kept.mentioned, ...eventsNamed(turn)]),
    ...exceptionsIn(kept, turn),
    isRoutine: kept.isRoutine || saysRoutine(turn.text),
    isRepeated: kept.isRepeated || tellsOfLaterMeeting(turn.text),
    now: turn.now,
    intent: intentOf(turn, wanted, tools) ?? (isOnward ? kept.intent : "due"),
    isGeneral: asksInGeneral(turn.text) || (dated.events.size === 0 && asksForRuleAlone(turn.text)),
    isEventOpen: isOpen,
    asksRestart: asksIfItRestarts(turn.text),
    isPending: false,
    isAsked,
    wasAsked: before.wasAsked || isAsked,
  };
}

/** What is named in reply to being asked what happened on a date has that date. */
function withOpenEvent(before: DeadlineState, turn: TurnReading): DeadlineState {
  const { unbound, events } = before;
  if (unbound === null || !before.isEventOpen || turn.dates.length > 0) return before;
  const told = eventsNamed(turn).map((event) => [event, unbound] as const);
  return { ...before, events: new Map([...events, ...told]) };
}

/** Whether a turn goes on with what was told or asked before. */
function goesOn(
  before: DeadlineState,
  { turn, asked, tools }: { turn: TurnReading; asked: readonly string[]; tools: DeadlineTools },
): boolean {
  const isUndated = turn.dates.length === 0;
  if (!before.isAsked && isUndated && before.events.size > 0) return true;
  if (before.isAsked && (asked.length === 0 || leansBack.test(turn.text) || isUndated)) return true;
  return asked.length === 0 && before.subjects.some((subject) => isStartedIn(turn, subject, tools));
}

/** What a turn tells of the case without asking for a deadline: events with their dates, or without, and exceptions. */
function toldIn(
  turn: TurnReading,
  { before, tools }: { before: DeadlineState; tools: DeadlineTools },
): Pick<DeadlineState, "events" | "planned" | "mentioned" | "conditions" | "hinted" | "ruledOut"> {
  const [first] = turn.dates;
  const isCorrection = first !== undefined && correctsDateBefore.test(turn.text.slice(0, first.at));
  const { events, planned } = placeDates(isCorrection ? before : { ...before, events: new Map() }, {
    turn,
    subjects: [],
    eventsOf: tools.eventsOf,
    area: before.area?.area ?? null,
    isFollowingUp: false,
    // An hour alone dates nothing that is only told: "Mum phoned at 1pm" is no referral of today's.
    moment: null,
  });
  const happened = isQuestion(turn.text) ? [] : eventsNamed(turn);
  return {
    ...exceptionsIn(before, turn),
    events: new Map([...before.events, ...events]),
    planned: new Map([...before.planned, ...planned]),
    mentioned: new Set([...before.mentioned, ...happened]),
  };
}

interface WantedSource {
  readonly subjects: readonly string[];
  readonly turn: TurnReading;
  readonly intent: Intent | null;
  readonly area: DeadlineState["area"];
  readonly tools: DeadlineTools;
}

/** What deadlines are wanted: those asked for by name, else what is planned, reviewed or checked; and the plans for them. */
function wantedOf(
  placed: Dated,
  { subjects, turn, intent, area, tools }: WantedSource,
): { dated: Dated; wanted: string[] } {
  const reviewed = datedSubjects(turn, tools);
  const isReview = (subject: string) =>
    [...tools.rules.values()].some((rule) => rule.subject === subject && rule.kind === "review");
  const asksReviewToo = /\breview/iu.test(turn.text) && subjects.length > 0 && !subjects.some(isReview);
  const asked = withPeriods(subjects, { turn, intent, events: placed.events, area, tools });
  const isChecked = intent === "in-time" || plannedWords.test(turn.text);
  const isOpenPlan = subjects.length === 0 && isChecked && placed.unbound !== null;
  const isBare = subjects.length === 0 && intent === "due" && asksNothingElse(turn);
  const sole = isOpenPlan || isBare ? soleSubject(placed, { area, tools }) : null;
  const special = new Map(withSpecialPlans(placed, tools));
  const dated: Dated =
    sole === null || !isOpenPlan
      ? { ...placed, planned: special }
      : { ...placed, planned: special.set(sole, placed.unbound), unbound: null };
  const inferred = isCheck(turn, intent) ? plannedSubjects(dated, { turn, tools }) : [];
  const named = withAskedBeside(asksReviewToo ? [...asked, ...reviewed.filter(isReview)] : asked, {
    turn,
    intent,
    dated,
    planned: inferred,
    area: area?.area ?? null,
    tools,
  });
  // "Written confirmation can wait till Tuesday?": what is dated is what is asked of.
  const isOfPlan = intent !== null && !asksForTime(turn.text) && placed.events.size > 0;
  const checked = isOfPlan ? rulesOf(dated.planned, tools) : [];
  const choices = [named, inferred, reviewed, sole === null ? [] : [sole], checked];
  return { dated, wanted: [...new Set(choices.find((some) => some.length > 0) ?? [])] };
}

/**
 * What is asked for by its length alone, where a dated event sets such a clock running, is meant before
 * anything else of that length.
 */
function withPeriods(
  subjects: readonly string[],
  { turn, intent, events, area, tools }: Omit<WantedSource, "subjects"> & Pick<Dated, "events">,
): readonly string[] {
  if (intent !== "in-time" && intent !== "due") return subjects;
  const meant = subjectsOfPeriods(turn.text, { events, area: area?.area ?? null, rules: tools.rules });
  const byLengthOnly = new Set(turn.names.filter(isPeriodName).flatMap((name) => idsOf(name, "subject")));
  const byName = meant.length === 0 ? subjects : subjects.filter((subject) => !byLengthOnly.has(subject));
  return [...new Set([...byName, ...meant])];
}

/** The one thing that the dated events set running in an area, where there is only one. */
function soleSubject(
  { events }: Dated,
  { area, tools }: { area: DeadlineState["area"]; tools: DeadlineTools },
): string | null {
  const running = [...tools.rules.values()].filter(
    (rule) =>
      rule.area === area?.area &&
      rule.period !== null &&
      rule.condition === null &&
      rule.kind !== "chase" &&
      events.has(rule.trigger.event),
  );
  const [sole, ...others] = new Set(running.map(({ subject }) => subject));
  return sole !== undefined && others.length === 0 ? sole : null;
}

/** What an ordinary question was about, which the next turn may date. */
function pending(
  asked: readonly string[],
  { intent, tools }: { intent: Intent | null; tools: DeadlineTools },
): Pick<DeadlineState, "subjects" | "intent" | "isAsked" | "isPending"> {
  const chasing = [...tools.rules.values()]
    .filter(({ kind }) => kind === "chase")
    .map((rule) => rule.subject);
  const subjects = asked.length === 0 && intent === "chase" ? [...new Set(chasing)] : asked;
  const isPending = intent !== null && subjects.length > 0;
  return { subjects, intent: intent ?? "due", isAsked: false, isPending };
}

/**
 * What was dated and is asked about at once: a plan that starts the clock of its own review, or something
 * whose end no rule states ("EPO granted 12 May, when does it run out?").
 */
function datedSubjects({ text, dates }: TurnReading, { rules }: DeadlineTools): string[] {
  const names = dates.flatMap(({ name, also }) => (name === null ? [] : [name, ...also]));
  const events = new Set(names.flatMap((name) => idsOf(name, "event")));
  const own = [...rules.values()]
    .filter(({ kind, trigger }) => kind === "review" && events.has(trigger.event))
    .map(({ subject }) => subject);
  if (own.length > 0 || !/\b(?:it|that|this|they)\b/iu.test(text)) return [...new Set(own)];
  const dated = names.flatMap((name) => idsOf(name, "subject"));
  return dated.filter((subject) => ![...rules.values()].some((rule) => rule.subject === subject));
}

function rulesOf(planned: Dated["planned"], { rules }: DeadlineTools): string[] {
  const counted = new Set([...rules.values()].filter(({ period }) => period !== null).map((r) => r.subject));
  return [...planned.keys()].filter((subject) => counted.has(subject));
}

/** A plan for a conference is one for its more special kind, where that kind's own event has a date. */
function withSpecialPlans(
  { events, planned }: Dated,
  { narrowerOf, eventsOf }: DeadlineTools,
): Dated["planned"] {
  const special = [...planned].flatMap(([subject, stated]) =>
    narrowerOf(subject)
      .filter((one) => eventsOf(one, null).some((event) => isAtOrBefore(events.get(event), stated)))
      .map((one) => [one, stated] as const),
  );
  return new Map([...planned, ...special.filter(([subject]) => !planned.has(subject))]);
}

function isAtOrBefore(event: StatedDate | undefined, plan: StatedDate): boolean {
  return event !== undefined && event.when.date.until(plan.when.date).sign >= 0;
}

/** Whether a turn has a date checked: "in time?", or something that is booked. */
function isCheck({ text }: TurnReading, intent: Intent | null): boolean {
  return intent === "in-time" || intent === "late" || plannedWords.test(text) || !allOfThem.test(text);
}

/** With nothing asked by name: what is planned and has a rule that another dated event sets running. */
function plannedSubjects(
  { events, planned }: Dated,
  { turn, tools: { rules } }: { turn: TurnReading; tools: DeadlineTools },
): string[] {
  const dated = turn.dates.flatMap(({ name }) => (name === null ? [] : idsOf(name, "subject")));
  const met = new Set(conditionsIn(turn));
  return [...new Set([...planned.keys(), ...dated])].filter((subject) =>
    [...rules.values()].some(
      (rule) =>
        rule.subject === subject &&
        rule.period !== null &&
        (rule.condition === null || met.has(rule.id)) &&
        events.has(rule.trigger.event) &&
        events.get(rule.trigger.event) !== planned.get(subject),
    ),
  );
}
