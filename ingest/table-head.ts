import type { Block, Span } from "../corpus/schemas/index-format.ts";

/** By the blocks that they stand among: of each row its head. A long table is looked through once. */
const known = new WeakMap<readonly Block[], ReadonlyMap<Block, Span>>();

/** The head above a row of a table, which says what its cells are; null for a row without one, or a row of a head. */
export function tableHead(blocks: readonly Block[], row: Block): Span | null {
  const heads = known.get(blocks) ?? headsOf(blocks);
  known.set(blocks, heads);
  return heads.get(row) ?? null;
}

function headsOf(blocks: readonly Block[]): ReadonlyMap<Block, Span> {
  const heads = new Map<Block, Span>();
  let head: Span | null = null;
  let isInHead = false;
  for (const block of blocks) {
    const { kind, level, contentStart, end } = block;
    const isHead = kind === "row" && level === 1;
    if (isHead) {
      const start: number = isInHead && head !== null ? head.start : contentStart;
      head = { start, end };
    } else if (kind !== "row") head = null;
    else if (head !== null) heads.set(block, head);
    isInHead = isHead;
  }
  return heads;
}
