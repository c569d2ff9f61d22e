import { phrases } from "../../corpus/phrases.ts";
import type { Danger } from "../conversation/safety.ts";
import { doOverlap } from "./compose.ts";
import type { DraftStatement } from "./compose.ts";
import type { Led } from "./told-worry.ts";
import type { WeighedPiece } from "./piece-worth.ts";
import { whatToDo } from "./what-to-do.ts";
import type { ToldSource } from "./what-to-do.ts";

/** Beside what to do in danger only what is this likely to answer is quoted: nobody reads on for what may. */
const besideFrom = 0.3;
/** A passage this likely to answer is said before what to do in danger: that is in the alert above it. */
const leadsFrom = 0.8;

/** The pieces that may be quoted to whoever is surely in danger. */
export function fitInDanger(pieces: readonly WeighedPiece[]): WeighedPiece[] {
  return pieces.filter(({ worth }) => worth >= besideFrom);
}

/**
 * What is quoted to whoever is surely in danger: what to do leads, unless a passage answers better. To a child only
 * what is said to children: the rest speaks of them to others.
 */
export async function quotedInDanger(
  { isChild }: Danger,
  { quotes, bestWorth }: { readonly quotes: readonly DraftStatement[]; readonly bestWorth: number },
  source: ToldSource,
): Promise<Led> {
  const toDo = await whatToDo(isChild ? "child-asking" : "emergency", source);
  if (isChild) {
    return toDo === null
      ? { decision: { kind: "abstention", reason: "needs-a-person" }, quotes: [], ownWords: [] }
      : { decision: { kind: "answer" }, quotes: [toDo], ownWords: [phrases.toldByChild] };
  }
  const others = toDo === null ? quotes : quotes.filter((quote) => !doOverlap(quote, toDo));
  const said = toDo === null ? [] : [toDo];
  const led =
    bestWorth >= leadsFrom ? [...others.slice(0, 1), ...said, ...others.slice(1)] : [...said, ...others];
  return { decision: { kind: "answer" }, quotes: led, ownWords: [] };
}
