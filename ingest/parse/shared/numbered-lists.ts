import { isLeftOpen } from "../../structure/lead-in.ts";
import type { SourceBlock } from "../parser.ts";

const numberOfItem = /^\(?(?:(\d{1,2})[.)]|(?:[a-z]|[ivx]{2,4})\))\s+(?=\S)/u;

/** Numbered and lettered paragraphs behind one that is left open are its list, where their numbers go up. */
export function listNumbered(blocks: SourceBlock[]): void {
  for (const [at, { kind, text }] of blocks.entries()) {
    if (kind !== "paragraph" || numberOfItem.test(text)) continue;
    if (!isLeftOpen(text)) continue;
    let last = -1;
    for (let next = at + 1; next < blocks.length; next += 1) {
      const block = blocks[next];
      const mark = block?.kind === "paragraph" ? numberOfItem.exec(block.text) : null;
      // Letters and Roman numbers are taken as they come.
      const number = mark?.[1] === undefined ? null : Number(mark[1]);
      if (block === undefined || mark === null || (number !== null && number <= last)) break;
      last = number ?? last;
      blocks[next] = { ...block, kind: "item", level: 1, markerLength: mark[0].length };
    }
  }
}

const goesOn = /(?:[,;]|[,;] (?:and|or))$/u;

/** Clauses behind a paragraph that is left open, each ending in a comma or semicolon but the last, are its list. */
export function listClauses(blocks: SourceBlock[]): void {
  for (const [at, { kind, text }] of blocks.entries()) {
    if (kind !== "paragraph" || !isLeftOpen(text)) continue;
    const isClause = (block: SourceBlock | undefined) =>
      block?.kind === "paragraph" && block.number?.includes(".") === true;
    let last = at + 1;
    while (isClause(blocks[last]) && goesOn.test(blocks[last]?.text ?? "")) last += 1;
    if (last === at + 1 || !isClause(blocks[last])) continue;
    const items = blocks.slice(at + 1, last + 1);
    blocks.splice(
      at + 1,
      items.length,
      ...items.map((item) => ({ ...item, kind: "item" as const, level: 1 })),
    );
  }
}
