import { phrases } from "../../../corpus/phrases.ts";
import type { StoredRule } from "../../../corpus/schemas/rules.ts";
import { chasingSubjects } from "../../conversation/deadlines/asked-beside.ts";
import type { DeadlineQuestion } from "../../conversation/deadlines/deadline-question.ts";
import { whenInWords } from "../../deadlines/format-date.ts";
import { writeIso } from "../../deadlines/local-time.ts";
import type { When } from "../../deadlines/local-time.ts";
import { clocksOf } from "../../deadlines/timeline.ts";
import type { Knowledge } from "../../knowledge.ts";
import { blankDraft } from "../draft.ts";
import type { Draft } from "../draft.ts";
import { areasAsked } from "./areas-asked.ts";
import type { AreasAsked } from "./areas-asked.ts";
import { citeDeadline, citeRule, quoteRules } from "./cite-deadline.ts";
import type { RuleCiting } from "./cite-deadline.ts";
import { differencesIn } from "./differences.ts";
import { findingsFor, findingsForEvents } from "./findings.ts";
import type { Finding } from "./findings.ts";
import { withOtherLimits } from "./other-limits.ts";
import { ownWordsOn } from "./own-words.ts";
import { askAbout, caseOf, eventTitle, questionsBack } from "./questions-back.ts";
import type { Verdict } from "./verdict.ts";
import { verdictsOn } from "./verdicts-on.ts";
import { nextFirst } from "./what-is-next.ts";

/** What answering goes by. */
export interface DeadlineSource extends RuleCiting {
  readonly today: When;
}

/** Answers a question about deadlines by the rules alone; null where no rule speaks to it. */
export function answerDeadlines(question: DeadlineQuestion, source: DeadlineSource): Draft | null {
  const { knowledge } = source;
  if (knowledge.rules.size === 0) return null;
  const subjects = subjectsOf(question, knowledge);
  const asked = areasAsked({ ...question, subjects }, knowledge);
  const { areas, isOpen } = asked;
  const found = areas.flatMap((area) =>
    casesOf(question).flatMap((one) => {
      const of = { question: one, knowledge };
      const own =
        subjects.length > 0
          ? subjects.flatMap((subject) => findingsFor(subject, area, of))
          : findingsForEvents(area, of);
      return withOtherLimits(own, of);
    }),
  );
  const isNextAsked = question.asksNext && subjects.length === 0;
  const each = withoutDoubles(found);
  const findings = isNextAsked ? nextFirst(each, dayOfAsking(question, source)) : each;
  if (findings.length === 0 && question.unclear.length === 0 && !isOpen)
    return askWhatHappened(question, areas, knowledge);
  return question.unclear.length > 0
    ? askForDates(question, { source, findings })
    : compose(question, { ...asked, source, findings });
}

/** Of a date that is given for nothing in particular it is asked what happened then. */
function askWhatHappened(
  { unbound, isEventOpen }: DeadlineQuestion,
  areas: readonly string[],
  knowledge: Knowledge,
): Draft | null {
  if (unbound === null || !isEventOpen) return null;
  const own = [...knowledge.rules.values()].filter(({ area }) => areas.length === 0 || areas.includes(area));
  const running = clocksOf(own).filter(({ kind }) => kind !== "chase");
  const titles = [...new Set(running.map(({ trigger }) => eventTitle(trigger, knowledge)))];
  const asked = phrases.deadlineAnswer.ask.whichEvent(whenInWords(unbound.when), titles);
  return { ...blankDraft, kind: "clarification", ownWords: [asked] };
}

/** The question of each child or family whose dates were given: the first's, and one a further date; of the one asked of, where it is one. */
function casesOf(question: DeadlineQuestion): DeadlineQuestion[] {
  const others = [...question.further].flatMap(([event, dates]) =>
    dates.map((stated) => ({ ...question, events: new Map(question.events).set(event, stated) })),
  );
  const { caseAsked } = question;
  const cases = [question, ...others];
  return caseAsked === null ? cases : cases.filter(({ events }) => [...events.values()].includes(caseAsked));
}

/** Cases that share an event, and limits that stand beside more than one deadline, give the same date once. */
function withoutDoubles(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    if (finding.kind !== "due") return true;
    const { rule, trigger, due } = finding.deadline;
    const key = [rule.id, writeIso(trigger), writeIso(due)].join(" ");
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/**
 * A referrer who has heard nothing asks for the rule about ringing again, whatever else is named; but not
 * that alone where ringing again is one of several things asked for.
 */
function subjectsOf({ intent, subjects }: DeadlineQuestion, knowledge: Knowledge): readonly string[] {
  if (intent !== "chase") return subjects;
  const chasing = chasingSubjects(knowledge.rules);
  const others = subjects.filter((subject) => !chasing.includes(subject));
  const isAskedByName = subjects.some((subject) => chasing.includes(subject));
  return [...new Set(isAskedByName || others.length > 1 ? [...subjects, ...chasing] : chasing)];
}

interface FindingsSource {
  readonly source: DeadlineSource;
  readonly findings: readonly Finding[];
}

/** A date that cannot be used: nothing is computed from any date, and the periods are quoted meanwhile. */
function askForDates(question: DeadlineQuestion, { source, findings }: FindingsSource): Draft {
  const rules = findings.flatMap((finding) => (finding.kind === "silent" ? [] : [finding.rule]));
  return {
    ...blankDraft,
    kind: "clarification",
    ownWords: [...new Set(question.unclear.map(askAbout))],
    statements: quoteRules(rules.slice(0, 2), source),
  };
}

interface ComposeSource extends FindingsSource, AreasAsked {}

function dayOfAsking({ now }: DeadlineQuestion, { today }: DeadlineSource): When {
  return now === null ? today : { date: now, moment: null };
}

function compose(question: DeadlineQuestion, parts: ComposeSource): Draft {
  const { source, findings, areas, isOpen } = parts;
  const { knowledge } = source;
  const now = dayOfAsking(question, source);
  const due = findings.filter((finding) => finding.kind === "due");
  const verdicts = verdictsOn(due, { question, knowledge, today: now });
  const isWrongOrder = verdicts.some((verdict) => verdict?.kind === "before-its-event");
  const asks = questionsBack(question, { findings, knowledge, today: now });
  const isOutside = findings.some(({ kind }) => kind === "not-covered");
  const asksBack = verdicts.some(
    (verdict) => verdict?.kind === "hour-needed" || verdict?.kind === "done-when",
  );
  const isAsking = isOpen || asks.length > 0 || isWrongOrder || asksBack || isOutside;
  const deadlines = isWrongOrder ? [] : due.map(({ deadline }) => citeDeadline(deadline, source));
  const statements = quoteRules(quotedRules(question, { findings, verdicts, knowledge }), source);
  const silent = findings.filter((finding) => finding.kind === "silent");
  const nearest = silent.flatMap(({ elsewhere }) =>
    elsewhere.slice(0, 2).map((rule) => citeRule(rule, source)),
  );
  const isSilent = findings.length > 0 && silent.length === findings.length;
  const [area] = areas;
  return {
    ...blankDraft,
    kind: isAsking ? "clarification" : isSilent ? "abstention" : "answer",
    ownWords: ownWordsOn(question, {
      ...parts,
      due,
      verdicts,
      asks,
      now,
      isWorkedOut: deadlines.length > 0,
      knowledge,
    }),
    offers: offersOn(findings, { question, knowledge }),
    deadlines,
    statements,
    differences: differencesIn(findings, {
      isOpen: isOpen || areas.length > 1,
      aside: question.area?.aside ?? [],
      citing: source,
    }),
    nearest,
    suggestions: [...parts.suggestions, ...caseSuggestions(findings)].slice(0, 4),
    timeline:
      area === undefined || areas.length > 1 || deadlines.length === 0 || question.further.size > 0
        ? null
        : timelineOf(question, area),
  };
}

/** The rules whose words are quoted as statements: what is known while a date is missing, words, what lateness asks. */
function quotedRules(
  { intent, isRepeated, isOfExtension, asksRestart, conditions }: DeadlineQuestion,
  {
    findings,
    verdicts,
    knowledge,
  }: { findings: readonly Finding[]; verdicts: readonly (Verdict | null)[]; knowledge: Knowledge },
): StoredRule[] {
  const isLate = intent === "late" || verdicts.some((v) => v?.kind === "too-late" || v?.kind === "passed");
  return findings.flatMap((finding): StoredRule[] => {
    switch (finding.kind) {
      case "silent":
        return [];
      case "needs-exception":
        return [...finding.exceptions];
      case "due":
      case "needs-event":
      case "needs-time":
      case "not-covered":
      case "words": {
        const { rule } = finding;
        const also = [
          ...(isLate || isOfExtension ? rule.lateness : []),
          ...(isRepeated ? rule.whenRepeated : []),
        ];
        const others = also.flatMap((id) => knowledge.rules.get(id) ?? []);
        const beside = rule.besides.filter((id) => conditions.has(id));
        return [
          // Of what is late its period is known: what that asks for comes first.
          ...others,
          ...(finding.kind === "due" && !asksRestart ? [] : [rule]),
          ...beside.flatMap((id) => knowledge.rules.get(id) ?? []),
        ];
      }
    }
  });
}

/** The dates that could be worked out of a period asked in general. */
function offersOn(
  findings: readonly Finding[],
  { question, knowledge }: { question: DeadlineQuestion; knowledge: Knowledge },
): string[] {
  if (!question.isGeneral || question.unbound !== null) return [];
  const needing = findings.filter((finding) => finding.kind === "needs-event");
  const offers = needing.map(({ rule }) => phrases.deadlineAnswer.offer(eventTitle(rule.trigger, knowledge)));
  return [...new Set(offers)];
}

function caseSuggestions(findings: readonly Finding[]): string[] {
  return findings.flatMap((finding) =>
    finding.kind === "needs-exception"
      ? [...finding.exceptions.map(caseOf).slice(0, 3), phrases.deadlineAnswer.follow.none]
      : [],
  );
}

/** The events that set some clock of the area running. */
function timelineOf({ events }: DeadlineQuestion, area: string): Draft["timeline"] {
  const dated = [...events].map(([event, { when }]) => ({ event, at: writeIso(when) }));
  return dated.length === 0 ? null : { area, events: dated };
}
