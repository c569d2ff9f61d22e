import { withAskedBeside } from "./asked-beside.ts";
import { idsOf, isPeriodName } from "./asked-subjects.ts";
import type { DeadlineState, DeadlineTools } from "./deadline-question.ts";
import { conditionsIn } from "./exceptions-in.ts";
import { asksForDayNumber, asksForTime } from "./intent.ts";
import type { Intent } from "./intent.ts";
import { allOfThem, asksNothingElse } from "./is-about-deadlines.ts";
import { subjectsOfPeriods } from "./periods-asked.ts";
import type { NameMention } from "./names.ts";
import type { Dated } from "./place-dates.ts";
import { plannedWords } from "./planned-words.ts";
import type { StatedDate, TurnReading } from "./read-turn.ts";
import { reviewsOfDated } from "./reviews-asked.ts";
import { asksForStartOf } from "./start-asked.ts";
import { tiedIn } from "./tied-dates.ts";

/** What is asked, and in which area. */
export interface WantedSource {
  readonly subjects: readonly string[];
  readonly turn: TurnReading;
  readonly intent: Intent | null;
  readonly area: DeadlineState["area"];
  readonly tools: DeadlineTools;
  /** What the turns before made of it. */
  readonly before: Pick<DeadlineState, "askedByLength">;
}

/** What deadlines are wanted: those asked for by name, else what is planned, reviewed or checked; and the plans for them. */
export function wantedOf(
  placed: Dated,
  { subjects, turn, intent, area, tools, before }: WantedSource,
): { dated: Dated; wanted: string[] } {
  const reviewed = datedSubjects(turn, tools);
  const isReview = (subject: string) =>
    [...tools.rules.values()].some((rule) => rule.subject === subject && rule.kind === "review");
  const asksReviewToo = /\breview/iu.test(turn.text) && subjects.length > 0 && !subjects.some(isReview);
  const asked = withPeriods(subjects, { turn, intent, events: placed.events, area, tools, before });
  const isChecked = intent === "in-time" || intent === "late" || plannedWords.test(turn.text);
  const mayBePlan = subjects.length === 0 && isChecked && placed.unbound !== null;
  const isBareAsk = intent !== null && intent !== "chase" && asksNothingElse(turn);
  const isBare = subjects.length === 0 && (isBareAsk || asksForDayNumber(turn.text));
  const sole = mayBePlan || isBare ? soleSubject(placed, { area, tools }) : null;
  const special = new Map(withSpecialPlans(placed, tools));
  const isPlan = mayBePlan && sole !== null && isTied(placed.unbound, { turn, subject: sole, tools });
  const dated: Dated =
    sole === null || !isPlan
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
  const counted = asksForStartOf(turn, dated, tools) ? startsAsked(dated, { turn, tools }) : [];
  const choices = [counted, named, inferred, reviewed, sole === null ? [] : [sole], checked];
  return { dated, wanted: [...new Set(choices.find((some) => some.length > 0) ?? [])] };
}

/** Whether the words around a date that belongs to nothing let it be that of a subject. */
function isTied(
  stated: StatedDate | null,
  { turn, subject, tools }: { turn: TurnReading; subject: string; tools: DeadlineTools },
): boolean {
  const own = turn.dates.filter(({ name }) => name === null);
  const date = own.find((one) => one.stated === stated) ?? own[0];
  return (
    date !== undefined && tiedIn(turn, { subjects: [subject], eventsOf: tools.eventsOf }).includes(date.at)
  );
}

/**
 * What is asked for by its length alone, where a dated event sets such a clock running, is meant before
 * anything else of that length.
 */
function withPeriods(
  subjects: readonly string[],
  { turn, intent, events, area, tools, before }: Omit<WantedSource, "subjects"> & Pick<Dated, "events">,
): readonly string[] {
  const isAsked = intent === "in-time" || intent === "due" || before.askedByLength !== "";
  if (!isAsked) return subjects;
  const meant = subjectsOfPeriods(`${before.askedByLength} ${turn.text}`, {
    events,
    area: area?.area ?? null,
    rules: tools.rules,
  });
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

/** "How long have we got", and nothing that there would be time for: of an order it asks for its length. */
const asksWhatIsLeft =
  /\bhow (?:long|much time|much longer|many hours)(?: (?:have|has|do|does|we|i|they|you|police|got|get|is|there|left|more|now)\b){1,8}(?: with (?:it|that|him|her|them|the child))?(?=\s*(?:$|[?.,;!\n])| (?:before|until|till) (?:it|that|this|they|the \w+) (?:ends?|expires?|runs? out|is up|lapses?|stops?)\b)/iu;

/**
 * What was dated and is asked about at once: a plan that starts the clock of its own review, or something
 * whose end no rule states ("EPO granted 12 May, when does it run out?").
 */
function datedSubjects(turn: TurnReading, tools: DeadlineTools): string[] {
  const { text, dates } = turn;
  const own = reviewsOfDated(turn, tools);
  if (own.length > 0 || !(/\b(?:it|that|this|they)\b/iu.test(text) || asksWhatIsLeft.test(text))) return own;
  const names = dates.flatMap(({ name, also }) => (name === null ? [] : [name, ...also]));
  const named = asksWhatIsLeft.test(text)
    ? [...names, ...names.flatMap((name) => whatWasMade(name, tools))]
    : names;
  const dated = named.flatMap((name) => idsOf(name, "subject"));
  return dated.filter((subject) => ![...tools.rules.values()].some((rule) => rule.subject === subject));
}

/** What was made or got: of "EPO granted" and of "got an EPO" the EPO. */
function whatWasMade({ text }: NameMention, { findNames }: DeadlineTools): NameMention[] {
  const typed = text.split(/\s+/u);
  const parts = [typed.slice(0, -1), ...typed.map((_, i) => typed.slice(i + 1))];
  return parts.flatMap((part) => findNames(part.join(" ")));
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

/** What is planned for a date while the event that starts its clock is named and has none: that is counted back to. */
function startsAsked(
  { events, planned }: Dated,
  { turn, tools }: { turn: TurnReading; tools: DeadlineTools },
): string[] {
  const undated = turn.names.flatMap((name) => idsOf(name, "event")).filter((event) => !events.has(event));
  return [...planned.keys()].filter((subject) =>
    tools.eventsOf(subject, null).some((event) => undated.includes(event)),
  );
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
