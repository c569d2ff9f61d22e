import type { Passage, Reference } from "../../corpus/schemas/index-format.ts";
import type { WrittenQuestions } from "../../corpus/schemas/vocabulary.ts";
import type { StoredIndex } from "../../corpus/store/read-index.ts";
import { learnSilence } from "../../ingest/learn-silence.ts";
import { ofAnyProcedures } from "../../ingest/load.ts";
import { openKnowledge } from "../../server/knowledge.ts";
import type { Knowledge } from "../../server/knowledge.ts";
import type { Pair } from "../pairs.ts";
import { rebuildIndex } from "./rebuild-index.ts";
import type { LeftOutOfIndex } from "./rebuild-index.ts";

/** The knowledge by which a pair is asked; the same pair, the same knowledge. */
export type KnowledgeOf = (pair: Pair) => Promise<Knowledge>;

/** What somebody's own corpus is made with. */
export interface OwnCorpusMade {
  /** Nothing is left out when absent. */
  readonly without?: LeftOutOfIndex;
  /** Learned from what goes with every corpus when absent. */
  readonly silenceModel?: Float32Array;
}

/**
 * Asks every pair as though the documents that are searched for it were somebody's own corpus: they alone are
 * indexed, no question was written for any of them, and `written` teaches retrieval only by what was written
 * for others. Silence is learned from what goes with every corpus: what is answered anywhere, and what nowhere.
 */
export function asOwnCorpus(
  { index, documents }: Knowledge,
  written: readonly WrittenQuestions[],
  { without = {}, silenceModel = silenceOfAny(index, written) }: OwnCorpusMade = {},
): KnowledgeOf {
  const opened = new Map<string | null, Promise<Knowledge>>();
  return ({ area }) => {
    const before = opened.get(area);
    if (before !== undefined) return before;
    const isOwn = (documentId: string) => area === null || documents.get(documentId)?.area === area;
    const otherQuestions = written.filter(({ documentId }) => !isOwn(documentId));
    const own = onlyDocuments(index, isOwn);
    const made = openKnowledge(
      rebuildIndex({ ...own, silenceModel }, { ...without, questions: true }, { otherQuestions }),
    );
    opened.set(area, made);
    return made;
  };
}

function silenceOfAny(
  { silences, vocabulary }: StoredIndex,
  written: readonly WrittenQuestions[],
): Float32Array {
  return learnSilence({
    silences: ofAnyProcedures(silences),
    chapters: [],
    answeredQuestions: written.flatMap(({ questions }) => questions),
    vocabulary,
  });
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
