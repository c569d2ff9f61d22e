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
  /** Whether, besides an area's own, documents are wanted that speak to this audience wherever they live. */
  readonly alsoNational?: boolean;
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
  { area, audience, alsoNational = false, limit }: SearchScope,
  knowledge: Knowledge,
): Promise<Candidate[]> {
  const documentOf = (documentId: string) => knowledge.documents.get(documentId);
  const wanted = audience === "parent" ? "parents" : "practitioners";
  const isWanted = (documentId: string) => {
    const document = documentOf(documentId);
    return (
      document?.area === area ||
      (alsoNational && document?.isNational === true && document.audience === wanted)
    );
  };
  const found = await knowledge.retriever.search(question, {
    limit: Math.max(limit, 50),
    ...(area === undefined ? {} : { isWanted }),
  });
  const isForThem = ({ prepared }: Candidate) => documentOf(prepared.passage.documentId)?.audience === wanted;
  // Where all are written for others, none leads for it.
  const weighed = found.some(isForThem)
    ? found
        .map((candidate) =>
          isForThem(candidate) ? candidate : { ...candidate, score: candidate.score * otherAudienceShare },
        )
        .sort(bestFirst)
    : found;
  const named = weighed.filter((candidate) => asksForHeadingOf(question, candidate));
  return [...named, ...weighed.filter((candidate) => !named.includes(candidate))].slice(0, limit);
}

/** Whether a question asks for a candidate's section by its name, in quotation marks, as suggestions do. */
export function asksForHeadingOf({ typed }: Question, { prepared }: Candidate): boolean {
  return prepared.passage.section.some((heading) => typed.includes(`“${heading}”`));
}
