import { Temporal } from "temporal-polyfill";
import { phrases } from "../../../corpus/phrases.ts";
import type { StoredRule } from "../../../corpus/schemas/rules.ts";
import type { DeadlineQuestion } from "../../conversation/deadlines/deadline-question.ts";
import type { UnclearDate } from "../../conversation/deadlines/read-turn.ts";
import { inTheAfternoon } from "../../deadlines/dates/times.ts";
import type { Deadline } from "../../deadlines/compute-deadline.ts";
import { dateInWords, whenInWords } from "../../deadlines/format-date.ts";
import { momentOf } from "../../deadlines/local-time.ts";
import type { When } from "../../deadlines/local-time.ts";
import type { Knowledge } from "../../knowledge.ts";
import type { Finding } from "./findings.ts";

/** The question that goes back to the person about a date that cannot be used. */
export function askAbout({ typed, problem, choices, cases = [] }: UnclearDate): string {
  const words = phrases.deadlineAnswer.unclear;
  const days = choices.map(dateInWords);
  switch (problem) {
    case "impossible":
      return words.impossible(typed);
    case "leap-day":
      return words.leapDay(typed, days);
    case "weekday":
      return words.weekday(typed, days[0] ?? "");
    case "ambiguous":
      return words.ambiguous(typed, days);
    case "vague":
      return words.vague(typed);
    case "ahead":
      return words.ahead(typed);
    case "time":
      return words.time(typed);
    case "clock-change":
      return words.clockChange(typed);
    case "elapsed":
      return words.elapsed(typed, days);
    case "which-case":
      return words.whichCase(typed, cases);
    case "which-date":
      return words.whichDate(typed, days);
    case "two-dates":
      return words.twoDates(typed, days);
  }
}

interface BackSource {
  readonly findings: readonly Finding[];
  readonly knowledge: Knowledge;
  readonly today: When;
}

/** Whether the hours have run out by today even where they are counted from the latest that their start may have been. */
function isOverAnyway(
  { rule: { period }, stated }: Extract<Finding, { kind: "needs-time" }>,
  { date, moment }: When,
): boolean {
  if (period?.unit !== "hours" || period.direction !== "after") return false;
  const late = stated.unclearHour === null ? null : inTheAfternoon(stated.unclearHour);
  if (late !== null && moment !== null) {
    const end = momentOf(stated.when.date, late).moment.add({ hours: period.amount });
    return Temporal.ZonedDateTime.compare(moment, end) >= 0;
  }
  const latestEnd = stated.when.date.add({ days: 1 + Math.ceil(period.amount / 24) });
  return Temporal.PlainDate.compare(date, latestEnd) >= 0;
}

/** Asks for the hour that a period in hours is counted from, or for what was left open of it. */
function askForHour(finding: Extract<Finding, { kind: "needs-time" }>, today: When): string {
  const ask = phrases.deadlineAnswer.ask;
  const { unclearHour, when } = finding.stated;
  const { title } = finding.rule;
  const isOver = isOverAnyway(finding, today);
  const day = dateInWords(when.date);
  if (unclearHour === null) return (isOver ? ask.timeOfWhatIsOver : ask.time)(day, title);
  if (/midnight/iu.test(unclearHour)) return (isOver ? ask.midnightOfWhatIsOver : ask.midnight)(day, title);
  return isOver ? ask.hourOfDayOfWhatIsOver(unclearHour, title) : ask.hourOfDay(unclearHour);
}

/** What has to be asked before the answer is whole, each once. */
export function questionsBack(
  question: DeadlineQuestion,
  { findings, knowledge, today }: BackSource,
): string[] {
  const ask = phrases.deadlineAnswer.ask;
  const questions = findings.flatMap((finding): string[] => {
    switch (finding.kind) {
      case "needs-event": {
        const { trigger, lateness } = finding.rule;
        // What going over requires can be told without any date.
        if (question.intent === "late" && lateness.length > 0) return [];
        const event = eventTitle(trigger, knowledge);
        if (question.isGeneral && question.unbound === null) return [];
        const isSameDay = finding.rule.period?.unit === "same-day";
        return question.unbound === null
          ? [
              ...(isSameDay ? [ask.sameDay(finding.rule.title, finding.rule.trigger.words)] : []),
              ask.event(event, countedFrom(finding.rule, findings)),
            ]
          : [ask.isItThatEvent(whenInWords(question.unbound.when), event)];
      }
      case "needs-time":
        return [askForHour(finding, today)];
      case "needs-exception":
        return [askOfExceptions(finding)];
      case "due": {
        const { isStandIn, stated, rule } = finding;
        return isStandIn
          ? [ask.isItThatEvent(whenInWords(stated.when), eventTitle(rule.trigger, knowledge))]
          : [];
      }
      case "not-covered":
      case "words":
      case "silent":
        return [];
    }
  });
  return [...new Set([...askOfTheOther(question, findings), ...questions])];
}

/** Where it is asked for two children and one has a date, the other's is asked for: silence would pass for "the same". */
function askOfTheOther({ asksOfBoth }: DeadlineQuestion, findings: readonly Finding[]): string[] {
  const [one, ...others] = findings.filter((finding) => finding.kind === "due");
  if (!asksOfBoth || one === undefined || others.length > 0) return [];
  return [phrases.deadlineAnswer.unclear.otherCase(dateInWords(one.deadline.trigger.date))];
}

/** The titles of all that waits for the date of a rule's event: it is asked for once. */
function countedFrom({ area, trigger }: StoredRule, findings: readonly Finding[]): string[] {
  const waiting = findings.flatMap((finding) => (finding.kind === "needs-event" ? [finding.rule] : []));
  return waiting
    .filter((rule) => rule.trigger.event === trigger.event && rule.area === area)
    .map(({ title }) => title);
}

/** Whether an exception holds: one that the words speak for, which leads, or any beside the general rule. */
function askOfExceptions({
  rule,
  exceptions,
  isLikely,
  otherwise,
}: Extract<Finding, { kind: "needs-exception" }>): string {
  const ask = phrases.deadlineAnswer.ask;
  const cases = exceptions.map(caseOf);
  return isLikely
    ? ask.likelyException(cases, otherwise === null ? null : whenDue(otherwise))
    : ask.exception(rule.title, cases);
}

function whenDue({ dueText, rule }: Deadline): string {
  return `${rule.title}, ${dueText.charAt(0).toLowerCase()}${dueText.slice(1)}`;
}

/** The event that starts a clock, as the rules call it. */
export function eventTitle({ event, words }: StoredRule["trigger"], { events }: Knowledge): string {
  return events.get(event)?.title ?? words;
}

/** The case that an exception is for, in a few words. */
export function caseOf({ condition, trigger }: StoredRule): string {
  return condition?.title ?? trigger.words;
}
