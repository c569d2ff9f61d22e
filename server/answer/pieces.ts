import type { Analyser } from "../../corpus/analysis/analyser.ts";
import { sentenceSpans } from "../../corpus/analysis/sentences.ts";
import { tableHead } from "../../corpus/analysis/table-head.ts";
import { words } from "../../corpus/analysis/tokens.ts";
import type { Block, Span, StoredDocument } from "../../corpus/schemas/index-format.ts";
import { textOf } from "../knowledge.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Candidate } from "../retrieval/retriever.ts";

/** A stretch of a passage that can be quoted alone: a sentence, a list with its lead-in, a row with its table's head. */
export interface Piece {
  readonly document: StoredDocument;
  /** What is quoted, in order: one span, or a lead-in (a head) and the items (the row) that stand apart from it. */
  readonly spans: readonly Span[];
  /** The paragraph, list or row that it was taken from. */
  readonly whole: Span;
  /** Whether it is a list or a row, quoted as it stands and never widened. */
  readonly isList: boolean;
  readonly text: string;
  /** Its stems and concepts. */
  readonly terms: ReadonlySet<string>;
  /** Its direction in the latent space. */
  readonly vector: readonly number[];
  readonly wordCount: number;
}

interface CuttingTools {
  readonly analyser: Analyser;
  readonly meaningOf: Knowledge["retriever"]["meaningOf"];
  readonly document: StoredDocument;
  readonly text: string;
}

/** A passage is cut once, whatever is asked of it. */
const cutBefore = new WeakMap<Candidate["prepared"], readonly Piece[]>();

/** Cuts a passage into pieces, in the order of the document; none where the index does not hold its document. */
export function piecesOf({ prepared }: Candidate, knowledge: Knowledge): readonly Piece[] {
  const before = cutBefore.get(prepared);
  if (before !== undefined) return before;
  const document = knowledge.documents.get(prepared.passage.documentId);
  if (document === undefined) return [];
  const { analyser, retriever } = knowledge;
  const text = textOf(knowledge, document.id);
  const cut = cutPieces(prepared, { analyser, meaningOf: retriever.meaningOf, document, text });
  cutBefore.set(prepared, cut);
  return cut;
}

function cutPieces({ passage }: Candidate["prepared"], tools: CuttingTools): Piece[] {
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
  readonly tools: CuttingTools;
}

function cutPiece(spans: readonly Span[], { whole, isList, tools }: PieceSource): Piece {
  const text = spans.map((span) => tools.text.slice(span.start, span.end)).join("\n");
  const own = tools.analyser.passageTerms(text);
  const terms = new Set([...own.stems, ...own.concepts]);
  const vector = tools.meaningOf(own);
  return {
    document: tools.document,
    spans,
    whole,
    isList,
    text,
    terms,
    vector,
    wordCount: words(text).length,
  };
}
