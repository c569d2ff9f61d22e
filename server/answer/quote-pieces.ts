import type { Span } from "../../corpus/schemas/index-format.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Piece } from "../retrieval/pieces.ts";
import type { Candidate } from "../retrieval/retriever.ts";
import { leansOnBefore, limitsBefore, withContext } from "./lean.ts";
import type { WeighedPiece } from "./piece-worth.ts";
import { wholeListSpans } from "./whole-list.ts";

/** What is quoted for a piece. */
export interface QuotedPiece extends Pick<WeighedPiece, "piece" | "candidate"> {
  readonly spans: readonly Span[];
}

/** A paragraph up to this long is quoted whole. */
const shortParagraph = 45;
/** So few words between two quoted stretches of a paragraph cost less than the mark that leaves them out. */
const tooFewToSkip = 20;

/**
 * What is quoted for the chosen pieces, in their order: lists whole, and of each paragraph what was chosen, with
 * what it leans on and what limits it, in the paragraph's order.
 */
export function quotePieces(chosen: readonly WeighedPiece[], knowledge: Knowledge): QuotedPiece[] {
  const quotes: QuotedPiece[] = [];
  const done = new Set<Piece>();
  const all = new Set(chosen.map(({ piece }) => piece));
  for (const { piece, candidate } of chosen) {
    if (done.has(piece)) continue;
    if (piece.isList) {
      quotes.push({ piece, candidate, spans: wholeListSpans(piece, knowledge) });
      continue;
    }
    const siblings = knowledge.retriever
      .piecesOf(candidate.prepared)
      .filter((other) => !other.isList && other.whole.start === piece.whole.start);
    for (const sentence of siblings) done.add(sentence);
    const spans = runsAmong(siblings, all).map((run) => spanOf(run, candidate, knowledge));
    quotes.push({ piece, candidate, spans });
  }
  return quotes;
}

/** The unbroken runs of a paragraph's sentences that are quoted, in order. */
function runsAmong(siblings: readonly Piece[], chosen: ReadonlySet<Piece>): Piece[][] {
  const total = siblings.reduce((sum, { wordCount }) => sum + wordCount, 0);
  if (total <= shortParagraph) return [[...siblings]];
  const places = [...siblings.keys()].filter((place) => siblings[place] && chosen.has(siblings[place]));
  const kept = withContext(
    siblings.map(({ text }) => text),
    places,
  );
  const runs: Piece[][] = [];
  let skipped: Piece[] = [];
  for (const [place, sentence] of siblings.entries()) {
    const run = runs.at(-1);
    if (!kept.includes(place)) skipped.push(sentence);
    else if (run === undefined || wordsOf(skipped) > tooFewToSkip) {
      runs.push([sentence]);
      skipped = [];
    } else {
      run.push(...skipped, sentence);
      skipped = [];
    }
  }
  return runs;
}

function wordsOf(sentences: readonly Piece[]): number {
  return sentences.reduce((sum, { wordCount }) => sum + wordCount, 0);
}

/** Where a run stands: with the list or paragraph before it in its passage where its first sentence leans on that, and with what limits it behind. */
function spanOf(run: readonly Piece[], candidate: Candidate, knowledge: Knowledge): Span {
  const [first] = run;
  const last = run.at(-1);
  const span = { start: first?.spans[0]?.start ?? 0, end: last?.spans[0]?.end ?? 0 };
  if (first === undefined || last === undefined) return span;
  const inPassage = knowledge.retriever.piecesOf(candidate.prepared);
  const before = leansOnBefore(first.text) ? inPassage[inPassage.indexOf(first) - 1] : undefined;
  const behind = inPassage[inPassage.indexOf(last) + 1];
  const isLimited = behind !== undefined && !behind.isList && limitsBefore(behind.text);
  return {
    start: before?.spans.length === 1 ? (before.spans[0]?.start ?? span.start) : span.start,
    end: isLimited ? (behind.spans[0]?.end ?? span.end) : span.end,
  };
}
