import type { Question } from "../conversation/question.ts";
import type { Candidate } from "../retrieval/retriever.ts";
import { passagesDecidedBy, searchFor } from "../search.ts";
import type { ComposeSource } from "./compose.ts";
import { inForceFirst, leaders } from "./in-force.ts";
import { weighPieces } from "./piece-worth.ts";
import type { WeighedPiece } from "./piece-worth.ts";
import type { ToldSource } from "./what-to-do.ts";

/** What was found on a question. */
export interface Found {
  /** Best first, those in force before others that are hardly better. */
  readonly candidates: readonly Candidate[];
  readonly pieces: readonly WeighedPiece[];
  readonly mayLead: ComposeSource["mayLead"];
}

/** Finds what an answer is decided by: in the area's own procedures, and in what is said to the same people everywhere. */
export async function findOn(question: Question, { scope, today, knowledge }: ToldSource): Promise<Found> {
  const wide = { ...scope, alsoNational: true, limit: passagesDecidedBy };
  const candidates = inForceFirst(await searchFor(question, wide, knowledge), { knowledge, today });
  return {
    candidates,
    pieces: weighPieces(question, candidates, knowledge),
    mayLead: leaders(candidates, { knowledge, today }),
  };
}
