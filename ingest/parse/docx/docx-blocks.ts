import type { BlockList } from "../shared/block-list.ts";
import type { RemovalLog } from "../shared/removal-log.ts";
import { headingsByLook } from "./headings-by-look.ts";
import type { BodyParagraph, BodyPart } from "./read-body.ts";

/** A document with fewer headings of a style than this has none to speak of. */
const fewestStyledHeadings = 2;

const longestHeading = 200;
const mostWordsOfSentence = 14;

/** Adds the parts of a body as blocks; a table of contents goes to the log. */
export function addBodyBlocks(parts: readonly BodyPart[], blocks: BlockList, log: RemovalLog): void {
  const levels = headingLevels(parts);
  for (const part of parts) {
    if (part.kind === "row") blocks.addRow(part);
    else if (/^(toc |table of figures)/u.test(part.style.name)) log.remove(part.text, "table of contents");
    else addParagraph(part, levels.get(part) ?? null, blocks);
  }
}

function headingLevels(parts: readonly BodyPart[]): ReadonlyMap<BodyPart, number> {
  const styled = new Map<BodyPart, number>();
  for (const part of parts) {
    if (part.kind === "row" || part.outlineLevel === null || isSentence(part.text)) continue;
    if (part.text.trim() !== "") styled.set(part, Math.min(6, part.outlineLevel + 1));
  }
  return styled.size < fewestStyledHeadings ? headingsByLook(parts) : styled;
}

/** Clauses are often set in a heading's style for the sake of its numbers: they are text all the same. */
function isSentence(text: string): boolean {
  const words = text.trim();
  if (words.length > longestHeading) return true;
  return /[.;]$/u.test(words) && words.split(/\s+/u).length > mostWordsOfSentence;
}

function addParagraph({ text, mark }: BodyParagraph, level: number | null, blocks: BlockList): void {
  const number = mark?.number ?? null;
  if (level !== null) blocks.add(text, { kind: "heading", level, number });
  else if (number?.includes(".") === true) blocks.add(text, { kind: "paragraph", level: 0, number });
  else if (mark !== null) blocks.add(text, { kind: "item", level: Math.min(2, mark.depth + 1) });
  else blocks.add(text, { kind: "paragraph", level: 0 });
}
