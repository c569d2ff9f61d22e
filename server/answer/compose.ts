import type { Span, StoredDocument } from "../../corpus/schemas/index-format.ts";
import { words } from "../../corpus/analysis/tokens.ts";
import type { Question } from "../conversation/question.ts";
import { textOf } from "../knowledge.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Candidate } from "../retrieval/retriever.ts";
import { piecesOf } from "./pieces.ts";
import type { Piece } from "./pieces.ts";

/** A statement before it is numbered: what is quoted, of which document. */
export interface DraftStatement {
  readonly document: StoredDocument;
  readonly spans: readonly Span[];
  readonly candidate: Candidate;
}

/** An answer is at most about this long, a complete list aside. */
const wordBudget = 150;
/** A further passage is quoted when it scores nearly as well as the first. */
const nearlyAsGood = 0.82;
const mostStatements = 4;
/** A paragraph up to this long is quoted whole. */
const shortParagraph = 60;
/** Within a paragraph a further sentence is quoted when it meets this share of what the best one meets. */
const worthAdding = 0.5;

/**
 * Quotes what answers: from the best passage first, then from others nearly as good, while there is
 * room. A list keeps its lead-in and is complete.
 */
export function composeStatements(
  question: Question,
  candidates: readonly Candidate[],
  knowledge: Knowledge,
): DraftStatement[] {
  const [best] = candidates;
  if (best === undefined) return [];
  const statements: DraftStatement[] = [];
  let used = 0;
  for (const candidate of candidates) {
    if (candidate.score < best.score * nearlyAsGood || statements.length >= mostStatements) break;
    const document = knowledge.documents.get(candidate.prepared.passage.documentId);
    if (document === undefined) continue;
    for (const spans of quotesFrom(candidate, { question, document, knowledge })) {
      const length = wordsIn(spans, textOf(knowledge, document.id));
      if (statements.length > 0 && used + length > wordBudget) continue;
      statements.push({ document, spans, candidate });
      used += length;
    }
  }
  return statements.slice(0, mostStatements);
}

interface QuoteSource {
  readonly question: Question;
  readonly document: StoredDocument;
  readonly knowledge: Knowledge;
}

/** What to quote of one passage: the best piece, and a second one that adds to it. */
export function quotesFrom(
  candidate: Candidate,
  { question, document, knowledge }: QuoteSource,
): (readonly Span[])[] {
  const pieces = piecesOf(candidate, {
    analyser: knowledge.analyser,
    document,
    text: textOf(knowledge, document.id),
    worth: knowledge.retriever.worthOf(question),
    bonus: (text) => typeBonus(question, text),
  });
  const best = highest(pieces);
  if (best === null) return [];
  const chosen = best.isList ? [best.spans] : [[widen(best, pieces)]];
  const rest = pieces.filter((piece) => piece.whole.start !== best.whole.start);
  const second = highest(rest);
  if (second !== null && second.score >= best.score * 0.7 && second.score > 0) {
    chosen.push(second.isList ? second.spans : [widen(second, rest)]);
  }
  return chosen.toSorted((a, b) => (a[0] === chosen[0]?.[0] ? -1 : b[0] === chosen[0]?.[0] ? 1 : 0));
}

/** The whole of a short paragraph; of a long one, the best sentence with neighbours that add to it. */
function widen(best: Piece, pieces: readonly Piece[]): Span {
  const siblings = pieces.filter((piece) => piece.whole.start === best.whole.start);
  const total = siblings.reduce((sum, piece) => sum + piece.wordCount, 0);
  if (total <= shortParagraph) return best.whole;
  let from = siblings.indexOf(best);
  let to = from;
  let length = best.wordCount;
  for (;;) {
    const before = siblings[from - 1];
    const after = siblings[to + 1];
    const next = (before?.score ?? -1) > (after?.score ?? -1) ? before : after;
    if (next === undefined || next.score < best.score * worthAdding) break;
    if (length + next.wordCount > shortParagraph * 1.5) break;
    length += next.wordCount;
    if (next === before) from -= 1;
    else to += 1;
  }
  return {
    start: siblings[from]?.spans[0]?.start ?? best.whole.start,
    end: siblings[to]?.spans[0]?.end ?? best.whole.end,
  };
}

function highest(pieces: readonly Piece[]): Piece | null {
  return pieces.reduce<Piece | null>(
    (best, piece) => (best === null || piece.score > best.score ? piece : best),
    null,
  );
}

const timescale =
  /\b(\d+|one|two|three|five|six|ten|fifteen)\b[^.]{0,12}\b(working )?(hours?|days?|weeks?|months?)\b|\bimmediately\b|\bas soon as\b|\bsame day\b/iu;
const person = /\b(social worker|manager|supervisor|police|paediatrician|doctor|chair|referrer|lead|officer)\b/iu;

function typeBonus({ type }: Question, text: string): number {
  if (type === "how-long" && timescale.test(text)) return 4;
  return type === "who" && person.test(text) ? 1.5 : 0;
}

function wordsIn(spans: readonly Span[], text: string): number {
  return spans.reduce((sum, span) => sum + words(text.slice(span.start, span.end)).length, 0);
}
