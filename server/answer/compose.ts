import type { Span, StoredDocument } from "../../corpus/schemas/index-format.ts";
import { words } from "../../corpus/analysis/tokens.ts";
import { hasGapWithin } from "../document-cautions.ts";
import { textOf } from "../knowledge.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Candidate } from "../retrieval/retriever.ts";
import { leansOnBefore, withContext } from "./lean.ts";
import { addsNothing } from "./much-the-same.ts";
import type { Said } from "./much-the-same.ts";
import { contentOf } from "../retrieval/pieces.ts";
import type { Piece } from "../retrieval/pieces.ts";
import type { WeighedPiece } from "./piece-worth.ts";

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

/** An answer is at most about this long, a complete list aside. */
const wordBudget = 250;
const mostPieces = 5;
/** Who has to act this minute reads no more than so many. */
const mostPiecesInDanger = 3;
/** A further piece is quoted when it is this share as likely to answer as the best one. */
const worthAdding = 0.13;
/** A further piece less likely than this to answer is noise. */
const leastWorth = 0.09;
const lengthCost = 0.3;
/** A paragraph up to this long is quoted whole. */
const shortParagraph = 45;

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
  const chosen = choosePieces(pieces, { mayLead, most });
  const quotes = quotesOf([...chosen, ...twinsOf(chosen, pieces)], knowledge).map(
    ({ candidate, piece, spans }): Quoted => ({ document: piece.document, spans, candidate }),
  );
  return mergeAlike(joinOverlapping(quotes), { knowledge, mayLead });
}

/** What says the same as a chosen piece, in a paragraph that is quoted anyway: so that paragraphs of two areas stay alike. */
function twinsOf(chosen: readonly WeighedPiece[], all: readonly WeighedPiece[]): WeighedPiece[] {
  const paragraphOf = ({ document, whole }: Piece) => `${document.id} ${String(whole.start)}`;
  const said = new Set(chosen.map(({ piece }) => piece.content));
  const quoted = new Set(chosen.map(({ piece }) => paragraphOf(piece)));
  return all.filter(
    (one) => !chosen.includes(one) && quoted.has(paragraphOf(one.piece)) && said.has(one.piece.content),
  );
}

/** The pieces to quote, likeliest first. What says the same as one before it takes no room. */
function choosePieces(
  weighed: readonly WeighedPiece[],
  { mayLead, most }: Pick<ComposeSource, "mayLead"> & { readonly most: number },
): WeighedPiece[] {
  const priced = weighed
    .map((one): Priced => ({ one, price: priceOf(one) }))
    .sort((a, b) => b.price - a.price);
  const lead = leadOf(priced, mayLead);
  const byPrice = lead === undefined ? [] : [lead, ...priced.filter((other) => other !== lead)];
  const least = (byPrice[0]?.price ?? 0) * worthAdding;
  const chosen: WeighedPiece[] = [];
  const said = new Set<string>();
  let used = 0;
  for (const { one, price } of byPrice) {
    if (price < least) break;
    if (one.worth < leastWorth && chosen.length > 0) continue;
    const { content } = one.piece;
    const isSaid = said.has(content);
    const isFull = said.size >= most || used + one.piece.wordCount > wordBudget;
    if (!isSaid && isFull && chosen.length > 0) continue;
    chosen.push(one);
    if (!isSaid) used += one.piece.wordCount;
    said.add(content);
  }
  return chosen;
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

interface Quote extends Pick<WeighedPiece, "piece" | "candidate"> {
  readonly spans: readonly Span[];
}

/** What is quoted for the chosen pieces: lists as they stand, sentences of one paragraph together where they touch. */
function quotesOf(chosen: readonly WeighedPiece[], knowledge: Knowledge): Quote[] {
  const quotes: Quote[] = [];
  const done = new Set<Piece>();
  for (const { piece, candidate } of chosen) {
    if (done.has(piece)) continue;
    if (piece.isList) {
      quotes.push({ piece, candidate, spans: piece.spans });
      continue;
    }
    const siblings = knowledge.retriever
      .piecesOf(candidate.prepared)
      .filter((other) => !other.isList && other.whole.start === piece.whole.start);
    const run = runAround(piece, siblings, new Set(chosen.map((one) => one.piece)));
    for (const sentence of run) done.add(sentence);
    const end = run.at(-1)?.spans[0]?.end ?? 0;
    quotes.push({ piece, candidate, spans: [{ start: startOf(run, candidate, knowledge), end }] });
  }
  return quotes;
}

/** Where a run starts: with the list or paragraph before it in its passage, where its first sentence leans on that. */
function startOf([first]: readonly Piece[], candidate: Candidate, knowledge: Knowledge): number {
  const start = first?.spans[0]?.start ?? 0;
  if (first === undefined || !leansOnBefore(first.text)) return start;
  const inPassage = knowledge.retriever.piecesOf(candidate.prepared);
  const before = inPassage[inPassage.indexOf(first) - 1];
  return before?.spans.length === 1 ? (before.spans[0]?.start ?? start) : start;
}

/** The unbroken run of a paragraph's sentences that are quoted around one of them. */
function runAround(piece: Piece, siblings: readonly Piece[], chosen: ReadonlySet<Piece>): Piece[] {
  const total = siblings.reduce((sum, { wordCount }) => sum + wordCount, 0);
  if (total <= shortParagraph) return [...siblings];
  const places = [...siblings.keys()].filter((place) => siblings[place] && chosen.has(siblings[place]));
  const kept = withContext(
    siblings.map(({ text }) => text),
    places,
  );
  let from = siblings.indexOf(piece);
  let to = from;
  while (kept.includes(from - 1)) from -= 1;
  while (kept.includes(to + 1)) to += 1;
  return siblings.slice(from, to + 1);
}

/**
 * Runs of sentences that overlap in their document become one, where the first of them stood. Lists and rows stay
 * apart: each keeps its lead-in or head.
 */
function joinOverlapping(quoted: readonly Quoted[]): Quoted[] {
  const joined: Quoted[] = [];
  for (const quote of quoted) {
    const at = joined.findIndex((before) => isRun(before) && isRun(quote) && doOverlap(before, quote));
    const before = joined[at];
    if (before === undefined) joined.push(quote);
    else joined[at] = { ...before, spans: [hullOf([...before.spans, ...quote.spans])] };
  }
  return joined;
}

function isRun({ spans }: Quoted): boolean {
  return spans.length === 1;
}

/** Whether two places have words of their document in common. */
export function doOverlap(one: Placed, other: Placed): boolean {
  return (
    one.document.id === other.document.id &&
    one.spans.some((a) => other.spans.some((b) => a.start < b.end && b.start < a.end))
  );
}

function hullOf(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
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

function saidBy({ document, spans }: Quoted, knowledge: Knowledge): Said {
  const whole = textOf(knowledge, document.id);
  const text = spans.map(({ start, end }) => whole.slice(start, end)).join("\n");
  return { area: document.area, text, content: contentOf(words(text)) };
}

function fitsBetter(one: Quoted, other: Quoted, mayLead: ComposeSource["mayLead"]): boolean {
  const [own, its] = [mayLead(one.document), mayLead(other.document)];
  return own === its ? one.candidate.score > other.candidate.score : own;
}
