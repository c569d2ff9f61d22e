import { phrases } from "../../../corpus/phrases.ts";
import { areaNameOf } from "../../area-name.ts";
import type { DeadlineQuestion } from "../../conversation/deadlines/deadline-question.ts";
import type { When } from "../../deadlines/local-time.ts";
import type { Knowledge } from "../../knowledge.ts";
import type { AreasAsked } from "./areas-asked.ts";
import { assumptions, countedBackTo, countedFrom, countOfUndated, ofCase } from "./counted-words.ts";
import type { DueFinding, Finding } from "./findings.ts";
import type { Verdict } from "./verdict.ts";
import { sayWhatIsNext } from "./what-is-next.ts";

/** What Waymark's own sentences on a question about deadlines are of. */
interface OwnWordsSource extends AreasAsked {
  readonly findings: readonly Finding[];
  /** Those of the findings that have a date. */
  readonly due: readonly DueFinding[];
  /** What is said of each of them, in their order. */
  readonly verdicts: readonly (Verdict | null)[];
  /** What is asked back. */
  readonly asks: readonly string[];
  /** When it is asked. */
  readonly now: When;
  /** Whether any date is shown. */
  readonly isWorkedOut: boolean;
  readonly knowledge: Knowledge;
}

/** Waymark's own sentences on a question about deadlines, in the order in which they are read. */
export function ownWordsOn(question: DeadlineQuestion, source: OwnWordsSource): string[] {
  const { findings, due, asks, areas, isOpen, knowledge } = source;
  const told = verdictsTold(source, question);
  const [area] = areas;
  return [
    ...(isOpen ? [] : saidOfClocks(question, source)),
    ...countOfUndated(findings, question),
    ...told.filter(({ kind }) => kind !== "passed").map(({ text }) => text),
    ...areaWords(source),
    ...asks,
    ...told.filter(({ kind }) => kind === "passed").map(({ text }) => text),
    ...wordsOnUndated(findings, { area: areas.length === 1 ? area : question.area?.area, knowledge }),
    ...assumptions(due.map(({ stated }) => stated)),
  ];
}

/** What is said of the clocks themselves, where that is asked: their start, how far back it may lie, what comes next. */
function saidOfClocks(question: DeadlineQuestion, { due, now }: OwnWordsSource): string[] {
  return [
    ...(question.further.size > 0 ? due.flatMap(ofCase) : []),
    ...(question.asksRestart ? due.map(countedFrom) : []),
    ...(question.asksNext && question.subjects.length === 0 ? sayWhatIsNext(due, now) : []),
    ...due.flatMap((one) => countedBackTo(one, question)),
  ];
}

/** What is said of whose rules these are, and why. */
function areaWords({ words, named, isWorkedOut, knowledge }: OwnWordsSource): string[] {
  const said = isWorkedOut ? phrases.deadlineAnswer.forPlace : phrases.becauseNamed;
  return [...named.map(({ area, place }) => said(areaNameOf(area, knowledge), place)), ...words];
}

function lateFirst<One extends Verdict>(told: readonly One[]): One[] {
  const isLate = ({ kind }: One) => kind === "too-late";
  return [...told.filter(isLate), ...told.filter((one) => !isLate(one))];
}

/** What is said of each deadline; of several, with what it is said of. */
function verdictsTold({ isOpen, due, verdicts }: OwnWordsSource, { further }: DeadlineQuestion): Verdict[] {
  if (isOpen) return [];
  const told = due.flatMap(({ rule, stated }, i) => {
    const verdict = verdicts[i] ?? null;
    return verdict === null ? [] : [{ ...verdict, rule, of: stated.of }];
  });
  const isOfSeveral = new Set(told.map(({ rule }) => rule.id)).size > 1;
  const labels = new Set(told.map(({ of }) => of));
  // "Baby due 8 Feb" labels no case where nothing is told of another.
  const isOfCases = labels.size > 1 && (further.size > 0 || !labels.has(undefined));
  // Of several limits the one that is missed comes first.
  return lateFirst(told).map(({ kind, text, rule, of }) => {
    const title = isOfSeveral && !text.includes(rule.title) ? [rule.title] : [];
    const whose = isOfCases && of !== undefined ? [of] : [];
    return { kind, text: [...title, ...whose].reduce(phrases.deadlineAnswer.verdict.of, text) };
  });
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
