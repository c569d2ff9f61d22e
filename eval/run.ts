import type { Knowledge } from "../server/knowledge.ts";
import { createBaseline } from "./baseline.ts";
import { measurePair } from "./measure.ts";
import type { Outcome } from "./measure.ts";
import { mean } from "./metrics.ts";
import { pairsOf } from "./pairs.ts";
import type { KnowledgeOf } from "./parts/own-corpus.ts";
import type { Pair } from "./pairs.ts";
import { reportOf } from "./report.ts";
import type { Report } from "./report.ts";
import { bundledCorpusDir, withIndexOf } from "./with-index-of.ts";

/** Runs a task over the bundled corpus, indexed afresh in a folder of its own. */
export function withBundledKnowledge<T>(task: (knowledge: Knowledge) => Promise<T>): Promise<T> {
  return withIndexOf(bundledCorpusDir, task);
}

/**
 * Measures one part of the pairs, the naive baseline beside Waymark. `knowledgeOf` asks them by another knowledge than
 * the bundled corpus's.
 */
export async function evaluate(
  part: Pair["part"],
  knowledge: Knowledge,
  knowledgeOf: KnowledgeOf = () => Promise.resolve(knowledge),
): Promise<{ report: Report; outcomes: Outcome[] }> {
  const pairs = await pairsOf(part);
  const baseline = await createBaseline(knowledge.index);
  const warmUp = pairs.slice(0, 20);
  for (const pair of warmUp) await measurePair(pair, await knowledgeOf(pair), baseline);
  const outcomes: Outcome[] = [];
  for (const pair of pairs) outcomes.push(await measurePair(pair, await knowledgeOf(pair), baseline));
  const report = reportOf(outcomes, {
    part,
    indexVersion: knowledge.index.version,
    vectorSearch: knowledge.retriever.vectorStore.kind,
    meanPassageLength: {
      waymark: mean(knowledge.index.passages.map((passage) => passage.end - passage.start)),
      baseline: baseline.meanLength,
    },
  });
  return { report, outcomes };
}
