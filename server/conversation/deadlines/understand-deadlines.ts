import { areaOf } from "./asked-area.ts";
import { chasingSubjects } from "./asked-beside.ts";
import { asksForDateAgain } from "./asks-again.ts";
import { askedExactly, askedSubjects, idsOf } from "./asked-subjects.ts";
import type { DeadlineQuestion, DeadlineState, DeadlineTools } from "./deadline-question.ts";
import { forget, isPutBack, stepAfterForgetting, unlessUnheard } from "./forget.ts";
import {
  asksForDayNumber,
  asksForRuleAlone,
  asksHowLate,
  asksIfItRestarts,
  asksInGeneral,
  asksWhatIsNext,
  readIntent,
  supposes,
} from "./intent.ts";
import type { Intent } from "./intent.ts";
import { eventsNamed, intentOf } from "./intent-of.ts";
import {
  allOfThem,
  areaIn,
  asksNothingElse,
  isAboutDeadlines,
  isStartedIn,
  isToBeAsked,
  leansBack,
  leavesEventOpen,
} from "./is-about-deadlines.ts";
import { caseAsked, goesOnWithCases } from "./cases-apart.ts";
import { choiceOpen, daysLeftOpen } from "./choice-made.ts";
import { circumstances } from "./circumstances.ts";
import { corrects, saysItWas, takesPlaceAfter } from "./corrections.ts";
import { startsAPeriodIn } from "./periods-asked.ts";
import { asksOfTheCount } from "./counted-days.ts";
import { subjectsCounted } from "./count-asked.ts";
import { withDayOfCount } from "./day-of-count.ts";
import { withDoneBehind } from "./done-behind.ts";
import { tellsItWasDone } from "./done-on.ts";
import { becoming, endsWithPlan, leftOpen, subjectsIn } from "./going-on.ts";
import { newCase, nothingPending, stateBefore } from "./new-case.ts";
import { eventNamed } from "./points-back.ts";
import { isQuestion } from "../turn-in-full.ts";
import { duesFrom, withDueDays } from "./on-the-due-day.ts";
import { placeDates } from "./place-dates.ts";
import { isHourAlone } from "./place-time.ts";
import type { TimeSource } from "./place-time.ts";
import { readInCase } from "./read-in-case.ts";
import type { TurnReading } from "./read-turn.ts";
import { sentenceAt } from "../sentences.ts";
import { reviewsInstead, reviewsOfTold } from "./reviews-asked.ts";
import { asksOfBoth } from "./several-cases.ts";
import { asksForStartOf } from "./start-asked.ts";
import { startsAskedBack } from "./starts-asked-back.ts";
import { withHoursJoined } from "./hours-joined.ts";
import { turnsRead } from "./turns-read.ts";
import { wantedOf } from "./wanted-deadlines.ts";
import type { WantedSource } from "./wanted-deadlines.ts";
import { partsOf } from "./withdrawn.ts";

/**
 * Understands a question about deadlines in the light of the turns before it; null where the last turn
 * asks nothing of the kind. Later turns fill in and correct what earlier ones said.
 */
export function understandDeadlines(turns: readonly string[], tools: DeadlineTools): DeadlineQuestion | null {
  const state = withHoursJoined(turnsRead(turns), tools).reduce(
    (before, typed) => stepOf(before, typed, tools),
    stateBefore(tools),
  );
  return state.isAsked ? state : null;
}

/** What one turn adds, and takes back. */
function stepOf(last: DeadlineState, typed: string, tools: DeadlineTools): DeadlineState {
  const onward = (state: DeadlineState, text: string) => step(state, text, tools);
  const parts = partsOf(typed, last, tools);
  const after = parts.reduce(
    (state, part) =>
      part.kind === "withdrawn"
        ? forget(state, part.what)
        : stepAfterForgetting(state, part.text, { step: onward, tools }),
    last,
  );
  const isWhole = parts.every(({ kind }) => kind === "told");
  return isWhole ? unlessUnheard(after, { before: last, text: typed, tools }) : after;
}

/** What a turn adds, or a part of one. */
function step(last: DeadlineState, typed: string, allTools: DeadlineTools): DeadlineState {
  const alone = readInCase(typed, last, allTools);
  const before = asGoingOn(last, alone, allTools);
  const { area, unknownPlace, areaDoubt } = areaOf(alone, before, allTools.places);
  const tools: DeadlineTools = { ...allTools, askedArea: area?.area ?? null };
  const { asked, intent, isAbout, isOnward } = askedIn(alone, before, tools);
  const kept: DeadlineState =
    isAbout && !isOnward && before.wasAsked && !isPutBack(before) ? { ...before, ...newCase } : before;
  const turn = alone.dates.length === 0 ? alone : readInCase(typed, last, { ...tools, told: kept });
  const asking = { area, unknownPlace, areaDoubt, named: eventNamed(turn, before.named) };
  if (!isAbout)
    return {
      ...before,
      ...asking,
      ...pending(asked, { turn, intent, tools }),
      ...toldIn(turn, { before, tools }),
    };
  const of = { turn, asked, intent, area, tools, before };
  const { dated, wanted, isDone, saysDone, facts } = datedIn(kept, of);
  const isOpen = leavesEventOpen(turn);
  const isToBeJudged = intent === "chase" || isToBeAsked(dated, intent);
  const isAsked = wanted.length > 0 || isToBeJudged || isOnward || isOpen || allOfThem.test(turn.text);
  return {
    ...kept,
    ...asking,
    ...dated,
    unclear: [...dated.unclear, ...leftOpen(kept, { dated, asked })],
    caseAsked: caseAsked(turn, dated),
    subjects: wanted,
    exact: asked.length > 0 ? askedExactly(turn, wanted) : kept.exact,
    mentioned: new Set([...kept.mentioned, ...eventsNamed(turn)]),
    ...facts,
    saysDone,
    now: turn.now,
    intent: isDone ? "in-time" : (intentOf(turn, wanted, tools) ?? (isOnward ? kept.intent : "due")),
    isGeneral: isOfNoCase(turn, { intent, isDated: dated.events.size > 0, before }),
    isEventOpen: isOpen,
    ...waysAsked(turn.text),
    asksStart: asksForStartOf(turn, dated, tools),
    ...nothingPending,
    isAsked,
    wasAsked: before.wasAsked || isAsked,
    askedLast: isAsked ? wanted : before.askedLast,
    isPlanLast: endsWithPlan(kept, turn, dated),
  };
}

interface AskedTurn extends Omit<WantedSource, "subjects" | "before"> {
  readonly asked: readonly string[];
  readonly before: DeadlineState;
}

/** What a turn that asks for deadlines dates, and what of it is wanted. */
function datedIn(kept: DeadlineState, { asked, ...source }: AskedTurn) {
  const { turn, tools } = source;
  const subjects = subjectsIn(turn, asked, { before: kept, tools });
  const area = source.area?.area ?? null;
  const isDone = kept.isAsked && tellsItWasDone(turn, { subjects, events: kept.events, tools });
  const placed = placeDates(withOpenEvent(kept, turn), {
    ...clockOf(subjects, { ...kept, area: source.area }, tools),
    turn,
    isDone,
    isFollowingUp: kept.isAsked,
    isPlanLast: kept.isPlanLast && !saysItWas(turn.text),
    open: choiceOpen(kept),
  });
  const counting = { turn, subjects, area, tools };
  const { dated: counted, saysDone } = withDoneBehind(withDayOfCount(placed, counting), counting);
  const { dated: told, wanted: named } = wantedOf(counted, { ...source, subjects });
  const facts = circumstances(kept, turn, tools);
  const { conditions } = facts;
  const due = withDueDays(told, { turn, wanted: named, area, before: kept, conditions, tools });
  return { dated: due.dated, wanted: [...new Set([...due.also, ...named])], isDone, saysDone, facts };
}

type ClockState = Pick<DeadlineState, "area" | "mentioned" | "conditions" | "hinted">;

/** What the clocks of some subjects are started by, and when it is asked. */
function clockOf(
  subjects: readonly string[],
  { area: asked, mentioned, conditions, hinted }: ClockState,
  tools: DeadlineTools,
): Omit<TimeSource, "turn" | "isFollowingUp" | "isDone" | "isPlanLast" | "open"> {
  const { eventsOf, today, moment } = tools;
  const area = asked?.area ?? null;
  const asksBack: TimeSource["startsAskedBack"] = (events) =>
    startsAskedBack(subjects, { events, mentioned, area, tools });
  const duesOf: TimeSource["duesOf"] = (events) =>
    duesFrom(events, { subjects, area, conditions, hinted, tools });
  const isChase = subjects.some(tools.isChasing);
  return { subjects, eventsOf, area, today, moment, isChase, startsAskedBack: asksBack, duesOf };
}

/** Where a turn dates what the last one asked for, or dates anew what starts the clock of what was asked before that. */
function asGoingOn(last: DeadlineState, turn: TurnReading, tools: DeadlineTools): DeadlineState {
  const { eventsOf } = tools;
  if (isFilledIn(last, turn, tools)) return { ...last, isAsked: true };
  if (last.isAsked) return last;
  // Of silence since a day that was left open: which of the days it was is asked still.
  const isOfOpenDay = turn.dates.length === 0 && daysLeftOpen(last) !== null;
  if (isOfOpenDay && readIntent(turn.text) === "chase")
    return { ...last, isAsked: true, subjects: chasingSubjects(tools.rules) };
  if (last.askedLast.length === 0) return last;
  if (last.events.size > 0 && asksForDateAgain(turn))
    return { ...last, isAsked: true, subjects: last.askedLast };
  const starts = new Set(last.askedLast.flatMap((subject) => eventsOf(subject, null)));
  const isDatedAnew = turn.dates.some(({ name }) =>
    (name === null ? [] : idsOf(name, "event")).some((event) => starts.has(event) && last.events.has(event)),
  );
  return isDatedAnew ? { ...last, isAsked: true, subjects: last.askedLast } : last;
}

/** What besides a date is asked of a clock: whether it starts again, or which of several ends next. */
function waysAsked(
  text: string,
): Pick<
  DeadlineState,
  "asksRestart" | "asksNext" | "asksDayNumber" | "asksOfBoth" | "asksHowLate" | "asksCount"
> {
  return {
    asksRestart: asksIfItRestarts(text),
    asksNext: asksWhatIsNext(text),
    asksDayNumber: asksForDayNumber(text),
    asksOfBoth: asksOfBoth(text),
    asksHowLate: asksHowLate(text),
    asksCount: asksOfTheCount(text),
  };
}

/** What a turn asks for, and whether that is a deadline and goes on with what was told or asked before. */
function askedIn(turn: TurnReading, before: DeadlineState, tools: DeadlineTools) {
  const isReply = before.isEventOpen && turn.dates.length === 0 && readIntent(turn.text) === null;
  const byName = isReply ? [] : askedSubjects(turn, tools);
  const counted = before.isAsked || isReply ? [] : subjectsCounted(turn, areaIn(turn, before), tools.rules);
  const named = counted.length > 0 ? counted : byName;
  const isOfLast = named.length === 0 && !before.isAsked && asksNothingElse(turn);
  const asked = isOfLast ? before.subjects : named.length > 0 ? named : inPlaceOf(turn, before, tools);
  const intent = intentOf(turn, asked, tools);
  const isAbout = isAboutDeadlines(before, { turn, intent, asked, tools });
  return { asked, intent, isAbout, isOnward: goesOn(before, { turn, asked, tools }) };
}

/** What a turn without a name of a deadline goes on to, in the place of what was asked for before it. */
function inPlaceOf(turn: TurnReading, before: DeadlineState, tools: DeadlineTools): string[] {
  const told = reviewsOfTold(turn, { events: before.events, tools });
  const reviews = told.length === 0 && before.isAsked ? reviewsInstead(turn, before.mentioned, tools) : told;
  return reviews.length > 0 ? reviews : becoming(turn, before, tools);
}

/** Whether a turn dates what the one before it asked of: by name, or by the length of a clock that starts from it. */
function isFilledIn(last: DeadlineState, { dates }: TurnReading, { rules }: DeadlineTools): boolean {
  if (dates.length === 0) return false;
  const events = dates.flatMap(({ name }) => (name === null ? [] : idsOf(name, "event")));
  return last.isPending || startsAPeriodIn(last.askedByLength, { events, rules });
}

/** Whether a period is asked in general, or of what has not come to pass. */
function isOfNoCase(
  { text }: TurnReading,
  { intent, isDated, before }: { intent: Intent | null; isDated: boolean; before: DeadlineState },
): boolean {
  if (asksInGeneral(text) || (asksOfTheCount(text) && (before.isGeneral || !isDated))) return true;
  return !isDated && (asksForRuleAlone(text) || (intent === "chase" && supposes(text)));
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
): Pick<
  DeadlineState,
  "events" | "further" | "planned" | "unclear" | "mentioned" | "cases" | "conditions" | "hinted" | "ruledOut"
> {
  const [first] = turn.dates;
  const isCorrection = first !== undefined && takesPlaceAfter(turn.text.slice(0, first.at));
  const isKept =
    isCorrection || isHourAlone(turn) || tellsItAnew(turn, before) || goesOnWithCases(before, turn);
  const { events, further, planned, unclear } = placeDates(
    isKept ? before : { ...before, events: new Map() },
    {
      ...clockOf([], before, tools),
      turn,
      isFollowingUp: false,
      isDone: false,
      isPlanLast: false,
      open: null,
      // An hour alone dates nothing that is only told: "Mum phoned at 1pm" is no referral of today's.
      moment: null,
    },
  );
  // What a sentence asks of need not have happened: "what if police protection is used?"
  const told = turn.names.filter(({ start }) => !isQuestion(sentenceAt(turn.text, start)));
  const happened = eventsNamed({ ...turn, names: told });
  return {
    ...circumstances(before, turn, tools),
    events: isKept ? events : new Map([...before.events, ...events]),
    further,
    // A day that could not be used stays open until one is told.
    unclear: unclear.length > 0 ? unclear : events.size > 0 ? [] : before.unclear,
    planned,
    mentioned: new Set([...before.mentioned, ...happened]),
  };
}

/** Whether a turn moves what was dated before, or dates it anew: its month is that one's where none is told. */
function tellsItAnew({ dates, shift, text }: TurnReading, before: DeadlineState): boolean {
  const { events } = before;
  if (shift !== null || isPutBack(before)) return true;
  const isKnown = dates.every(
    ({ name }) => name !== null && idsOf(name, "event").some((id) => events.has(id)),
  );
  return dates.length > 0 && isKnown && corrects.test(text);
}

/** What an ordinary question was about, which the next turn may date. */
function pending(
  asked: readonly string[],
  { turn, intent, tools }: { turn: TurnReading; intent: Intent | null; tools: DeadlineTools },
): Pick<DeadlineState, "subjects" | "intent" | "isAsked" | "isPending" | "askedByLength"> {
  const subjects = asked.length === 0 && intent === "chase" ? chasingSubjects(tools.rules) : asked;
  const isPending = intent !== null && subjects.length > 0;
  const askedByLength = intent !== null && subjects.length === 0 ? turn.text : "";
  return { subjects, intent: intent ?? "due", isAsked: false, isPending, askedByLength };
}
