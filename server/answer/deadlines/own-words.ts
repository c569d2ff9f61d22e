import { phrases } from "../../../corpus/phrases.ts";
import { areaNameOf } from "../../area-name.ts";
import type { DeadlineQuestion } from "../../conversation/deadlines/deadline-question.ts";
import type { StatedDate } from "../../conversation/deadlines/read-turn.ts";
import { dateInWords, whenInWords } from "../../deadlines/format-date.ts";
import { skippedInWords } from "../../deadlines/steps.ts";
import type { Knowledge } from "../../knowledge.ts";
import type { AreasAsked } from "./areas-asked.ts";
import type { DueFinding, Finding } from "./findings.ts";
import type { Verdict } from "./verdict.ts";

/** What Waymark's own sentences on a question about deadlines are of. */
interface OwnWordsSource extends AreasAsked {
  readonly findings: readonly Finding[];
  /** Those of the findings that have a date. */
  readonly due: readonly DueFinding[];
  /** What is said of each of them, in their order. */
  readonly verdicts: readonly (Verdict | null)[];
  /** What is asked back. */
  readonly asks: readonly string[];
  /** Whether any date is shown. */
  readonly isWorkedOut: boolean;
  readonly knowledge: Knowledge;
}

/** Waymark's own sentences on a question about deadlines, in the order in which they are read. */
export function ownWordsOn(question: DeadlineQuestion, source: OwnWordsSource): string[] {
  const { findings, due, asks, areas, isOpen, knowledge } = source;
  const told = verdictsTold(source);
  const [area] = areas;
  return [
    ...(question.asksRestart && !isOpen ? due.map(countedFrom) : []),
    ...told.filter(({ kind }) => kind !== "passed").map(({ text }) => text),
    ...areaWords(source),
    ...asks,
    ...told.filter(({ kind }) => kind === "passed").map(({ text }) => text),
    ...wordsOnUndated(findings, { area: areas.length === 1 ? area : question.area?.area, knowledge }),
    ...assumptions(due.map(({ stated }) => stated)),
  ];
}

/** What is said of whose rules these are, and why. */
function areaWords({ words, named, isWorkedOut, knowledge }: OwnWordsSource): string[] {
  const said = isWorkedOut ? phrases.deadlineAnswer.forPlace : phrases.becauseNamed;
  return [...named.map(({ area, place }) => said(areaNameOf(area, knowledge), place)), ...words];
}

/** What a clock is counted from, and that nothing else starts it. */
function countedFrom({ rule, deadline }: DueFinding): string {
  return phrases.deadlineAnswer.countedFrom(
    rule.title,
    rule.trigger.words,
    dateInWords(deadline.trigger.date),
  );
}

/** What is said of each deadline; of several, with what it is said of. */
function verdictsTold({ isOpen, due, verdicts }: OwnWordsSource): Verdict[] {
  if (isOpen) return [];
  const told = due.flatMap(({ rule }, i) => {
    const verdict = verdicts[i] ?? null;
    return verdict === null ? [] : [{ ...verdict, rule }];
  });
  const isOfSeveral = new Set(told.map(({ rule }) => rule.id)).size > 1;
  return told.map(({ kind, text, rule }) => ({
    kind,
    text:
      isOfSeveral && !text.includes(rule.title) ? phrases.deadlineAnswer.verdict.of(text, rule.title) : text,
  }));
}

/** What is said of findings without a date: rules of words, silence, years that are not covered. */
function wordsOnUndated(
  findings: readonly Finding[],
  { area, knowledge }: { area: string | undefined; knowledge: Knowledge },
): string[] {
  const words = phrases.deadlineAnswer;
  const said = findings.flatMap((finding): string[] => {
    switch (finding.kind) {
      case "words":
        return [words.wordsOnly(finding.rule.title)];
      case "not-covered":
        return [finding.reason, words.ask.otherDate];
      case "silent": {
        const subject = knowledge.subjects.get(finding.subject)?.title ?? "";
        const elsewhere = [...new Set(finding.elsewhere.map(({ area }) => areaNameOf(area, knowledge)))];
        return [
          area === undefined || finding.elsewhere.length === 0
            ? words.silentEverywhere(subject)
            : words.silent(subject, areaNameOf(area, knowledge)),
          ...(elsewhere.length === 0 ? [] : [words.elsewhere(elsewhere)]),
        ];
      }
      case "due":
      case "needs-event":
      case "needs-time":
      case "needs-exception":
        return [];
    }
  });
  return [...new Set(said)];
}

/** Dates that were not given whole are said back as they were read. */
function assumptions(dates: readonly StatedDate[]): string[] {
  const words = phrases.deadlineAnswer;
  const assumed = [...new Set(dates)].filter(({ isYearAssumed, isRelative }) => isYearAssumed || isRelative);
  const said = assumed.map(({ typed, when, isYearAssumed, counted }) => {
    const date = whenInWords(when);
    if (counted?.skipped == null) return (isYearAssumed ? words.assumedYear : words.assumed)(typed, date);
    const [from, skipped] = [dateInWords(counted.from), skippedInWords(counted.skipped)];
    return words.assumedCount(typed, { date, from, skipped });
  });
  return [...new Set(said)];
}
