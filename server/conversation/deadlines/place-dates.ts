import { idsOf } from "./asked-subjects.ts";
import { isSameCase } from "./case-labels.ts";
import { caseLeftOpen, withCasesPutRight, withCasesSwapped } from "./cases-apart.ts";
import { corrects } from "./corrections.ts";
import { withDaysOfMonth } from "./days-of-month.ts";
import type { ResolvedDate } from "./days-of-month.ts";
import { readIntent } from "./intent.ts";
import type { DeadlineQuestion } from "./deadline-question.ts";
import type { NameMention } from "./names.ts";
import type { BoundDate, StatedDate, TurnReading, UnclearDate } from "./read-turn.ts";
import { placeLoose } from "./place-loose.ts";
import type { LooseDate } from "./place-loose.ts";
import { withProposedSettled } from "./proposed-dates.ts";
import { plan, settledPlan, startOf } from "./plan-dates.ts";
import { placeTime } from "./place-time.ts";
import type { TimeSource } from "./place-time.ts";
import { tellsOfSeveralCases } from "./several-cases.ts";
import { isItsBeginning } from "./what-began.ts";
import {
  explicitStart,
  isDeniedStart,
  isOfLaterMeeting,
  isOfOtherChild,
  startsNoClock,
} from "./which-meeting.ts";
import { datesNothing, isOfBirth } from "./vague-dates.ts";
import { moveLast } from "./shifts.ts";
import { tiedIn } from "./tied-dates.ts";
import { daysAway, keepingHour } from "./stated-dates.ts";

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
  const resolved = withProposedSettled(withDaysOfMonth(before, source), { events: before.events, source });
  const cases =
    readIntent(turn.text) === "in-time"
      ? null
      : withCasesPutRight(before, { dates: resolved, text: turn.text });
  const swapped = cases ?? withCasesSwapped(before, turn);
  if (swapped !== null) return { ...before, ...swapped, unclear: [], unbound: null };
  const unclearCase = caseLeftOpen(before, source, resolved);
  if (unclearCase !== null) return { ...before, unclear: [unclearCase], unbound: null };
  for (const date of resolved.filter((one) => !isOfBirth(one, turn.text))) {
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
    } else if (!isOfNoStart(date, { name, turn, isExplicit })) {
      placeNamed({ name, also: date.also, stated: ofCase(stated, date) }, { placing, source });
    } else if (isDeniedStart(date, turn.text)) {
      forget(name, stated, events);
    }
  }
  settlePlans(openPlans, { events, planned, unclear, source });
  insertInOrder(loose, looseSettled(resolved, { events, source }));
  doubtRivals(placing, turn);
  const unbound = placeAllLoose(placing, source);
  const notMoved = turn.dates.length === 0 ? moveLast({ events, planned }, turn) : null;
  if (notMoved !== null) unclear.push(notMoved);
  placeTime({ events, planned, unclear }, source);
  return { events, further: furtherOf(before, placing), planned, unclear, unbound };
}

/** Whether the meeting that a date is told of set no clock running. */
function isOfNoStart(
  date: ResolvedDate,
  {
    name,
    turn: { text, dates },
    isExplicit,
  }: Record<"name", NameMention> & Pick<TimeSource, "turn"> & { isExplicit: boolean },
): boolean {
  const next = dates.find(({ at }) => at > date.at)?.at ?? null;
  if (isOfOtherChild({ ...date, name }, { text, next })) return true;
  return isOfLaterMeeting(date, { text, next }) || startsNoClock(name, { text, isExplicit, next });
}

function insertInOrder(loose: LooseDate[], settled: readonly LooseDate[]): void {
  loose.push(...settled);
  loose.sort((one, other) => one.at - other.at);
}

/** Dates without a name that may be one of two days, each as the one soon after what was dated beside it: "booked 24 Nov". */
function looseSettled(
  dates: readonly ResolvedDate[],
  { events, source }: { events: Placing["events"]; source: TimeSource },
): LooseDate[] {
  const tied = tiedIn(source.turn, source);
  const starts = source.subjects.flatMap((subject) => startOf(subject, events, source) ?? []);
  const start = starts[0] ?? [...events.values()].at(-1)?.when.date;
  return dates.flatMap(({ at, name, stated }) => {
    if (name !== null || !("problem" in stated) || stated.problem !== "ambiguous") return [];
    if (!tied.includes(at) || isRelevant({ name, at }, source)) return [];
    const day = settledPlan(stated, start);
    return day === null ? [] : [{ at, stated: day }];
  });
}

/** What is said not to have happened on its day is dated by it no longer. */
function forget(name: NameMention, { when }: StatedDate, events: Placing["events"]): void {
  for (const event of idsOf(name, "event"))
    if (events.get(event)?.when.date.equals(when.date) === true) events.delete(event);
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

/** Further cases' dates stay until a turn dates what happened in them anew. */
function furtherOf(before: Dated, { events, further }: Placing): Dated["further"] {
  const kept = [...before.further].filter(([event]) => events.get(event) === before.events.get(event));
  if (kept.length === before.further.size && further.size === 0) return before.further;
  return new Map([...kept, ...further]);
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
    // What may be judged is not hidden behind a day of something else.
    const tied = tiedIn(turn, source);
    const may = left.filter((_, i) => tied.includes(loose[i]?.at ?? -1));
    return [...may, ...left].find((one) => one !== null) ?? null;
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

/** Whether a date that cannot be used stands in the way: not one of another event, or beside dates that can be used. */
function isRelevant(
  { name, at }: Pick<BoundDate, "name" | "at">,
  { turn, subjects, eventsOf, area }: TimeSource,
): boolean {
  if (name === null) return !turn.dates.some((other) => other.at !== at && !("problem" in other.stated));
  // Where nothing is asked by name, what no rule sets a time for stands in no way.
  if (subjects.length === 0)
    return name.meanings.some(({ kind, id }) => kind !== "subject" || eventsOf(id, area).length > 0);
  const wanted = new Set([...subjects, ...subjects.flatMap((subject) => eventsOf(subject, area))]);
  return name.meanings.some(({ id }) => wanted.has(id));
}

/** Whether an event starts a clock of what is asked for; with nothing asked by name, every event counts. */
function isWanted(event: string, { subjects, eventsOf, area }: TimeSource): boolean {
  return subjects.length === 0 || subjects.some((subject) => eventsOf(subject, area).includes(event));
}

/** The event's own day, where the name is of a day so long before it: 280 days after the last period. */
function later(stated: StatedDate, { text, meanings }: NameMention): StatedDate {
  const days = meanings.map((meaning) => (meaning.kind === "event" ? meaning.daysLater : undefined))[0];
  if (days === undefined) return stated;
  return daysAway(stated, days, `${text} ${stated.typed}, and ${String(days)} days on`);
}
