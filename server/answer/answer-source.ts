import type { ChatRequest } from "../contract.ts";
import type { TurnOfItem } from "../conversation/item-referred-to.ts";
import type { NamedArea } from "../conversation/named-area.ts";
import type { When } from "../deadlines/local-time.ts";
import type { Knowledge } from "../knowledge.ts";
import type { CitationBook } from "./citations.ts";
import type { ToldSource } from "./what-to-do.ts";

/** What every step of an answer works with, besides the question. */
export interface AnswerSource {
  readonly request: ChatRequest;
  /** Whose procedures passages are looked for in. */
  readonly named: NamedArea;
  readonly knowledge: Knowledge;
  readonly book: CitationBook;
  readonly today: When;
  /** What the last turn asks of an item that was shown, if it does. */
  readonly ofItem: TurnOfItem | null;
}

/** What is asked by to hear what the procedures say to do. */
export function toldSource({ request, named, today, knowledge }: AnswerSource): ToldSource {
  const scope = { area: named.area, audience: request.audience };
  return { scope, today: today.date.toString(), knowledge };
}
