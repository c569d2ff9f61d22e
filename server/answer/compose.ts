import type { Span, StoredDocument } from "../../corpus/schemas/index-format.ts";
import { words } from "../../corpus/analysis/tokens.ts";
import { hasGapWithin } from "../document-cautions.ts";
import { textOf } from "../knowledge.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Candidate } from "../retrieval/retriever.ts";
import { addsNothing } from "./much-the-same.ts";
import type { Said } from "./much-the-same.ts";
import { contentOf } from "../retrieval/pieces.ts";
import type { Piece } from "../retrieval/pieces.ts";
import type { WeighedPiece } from "./piece-worth.ts";
import { betweenNeighbours } from "./citations.ts";
import { wholeListSpans } from "./whole-list.ts";
import { quotePieces } from "./quote-pieces.ts";
import type { QuotedPiece } from "./quote-pieces.ts";

/** A statement before it is numbered: what is quoted, of which document. */
export interface DraftStatement {
  readonly document: StoredDocument;
  readonly spans: readonly Span[];
  readonly candidate: Candidate;
  /** Other places with the same content words, which are cited and not quoted again. */
  readonly alsoIn: readonly Quoted[];
  /** Places of other areas that say much the same, in other words: cited and not quoted. */
  readonly likeIn: readonly Quoted[];
}

/** Where words stand. */
export interface Placed {
  readonly document: Pick<StoredDocument, "id">;
  readonly spans: readonly Span[];
}

/** What is quoted from one place. */
export type Quoted = Pick<DraftStatement, "document" | "spans" | "candidate">;

/** An answer is at most about this long, the parts of a list that complete it aside. */
const wordBudget = 250;
const mostPieces = 5;
/** Who has to act this minute reads no more than so many. */
const mostPiecesInDanger = 3;
/** A further piece is quoted when it is this share as likely to answer as the best one. */
const worthAdding = 0.15;
/** A further piece less likely than this to answer is noise. */
const leastWorth = 0.09;
/** So much less is enough where a paragraph is quoted anyway: a sentence more of it is read in passing, and may decide what it says. */
const worthGoingOn = 0.05;
const leastWorthGoingOn = 0.03;
const lengthCost = 0.3;

/** What an answer is composed by. */
export interface ComposeSource {
  readonly knowledge: Knowledge;
  /** Which documents the first quotation may be from. */
  readonly mayLead: (document: StoredDocument) => boolean;
  /** Whether somebody is surely in danger now. */
  readonly isSureDanger?: boolean;
}

/**
 * Quotes what answers: the likeliest sentence or list first, then others that are nearly as likely, while
 * there is room. A list keeps its lead-in and is complete; a sentence brings what it leans on; what two
 * areas say in the same words stands once.
 */
export function composeStatements(
  pieces: readonly WeighedPiece[],
  { knowledge, mayLead, isSureDanger = false }: ComposeSource,
): DraftStatement[] {
  const most = isSureDanger ? mostPiecesInDanger : mostPieces;
  const chosen = choosePieces(pieces, { knowledge, mayLead, most });
  const quotes = joinOverlapping(quotePieces([...chosen, ...twinsOf(chosen, pieces)], knowledge)).map(
    ({ candidate, piece, spans }): Quoted => ({ document: piece.document, spans, candidate }),
  );
  return mergeAlike(quotes, { knowledge, mayLead });
}

/** What says the same as a chosen piece, in a paragraph that is quoted anyway: so that paragraphs of two areas stay alike. */
function twinsOf(chosen: readonly WeighedPiece[], all: readonly WeighedPiece[]): WeighedPiece[] {
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

interface Choosing extends Pick<ComposeSource, "knowledge" | "mayLead"> {
  readonly most: number;
}

/** The pieces to quote, likeliest first. What says the same as one before it takes no room. */
function choosePieces(
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
function leadOf(priced: readonly Priced[], mayLead: ComposeSource["mayLead"]): Priced | undefined {
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
export function isComplete({ document, spans }: Pick<Quoted, "document" | "spans">): boolean {
  return !spans.some((span) => hasGapWithin(document, span));
}

/** How likely it answers for its length: what is read in vain costs the reader something. */
function priceOf({ worth, piece }: WeighedPiece): number {
  return worth / piece.wordCount ** lengthCost;
}

/**
 * What overlaps in its document becomes one, where the first of them stood, and so do neighbours of one passage,
 * but that nothing comes before what leads. A row, or a part of a list, stays apart: it keeps its head or lead-in.
 */
function joinOverlapping(quoted: readonly QuotedPiece[]): QuotedPiece[] {
  const joined: QuotedPiece[] = [];
  for (const quote of quoted) {
    const at = isLedIn(quote) ? -1 : joined.findIndex((before, i) => doJoin(before, quote, i === 0));
    const before = joined[at];
    if (before === undefined) joined.push(quote);
    else joined[at] = { ...before, spans: unionOf([...before.spans, ...quote.spans]) };
  }
  return joined;
}

function doJoin(before: QuotedPiece, quote: QuotedPiece, isLead: boolean): boolean {
  if (isLedIn(before)) return false;
  if (doOverlap(placeOf(before), placeOf(quote))) return true;
  const isNext = isFollowedBy(before, quote) || (!isLead && isFollowedBy(quote, before));
  return isNext && before.candidate.prepared === quote.candidate.prepared;
}

/** Whether the second of two begins where the first ends. */
function isFollowedBy(one: QuotedPiece, other: QuotedPiece): boolean {
  const gap = (other.spans[0]?.start ?? 0) - (one.spans.at(-1)?.end ?? 0);
  return gap >= 0 && gap <= betweenNeighbours;
}

function isLedIn({ piece, spans }: QuotedPiece): boolean {
  return piece.isList && spans.length > 1;
}

function placeOf({ piece: { document }, spans }: QuotedPiece): Placed {
  return { document, spans };
}

/** Whether two places have words of their document in common. */
export function doOverlap(one: Placed, other: Placed): boolean {
  return (
    one.document.id === other.document.id &&
    one.spans.some((a) => other.spans.some((b) => a.start < b.end && b.start < a.end))
  );
}

/** Spans in order, those that overlap or follow each other as one. */
function unionOf(spans: readonly Span[]): Span[] {
  const union: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = union.at(-1);
    if (last === undefined || start - last.end > betweenNeighbours) union.push({ start, end });
    else union[union.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return union;
}

/**
 * Quotations of several documents with the same content words in the same order become one: quoted from the
 * document whose passage fits the question best, of those that may lead. What says much the same in other words
 * is not quoted again, and cited where another area says it.
 */
function mergeAlike(quoted: readonly Quoted[], { knowledge, mayLead }: ComposeSource): DraftStatement[] {
  const merged: Merged[] = [];
  for (const quote of quoted) {
    const said = saidBy(quote, knowledge);
    const same = merged.find((one) => one.said.content === said.content);
    const told = same ?? merged.find((one) => addsNothing(said, one.said));
    if (told === undefined) merged.push({ quote, said, alsoIn: [], likeIn: [] });
    else if (told.quote.document.id === quote.document.id) continue;
    else if (same === undefined) {
      if (told.said.area !== said.area) told.likeIn.push(quote);
    } else if (fitsBetter(quote, same.quote, mayLead)) {
      same.alsoIn.unshift(same.quote);
      same.quote = quote;
    } else same.alsoIn.push(quote);
  }
  return merged.map(({ quote, alsoIn, likeIn }) => ({ ...quote, alsoIn, likeIn }));
}

interface Merged {
  quote: Quoted;
  readonly said: Said;
  readonly alsoIn: Quoted[];
  readonly likeIn: Quoted[];
}

/** The words of each span, as the document has them. */
export function quotedWords({ document, spans }: Placed, knowledge: Knowledge): string[] {
  const text = textOf(knowledge, document.id);
  return spans.map(({ start, end }) => text.slice(start, end));
}

function saidBy(quoted: Quoted, knowledge: Knowledge): Said {
  const text = quotedWords(quoted, knowledge).join("\n");
  return { area: quoted.document.area, text, content: contentOf(words(text)) };
}

function fitsBetter(one: Quoted, other: Quoted, mayLead: ComposeSource["mayLead"]): boolean {
  const [own, its] = [mayLead(one.document), mayLead(other.document)];
  return own === its ? one.candidate.score > other.candidate.score : own;
}
