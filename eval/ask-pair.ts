import { understandQuestion } from "../server/conversation/question.ts";
import type { Question } from "../server/conversation/question.ts";
import type { Knowledge } from "../server/knowledge.ts";
import type { Candidate } from "../server/retrieval/retriever.ts";
import { areaAsked, searchFor } from "../server/search.ts";
import type { TrainingList } from "./fit-ranker.ts";
import { isHit } from "./hits.ts";
import { requestOf } from "./measure.ts";
import type { Pair } from "./pairs.ts";

/** More than any search gives. */
const depth = 100;

/** A pair's question as it was understood, and everything that was found for it, best first. */
export interface AskedPair {
  readonly pair: Pair;
  readonly question: Question;
  readonly found: readonly Candidate[];
}

/** Asks a pair's question as a conversation of its own; `change` alters it once it is understood. */
export async function askPair(
  pair: Pair,
  knowledge: Knowledge,
  change: (question: Question) => Question = (question) => question,
): Promise<AskedPair> {
  const request = requestOf(pair);
  const question = change(understandQuestion(request.messages, knowledge));
  const { area } = areaAsked(request, { question, knowledge });
  const found = await searchFor(question, { area, audience: request.audience, limit: depth }, knowledge);
  return { pair, question, found };
}

/** What the ranker learns from a pair. */
export function trainingListOf({ pair, found }: AskedPair, knowledge: Knowledge): TrainingList {
  const candidates = found.map(({ features, prepared: { passage, text } }) => ({
    features,
    isHit: isHit({ documentId: passage.documentId, text }, pair),
  }));
  return { group: sectionOf(pair, knowledge) ?? pair.id, candidates };
}

/** The section of the first passage that answers, whether it was found or not. */
function sectionOf(pair: Pair, { index }: Knowledge): string | null {
  const passage = index.passages.find(({ documentId, start, end }) =>
    isHit({ documentId, text: index.texts.get(documentId)?.slice(start, end) ?? "" }, pair),
  );
  if (passage === undefined) return null;
  const section = index.documents
    .find(({ id }) => id === passage.documentId)
    ?.sections.findLast(({ start }) => start <= passage.start);
  return [passage.documentId, ...(section?.path ?? [])].join("\n");
}
