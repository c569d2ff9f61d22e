import type { Block } from "../../corpus/schemas/index-format.ts";
import { leadsIn, statesMuch } from "./lead-in.ts";

/** Blocks, and what their grouping hangs on. */
export interface GroupSource {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Groups blocks that are read together: a paragraph with the list that it leads in, other items, each other block alone. */
export function groupBlocks({ text, blocks }: GroupSource): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const goesOn =
      before?.kind === "item" ||
      (before?.kind === "paragraph" && leadsIn(wordsOf(before, text), wordsOf(block, text)));
    if (last !== undefined && block.kind === "item" && goesOn) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** A part of a list that nothing leads in. */
export interface ListPart {
  readonly blocks: readonly Block[];
  /** Whether it is one item that says a thing of its own, with the items under it. */
  readonly isStatement: boolean;
}

/** Parts a list that nothing leads in: each long item, and each with items under it, stands apart from those beside it. */
export function splitStatements(items: readonly Block[], text: string): ListPart[] {
  const parts: { blocks: Block[]; isStatement: boolean }[] = [];
  for (const [at, item] of items.entries()) {
    const last = parts.at(-1);
    const isStatement = item.level < 2 && statesItself(item, items[at + 1], text);
    const isApart = isStatement || (item.level < 2 && last?.isStatement === true);
    if (last === undefined || isApart) parts.push({ blocks: [item], isStatement });
    else last.blocks.push(item);
  }
  return parts;
}

function statesItself(item: Block, next: Block | undefined, text: string): boolean {
  if (next !== undefined && next.level > 1) return true;
  return statesMuch(wordsOf(item, text));
}

function wordsOf(block: Block, text: string): string {
  return text.slice(block.contentStart, block.end);
}
