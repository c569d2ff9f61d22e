import type { Block, Span } from "../corpus/schemas/index-format.ts";

/** The head above a row of a table, which says what its cells are; null for a row without one, or a row of a head. */
export function tableHead(blocks: readonly Block[], row: Block): Span | null {
  const isRow = (block: Block | undefined, level: number) => block?.kind === "row" && block.level === level;
  let at = blocks.indexOf(row);
  if (!isRow(blocks[at], 0)) return null;
  while (isRow(blocks[at], 0)) at -= 1;
  const last = blocks[at];
  if (last === undefined || !isRow(last, 1)) return null;
  while (isRow(blocks[at - 1], 1)) at -= 1;
  return { start: blocks[at]?.contentStart ?? last.contentStart, end: last.end };
}
