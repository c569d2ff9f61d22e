import type { Audience, ChatRequest } from "./contract.ts";
import { namedArea } from "./conversation/named-area.ts";
import type { NamedArea } from "./conversation/named-area.ts";
import type { Question } from "./conversation/question.ts";
import { userTurns } from "./conversation/user-turns.ts";
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

/** As many passages as an answer is decided by. */
export const passagesDecidedBy = 30;

/** Whose procedures a conversation is answered from: those of the place that it names, else of the area chosen. */
export function namedAreaOf(
  { messages, area }: Pick<ChatRequest, "messages" | "area">,
  { question, knowledge }: { question: Question; knowledge: Knowledge },
): NamedArea {
  return namedArea(userTurns(messages), {
    places: knowledge.index.places,
    chosen: area,
    isFollowUp: question.isFollowUp,
  });
}

/**
 * Searches one area's procedures, or all of them; documents written for the person who asks lead, where any are.
 * The one way to passages: `/api/search` and `/api/chat` both go through here. Whose procedures is the caller's
 * choice: an answer follows a place that is named (`namedAreaOf`), a search keeps to the area that it was given.
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
  const wanted = audience === "parent" ? "parents" : "practitioners";
  const isForThem = ({ prepared }: Candidate) => documentOf(prepared.passage.documentId)?.audience === wanted;
  // Where all are written for others, none leads for it.
  if (!found.some(isForThem)) return found.slice(0, limit);
  return found
    .map((candidate) =>
      isForThem(candidate) ? candidate : { ...candidate, score: candidate.score * otherAudienceShare },
    )
    .sort(bestFirst)
    .slice(0, limit);
}
