import type { Passage, Reference } from "../../corpus/schemas/index-format.ts";
import type { AnsweredQuestions } from "../../corpus/schemas/vocabulary.ts";
import type { StoredIndex } from "../../corpus/store/read-index.ts";
import { learnSilence } from "../../ingest/learn-silence.ts";
import { maybeAnswered, ofAnyProcedures } from "../../ingest/load.ts";
import { openKnowledge } from "../../server/knowledge.ts";
import type { Knowledge } from "../../server/knowledge.ts";
import type { Pair } from "../pairs.ts";
import { rebuildIndex } from "./rebuild-index.ts";
import type { LeftOutOfIndex } from "./rebuild-index.ts";

/** The knowledge by which a pair is asked; the same pair, the same knowledge. */
export type KnowledgeOf = (pair: Pair) => Promise<Knowledge>;

/** What teaches silence where the documents of an area are somebody's own; learned once for each. */
export type SilenceModelOf = (area: string) => Float32Array;

/**
 * Learns silence from what goes with every corpus: what other areas than one answer, or leave out that it may answer,
 * and what nobody does. No question that was written for that area's own documents says that it is answered.
 */
export function silenceModels(
  { index, documents }: Knowledge,
  written: readonly AnsweredQuestions[],
): SilenceModelOf {
  const learned = new Map<string, Float32Array>();
  return (area) => {
    const model =
      learned.get(area) ??
      learnSilence({
        silences: ofAnyProcedures(index.silences),
        chapters: [],
        answeredQuestions: [
          ...written.filter(({ documentId = "" }) => documents.get(documentId)?.area !== area),
          ...maybeAnswered(index.silences).filter((file) => file.area !== area),
        ].flatMap(({ questions }) => questions),
        vocabulary: index.vocabulary,
      });
    learned.set(area, model);
    return model;
  };
}

/** What {@link asOwnCorpus} is told. */
export interface OwnCorpusSource {
  readonly knowledge: Knowledge;
  /** Teaches retrieval only by what was written for other areas than the pair's. */
  readonly written: readonly AnsweredQuestions[];
  readonly without?: LeftOutOfIndex;
  /** Without it silence is read by the model of the bundled corpus, which nothing but an answer's kind depends on. */
  readonly silenceOf?: SilenceModelOf;
}

/**
 * Asks every pair as though the documents that are searched for it were somebody's own corpus: they alone are
 * indexed, and no question was written for any of them. Where all areas are searched, what was written for the area
 * that answers teaches nothing; where none answers, for the largest.
 */
export function asOwnCorpus({
  knowledge: { index, documents },
  written,
  without = {},
  silenceOf,
}: OwnCorpusSource): KnowledgeOf {
  const areaOf = (documentId: string) => documents.get(documentId)?.area;
  const opened = new Map<string, Promise<Knowledge>>();
  return ({ area, gold }) => {
    const own = area ?? areaOf(gold[0]?.documentId ?? "") ?? largestArea(index, areaOf);
    const key = `${area ?? ""} ${own}`;
    const before = opened.get(key);
    if (before !== undefined) return before;
    const isSearched = (documentId: string) => area === null || areaOf(documentId) === area;
    const otherQuestions = written.filter(({ documentId = "" }) => areaOf(documentId) !== own);
    const silenceModel = silenceOf?.(own) ?? index.silenceModel;
    const made = openKnowledge(
      rebuildIndex(
        { ...onlyDocuments(index, isSearched), silenceModel },
        { ...without, questions: true },
        { otherQuestions },
      ),
    );
    opened.set(key, made);
    return made;
  };
}

function largestArea({ passages }: StoredIndex, areaOf: (documentId: string) => string | undefined): string {
  const counts = new Map<string, number>();
  for (const { documentId } of passages) {
    const area = areaOf(documentId) ?? "";
    counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

/** The index with some of its documents only, and what goes with any; what is learned from them is as it was. */
function onlyDocuments(index: StoredIndex, isWanted: (documentId: string) => boolean): StoredIndex {
  return {
    ...index,
    documents: index.documents.filter(({ id }) => isWanted(id)),
    passages: index.passages
      .filter(({ documentId }) => isWanted(documentId))
      .map((passage, id): Passage => ({ ...passage, id })),
    silences: ofAnyProcedures(index.silences),
    references: index.references
      .filter(({ documentId }) => isWanted(documentId))
      .map((reference): Reference => ({ ...reference, questions: [] })),
    rules: { ...index.rules, rules: index.rules.rules.filter(({ documentId }) => isWanted(documentId)) },
  };
}
