import { phrases } from "../../../corpus/phrases.ts";
import type { StoredRule } from "../../../corpus/schemas/rules.ts";
import type { DeadlineQuestion } from "../../conversation/deadlines/deadline-question.ts";
import type { UnclearDate } from "../../conversation/deadlines/read-turn.ts";
import { dateInWords, whenInWords } from "../../deadlines/format-date.ts";
import type { Knowledge } from "../../knowledge.ts";
import type { Finding } from "./findings.ts";

/** The question that goes back to the person about a date that cannot be used. */
export function askAbout({ typed, problem, choices }: UnclearDate): string {
  const words = phrases.deadlineAnswer.unclear;
  const days = choices.map(dateInWords);
  switch (problem) {
    case "impossible":
      return words.impossible(typed);
    case "weekday":
      return words.weekday(typed, days[0] ?? "");
    case "ambiguous":
      return words.ambiguous(typed, days);
    case "vague":
      return words.vague(typed);
    case "time":
      return words.time(typed);
    case "clock-change":
      return words.clockChange(typed);
    case "two-dates":
      return words.twoDates(typed, days);
  }
}

/** What has to be asked before the answer is whole, each once. */
export function questionsBack(
  question: DeadlineQuestion,
  { findings, knowledge }: { findings: readonly Finding[]; knowledge: Knowledge },
): string[] {
  const ask = phrases.deadlineAnswer.ask;
  const questions = findings.flatMap((finding): string[] => {
    switch (finding.kind) {
      case "needs-event": {
        const { trigger, title, lateness } = finding.rule;
        // What going over requires can be told without any date.
        if (question.intent === "late" && lateness.length > 0) return [];
        const event = eventTitle(trigger, knowledge);
        if (question.isGeneral && question.unbound === null) return [];
        return question.unbound === null
          ? [ask.event(event, title)]
          : [ask.isItThatEvent(whenInWords(question.unbound.when), event)];
      }
      case "needs-time": {
        const { unclearHour, when } = finding.stated;
        return unclearHour === null
          ? [ask.time(dateInWords(when.date), finding.rule.title)]
          : [ask.hourOfDay(unclearHour)];
      }
      case "needs-exception":
        return [ask.exception(finding.rule.title, finding.exceptions.map(caseOf))];
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
  return [...new Set(questions)];
}

/** The event that starts a clock, as the rules call it. */
export function eventTitle({ event, words }: StoredRule["trigger"], { index }: Knowledge): string {
  return index.rules.events.find(({ id }) => id === event)?.title ?? words;
}

/** The case that an exception is for, in a few words. */
export function caseOf({ condition, trigger }: StoredRule): string {
  return condition?.title ?? trigger.words;
}
