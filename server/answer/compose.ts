import type { Span, StoredDocument } from "../../corpus/schemas/index-format.ts";
import { words } from "../../corpus/analysis/tokens.ts";
import { textOf } from "../knowledge.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Candidate } from "../retrieval/retriever.ts";
import { addsNothing } from "./much-the-same.ts";
import type { Said } from "./much-the-same.ts";
import { contentOf } from "../retrieval/pieces.ts";
import type { WeighedPiece } from "./piece-worth.ts";
import { choosePieces, twinsOf } from "./choose-pieces.ts";
import type { Choosing } from "./choose-pieces.ts";
import { betweenNeighbours } from "./citations.ts";
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

/** An answer quotes no more pieces than so many. */
const mostPieces = 5;
/** Who has to act this minute reads no more than so many. */
const mostPiecesInDanger = 3;

/** What an answer is composed by. */
export interface ComposeSource extends Omit<Choosing, "most"> {
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
