import type { Audience } from "./contract.ts";
import type { Question } from "./conversation/question.ts";
import type { Knowledge } from "./knowledge.ts";
import { bestFirst } from "./retrieval/retriever.ts";
import type { Candidate } from "./retrieval/retriever.ts";

/** Whose procedures to search, for whom, and how many passages to give. */
export interface SearchScope {
  readonly area?: string | undefined;
  readonly audience?: Audience | undefined;
  readonly limit: number;
}

/** Documents written for the other audience count this much less. */
const otherAudienceShare = 0.85;

/**
 * Searches one area's procedures, or all of them; where all, documents written for the person who asks lead.
 * The one way to passages: `/api/search` and `/api/chat` both go through here.
 */
export async function searchFor(
  question: Question,
  { area, audience, limit }: SearchScope,
  knowledge: Knowledge,
): Promise<Candidate[]> {
  const documentOf = (documentId: string) => knowledge.documents.get(documentId);
  const found = await knowledge.retriever.search(question, {
    limit: Math.max(limit, 50),
    ...(area === undefined ? {} : { isWanted: (documentId) => documentOf(documentId)?.area === area }),
  });
  if (area !== undefined) return found.slice(0, limit);
  const wanted = audience === "parent" ? "parents" : "practitioners";
  return found
    .map((candidate) => {
      const isForThem = documentOf(candidate.prepared.passage.documentId)?.audience === wanted;
      return isForThem ? candidate : { ...candidate, score: candidate.score * otherAudienceShare };
    })
    .sort(bestFirst)
    .slice(0, limit);
}
