import { words } from "../../corpus/analysis/tokens.ts";
import type { Span, StoredDocument } from "../../corpus/schemas/index-format.ts";
import { hasGapWithin } from "../document-cautions.ts";
import { textOf } from "../knowledge.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Piece } from "../retrieval/pieces.ts";
import type { WeighedPiece } from "./piece-worth.ts";
import { wholeListSpans } from "./whole-list.ts";

/** An answer is at most about this long, the parts of a list that complete it aside. */
const wordBudget = 250;
/** A further piece is quoted when it is this share as likely to answer as the best one. */
const worthAdding = 0.15;
/** A further piece less likely than this to answer is noise. */
const leastWorth = 0.09;
/** So much less is enough where a paragraph is quoted anyway: a sentence more of it is read in passing, and may decide what it says. */
const worthGoingOn = 0.05;
const leastWorthGoingOn = 0.03;
const lengthCost = 0.3;

/** What says the same as a chosen piece, in a paragraph that is quoted anyway: so that paragraphs of two areas stay alike. */
export function twinsOf(chosen: readonly WeighedPiece[], all: readonly WeighedPiece[]): WeighedPiece[] {
  const said = new Set(chosen.map(({ piece }) => piece.content));
  const quoted = new Set(chosen.map(({ piece }) => paragraphOf(piece)));
  return all.filter(
    (one) => !chosen.includes(one) && quoted.has(paragraphOf(one.piece)) && said.has(one.piece.content),
  );
}

/** What tells a paragraph, or its part in a passage, from others. */
function paragraphOf({ document, whole }: Piece): string {
  return `${document.id} ${String(whole.start)}`;
}

/** What pieces are chosen by. */
export interface Choosing {
  readonly knowledge: Knowledge;
  /** Which documents the first quotation may be from. */
  readonly mayLead: (document: StoredDocument) => boolean;
  /** So many are quoted at most. */
  readonly most: number;
}

/** The pieces to quote, likeliest first. What says the same as one before it takes no room. */
export function choosePieces(
  weighed: readonly WeighedPiece[],
  { knowledge, mayLead, most }: Choosing,
): WeighedPiece[] {
  const priced = weighed
    .map((one): Priced => ({ one, price: priceOf(one) }))
    .sort((a, b) => b.price - a.price);
  const lead = leadOf(priced, mayLead);
  const byPrice = lead === undefined ? [] : [lead, ...priced.filter((other) => other !== lead)];
  const best = byPrice[0]?.price ?? 0;
  const chosen: WeighedPiece[] = [];
  const said = new Set<string>();
  let used = 0;
  const choose = (one: WeighedPiece, isFull: boolean) => {
    const { content } = one.piece;
    const isSaid = said.has(content);
    if (chosen.length > 0 && !isSaid && (isFull || used + one.piece.wordCount > wordBudget)) return;
    chosen.push(one);
    if (!isSaid) used += roomOf(one.piece, knowledge);
    said.add(content);
  };
  for (const { one, price } of byPrice) {
    if (price < best * worthAdding) break;
    if (one.worth >= leastWorth || chosen.length === 0) choose(one, said.size >= most);
  }
  const begun = new Set(chosen.map(({ piece }) => paragraphOf(piece)));
  for (const { one, price } of byPrice) {
    if (price < best * worthGoingOn) break;
    const { piece, worth } = one;
    const goesOn = !piece.isList && worth >= leastWorthGoingOn && begun.has(paragraphOf(piece));
    if (goesOn && !chosen.includes(one)) choose(one, false);
  }
  return chosen;
}

/** How many words are quoted for a piece: a list is quoted whole. */
function roomOf(piece: Piece, knowledge: Knowledge): number {
  if (!piece.isList) return piece.wordCount;
  const text = textOf(knowledge, piece.document.id);
  return wholeListSpans(piece, knowledge).reduce(
    (sum, { start, end }) => sum + words(text.slice(start, end)).length,
    0,
  );
}

/** Beside text that is known to be incomplete, what is complete leads where it is worth this share of it. */
const worthLeading = 0.3;

/** What is quoted first: of what may lead, the likeliest that is complete, unless only incomplete text answers. */
function leadOf(priced: readonly Priced[], mayLead: Choosing["mayLead"]): Priced | undefined {
  const may = priced.filter(({ one }) => mayLead(one.piece.document));
  const [best] = may;
  if (best === undefined) return priced[0];
  const complete = may.find(({ one }) => isComplete(one.piece));
  return complete !== undefined && complete.price >= best.price * worthLeading ? complete : best;
}

interface Priced {
  readonly one: WeighedPiece;
  readonly price: number;
}

/** Whether no text is known to be missing at its place: no page lost, no list cut off. */
export function isComplete({
  document,
  spans,
}: {
  readonly document: StoredDocument;
  readonly spans: readonly Span[];
}): boolean {
  return !spans.some((span) => hasGapWithin(document, span));
}

/** How likely it answers for its length: what is read in vain costs the reader something. */
function priceOf({ worth, piece }: WeighedPiece): number {
  return worth / piece.wordCount ** lengthCost;
}
