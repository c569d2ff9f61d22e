import { sentenceSpans } from "../corpus/analysis/sentences.ts";
import { saysSomething } from "./says-something.ts";
import { tableHead } from "./table-head.ts";
import { groupBlocks } from "./structure/list-groups.ts";
import type { Block, Passage, Span, StoredPiece } from "../corpus/schemas/index-format.ts";

/** What pieces are cut from. */
export interface CutSource {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Of a row, the words of the cells above that reach down into it. */
  readonly covering?: ReadonlyMap<Block, readonly Span[]>;
}

/** A passage's place, and how it is read. */
export interface CutPassage extends Pick<Passage, "start" | "end" | "leadIn"> {
  /** Whether it is an item that says a thing of its own: it is read like a paragraph. */
  readonly isStatement: boolean;
}

/** Cuts a passage into the pieces that can be quoted alone, in the order of the document; what says nothing is none. */
export function cutPieces(passage: CutPassage, source: CutSource): StoredPiece[] {
  return piecesOf(passage, source).filter(({ spans }) => {
    const own = spans.at(-1);
    return own !== undefined && saysSomething(source.text.slice(own.start, own.end));
  });
}

function piecesOf(passage: CutPassage, { text, blocks: all, covering }: CutSource): StoredPiece[] {
  const blocks = all.filter((b) => b.kind !== "heading" && b.start < passage.end && b.end > passage.start);
  const [first] = blocks;
  if (passage.isStatement && first !== undefined && first.level < 2) {
    return sentencesWithList(blocks, { passage, text, isOne: true });
  }
  const quoted = blocks.filter((block) => !isHeadAlone(block, blocks));
  return groupBlocks({ text, blocks: quoted }).flatMap((group) => {
    const [head] = group;
    if (head === undefined) return [];
    // An item apart from its lead-in keeps its mark: else it would look like a paragraph.
    const start = head.kind === "item" ? head.start : head.contentStart;
    const whole = clip({ start, end: group.at(-1)?.end ?? 0 }, passage);
    if (head.kind === "row") {
      const columns = tableHead(all, head);
      const above = [...(columns === null ? [] : [columns]), ...(covering?.get(head) ?? [])];
      return [{ spans: [...above, whole], whole, isList: true }];
    }
    if (head.kind === "item") {
      const apart = passage.leadIn === null ? [] : [passage.leadIn];
      return [{ spans: [...apart, whole], whole, isList: true }];
    }
    return sentencesWithList(group, { passage, text, isOne: false });
  });
}

/** The sentences of a group's first block; the last leads in the items behind, as a list or as one more of its sentences. */
function sentencesWithList(
  group: readonly Block[],
  { passage, text, isOne }: { passage: Span; text: string; isOne: boolean },
): StoredPiece[] {
  const [first] = group;
  if (first === undefined) return [];
  const { end } = clip({ start: first.start, end: group.at(-1)?.end ?? first.end }, passage);
  const sentences = sentenceSpans(text, clip({ start: first.contentStart, end: first.end }, passage));
  const leadIn = group.length > 1 ? sentences.pop() : undefined;
  const last = isOne ? end : (sentences.at(-1)?.end ?? first.end);
  const paragraph = { start: first.contentStart, end: last };
  const pieces = sentences.map((span): StoredPiece => ({ spans: [span], whole: paragraph, isList: false }));
  if (leadIn !== undefined) {
    const list = { start: leadIn.start, end };
    pieces.push({ spans: [list], whole: isOne ? paragraph : list, isList: !isOne });
  }
  return pieces;
}

/** A table's head says nothing without its rows: each of them brings it along. */
function isHeadAlone(block: Block, blocks: readonly Block[]): boolean {
  const isHead = block.kind === "row" && block.level === 1;
  return isHead && blocks.some(({ kind, level }) => kind !== "row" || level !== 1);
}

function clip(span: Span, within: Span): Span {
  return { start: Math.max(span.start, within.start), end: Math.min(span.end, within.end) };
}
