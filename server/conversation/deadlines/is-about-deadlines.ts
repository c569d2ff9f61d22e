import { isStopWord, words } from "../../../corpus/analysis/tokens.ts";
import { chasingSubjects } from "./asked-beside.ts";
import { asksAgain, asksByNameAlone } from "./asks-again.ts";
import { caseAsked } from "./cases-apart.ts";
import { idsOf } from "./asked-subjects.ts";
import { choiceOpen, daysLeftOpen } from "./choice-made.ts";
import { subjectsCounted } from "./count-asked.ts";
import { asksOfTheCount } from "./counted-days.ts";
import type { DeadlineState, DeadlineTools } from "./deadline-question.ts";
import { conditionsDenied, conditionsIn, putsAnotherCase } from "./exceptions-in.ts";
import {
  supposes,
  asksForDate,
  asksForPeriod,
  asksForTime,
  asksOtherThanTime,
  saysItIsLate,
  saysRoutine,
} from "./intent.ts";
import type { Intent } from "./intent.ts";
import { isOffered } from "./offered-dates.ts";
import { asksOneAfter } from "./on-the-due-day.ts";
import { startsAPeriodIn } from "./periods-asked.ts";
import { plannedWords } from "./planned-words.ts";
import type { TurnReading } from "./read-turn.ts";
import { asksBareReview, reviewsOfTold } from "./reviews-asked.ts";
import { asksForStartOf } from "./start-asked.ts";
import { sentenceAt, sentencesOf } from "../sentences.ts";

/** What was asked back cannot be told. */
const cannotTell =
  /^\W*(?:sorry,? )?(?:i |we )?(?:really )?(?:don'?t know|do not know|not sure|unsure|no idea|dunno|can'?t remember)\b/iu;
/** A turn of fewer characters leans on what was asked before. */
const shortTurn = 40;
/** One that chooses among what was asked before may be longer. */
const shortChoice = 60;
/** Turns that only lean on what was asked before. */
export const leansBack =
  /^\W*(?:and|what about|how about|what if|or if|if it|so|sorry|actually|no[, ]|oops|i meant|same)\b/iu;

/** Words that ask for everything that an event sets running. */
export const allOfThem =
  /\b(?:deadlines?|timescales?|time ?lines?|everything|all (?:of )?(?:the|my|our)|dates|what(?:'s| is) (?:due|next)|what happens next|what now|what clocks?|what (?:do|must|should) (?:i|we) (?:need to |have to )?have done|how long (?:have|has|do|does) (?:they|we|i) (?:got|get|have)|what(?:'s| is) the (?:actual|exact) date)\b/iu;

/** What has to be done about what was told, and nothing else. */
const asksWhatToDo =
  /^\W*(?:(?:so|ok|and|then|right|but)\W+)*what(?: (?:do|should|must|can|shall|am|are))? (?:i|we)(?: (?:have|need|meant|supposed|got) to| must| should)?(?: now)? do(?: (?:now|then|next|about (?:it|that|this)|if (?:so|it is)))*\W*$/iu;

/** Words that ask for what was asked before beside what is asked now. */
export const bothDates = /\b(?:both|all) (?:of )?(?:the |those )?(?:dates|deadlines|limits)\b/iu;

/** A short turn that asks for one of the dates, or for all, of what was asked before. */
const asksWhichOne =
  /\b(?:both|all (?:of them|three|of it)|which (?:is|one|comes|of)|(?:comes|is) (?:first|sooner|earlier)|the (?:earlier|later|dates?))\b/iu;

/** What a turn shows by itself. */
export interface TurnSigns {
  readonly turn: TurnReading;
  readonly intent: Intent | null;
  readonly asked: readonly string[];
  readonly tools: DeadlineTools;
}

/**
 * A turn is about deadlines when it asks when, and dates something that has clocks; when it asks for a
 * date that cannot be had yet; or when it fills in what was asked back.
 */
export function isAboutDeadlines(before: DeadlineState, { turn, intent, asked, tools }: TurnSigns): boolean {
  const isOfDates = before.events.size > 0 || choiceOpen(before) !== null;
  if (before.isAsked && isOfDates && (asksAgain(turn) || asksOneAfter(turn))) return true;
  if (before.isAsked && before.intent === "late" && asksWhatToDo.test(turn.text)) return true;
  if (before.isAsked && turn.dates.some(({ at }) => isOffered(turn.text, at))) return true;
  if (turn.dates.length === 0 && asksForStartOf(turn, before, tools)) return true;
  if (!before.isAsked && subjectsCounted(turn, areaIn(turn, before), tools.rules).length > 0) return true;
  if (asksOtherThanTime(turn.text) && !leansBack.test(turn.text) && !allOfThem.test(turn.text)) return false;
  const hasDate = turn.dates.length > 0 || turn.looseTime !== null;
  const namesEvent = turn.names.some(({ meanings }) => meanings.some(({ kind }) => kind === "event"));
  const isAsking =
    intent !== null ||
    asksBareReview(turn, tools) ||
    turn.dates.some(
      ({ stated }) => "problem" in stated && /^(?:impossible|leap-day|weekday)$/u.test(stated.problem),
    ) ||
    [...asked, ...before.subjects, ...questioned(turn)].some((subject) => isStartedIn(turn, subject, tools));
  if (hasDate && isAsking && (namesEvent || asked.length > 0)) return true;
  if (leavesEventOpen(turn) || (before.isEventOpen && namesEvent)) return true;
  if (asked.length > 0 && asksWithoutDate(turn, asked, { ...tools, area: areaIn(turn, before) })) return true;
  const isOfCase = before.events.size > 0 || daysLeftOpen(before) !== null;
  if (intent === "chase" && (isOfCase || isOfReferral(before, { turn, tools }))) return true;
  // "In time?" of what was told to be planned.
  const short = before.isAsked ? shortChoice : shortTurn;
  if ((intent === "in-time" || intent === "late") && before.planned.size > 0 && turn.text.length < short)
    return true;
  // "When are the 24 hours up?" of what was told to have started such a clock.
  if (intent !== null && asked.length === 0 && asksNothingElse(turn)) {
    const events = [...before.events.keys()];
    // "What's the deadline", of what was only told so far.
    if (intent === "due" && !before.wasAsked && isSetRunning(events, { area: areaIn(turn, before), tools }))
      return true;
    if (startsAPeriodIn(turn.text, { events, rules: tools.rules })) return true;
  }
  if (asksOfTold(before, { turn, intent, asked, tools })) return true;
  if (before.events.size > 0 && hasDate && plannedWords.test(turn.text)) return true;
  if (!before.isAsked) return false;
  const isFill =
    hasDate ||
    (caseAsked(turn, before) !== null && turn.text.length < shortChoice) ||
    turn.shift !== null ||
    ((before.events.size > 0 || before.isGeneral) && asksOfTheCount(turn.text)) ||
    cannotTell.test(turn.text) ||
    turn.place.kind !== "none" ||
    conditionsIn(turn).length > 0 ||
    conditionsDenied(before, turn, tools.rules).length > 0 ||
    (before.events.size > 0 && (putsAnotherCase(turn) || tellsOfException(before, { turn, tools }))) ||
    saysRoutine(turn.text);
  // A short question that names nothing of the case, and speaks of something, is one of its own.
  const isOfAnother = asked.length === 0 && asksForTime(turn.text) && !asksNothingElse(turn);
  const leans = leansBack.test(turn.text) || (turn.text.length < shortTurn && !isOfAnother);
  if (asksWhichOne.test(turn.text) && turn.text.length < shortChoice) return true;
  return isFill || ((asked.length > 0 || intent !== null) && leans);
}

/** Whether anything that happened starts a clock of an area by itself. */
function isSetRunning(
  events: readonly string[],
  { area, tools: { rules } }: { area: string | null; tools: DeadlineTools },
): boolean {
  return [...rules.values()].some(
    (rule) =>
      (area === null || rule.area === area) &&
      rule.period !== null &&
      rule.condition === null &&
      rule.kind !== "chase" &&
      events.includes(rule.trigger.event),
  );
}

/** Whether a turn asks of something whose clock was started by what was told before it. */
function asksOfTold(before: DeadlineState, { turn, intent, asked, tools }: TurnSigns): boolean {
  const isToldOf = (subject: string) =>
    startsOf(subject, tools).some((event) => before.events.has(event) || before.withdrawn.has(event));
  if ((intent !== null || asksByNameAlone(turn)) && asked.some(isToldOf)) return true;
  // "Sent the written confirmation on Thursday at 1pm, in time?" of a call that was told.
  const dated = turn.dates.flatMap(({ name }) => (name === null ? [] : idsOf(name, "subject")));
  if (intent === "in-time" && dated.some(isToldOf)) return true;
  // "Tyler's conference?" of two that were told.
  const isOfOne = before.further.size > 0 && turn.text.length < shortChoice && asked.some(isToldOf);
  if (isOfOne && turn.dates.length === 0 && caseAsked(turn, before) !== null) return true;
  return reviewsOfTold(turn, { events: before.events, tools }).length > 0;
}

/** Whether a short turn tells, and does not ask, what makes an exception of what was asked for likely: "it's penetrative". */
function tellsOfException(
  { subjects }: DeadlineState,
  { turn: { names, text }, tools: { rules } }: Pick<TurnSigns, "turn" | "tools">,
): boolean {
  if (text.length > shortChoice || /\?|\b(?:what|who|how|where|why|which)\b/iu.test(text)) return false;
  const hinted = names.flatMap((name) => idsOf(name, "hint"));
  return hinted.some((id) => subjects.includes(rules.get(id)?.subject ?? ""));
}

/** Who is told something, or answers, other than a referrer. */
const ofOthers =
  /\b(?:parents?|mum|mother|dad|father|famil(?:y|ies)|carers?|child(?:ren)?|kids?|school|police|gp)\b/iu;

/** Whether a turn goes on from a question of a referral with silence about it: "and if I hear nothing?" */
function isOfReferral(
  { subjects, named }: DeadlineState,
  { turn: { text }, tools }: Pick<TurnSigns, "turn" | "tools">,
): boolean {
  if (text.length > shortChoice || ofOthers.test(text) || !supposes(text)) return false;
  const events = named === null ? [] : idsOf(named, "event");
  return (
    subjects.some(tools.isChased) ||
    chasingSubjects(tools.rules).some((one) =>
      tools.eventsOf(one, null).some((event) => events.includes(event)),
    )
  );
}

/** What happened is called no more than that. */
const namesNothing: ReadonlySet<string> = new Set([
  "meeting",
  "meetings",
  "event",
  "thing",
  "need",
  "needs",
  "last",
]);

/** Whether a turn asks for a deadline, and dates what happened without a word of what it was: "it was last Thursday". */
export function leavesEventOpen({ text, names, dates }: TurnReading): boolean {
  const [date, ...others] = dates;
  if (date === undefined || others.length > 0 || !("when" in date.stated) || !asksForDate(text)) return false;
  const rest = text.toLowerCase().replace(date.stated.typed.toLowerCase(), " ");
  const isBare = words(rest).every(
    ({ text: word }) =>
      isStopWord(word) || besideThePeriod.has(word) || clockWords.has(word) || namesNothing.has(word),
  );
  return isBare && names.every((name) => idsOf(name, "event").length + idsOf(name, "subject").length === 0);
}

/** What is dated in a bare question of its own: "ICPC by 6 July?" */
function questioned({ text, dates }: TurnReading): string[] {
  const [bare] = /[^.?!;\n]{1,60}\?/u.exec(text) ?? [];
  return dates.flatMap(({ name }) =>
    name !== null && bare?.includes(name.text) === true ? idsOf(name, "subject") : [],
  );
}

/** The events that start the clocks of a subject and of its more special kinds, in any area. */
function startsOf(subject: string, { eventsOf, narrowerOf }: DeadlineTools): string[] {
  return [subject, ...narrowerOf(subject)].flatMap((one) => eventsOf(one, null));
}

/** Whether a turn dates the event that starts a subject's clock, or gives an hour alone beside it. */
export function isStartedIn(turn: TurnReading, subject: string, tools: DeadlineTools): boolean {
  const events = new Set(startsOf(subject, tools));
  const isTimed = turn.dates.length === 0 && turn.looseTime !== null;
  const names = isTimed ? turn.names : turn.dates.flatMap(({ name }) => name ?? []);
  return names.some(({ meanings }) => meanings.some(({ id }) => events.has(id)));
}

/** How long, when or late, asked with no date: only where a rule, or its absence, is the answer. */
function asksWithoutDate(
  turn: TurnReading,
  asked: readonly string[],
  tools: DeadlineTools & { area: string | null },
): boolean {
  const { text } = turn;
  const { rules, area } = tools;
  const about = [...rules.values()].filter((rule) => asked.includes(rule.subject));
  const own = about.filter((rule) => area === null || rule.area === area);
  if (about.length === 0) return asksForTime(text);
  if (own.length === 0) return asksForPeriod(text);
  if (saysItIsLate(text)) return own.some(({ lateness }) => lateness.length > 0);
  return (
    own.some(({ period }) => period !== null) &&
    (asksForDate(text) ||
      (asksForTime(text) && isAllAbout(asked, { turn, tools })) ||
      (own.some(({ kind }) => kind === "chase") && asksForTime(text)))
  );
}

/** Whether a date has to be asked about though no deadline is wanted: a day to be judged, and one that is on no calendar. */
export function isToBeAsked({ unclear }: Pick<DeadlineState, "unclear">, intent: Intent | null): boolean {
  return (
    unclear.some(({ problem }) => problem === "impossible") || (intent === "in-time" && unclear.length > 0)
  );
}

/** The area that a turn names, else the one that was asked before it. */
export function areaIn({ place }: TurnReading, before: DeadlineState): string | null {
  return place.kind === "area" ? place.area : (before.area?.area ?? null);
}

/** Words that a question about a period has besides what it is about: who must do it, and that it be done. */
const besideThePeriod: ReadonlySet<string> = new Set(
  (
    "long soon quickly quick fast often many much time days day hours hour hrs hr weeks week months month working " +
    "timescale timescales timeframe deadline limit limits due latest date maximum max minimum within start " +
    "finish finished finishing complete completed completing hold held holding convene convened take takes " +
    "taken happen happens happened allow allowed given give made make set done sent put call called til till until " +
    "before after following from since left once counted count social services service worker workers " +
    "care cares mash hub duty desk edt children childrens child kids kid family families parents parent council authority local la cs csc sw " +
    "team manager people professionals right correct yeah yes usual usually normal normally currently rule rules law legal statutory procedures " +
    "teacher midwife nurse gp doctor head deputy dsl police officer visitor foster carer should could would " +
    "procedure quick question remind again here area run runs running period"
  ).split(" "),
);

/** What happened itself ends then: an order, police protection. */
const asksWhenItEnds = /\b(?:it|that|this|they)\b[^.?!]*\b(?:runs? out|expires?|ends?|lasts?|is up|over)\b/iu;

/** Whether the sentence that asks when asks of nothing besides: "when does the clock run out?" */
export function asksNothingElse(turn: TurnReading): boolean {
  const sentences = sentencesOf(turn.text).filter(
    (sentence) => asksForTime(sentence) && !asksWhenItEnds.test(sentence),
  );
  return sentences.some((sentence) =>
    words(sentence).every(
      ({ text }) =>
        isStopWord(text) ||
        besideThePeriod.has(text) ||
        clockWords.has(text) ||
        /^\d+$/u.test(text) ||
        isOfPlace(text, turn.place),
    ),
  );
}

const clockWords: ReadonlySet<string> = new Set(
  "clock clocks out up off next one again actual exact exactly answer stop stops expire expires end ends up over they that it now".split(
    " ",
  ),
);

function isOfPlace(word: string, place: TurnReading["place"]): boolean {
  return place.kind !== "none" && place.place.toLowerCase().includes(word);
}

/** Whether a question asks of nothing but the periods named: what else it speaks of may be the matter. */
function isAllAbout(
  asked: readonly string[],
  { turn, tools }: { turn: TurnReading; tools: Pick<DeadlineTools, "narrowerOf" | "caseOf" | "eventsOf"> },
): boolean {
  const { text, names, cases, place } = turn;
  // What chooses among kinds with clocks of their own is part of the question, and so is what is told beside it.
  const told = new Set(cases.flatMap((one) => idsOf(one, "case")));
  const kinds = asked.flatMap(tools.narrowerOf).filter((kind) => tools.eventsOf(kind, null).length > 0);
  const isOfCase = kinds.some((kind) => told.has(tools.caseOf(kind) ?? ""));
  const named = isOfCase ? [...names, ...cases] : names;
  const rest = words(text).filter(
    (word) =>
      !(isOfCase && !asksForTime(sentenceAt(text, word.start))) &&
      !isStopWord(word.text) &&
      !besideThePeriod.has(word.text) &&
      !/^\d+$/u.test(word.text) &&
      !isOfPlace(word.text, place) &&
      !named.some((name) => name.start <= word.start && word.end <= name.end),
  );
  return asked.length === 1 && rest.length === 0;
}
