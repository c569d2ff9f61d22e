import { chatRequestSchema } from "../server/contract.ts";
import type { ChatRequest, Message } from "../server/contract.ts";
import { understandQuestion } from "../server/conversation/question.ts";
import type { Question } from "../server/conversation/question.ts";
import type { Knowledge } from "../server/knowledge.ts";
import type { Candidate } from "../server/retrieval/retriever.ts";
import { namedAreaOf, searchFor } from "../server/search.ts";
import type { Pair } from "./pairs.ts";

/** More than any search gives. */
const everything = 100;

/** A pair as the server is asked it: the earlier turns, then the question. */
export function requestOf({ history, question, audience, area }: Pair): ChatRequest {
  const messages: Message[] = [...history, question].map((content) => ({ role: "user", content }));
  return chatRequestSchema.parse({ messages, audience, ...(area === null ? {} : { area }) });
}

/** A pair's question as it was understood, and what was found for it, best first. */
export interface AskedPair {
  readonly pair: Pair;
  readonly question: Question;
  readonly found: readonly Candidate[];
}

/** How a pair is asked. */
export interface AskedHow {
  /** Everything that is found when absent. */
  readonly limit?: number;
  /** Alters the question once it is understood. */
  readonly change?: ((question: Question) => Question) | undefined;
}

/** Finds passages for a pair's question, asked as a conversation of its own, by the same way that the server does. */
export async function askPair(
  pair: Pair,
  knowledge: Knowledge,
  { limit = everything, change = (question) => question }: AskedHow = {},
): Promise<AskedPair> {
  const request = requestOf(pair);
  const question = change(understandQuestion(request.messages, knowledge, { audience: request.audience }));
  const { area } = namedAreaOf(request, { question, knowledge });
  const found = await searchFor(question, { area, audience: request.audience, limit }, knowledge);
  return { pair, question, found };
}
