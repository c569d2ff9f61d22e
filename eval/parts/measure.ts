import type { AnsweredQuestions } from "../../corpus/schemas/vocabulary.ts";
import { openKnowledge } from "../../server/knowledge.ts";
import type { Knowledge } from "../../server/knowledge.ts";
import { featureNames } from "../../server/retrieval/features.ts";
import type { RankerWeights } from "../../server/retrieval/ranker.ts";
import { askPair } from "../ask-pair.ts";
import { crossValidate, trainingListOf } from "../fit-ranker.ts";
import type { TrainingList } from "../fit-ranker.ts";
import { stemmedBm25 } from "../stemmed-bm25.ts";
import { firstHit } from "../hits.ts";
import { percentText } from "../metrics.ts";
import type { Pair } from "../pairs.ts";
import { tableRow } from "../print-report.ts";
import { asOwnCorpus } from "./own-corpus.ts";
import type { KnowledgeOf } from "./own-corpus.ts";
import { parts } from "./parts.ts";
import type { Part } from "./parts.ts";
import { rebuildIndex } from "./rebuild-index.ts";

/** How often a passage that answers is first, and among five; 0 to 1. */
export interface PartFigures {
  readonly first: number;
  readonly amongFive: number;
}

/** All features alike: the weights in use were learned from all of these questions. */
const neutral = Object.fromEntries(featureNames.map((name) => [name, 3])) as RankerWeights;

/**
 * What the retriever finds without a part: the index made anew without it, the ranker learned anew, each
 * section judged by what was learned on the others.
 */
async function measurePart(
  part: Part,
  pairs: readonly Pair[],
  knowledgeOf: KnowledgeOf,
): Promise<PartFigures> {
  const lists: TrainingList[] = [];
  for (const pair of pairs) {
    const opened = await knowledgeOf(pair);
    const knowledge = part.open?.(opened) ?? opened;
    lists.push(trainingListOf(await askPair(pair, knowledge, { change: part.ask }), knowledge));
  }
  return crossValidate(lists, neutral);
}

/** The index with the questions written for its documents. */
async function withQuestions(part: Part, { index }: Knowledge): Promise<KnowledgeOf> {
  const opened = await openKnowledge(rebuildIndex(index, part.index));
  return () => Promise.resolve(opened);
}

/** The plainest build over the same passages: BM25 over stems of their text, the last turn alone. */
function measureTextOnly(pairs: readonly Pair[], { index, documents }: Knowledge): PartFigures {
  const textOf = (id: number) => {
    const passage = index.passages[id];
    const text = passage && index.texts.get(passage.documentId)?.slice(passage.start, passage.end);
    return { documentId: passage?.documentId ?? "", text: text ?? "" };
  };
  const search = stemmedBm25(new Map(index.passages.map(({ id }) => [String(id), textOf(id).text])));
  const ranks = pairs.map((pair) => {
    const found = search(pair.question).map((id) => textOf(Number(id)));
    const inArea = found.filter(
      ({ documentId }) => pair.area === null || documents.get(documentId)?.area === pair.area,
    );
    return firstHit(inArea, pair);
  });
  const within = (limit: number) => ranks.filter((rank) => rank !== null && rank <= limit).length;
  return { first: within(1) / ranks.length, amongFive: within(5) / ranks.length };
}

/** What each part contributes, as plain text: with the questions written ahead and without them. */
export async function contributions(
  pairs: readonly Pair[],
  knowledge: Knowledge,
  written: readonly AnsweredQuestions[],
): Promise<string> {
  const cells = ({ first, amongFive }: PartFigures) => [percentText(first), percentText(amongFive)];
  const rows: string[] = [];
  for (const part of parts) {
    const taught = part.others === false ? [] : written;
    const own = asOwnCorpus({ knowledge, written: taught, without: part.index });
    const withThem = await measurePart(part, pairs, await withQuestions(part, knowledge));
    const without = await measurePart(part, pairs, own);
    rows.push(tableRow(part.name.padEnd(26), ...cells(withThem), ...cells(without)));
  }
  const plain = cells(measureTextOnly(pairs, knowledge));
  return [
    `What each part contributes: tuning part, ${String(pairs.length)} questions; the ranker learned anew for each row, cross-validated by section`,
    "",
    tableRow("".padEnd(26), "with questions written ahead".padEnd(48), "without them"),
    tableRow("".padEnd(26), "first", "among 5", "first", "among 5"),
    ...rows,
    tableRow("stemmed BM25, text only".padEnd(26), "–", "–", ...plain),
    "",
  ].join("\n");
}
