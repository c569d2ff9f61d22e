import { phrases } from "../../corpus/phrases.ts";
import type { Audience } from "../contract.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Danger } from "../conversation/safety.ts";
import { composeStatements, doOverlap, quotedWords } from "./compose.ts";
import type { ComposeSource, DraftStatement } from "./compose.ts";
import type { Led } from "./told-worry.ts";
import { likeliestFirst } from "./piece-worth.ts";
import type { WeighedPiece } from "./piece-worth.ts";
import { whatToDo } from "./what-to-do.ts";
import type { ToldSource } from "./what-to-do.ts";

/**
 * Beside what to do in danger only what is this likely to answer is quoted: nobody reads on for what may, least of
 * all a parent for what professionals are to do.
 */
const besideFrom: Readonly<Record<Audience, number>> = { practitioner: 0.2, parent: 0.5 };
/** A passage this likely to answer is said before what to do in danger: that is in the alert above it. */
const leadsFrom = 0.8;

/** Longer lists for professionals are no answer to a child. */
const mostWordsForChild = 90;

/** Where nothing that was found is likely to help, the nearest passages stand beside the alert as what they are. */
const unsaid = { kind: "abstention", reason: "not-in-procedures", isDoubtful: true } as const;

/** What was found for whoever is in danger. */
interface FoundInDanger {
  readonly pieces: readonly WeighedPiece[];
  readonly mayLead: ComposeSource["mayLead"];
  readonly audience: Audience;
  /** Whether a child who asks is answered by what was found. */
  readonly answersChild: boolean;
}

/**
 * What is quoted to whoever is surely in danger: what to do leads, unless a passage answers better. To a child only
 * what is said to children: the rest speaks of them to others.
 */
export async function quotedInDanger(
  { isChild }: Danger,
  { pieces, mayLead, audience, answersChild }: FoundInDanger,
  source: ToldSource,
): Promise<Led> {
  const { knowledge } = source;
  const toDo = await whatToDo(isChild ? "child-asking" : "emergency", source);
  if (isChild) {
    const [best] = answersChild ? bestFor(pieces, { knowledge, mayLead }) : [];
    if (best !== undefined)
      return { decision: { kind: "answer" }, quotes: [best], ownWords: [phrases.toldByChild.answered] };
    return toDo === null
      ? { decision: { kind: "abstention", reason: "needs-a-person" }, quotes: [], ownWords: [] }
      : { decision: { kind: "answer" }, quotes: [toDo], ownWords: [phrases.toldByChild.helplines] };
  }
  const fitting = pieces.filter(({ worth }) => worth >= besideFrom[audience]);
  const quoted = (those: readonly WeighedPiece[]) =>
    composeStatements(those, { knowledge, mayLead, isSureDanger: true });
  const quotes = quoted(fitting);
  if (toDo === null)
    return quotes.length > 0
      ? { decision: { kind: "answer" }, quotes, ownWords: [] }
      : { decision: unsaid, quotes: quoted(pieces), ownWords: [] };
  const others = quotes.filter((quote) => !doOverlap(quote, toDo) && !repeats(quote, toDo, knowledge));
  const [best] = quotes;
  const isSure = pieces.some(({ worth }) => worth >= leadsFrom);
  const doesLead = isSure && best !== undefined && best === others[0];
  const led = doesLead ? [best, toDo, ...others.slice(1)] : [toDo, ...others];
  return { decision: { kind: "answer" }, quotes: led, ownWords: [] };
}

/** The one piece that answers a child, where it is short enough to be read by one. */
function bestFor(
  pieces: readonly WeighedPiece[],
  source: Pick<ComposeSource, "knowledge" | "mayLead">,
): DraftStatement[] {
  const [best] = likeliestFirst(pieces);
  const isShort = best !== undefined && best.piece.wordCount <= mostWordsForChild;
  return isShort ? composeStatements([best], source).slice(0, 1) : [];
}

/** Whether most lines of a quotation stand in another: some lists stand in a document twice, under different words. */
function repeats(quote: DraftStatement, told: DraftStatement, knowledge: Knowledge): boolean {
  const lines = linesOf(quote, knowledge);
  const before = new Set(linesOf(told, knowledge));
  return lines.filter((line) => before.has(line)).length * 2 > lines.length;
}

function linesOf(quote: DraftStatement, knowledge: Knowledge): string[] {
  return quotedWords(quote, knowledge)
    .flatMap((words) => words.split("\n"))
    .map((line) => line.trim());
}
