import type { Analyser } from "../../corpus/analysis/analyser.ts";
import { sentenceSpans } from "../../corpus/analysis/sentences.ts";
import { tableHead } from "../../corpus/analysis/table-head.ts";
import { words } from "../../corpus/analysis/tokens.ts";
import type { Block, Span, StoredDocument } from "../../corpus/schemas/index-format.ts";
import { likenessAt } from "../retrieval/question-bank.ts";
import type { BankMatch } from "../retrieval/question-bank.ts";
import type { WeighedQuestion } from "../retrieval/features.ts";
import type { Candidate } from "../retrieval/retriever.ts";

/** A stretch of a passage that can be quoted alone: a sentence, a list with its lead-in, a row with its table's head. */
export interface Piece {
  /** What is quoted, in order: one span, or a lead-in (a head) and the items (the row) that stand apart from it. */
  readonly spans: readonly Span[];
  /** The paragraph, list or row that it was taken from. */
  readonly whole: Span;
  /** Whether it is a list or a row, quoted as it stands and never widened. */
  readonly isList: boolean;
  /** How much of the question it meets. */
  readonly score: number;
  readonly wordCount: number;
}

/** What pieces are cut and scored with. */
export interface PieceTools {
  readonly analyser: Analyser;
  readonly document: StoredDocument;
  readonly text: string;
  readonly weighed: WeighedQuestion;
  /** How the question matches those that were written for the passages. */
  readonly written: BankMatch;
  /** Adds to a piece that has what the type of question asks for. */
  readonly bonus: (text: string) => number;
}

/** A piece that answers a written question just like the one asked counts as if it held this share of its words more. */
const writtenShare = 1.5;

/** A piece before any question is asked of it. */
interface CutPiece extends Omit<Piece, "score"> {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
}

/** A passage is cut once, whatever is asked of it. */
const cutBefore = new WeakMap<Candidate["prepared"], readonly CutPiece[]>();

/** Cuts a passage into pieces, in the order of the document, and scores each by the question. */
export function piecesOf({ prepared }: Candidate, tools: PieceTools): Piece[] {
  const { weighed } = tools;
  const written = prepared.passage.questions.map(({ at }, i) => ({
    at,
    worth: likenessAt(tools.written, prepared.bank.from + i) * weighed.totalWorth * writtenShare,
  }));
  const cut = cutBefore.get(prepared) ?? cutPieces(prepared, tools);
  cutBefore.set(prepared, cut);
  return cut.map(({ text, terms, ...piece }) => {
    let score = tools.bonus(text);
    for (const term of terms) score += weighed.worth.get(term) ?? 0;
    const here = written.filter(({ at }) => piece.spans.some((span) => span.start <= at && at < span.end));
    return { ...piece, score: score + Math.max(0, ...here.map(({ worth }) => worth)) };
  });
}

function cutPieces({ passage }: Candidate["prepared"], tools: PieceTools): CutPiece[] {
  const blocks = tools.document.blocks.filter(
    (b) => b.kind !== "heading" && b.start < passage.end && b.end > passage.start,
  );
  const cut = (spans: readonly Span[], source: { whole: Span; isList: boolean }) =>
    cutPiece(spans, { ...source, tools });
  return groupBlocks(blocks.filter((block) => !isHeadAlone(block, blocks))).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const whole = clip({ start: first.contentStart, end: group.at(-1)?.end ?? 0 }, passage);
    if (first.kind === "row") {
      const head = tableHead(tools.document.blocks, first);
      return [cut(head === null ? [whole] : [head, whole], { whole, isList: true })];
    }
    if (first.kind === "item") {
      const apart = passage.leadIn === null ? [] : [passage.leadIn];
      return [cut([...apart, whole], { whole, isList: true })];
    }
    const sentences = sentenceSpans(tools.text, clip({ start: first.contentStart, end: first.end }, passage));
    const leadIn = group.length > 1 ? sentences.pop() : undefined;
    const paragraph = { start: first.contentStart, end: sentences.at(-1)?.end ?? first.end };
    const pieces = sentences.map((span) => cut([span], { whole: paragraph, isList: false }));
    if (leadIn !== undefined) {
      const list = { start: leadIn.start, end: whole.end };
      pieces.push(cut([list], { whole: list, isList: true }));
    }
    return pieces;
  });
}

/** A table's head says nothing without its rows: each of them brings it along. */
function isHeadAlone(block: Block, blocks: readonly Block[]): boolean {
  const isHead = block.kind === "row" && block.level === 1;
  return isHead && blocks.some(({ kind, level }) => kind !== "row" || level !== 1);
}

/** Blocks that belong together: each paragraph, with the list that follows it. */
function groupBlocks(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const isInList = block.kind === "item" && (last?.[0]?.kind === "paragraph" || last?.[0]?.kind === "item");
    if (last !== undefined && isInList) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function clip(span: Span, within: Span): Span {
  return { start: Math.max(span.start, within.start), end: Math.min(span.end, within.end) };
}

interface PieceSource {
  readonly whole: Span;
  readonly isList: boolean;
  readonly tools: PieceTools;
}

function cutPiece(spans: readonly Span[], { whole, isList, tools }: PieceSource): CutPiece {
  const text = spans.map((span) => tools.text.slice(span.start, span.end)).join("\n");
  const { stems, concepts } = tools.analyser.passageTerms(text);
  const terms = new Set([...stems, ...concepts]);
  return { spans, whole, isList, text, terms, wordCount: words(text).length };
}
