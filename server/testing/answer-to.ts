import { answerQuestion } from "../answer-question.ts";
import { chatRequestSchema } from "../contract.ts";
import type { ChatRequest, ChatResponse } from "../contract.ts";
import type { Knowledge } from "../knowledge.ts";

/** What a test asks by, besides the turns; a practitioner asks today of all areas where it does not say otherwise. */
interface AskedOf extends Partial<Omit<ChatRequest, "messages">> {
  readonly knowledge: Knowledge;
}

/** The answer to the last of a user's turns, what was answered to the others left out. */
export function answerTo(
  turns: string | readonly string[],
  { knowledge, ...rest }: AskedOf,
): Promise<ChatResponse> {
  const messages = [turns].flat().map((content) => ({ role: "user", content }));
  return answerQuestion(chatRequestSchema.parse({ messages, ...rest }), knowledge, Date.now());
}
