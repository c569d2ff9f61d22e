import { sentenceSpans } from "../corpus/analysis/sentences.ts";
import { tableHead } from "./table-head.ts";
import type { Block, Passage, Span, StoredPiece } from "../corpus/schemas/index-format.ts";

/** What pieces are cut from. */
export interface CutSource {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Cuts a passage into the pieces that can be quoted alone, in the order of the document. */
export function cutPieces(
  passage: Pick<Passage, "start" | "end" | "leadIn">,
  { text, blocks: all }: CutSource,
): StoredPiece[] {
  const blocks = all.filter((b) => b.kind !== "heading" && b.start < passage.end && b.end > passage.start);
  return groupBlocks(blocks.filter((block) => !isHeadAlone(block, blocks))).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    // An item apart from its lead-in keeps its mark: else it would look like a paragraph.
    const start = first.kind === "item" ? first.start : first.contentStart;
    const whole = clip({ start, end: group.at(-1)?.end ?? 0 }, passage);
    if (first.kind === "row") {
      const head = tableHead(all, first);
      return [{ spans: head === null ? [whole] : [head, whole], whole, isList: true }];
    }
    if (first.kind === "item") {
      const apart = passage.leadIn === null ? [] : [passage.leadIn];
      return [{ spans: [...apart, whole], whole, isList: true }];
    }
    const sentences = sentenceSpans(text, clip({ start: first.contentStart, end: first.end }, passage));
    const leadIn = group.length > 1 ? sentences.pop() : undefined;
    const paragraph = { start: first.contentStart, end: sentences.at(-1)?.end ?? first.end };
    const pieces = sentences.map((span): StoredPiece => ({ spans: [span], whole: paragraph, isList: false }));
    if (leadIn !== undefined) {
      const list = { start: leadIn.start, end: whole.end };
      pieces.push({ spans: [list], whole: list, isList: true });
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
