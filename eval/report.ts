import { quantile, share } from "./metrics.ts";
import type { Share } from "./metrics.ts";
import type { Outcome } from "./measure.ts";
import { isAnswerable } from "./pairs.ts";

/** How often a passage that answers was found. */
export interface RetrievalFigures {
  readonly first: Share;
  readonly amongFive: Share;
  readonly amongTen: Share;
}

/** Everything measured in one run, stage by stage. */
export interface Report {
  readonly part: string;
  readonly indexVersion: string;
  readonly vectorSearch: string;
  readonly pairs: number;
  readonly retrieval: RetrievalFigures;
  readonly baseline: RetrievalFigures;
  readonly retrievalByStyle: Readonly<Record<string, RetrievalFigures>>;
  readonly meanPassageLength: { readonly waymark: number; readonly baseline: number };
  readonly answers: {
    readonly citationPrecision: Share;
    readonly factsContained: Share;
    readonly complete: Share;
    readonly medianWords: number;
    readonly wrongCitations: number;
  };
  readonly abstention: {
    readonly rightly: Share;
    readonly wrongly: Share;
    readonly rightKind: Share;
  };
  readonly alert: {
    /** Danger now with an alert of either level: both name 999. */
    readonly emergencyFound: Share;
    /** Danger now with the emergency's own alert. */
    readonly emergencyAsSuch: Share;
    readonly childFound: Share;
    readonly falseAlarms: Share;
  };
  readonly answerMs: { readonly median: number; readonly p95: number };
}

/** What a report needs besides the outcomes. */
export interface ReportFacts {
  readonly part: string;
  readonly indexVersion: string;
  readonly vectorSearch: string;
  readonly meanPassageLength: Report["meanPassageLength"];
}

/** Sums outcomes up. */
export function reportOf(outcomes: readonly Outcome[], facts: ReportFacts): Report {
  const answerable = outcomes.filter(({ pair }) => isAnswerable(pair));
  const styles = [...new Set(answerable.map(({ pair }) => pair.style))].sort();
  return {
    ...facts,
    pairs: outcomes.length,
    retrieval: retrieval(answerable.map(({ rank }) => rank)),
    baseline: retrieval(answerable.map(({ baselineRank }) => baselineRank)),
    retrievalByStyle: Object.fromEntries(
      styles.map((style) => [
        style,
        retrieval(answerable.filter(({ pair }) => pair.style === style).map(({ rank }) => rank)),
      ]),
    ),
    answers: answersOf(outcomes, answerable),
    abstention: abstentionOf(outcomes, answerable),
    alert: alertOf(outcomes),
    answerMs: {
      median: quantile(
        outcomes.map((o) => o.tookMs),
        0.5,
      ),
      p95: quantile(
        outcomes.map((o) => o.tookMs),
        0.95,
      ),
    },
  };
}

function retrieval(ranks: readonly (number | null)[]): RetrievalFigures {
  const within = (limit: number) =>
    share(ranks.filter((rank) => rank !== null && rank <= limit).length, ranks.length);
  return { first: within(1), amongFive: within(5), amongTen: within(10) };
}

function answersOf(outcomes: readonly Outcome[], answerable: readonly Outcome[]): Report["answers"] {
  const answered = answerable.filter(({ answer }) => answer.kind === "answer");
  const total = (of: (outcome: Outcome) => number) => answered.reduce((sum, outcome) => sum + of(outcome), 0);
  return {
    citationPrecision: share(
      total((o) => o.rightStatements),
      total((o) => o.answer.statements.length),
    ),
    factsContained: share(
      total((o) => o.factsShown),
      total((o) => o.pair.facts.length),
    ),
    complete: share(answered.filter((o) => o.factsShown === o.pair.facts.length).length, answered.length),
    medianWords: quantile(
      answered.map((o) => o.wordCount),
      0.5,
    ),
    wrongCitations: outcomes.reduce((sum, outcome) => sum + outcome.wrongCitations, 0),
  };
}

function abstentionOf(outcomes: readonly Outcome[], answerable: readonly Outcome[]): Report["abstention"] {
  const unanswerable = outcomes.filter(({ pair }) => pair.expect === "abstention");
  const abstained = unanswerable.filter(({ answer }) => answer.kind === "abstention");
  const isRightKind = ({ pair, answer }: Outcome) =>
    answer.kind === "abstention" && answer.reason === pair.reason;
  return {
    rightly: share(abstained.length, unanswerable.length),
    wrongly: share(answerable.filter(({ answer }) => answer.kind !== "answer").length, answerable.length),
    rightKind: share(abstained.filter(isRightKind).length, abstained.length),
  };
}

function alertOf(outcomes: readonly Outcome[]): Report["alert"] {
  const withAlert = (wanted: Outcome["pair"]["alert"]) =>
    outcomes.filter(({ pair }) => pair.alert === wanted);
  const emergencies = withAlert("emergency");
  const children = withAlert("child-asking");
  const calm = withAlert(null);
  return {
    emergencyFound: share(
      emergencies.filter(({ answer }) => answer.alert !== null).length,
      emergencies.length,
    ),
    emergencyAsSuch: share(
      emergencies.filter(({ answer }) => answer.alert?.level === "emergency").length,
      emergencies.length,
    ),
    childFound: share(children.filter(({ answer }) => answer.alert !== null).length, children.length),
    falseAlarms: share(calm.filter(({ answer }) => answer.alert !== null).length, calm.length),
  };
}
