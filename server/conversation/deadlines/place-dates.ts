import { isStopWord, words } from "../../../corpus/analysis/tokens.ts";
import { idsOf } from "./asked-subjects.ts";
import { isSameCase } from "./case-labels.ts";
import { caseLeftOpen, withCasesPutRight } from "./cases-apart.ts";
import { corrects, correctsDateBefore, isChanged } from "./corrections.ts";
import { withDaysOfMonth } from "./days-of-month.ts";
import { readIntent } from "./intent.ts";
import type { DeadlineQuestion } from "./deadline-question.ts";
import type { NameMention } from "./names.ts";
import type { BoundDate, StatedDate, TurnReading, UnclearDate } from "./read-turn.ts";
import { isOffered, isPutForward } from "./offered-dates.ts";
import { afterItsEvent, settledPlan, startOf } from "./plan-dates.ts";
import { placeTime } from "./place-time.ts";
import type { TimeSource } from "./place-time.ts";
import { plannedWords } from "./planned-words.ts";
import { tellsOfSeveralCases } from "./several-cases.ts";
import { isItsBeginning } from "./what-began.ts";
import { explicitStart, isOfLaterMeeting, startsNoClock } from "./which-meeting.ts";
import { datesNothing } from "./vague-dates.ts";
import { moveLast } from "./shifts.ts";
import { replaceDate } from "./replace-date.ts";
import { daysAway, isDatedAnew, keepingHour } from "./stated-dates.ts";

/** Words that set one date against another. */
const inDoubt =
  /\b(?:in (?:another|the other)|one place|or (?:maybe|was it|is it|possibly)|either|(?:not|isn'?t|don'?t|doesn'?t) (?:sure|clear|say|know) (?:if|whether|(?:at |in )?which)|unclear which|(?:two|three|2|3) (?:strats|strategy (?:meetings|discussions))|can'?t (?:remember|tell)|conflicting|elsewhere|versus|vs|according to|have it (?:down )?as|has it (?:down )?as|only (?:had|held) (?:the )?one|disagree\w*)\b/iu;
/** Two sources of the event's date; behind the date they are guesses at the deadline. */
const twoSources = /\bsays?\b[^?]*\bsays?\b/iu;
/** Words of somebody's absence. */
const isAway =
  /\b(?:on (?:annual )?leave|on holiday|away|shut|closed|off (?:sick|work)|(?:back|return\w*) from)\b/iu;
/** Words for the day of asking: they date nothing by themselves. */
const isNow = /^(?:today|tonight|just now|this (?:morning|afternoon|evening))$/iu;

/** A turn of no more characters may be hardly more than a date: it corrects the last one by itself. */
const bareDate = 30;
/** Words of no more than that it was then. */
const saysWhen: ReadonlySet<string> = new Set(
  "now new think thought believe guess saying says said say happened held took place date day started started meeting mtg event received theyre its thats yes correct correction".split(
    " ",
  ),
);

/** What a conversation has dated so far. */
export type Dated = Pick<DeadlineQuestion, "events" | "further" | "planned" | "unclear" | "unbound">;

/** What is worked out of one turn, date by date. */
interface Placing {
  readonly events: Map<string, StatedDate>;
  readonly further: Map<string, StatedDate[]>;
  readonly planned: Map<string, StatedDate>;
  readonly unclear: UnclearDate[];
  readonly loose: LooseDate[];
  /** Events that this turn dates. */
  readonly inTurn: Map<string, StatedDate>;
  readonly openPlans: OpenPlan[];
}

/** Ties each date of a turn to its event, or to what it is planned for; what belongs to nothing stays apart. */
export function placeDates(before: Dated, source: TimeSource): Dated {
  const { turn } = source;
  const isExplicit = explicitStart(turn.dates);
  const placing: Placing = {
    events: new Map(before.events),
    further: new Map(),
    planned: new Map(before.planned),
    unclear: [],
    loose: [],
    inTurn: new Map(),
    openPlans: [],
  };
  const { events, planned, unclear, loose, openPlans } = placing;
  const resolved = withDaysOfMonth(before, source);
  const cases =
    readIntent(turn.text) === "in-time"
      ? null
      : withCasesPutRight(before, { dates: resolved, text: turn.text });
  if (cases !== null) return { ...before, ...cases, unclear: [], unbound: null };
  const unclearCase = caseLeftOpen(before, source, resolved);
  if (unclearCase !== null) return { ...before, unclear: [unclearCase], unbound: null };
  for (const date of resolved) {
    const { at, name, stated } = date;
    if ("problem" in stated && /^(?:ambiguous|leap-day)$/u.test(stated.problem) && name !== null) {
      openPlans.push({ name, stated });
    } else if ("problem" in stated) {
      // The day of an hour that no clock shows is told: the hour alone is asked for.
      if (stated.day !== undefined && name !== null)
        placeNamed({ name, also: date.also, stated: ofCase(stated.day, date) }, { placing, source });
      const isOpen = stated.problem === "elapsed" || isRelevant({ name, at }, source);
      if (isOpen && !datesNothing(date, turn)) unclear.push(stated);
    } else if (source.isDone && !isStartOfAsked(name, source)) {
      plan(source.subjects, stated, { events, planned, source });
    } else if (name === null) {
      if (!isNow.test(stated.typed) && !isBesideTheMatter(date, turn)) loose.push({ at, stated });
    } else if (!isOfLaterMeeting(date, turn.text) && !startsNoClock(name, { text: turn.text, isExplicit })) {
      placeNamed({ name, also: date.also, stated: ofCase(stated, date) }, { placing, source });
    }
  }
  settlePlans(openPlans, { events, planned, unclear, source });
  doubtRivals(placing, turn);
  const unbound = placeAllLoose(placing, source);
  const notMoved = turn.dates.length === 0 ? moveLast(events, turn) : null;
  if (notMoved !== null) unclear.push(notMoved);
  placeTime({ events, planned, unclear }, source);
  return { events, further: furtherOf(before, placing), planned, unclear, unbound };
}

/** Whether what a date is given for starts a clock that was asked about, and puts its date right. */
function isStartOfAsked(name: NameMention | null, { subjects, eventsOf, area }: TimeSource): boolean {
  const events = name === null ? [] : idsOf(name, "event");
  return subjects.some((subject) => eventsOf(subject, area).some((event) => events.includes(event)));
}

/** A date that is denied, of somebody's leave, or said again of what has that date already. */
function isBesideTheMatter(
  { at, stated }: { at: number; stated: StatedDate | UnclearDate },
  turn: TurnReading,
): boolean {
  const before = turn.text.slice(0, at);
  const clause = before.split(/[.?!;,]|\band\b|\bbut\b/u).at(-1) ?? "";
  if (/\b(?:(?<!why )not (?:on |from )?(?:the )?|due (?:in )?by )$/iu.test(before) || isAway.test(clause))
    return true;
  const isCountedFrom = /\b(?:from|since|after)\s+(?:the\s+)?$/iu.test(before);
  const isSaidAgain = turn.dates.some(
    (other) =>
      other.name !== null &&
      "when" in other.stated &&
      "when" in stated &&
      other.stated.when.date.equals(stated.when.date),
  );
  return isCountedFrom && isSaidAgain;
}

/** Further cases' dates stay until a turn dates something that happened anew. */
function furtherOf(before: Dated, { events, further }: Placing): Dated["further"] {
  return isDatedAnew(events, before.events) || further.size > 0 ? further : before.further;
}

function ofCase(stated: StatedDate, { of }: Pick<BoundDate, "of">): StatedDate {
  return of === undefined ? stated : { ...stated, of };
}

interface NamedDate extends Pick<BoundDate, "also"> {
  readonly name: NameMention;
  readonly stated: StatedDate;
}

/** "Plan agreed 28 August, last reviewed 27 November": the last of an event's dates is the one that counts. */
const isOfTheLast = /\b(?:last|latest|most recent)/iu;

/** Dates the events, and plans the subjects, that a name stands for. */
function placeNamed(
  { name, also, stated }: NamedDate,
  { placing, source }: { placing: Placing; source: TimeSource },
): void {
  const { events, further, planned, unclear, inTurn } = placing;
  const dated = later(stated, name);
  if (!isItsBeginning(name, source.turn.text))
    for (const subject of idsOf(name, "subject")) planned.set(subject, stated);
  for (const event of [name, ...also].flatMap((one) => idsOf(one, "event"))) {
    const first = inTurn.get(event);
    const isAnother = first !== undefined && !first.when.date.equals(dated.when.date);
    if (isAnother && (isOfAnother(dated, first) || tellsOfSeveralCases(source.turn.text))) {
      further.set(event, [...(further.get(event) ?? []), dated]);
      continue;
    }
    if (isAnother && !isOfTheLast.test(name.text) && isWanted(event, source)) {
      const choices = [first.when.date, dated.when.date];
      unclear.push({ typed: name.text, problem: "two-dates", choices });
      // Until it is said which of them is meant, neither is counted from.
      events.delete(event);
      continue;
    }
    const before = isAnother || !corrects.test(source.turn.text) ? undefined : events.get(event);
    inTurn.set(event, dated);
    events.set(event, before === undefined ? dated : keepingHour(dated, before));
  }
}

/** Whether two dates of one event are told for two cases by their labels. */
function isOfAnother({ of: one }: StatedDate, { of: other }: StatedDate): boolean {
  return one !== undefined && other !== undefined && !isSameCase(one, other);
}

/** Where the words set one date against another, neither is counted from. */
function doubtRivals({ inTurn, loose, unclear }: Placing, { text, dates }: TurnReading): void {
  const firstAt = dates.find(({ name }) => name !== null)?.at;
  const saysAt = text.search(twoSources);
  const isFromTwo = saysAt >= 0 && saysAt < (firstAt ?? 0);
  const [doubtful] = inDoubt.test(text) || isFromTwo ? inTurn.values() : [];
  const rivals = loose.filter(({ stated }) => doubtful?.when.date.equals(stated.when.date) === false);
  if (doubtful === undefined || rivals.length === 0) return;
  const choices = [doubtful, ...rivals.map(({ stated }) => stated)].map(({ when }) => when.date);
  unclear.push({ typed: doubtful.typed, problem: "two-dates", choices });
}

/** Places the dates without a name; of several cases' dates the first fills in what was asked, each other is a case. */
function placeAllLoose(placing: Placing, source: TimeSource): StatedDate | null {
  const { loose, further } = placing;
  const { subjects, eventsOf, area, isFollowingUp, turn } = source;
  const isOneEach = loose.length > 1 && isFollowingUp && tellsOfSeveralCases(turn.text);
  const [first, ...others] = loose;
  if (!isOneEach || first === undefined) {
    const left = loose.map((one) => placeLoose(placing, { loose: one, source }));
    return left.find((one) => one !== null) ?? null;
  }
  for (const event of subjects.flatMap((subject) => eventsOf(subject, area)))
    further.set(
      event,
      others.map(({ stated }) => stated),
    );
  return placeLoose(placing, { loose: first, source });
}

/** What was named with a date that may be one of two days. */
interface OpenPlan {
  readonly name: NameMention;
  readonly stated: UnclearDate;
}

interface PlanSource {
  readonly events: Map<string, StatedDate>;
  readonly planned: Map<string, StatedDate>;
  readonly unclear: UnclearDate[];
  readonly source: TimeSource;
}

/** Settles dates that may be one of two days by the events that their clocks start from; what stays open is unclear. */
function settlePlans(openPlans: readonly OpenPlan[], { events, planned, unclear, source }: PlanSource): void {
  for (const { name, stated } of openPlans) {
    const settled = idsOf(name, "subject").flatMap((subject): [string, StatedDate][] => {
      const day = settledPlan(stated, startOf(subject, events, source));
      return day === null ? [] : [[subject, day]];
    });
    for (const [subject, day] of settled) planned.set(subject, day);
    const [[, day] = []] = settled;
    if (day !== undefined) for (const event of idsOf(name, "event")) events.set(event, day);
    else if (isRelevant({ name, at: name.start }, source)) unclear.push(stated);
  }
  for (const [subject, stated] of planned) plan([subject], stated, { events, planned, source });
}

/** Plans subjects for a date, each in the year that puts it after the start of its own clock. */
function plan(
  subjects: readonly string[],
  stated: StatedDate,
  { events, planned, source }: Omit<PlanSource, "unclear">,
): void {
  for (const subject of subjects)
    planned.set(subject, afterItsEvent(stated, startOf(subject, events, source)));
}

/** Whether a date that cannot be used stands in the way: not one of another event, or beside dates that can be used. */
function isRelevant(
  { name, at }: Pick<BoundDate, "name" | "at">,
  { turn, subjects, eventsOf, area }: TimeSource,
): boolean {
  if (name === null) return !turn.dates.some((other) => other.at !== at && !("problem" in other.stated));
  if (subjects.length === 0) return true;
  const wanted = new Set([...subjects, ...subjects.flatMap((subject) => eventsOf(subject, area))]);
  return name.meanings.some(({ id }) => wanted.has(id));
}

/** Whether an event starts a clock of what is asked for; with nothing asked by name, every event counts. */
function isWanted(event: string, { subjects, eventsOf, area }: TimeSource): boolean {
  return subjects.length === 0 || subjects.some((subject) => eventsOf(subject, area).includes(event));
}

/** A date that belongs to nothing that was named, and where it stands in the turn. */
interface LooseDate {
  readonly at: number;
  readonly stated: StatedDate;
}

/** Whether the words right before a date say that it lies ahead by arrangement. */
function isPlannedFor({ at }: LooseDate, text: string): boolean {
  const clause = text.slice(Math.max(0, at - 40), at).split(/[.?!;,]|\band\b/u);
  return plannedWords.test(clause.at(-1) ?? "");
}

/** A date without a name answers what was asked back, or corrects the last one; else it stays loose. */
function placeLoose(
  { events, planned }: Pick<Placing, "events" | "planned">,
  { loose: date, source }: { loose: LooseDate; source: TimeSource },
): StatedDate | null {
  const loose = date.stated;
  const { turn, subjects, isFollowingUp } = source;
  const dated = new Set(turn.dates.map(({ name }) => name));
  const undated = turn.names.filter((name) => !dated.has(name));
  const meant = subjects.length > 0 ? subjects : undated.flatMap((name) => idsOf(name, "subject"));
  const isChecked = readIntent(turn.text) === "in-time" && source.turn.dates.at(-1)?.at === date.at;
  const isOfCase = source.open !== null || events.size > 0;
  const isToBeJudged = isOffered(turn.text, date.at)
    ? isFollowingUp || isOfCase
    : (isPlannedFor(date, turn.text) || isChecked) && isOfCase;
  if (isToBeJudged && meant.length > 0) {
    plan(meant, loose, { events, planned, source });
    return null;
  }
  const last = [...events.values()].at(-1);
  if (!isFollowingUp || turn.names.length > 0) {
    if (last === undefined || !correctsDateBefore.test(turn.text.slice(0, date.at))) return loose;
    replaceDate({ events, planned }, last, loose);
    return null;
  }
  const missing = source.startsAskedBack(events);
  for (const event of missing) events.set(event, loose);
  if (missing.length > 0) return null;
  const isAhead = isAheadOfWhatWas(loose, last, source);
  // "No wait, 2 June", where what is planned is yet to come, was of what has been.
  const isOfPlanLast =
    source.isPlanLast && (loose.when.date.since(source.today).sign > 0 || isPlannedBehind(planned, source));
  const isCorrection =
    corrects.test(turn.text) &&
    !isOfPlanLast &&
    !(isAhead && (isPutForward(turn.text, date.at) || isChanged.test(turn.text)));
  const isOfPlan =
    isOfPlanLast || isAhead || plannedWords.test(turn.text) || readIntent(turn.text) === "in-time";
  if (!isCorrection && isOfPlan) {
    plan(subjects, loose, { events, planned, source });
    return subjects.length > 0 ? null : loose;
  }
  // A date that corrects nothing ("we can't get them until the 30th", "found her at 7") leaves what was said as it is.
  if (!corrects.test(turn.text) && !saysOnlyWhen(turn.text, loose)) return subjects.length > 0 ? null : loose;
  if (last === undefined) return loose;
  replaceDate({ events, planned }, last, loose);
  return null;
}

function isPlannedBehind(planned: Dated["planned"], { subjects, today }: TimeSource): boolean {
  return subjects.some((subject) => (planned.get(subject)?.when.date.since(today).sign ?? 1) <= 0);
}

/** Whether a turn says no more than a date, in place of the last. */
function saysOnlyWhen(text: string, { typed }: StatedDate): boolean {
  if (text.trim().length > bareDate) return false;
  const rest = text.toLowerCase().replace(typed.toLowerCase(), " ");
  return words(rest).every(({ text: word }) => isStopWord(word) || saysWhen.has(word) || /\d/u.test(word));
}

/** What has happened was on no day to come: such a date is one for what is asked for. */
function isAheadOfWhatWas(
  { when }: StatedDate,
  last: StatedDate | undefined,
  { today }: TimeSource,
): boolean {
  if (last === undefined) return false;
  return when.date.since(today).sign > 0 && last.when.date.since(today).sign <= 0;
}

/** The event's own day, where the name is of a day so long before it: 280 days after the last period. */
function later(stated: StatedDate, { text, meanings }: NameMention): StatedDate {
  const days = meanings.map((meaning) => (meaning.kind === "event" ? meaning.daysLater : undefined))[0];
  if (days === undefined) return stated;
  return daysAway(stated, days, `${text} ${stated.typed}, and ${String(days)} days on`);
}
