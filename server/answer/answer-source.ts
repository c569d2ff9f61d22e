import type { ChatRequest } from "../contract.ts";
import type { TurnOfItem } from "../conversation/item-referred-to.ts";
import type { NamedArea } from "../conversation/named-area.ts";
import type { When } from "../deadlines/local-time.ts";
import type { Knowledge } from "../knowledge.ts";
import { passagesDecidedBy } from "../search.ts";
import type { SearchScope } from "../search.ts";
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

/** Where passages that decide an answer are searched for. */
export function decidingScope(source: AnswerSource): SearchScope {
  return { ...scopeOf(source), alsoNational: true, limit: passagesDecidedBy };
}

function scopeOf({ request, named }: AnswerSource): Omit<SearchScope, "limit"> {
  return { area: named.area, audience: request.audience };
}

/** What is asked by to hear what the procedures say to do. */
export function toldSource(source: AnswerSource): ToldSource {
  return { scope: scopeOf(source), today: source.today.date.toString(), knowledge: source.knowledge };
}
