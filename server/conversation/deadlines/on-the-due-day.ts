import type { Temporal } from "temporal-polyfill";
import { computeDeadline } from "../../deadlines/compute-deadline.ts";
import type { When } from "../../deadlines/local-time.ts";
import { isComputable } from "../../deadlines/rule-book.ts";
import { idsOf } from "./asked-subjects.ts";
import type { DeadlineState, DeadlineTools } from "./deadline-question.ts";
import type { Dated } from "./place-dates.ts";
import type { StatedDate, TurnReading, UnclearDate } from "./read-turn.ts";
import { workedOut } from "./stated-dates.ts";

/** The day on which a deadline ends, as a day on which something is held. */
const lastDay =
  /\b(?:that|the|its|this) (?:very )?(?:last|final) (?:possible |permitted |allowed )?day\b|\bon (?:the|that) (?:deadline|limit|due date|cut-?off)\b/iu;
/** The day of something that an earlier turn told, or of the deadline that was worked out of it. */
const thatDay = /\b(?:the |that )?same (?:day|date)\b|\b(?:on )?that (?:very )?(?:day|date)\b/iu;
/** What is held on such a day stands right before it: "if the strat was held that day". */
const held =
  /^[\s,]*(?:(?:was|is|were|had been|been|be|gets?|happens|happened|held|takes? place|took place|done|on|the|also|then|for)[\s,]+)*$/iu;
/** "Does the strat have to be the same day?" asks for the day, and tells none. */
const asksForTheDay =
  /\b(?:does|do|must|should|is|are|has|have|can|will|would|need|needs)\s+(?:\w+\s+){0,2}$/iu;
/** The next of the same kind, where the one before it is held in time. */
const oneAfter =
  /^\W*(?:(?:and|so|then|ok|what about|how about|when is|when's)\W+)*(?:the )?(?:one|review|date|next one) after(?: (?:that|it|this|that one))?\W*$/iu;

/** Whether a turn asks for the review after the one that was asked for. */
export function asksOneAfter({ text }: Pick<TurnReading, "text">): boolean {
  return oneAfter.test(text);
}

interface DueSource {
  readonly turn: TurnReading;
  /** What is asked for in this turn. */
  readonly wanted: readonly string[];
  readonly area: string | null;
  readonly before: DeadlineState;
  readonly conditions: ReadonlySet<string>;
  readonly tools: DeadlineTools;
}

/** What was dated, and what is asked for besides: a deadline on whose last day something is held. */
export interface DueDays {
  readonly dated: Dated;
  readonly also: readonly string[];
}

/** What was dated, with events on a day that a deadline ends on, or that an earlier turn told: "if we hold it on that last day". */
export function withDueDays(dated: Dated, source: DueSource): DueDays {
  const { turn, before, wanted, tools } = source;
  if (before.isAsked && asksOneAfter(turn)) return { dated: withOneAfter(dated, source), also: [] };
  const last = lastDay.exec(turn.text)?.[0];
  const isLast = last !== undefined;
  const typed = last ?? thatDay.exec(turn.text)?.[0];
  // "That day" beside a date of its own turn is that date's.
  if (typed === undefined || (!isLast && turn.dates.length > 0)) return { dated, also: [] };
  const at = turn.text.indexOf(typed);
  const [open] = turn.names.flatMap((name) => {
    const isHeld =
      isLast ||
      (held.test(turn.text.slice(name.end, at)) && !asksForTheDay.test(turn.text.slice(0, name.start)));
    const starts = idsOf(name, "event").filter((event) =>
      wanted.some((one) => tools.eventsOf(one, source.area).includes(event)),
    );
    const event = starts.find((one) => !dated.events.has(one));
    return event === undefined || !isHeld ? [] : [{ event, own: idsOf(name, "subject") }];
  });
  if (open === undefined) return { dated, also: [] };
  const due = [...open.own, ...(isLast ? [] : before.askedLast)].flatMap(
    (subject) => dueOf(subject, dated, { ...source, hinted: before.hinted }) ?? [],
  );
  const told = isLast ? [] : [...dated.events.values()].slice(-1).map(({ when }) => when);
  const also =
    isLast && due.length > 0 && !before.askedLast.some((one) => open.own.includes(one)) ? open.own : [];
  return { dated: onDay([...told, ...due], { dated, event: open.event, typed }), also };
}

/** An event on the one day that is meant; on none where it may be either of two. */
function onDay(
  days: readonly When[],
  { dated, event, typed }: { dated: Dated; event: string; typed: string },
): Dated {
  const choices = [...new Map(days.map(({ date }) => [date.toString(), date])).values()];
  const [date, ...others] = choices;
  if (date === undefined) return dated;
  if (others.length > 0) {
    const open: UnclearDate = { typed, problem: "ambiguous", choices };
    return { ...dated, unclear: [...dated.unclear, open] };
  }
  return { ...dated, events: new Map([...dated.events, [event, workedOut({ date, moment: null }, typed)]]) };
}

/** The next review counts from the one before it, on its last day. */
function withOneAfter(dated: Dated, source: DueSource): Dated {
  const { tools, wanted, area, before } = source;
  const events = new Map<string, StatedDate>(dated.events);
  const planned = new Map(dated.planned);
  for (const { subject, kind, trigger } of tools.rules.values()) {
    if (kind !== "review" || !wanted.includes(subject)) continue;
    const due = dueOf(subject, dated, { ...source, hinted: before.hinted });
    if (due === null || !tools.eventsOf(subject, area).includes(trigger.event)) continue;
    events.set(trigger.event, workedOut(due, "the next one"));
    planned.delete(subject);
  }
  return { ...dated, events, planned };
}

type ClockSource = Pick<DueSource, "area" | "conditions" | "tools"> & Pick<DeadlineState, "hinted">;

/** The end of a subject's clock: of the exception that is told to hold, else of the general rule; null where none has a start. */
function dueOf(
  subject: string,
  { events }: Pick<Dated, "events">,
  { area, conditions, hinted, tools }: ClockSource,
): When | null {
  const own = [...tools.rules.values()].filter((rule) => rule.subject === subject && rule.area === area);
  const exceptions = new Set(own.flatMap((rule) => rule.exceptions));
  if ([...hinted].some((id) => exceptions.has(id) && !conditions.has(id))) return null;
  const met = own.filter(({ id }) => conditions.has(id));
  const general = own.filter(({ id, condition }) => condition === null && !exceptions.has(id));
  for (const rule of [...met, ...general]) {
    const { event } = rule.trigger;
    const stated = [event, ...tools.standInsOf(event)].flatMap((one) => events.get(one) ?? [])[0];
    if (stated === undefined || !isComputable(rule)) continue;
    const outcome = computeDeadline(rule, stated.when, tools.ruleBook(rule.area));
    if (outcome.kind === "due") return outcome.deadline.due;
  }
  return null;
}

interface DuesSource extends ClockSource {
  readonly subjects: readonly string[];
}

/** When the clocks of some subjects end, from some dates. */
export function duesFrom(events: Dated["events"], { subjects, ...source }: DuesSource): Temporal.PlainDate[] {
  return subjects.flatMap((subject) => dueOf(subject, { events }, source)?.date ?? []);
}
