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

type ByGroup = Readonly<Record<string, RetrievalFigures>>;

/** How one kind of question that is not answered was met. */
export interface SilenceFigures {
  readonly abstained: Share;
  /** Abstained from, and told as what it is; of all questions of the kind. */
  readonly rightKind: Share;
}

/** Longer is no guidance in a hurry: an answer of this many words or more is not called good. */
const tooManyWords = 350;

/** Whether a question was answered: also where what answers is quoted and the date that it counts from is asked for. */
function isAnswered({ answer, citesGold }: Outcome): boolean {
  return answer.kind === "answer" || (answer.kind === "clarification" && citesGold);
}

/** Whether an answer is what the question's author asked for, in every respect that is measured. */
export function isGood(outcome: Outcome): boolean {
  const { pair, citesGold, factsShown, wordCount } = outcome;
  const isWhole = factsShown === pair.facts.length;
  return isAnswered(outcome) && citesGold && isWhole && wordCount < tooManyWords;
}

/** Whether a pair was not met as its author asked: not first, or not answered, or answered where it should not be. */
export function isMiss(outcome: Outcome): boolean {
  const { pair, rank, answer } = outcome;
  if (pair.expect === "abstention") return answer.kind !== "abstention";
  return !isAnswered(outcome) || (isAnswerable(pair) && rank !== 1);
}

/** Everything measured in one run, stage by stage. */
export interface Report {
  readonly part: string;
  readonly indexVersion: string;
  readonly vectorSearch: string;
  readonly pairs: number;
  readonly retrieval: RetrievalFigures;
  readonly baseline: RetrievalFigures;
  readonly retrievalByStyle: ByGroup;
  readonly retrievalByType: ByGroup;
  readonly baselineByStyle: ByGroup;
  readonly baselineByType: ByGroup;
  readonly meanPassageLength: { readonly waymark: number; readonly baseline: number };
  readonly answers: {
    readonly citationPrecision: Share;
    readonly factsContained: Share;
    readonly complete: Share;
    /** Of all answerable questions: answered, citing what answers, all facts shown, short. */
    readonly good: Share;
    readonly medianWords: number;
  };
  readonly abstention: {
    readonly rightly: Share;
    readonly wrongly: Share;
    /** Of those abstained from rightly. */
    readonly rightKind: Share;
    /** Abstained from and told as what it is, of all that should be abstained from. */
    readonly asExpected: Share;
    readonly byReason: Readonly<Record<string, SilenceFigures>>;
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
  return {
    ...facts,
    pairs: outcomes.length,
    retrieval: retrievalFigures(answerable.map(rankOf)),
    baseline: retrievalFigures(answerable.map(baselineRankOf)),
    retrievalByStyle: byGroup(answerable, { groupOf: styleOf, rankOf }),
    retrievalByType: byGroup(answerable, { groupOf: typeOf, rankOf }),
    baselineByStyle: byGroup(answerable, { groupOf: styleOf, rankOf: baselineRankOf }),
    baselineByType: byGroup(answerable, { groupOf: typeOf, rankOf: baselineRankOf }),
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

const rankOf = ({ rank }: Outcome) => rank;
const baselineRankOf = ({ baselineRank }: Outcome) => baselineRank;
const styleOf = ({ pair }: Outcome) => pair.style;
const typeOf = ({ pair }: Outcome) => pair.type;

interface Grouping {
  readonly groupOf: (outcome: Outcome) => string;
  readonly rankOf: (outcome: Outcome) => number | null;
}

function byGroup(outcomes: readonly Outcome[], { groupOf, rankOf: rank }: Grouping): ByGroup {
  const groups = [...new Set(outcomes.map(groupOf))].sort();
  return Object.fromEntries(
    groups.map((group) => [
      group,
      retrievalFigures(outcomes.filter((outcome) => groupOf(outcome) === group).map(rank)),
    ]),
  );
}

/** The figures of some ranks of first hits, from 1; null where nothing was found. */
export function retrievalFigures(ranks: readonly (number | null)[]): RetrievalFigures {
  const within = (limit: number) =>
    share(ranks.filter((rank) => rank !== null && rank <= limit).length, ranks.length);
  return { first: within(1), amongFive: within(5), amongTen: within(10) };
}

function answersOf(outcomes: readonly Outcome[], answerable: readonly Outcome[]): Report["answers"] {
  const answered = answerable.filter(isAnswered);
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
    good: share(answerable.filter(isGood).length, answerable.length),
    medianWords: quantile(
      answered.map((o) => o.wordCount),
      0.5,
    ),
  };
}

function abstentionOf(outcomes: readonly Outcome[], answerable: readonly Outcome[]): Report["abstention"] {
  const unanswerable = outcomes.filter(({ pair }) => pair.expect === "abstention");
  const { abstained, rightKind } = silenceFigures(unanswerable);
  const reasons = [...new Set(unanswerable.map(({ pair }) => pair.reason ?? "no reason given"))].sort();
  return {
    rightly: abstained,
    wrongly: share(answerable.filter((outcome) => !isAnswered(outcome)).length, answerable.length),
    rightKind: share(rightKind.hits, abstained.hits),
    asExpected: rightKind,
    byReason: Object.fromEntries(
      reasons.map((reason) => [
        reason,
        silenceFigures(unanswerable.filter(({ pair }) => (pair.reason ?? "no reason given") === reason)),
      ]),
    ),
  };
}

function silenceFigures(outcomes: readonly Outcome[]): SilenceFigures {
  const abstained = outcomes.filter(({ answer }) => answer.kind === "abstention");
  const told = abstained.filter(
    ({ pair, answer }) => answer.kind === "abstention" && answer.reason === pair.reason,
  );
  return {
    abstained: share(abstained.length, outcomes.length),
    rightKind: share(told.length, outcomes.length),
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
