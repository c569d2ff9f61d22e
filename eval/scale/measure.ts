import { answerQuestion } from "../../server/answer-question.ts";
import type { Knowledge } from "../../server/knowledge.ts";
import { requestOf } from "../ask-pair.ts";
import { quantile } from "../metrics.ts";
import type { Pair } from "../pairs.ts";
import { withIndexOfMade } from "../with-index-of.ts";
import { writePaddedCorpus } from "./distractors.ts";

/** How long whole answers take over so many passages. */
export interface ScaleReport {
  readonly passages: number;
  readonly documents: number;
  readonly questions: number;
  readonly indexingSeconds: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
}

/** Fewer leave the 99th percentile to chance. */
const fewestQuestions = 300;
const warmUp = 100;

/** Times the answers to the pairs' questions over the bundled corpus, padded to about `passages` passages. */
export function measureScale(
  pairs: readonly Pair[],
  passages: number,
  { index }: Knowledge,
): Promise<ScaleReport> {
  const startedAt = performance.now();
  const pad = (corpusDir: string) =>
    writePaddedCorpus(corpusDir, index, Math.max(0, passages - index.passages.length));
  const time = async (knowledge: Knowledge): Promise<ScaleReport> => {
    const indexingSeconds = (performance.now() - startedAt) / 1000;
    for (const pair of pairs.slice(0, warmUp)) await timeOf(pair, knowledge);
    const times: number[] = [];
    while (times.length < fewestQuestions && pairs.length > 0) {
      for (const pair of pairs) times.push(await timeOf(pair, knowledge));
    }
    return {
      passages: knowledge.index.passages.length,
      documents: knowledge.index.documents.length,
      questions: times.length,
      indexingSeconds,
      medianMs: quantile(times, 0.5),
      p95Ms: quantile(times, 0.95),
      p99Ms: quantile(times, 0.99),
    };
  };
  return withIndexOfMade(pad, time, { isWhole: true });
}

async function timeOf(pair: Pair, knowledge: Knowledge): Promise<number> {
  const request = requestOf(pair);
  const startedAt = performance.now();
  await answerQuestion(request, knowledge, Date.now());
  return performance.now() - startedAt;
}

/** The times as plain text. */
export function printScale(report: ScaleReport): string {
  const { passages, documents, questions, indexingSeconds, medianMs, p95Ms, p99Ms } = report;
  return [
    `${String(passages)} passages of ${String(documents)} documents, indexed and opened in ${indexingSeconds.toFixed(1)} s`,
    `a whole answer, ${String(questions)} questions: median ${medianMs.toFixed(1)} ms, 95th percentile ${p95Ms.toFixed(1)} ms, 99th ${p99Ms.toFixed(1)} ms`,
    "",
  ].join("\n");
}
