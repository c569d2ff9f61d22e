import type { StoredRule } from "../../../corpus/schemas/rules.ts";
import type { DeadlineQuestion } from "../../conversation/deadlines/deadline-question.ts";
import type { StatedDate } from "../../conversation/deadlines/read-turn.ts";
import { computeDeadline } from "../../deadlines/compute-deadline.ts";
import type { Deadline } from "../../deadlines/compute-deadline.ts";
import { compareEnds } from "../../deadlines/local-time.ts";
import { earliestStart } from "../../deadlines/earliest-start.ts";
import { isComputable } from "../../deadlines/rule-book.ts";
import type { ComputableRule } from "../../deadlines/rule-book.ts";
import { clocksOf } from "../../deadlines/timeline.ts";
import type { Knowledge } from "../../knowledge.ts";

/** What was found for a deadline that was asked for. */
export type Finding =
  | {
      readonly kind: "due";
      readonly rule: StoredRule;
      readonly deadline: Deadline;
      readonly stated: StatedDate;
      /** The date is another event's, taken for this one's until that is known. */
      readonly isStandIn: boolean;
    }
  /** The rule is known, the date of its event is not. */
  | { readonly kind: "needs-event"; readonly rule: StoredRule }
  | { readonly kind: "needs-time"; readonly rule: StoredRule; readonly stated: StatedDate }
  /** Which of a rule's exceptions applies was left open. */
  | {
      readonly kind: "needs-exception";
      readonly rule: StoredRule;
      readonly exceptions: readonly StoredRule[];
      /** Whether the words speak for these, whose dates lead; else the general rule's does. */
      readonly isLikely: boolean;
      /** What the general rule makes of it, where an exception's date leads. */
      readonly otherwise: Deadline | null;
    }
  | { readonly kind: "not-covered"; readonly rule: StoredRule; readonly reason: string }
  | { readonly kind: "words"; readonly rule: StoredRule }
  /** The area's procedures state none; `elsewhere` are other areas' rules for the same. */
  | { readonly kind: "silent"; readonly subject: string; readonly elsewhere: readonly StoredRule[] };

/** A deadline that was worked out. */
export type DueFinding = Extract<Finding, { kind: "due" }>;

/** What findings are made from. */
export interface FindingSource {
  readonly question: DeadlineQuestion;
  readonly knowledge: Knowledge;
}

/**
 * Finds what an area's rules say of one subject, and of its more special kinds where their events have
 * dates. An area of "" stands for none in particular.
 */
export function findingsFor(subject: string, area: string, source: FindingSource): Finding[] {
  const { question, knowledge } = source;
  const kinds = knowledge.subjects.get(subject)?.narrower ?? [];
  const narrower = question.exact.has(subject) ? [] : kinds;
  const special = narrower
    .filter((id) => !question.subjects.includes(id))
    .flatMap((id) => ownFindings(id, area, source))
    .filter((finding) => isMeant(finding, source));
  const own = ownFindings(subject, area, source);
  // What a special kind has in words stands before the general rule, and not in its place.
  const inWords = special.filter(({ kind }) => kind === "words");
  const timed = special.filter(({ kind }) => kind !== "words");
  const isOnlySpecial =
    timed.length > 0 || narrower.some((id) => isDated(id, area, source) && question.subjects.includes(id));
  const kept = isOnlySpecial ? own.filter(({ kind }) => kind !== "needs-event" && kind !== "silent") : own;
  return [...inWords, ...kept, ...timed];
}

/** Whether a more special kind of what is asked for is meant: its event is dated or told of, or the case calls for it. */
function isMeant(finding: Finding, { question, knowledge }: FindingSource): boolean {
  switch (finding.kind) {
    case "due":
      return true;
    case "needs-time":
      return !question.asksRestart;
    case "needs-event":
      return question.mentioned.has(finding.rule.trigger.event) || isCalledFor(finding.rule);
    case "words":
      return isCalledFor(finding.rule);
    case "needs-exception":
    case "not-covered":
    case "silent":
      return false;
  }
  function isCalledFor({ subject }: StoredRule): boolean {
    const { ofCase } = knowledge.subjects.get(subject) ?? { ofCase: null };
    return ofCase !== null && question.cases.has(ofCase);
  }
}

function isDated(subject: string, area: string, source: FindingSource): boolean {
  return ownFindings(subject, area, source).some(({ kind }) => kind === "due");
}

function ownFindings(subject: string, area: string, source: FindingSource): Finding[] {
  const about = [...source.knowledge.rules.values()].filter((rule) => rule.subject === subject);
  const own = about.filter((rule) => rule.area === area);
  if (own.length === 0) return [{ kind: "silent", subject, elsewhere: leadersOf(about) }];
  const leaders = leadersOf(own.filter(isComputable));
  if (leaders.length === 0) return leadersOf(own).map((rule) => ({ kind: "words", rule }));
  const findings = leaders.flatMap((rule) => ruleFindings(rule, source));
  const isSomethingDated = findings.some(({ kind }) => kind !== "needs-event");
  // The case that was told may be the stricter one: its date is asked for beside what is dated.
  const isTold = (finding: Finding) =>
    finding.kind === "needs-event" && source.question.conditions.has(finding.rule.id);
  return isSomethingDated
    ? findings.filter((finding) => finding.kind !== "needs-event" || isTold(finding))
    : findings;
}

/** Finds everything that the events set running in an area, the conditional apart. */
export function findingsForEvents(area: string, { question, knowledge }: FindingSource): Finding[] {
  const own = [...knowledge.rules.values()].filter((rule) => rule.area === area);
  const running = clocksOf(own).filter(
    ({ id, trigger, condition }) =>
      question.events.has(trigger.event) && (condition === null || question.conditions.has(id)),
  );
  return running
    .flatMap((rule) =>
      findingOf(
        own.find(({ id }) => id === rule.id),
        { question, knowledge },
      ),
    )
    .sort((a, b) => dueOf(a).localeCompare(dueOf(b)));
}

function dueOf(finding: Finding): string {
  return finding.kind === "due" ? finding.deadline.due.date.toString() : "9999";
}

/** One rule a clock: restatements, other readings and exceptions stand with the rule that leads. */
function leadersOf(rules: readonly StoredRule[]): StoredRule[] {
  const ids = new Set(rules.map(({ id }) => id));
  const others = new Set(
    rules.flatMap(({ exceptions, readings }) => [
      ...exceptions,
      ...readings.filter(({ show }) => show === "earlier").map(({ ruleId }) => ruleId),
    ]),
  );
  return rules.filter(
    ({ id, sameClockAs }) => !others.has(id) && (sameClockAs === null || !ids.has(sameClockAs)),
  );
}

/** A rule's own finding, or those of its exceptions that the question says are met. */
function ruleFindings(rule: StoredRule, source: FindingSource): Finding[] {
  const { question, knowledge } = source;
  const exceptions = rule.exceptions
    .map((id) => knowledge.rules.get(id))
    .filter((other) => other !== undefined);
  const met = exceptions.filter(
    ({ id, trigger }) =>
      question.conditions.has(id) ||
      (trigger.event !== rule.trigger.event &&
        isSpecific(trigger.event, exceptions) &&
        (question.events.has(trigger.event) || question.mentioned.has(trigger.event))),
  );
  if (met.length > 0) {
    const found = strictestFirst(met).flatMap((one): Finding[] =>
      isComputable(one) ? findingOf(one, source) : [{ kind: "words", rule: one }],
    );
    const others = exceptions.filter((one) => !met.includes(one));
    return [...likelyFindings(rule, { exceptions: others, own: found, source }), ...found];
  }
  const own = findingOf(rule, source);
  const likely = question.isRoutine ? [] : likelyFindings(rule, { exceptions, own, source });
  if (likely.length > 0) return likely;
  const open = exceptions.filter(
    ({ id, trigger, period }) =>
      period !== null &&
      !question.ruledOut.has(id) &&
      !(isSpecific(trigger.event, exceptions) && question.ruledOut.has(trigger.event)),
  );
  const isOpen = open.length > 0 && !question.isRoutine && own.some(({ kind }) => kind !== "needs-event");
  return isOpen
    ? [...own, { kind: "needs-exception", rule, exceptions: open, isLikely: false, otherwise: null }]
    : own;
}

/**
 * The dates of exceptions that the words speak for and leave open in part, where the general rule gives more time: they
 * lead, and are asked about.
 */
function likelyFindings(
  rule: StoredRule,
  {
    exceptions,
    own,
    source,
  }: { exceptions: readonly StoredRule[]; own: readonly Finding[]; source: FindingSource },
): Finding[] {
  const { hinted, ruledOut } = source.question;
  const [general] = own.filter((finding) => finding.kind === "due");
  const likely = exceptions
    .filter(({ id }) => hinted.has(id) && !ruledOut.has(id))
    .map((exception) => ({ exception, found: findingOf(exception, source) }))
    .filter(({ found }) => !found.some((one) => isNoSooner(one, general)));
  if (likely.length === 0) return [];
  const isDue = likely.some(({ found }) => found.some(({ kind }) => kind === "due"));
  const asked: Finding = {
    kind: "needs-exception",
    rule,
    exceptions: likely.map(({ exception }) => exception),
    isLikely: true,
    otherwise: isDue ? (general?.deadline ?? null) : null,
  };
  return [...likely.flatMap(({ found }) => found), asked];
}

function isNoSooner(finding: Finding, general: DueFinding | undefined): boolean {
  if (finding.kind !== "due" || general === undefined) return false;
  return compareEnds(finding.deadline.due, general.deadline.due) >= 0;
}

const hoursOf = { "same-day": 0, hours: 1, days: 24, "working-days": 24, weeks: 168, months: 730 } as const;

/** Where several exceptions hold the one that gives least time leads. */
function strictestFirst(met: readonly StoredRule[]): StoredRule[] {
  const hours = ({ period }: StoredRule) => (period === null ? 0 : period.amount * hoursOf[period.unit]);
  return met.toSorted((a, b) => hours(a) - hours(b));
}

/** An event that starts just one of the exceptions says which one is meant. */
function isSpecific(event: string, exceptions: readonly StoredRule[]): boolean {
  return exceptions.filter(({ trigger }) => trigger.event === event).length === 1;
}

/** The date of a rule's event; where it was asked for by name, that of an event in the same moment too. */
function statedFor(event: string, { question, knowledge }: FindingSource): StatedDate | undefined {
  const own = question.events.get(event);
  const isAskedFor = question.subjects.length > 0 || question.intent === "chase";
  if (own !== undefined || !isAskedFor) return own;
  const same = knowledge.events.get(event)?.sameMomentAs ?? [];
  return same.map((id) => question.events.get(id)).find((stated) => stated !== undefined);
}

/** The date of an event that may have been the same day, where what is asked for was named. */
function standInFor(event: string, { question, knowledge }: FindingSource): StatedDate | undefined {
  if (question.subjects.length === 0) return undefined;
  const standIns = knowledge.events.get(event)?.standIns ?? [];
  return standIns.map((id) => question.events.get(id)).find((stated) => stated !== undefined);
}

/**
 * The one date that belongs to nothing, for an event that may have happened on it: shown, and asked about. Of a more
 * special kind than was asked for, the event itself has to be told of.
 */
function loneDate(
  { trigger, subject }: StoredRule,
  { unbound, mentioned, subjects }: DeadlineQuestion,
): StatedDate | undefined {
  if (unbound === null) return undefined;
  const isAskedByHour = unbound.when.moment !== null && (subjects.length === 0 || subjects.includes(subject));
  return mentioned.has(trigger.event) || isAskedByHour ? unbound : undefined;
}

/** The earliest date of an event that was asked for, with which a planned date keeps the period. */
function countedBack(
  rule: StoredRule & ComputableRule,
  { question: { asksStart, mentioned, planned }, knowledge }: FindingSource,
): StatedDate | undefined {
  const plan = planned.get(rule.subject);
  if (!asksStart || plan === undefined || !mentioned.has(rule.trigger.event)) return undefined;
  const date = earliestStart(rule, plan.when.date, knowledge.ruleBook(rule.area).calendar);
  return date === null
    ? undefined
    : { ...plan, when: { date, moment: null }, isYearAssumed: false, isRelative: false };
}

function findingOf(rule: StoredRule | undefined, { question, knowledge }: FindingSource): Finding[] {
  if (rule === undefined || !isComputable(rule)) return [];
  const own = statedFor(rule.trigger.event, { question, knowledge });
  const counted = own === undefined ? countedBack(rule, { question, knowledge }) : undefined;
  const stated =
    own ?? counted ?? standInFor(rule.trigger.event, { question, knowledge }) ?? loneDate(rule, question);
  if (stated === undefined) return [{ kind: "needs-event", rule }];
  const outcome = computeDeadline(rule, stated.when, knowledge.ruleBook(rule.area));
  switch (outcome.kind) {
    case "due":
      return [
        {
          kind: "due",
          rule,
          deadline: outcome.deadline,
          stated,
          isStandIn: own === undefined && counted === undefined,
        },
      ];
    case "needs":
      return [{ kind: "needs-time", rule, stated }];
    case "notCovered":
      return [{ kind: "not-covered", rule, reason: outcome.reason }];
  }
}
