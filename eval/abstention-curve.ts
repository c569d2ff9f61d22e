import { answerQuestion } from "../server/answer-question.ts";
import type { Knowledge } from "../server/knowledge.ts";
import { requestOf } from "./ask-pair.ts";
import { isAnswerable } from "./pairs.ts";
import type { Pair } from "./pairs.ts";

/** What would be abstained from if answers were given from one confidence on. */
export interface CurvePoint {
  readonly answerFrom: number;
  /** Share of the questions that should be abstained from. */
  readonly rightly: number;
  /** Share of the answerable questions that are met with silence. */
  readonly wrongly: number;
}

/** Closer together where most questions lie. */
const thresholds = [
  0, 0.02, 0.05, 0.08, 0.12, 0.16, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8,
  0.85, 0.9, 0.94, 0.97, 0.99, 1.01,
];

/** The trade-off of silence: whole answers, every other rule in force, as the confidence needed rises. */
export async function abstentionCurve(pairs: readonly Pair[], knowledge: Knowledge): Promise<CurvePoint[]> {
  const unanswerable = await firstSilences(
    pairs.filter(({ expect }) => expect === "abstention"),
    knowledge,
  );
  const answerable = await firstSilences(pairs.filter(isAnswerable), knowledge);
  const shareOf = (first: readonly number[], step: number) =>
    first.length === 0 ? 0 : first.filter((silentFrom) => silentFrom <= step).length / first.length;
  return thresholds.map((answerFrom, step) => ({
    answerFrom,
    rightly: shareOf(unanswerable, step),
    wrongly: shareOf(answerable, step),
  }));
}

/** For each pair the first threshold's place at which it is met with silence; one past the last for never. */
async function firstSilences(pairs: readonly Pair[], knowledge: Knowledge): Promise<number[]> {
  const found: number[] = [];
  for (const pair of pairs) {
    const request = requestOf(pair);
    // What needs more confidence is answered no more often, so that halving finds the step.
    let answeredBelow = 0;
    let silentFrom = thresholds.length;
    while (answeredBelow < silentFrom) {
      const middle = Math.floor((answeredBelow + silentFrom) / 2);
      const answer = await answerQuestion(
        request,
        { ...knowledge, answerFrom: thresholds[middle] ?? 1 },
        Date.now(),
      );
      if (answer.kind === "abstention") silentFrom = middle;
      else answeredBelow = middle + 1;
    }
    found.push(silentFrom);
  }
  return found;
}
