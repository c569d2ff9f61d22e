import { isLeftOpen } from "../../structure/lead-in.ts";
import type { SourceBlock } from "../parser.ts";
import { markedBlock } from "./marked-block.ts";

const longestHeading = 140;

/** Words that only a sentence of procedure has, never a heading. */
const sentenceWords = /\b(?:must|should|shall)\b/iu;
const endsSentence = /[.:;,(!]["'”’)\s]*$/u;
/** What stands below a caption need not be of it. */
const caption = /^(?:fig(?:ure|\.)?|table|chart|diagram) \d/iu;
/** A telephone number, an address: what people are to find and quote, and no heading. A year is none. */
const contact = /@|:\/\/|\bwww\.|(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{3,}/iu;

/**
 * Paragraphs that are bold as a whole, read as a heading and stand over text are headings: a level below the last
 * heading that is marked as one, in their box or around it.
 */
export function raiseStrong(blocks: SourceBlock[], strong: ReadonlySet<SourceBlock>): void {
  let around = 1;
  let within: { readonly aside: number | undefined; readonly level: number } | null = null;
  for (const [at, block] of blocks.entries()) {
    if (within !== null && within.aside !== block.aside) within = null;
    if (block.kind === "heading" && block.aside === undefined) around = block.level;
    else if (block.kind === "heading") within = { aside: block.aside, level: block.level };
    if (!strong.has(block) || !heads(blocks, at, strong) || !readsAsHeading(block.text)) continue;
    const level = Math.min(6, (within?.level ?? around) + 1);
    blocks[at] = { ...block, ...markedBlock(block.text, { kind: "heading", level }) };
  }
}

/** Whether a block stands over text of its own box, and not within a sentence that the one before it leaves open. */
function heads(blocks: readonly SourceBlock[], at: number, strong: ReadonlySet<SourceBlock>): boolean {
  const [previous, block, next] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  if (next === undefined || next.aside !== block?.aside || !isText(next) || strong.has(next)) return false;
  return previous?.kind !== "paragraph" || !isLeftOpen(previous.text);
}

function isText({ kind }: SourceBlock): boolean {
  return kind === "paragraph" || kind === "item" || kind === "row";
}

/** Whether a bold line reads as a heading. */
export function readsAsHeading(text: string): boolean {
  if (caption.test(text) || contact.test(text)) return false;
  if (text.length > longestHeading || endsSentence.test(text) || sentenceWords.test(text)) return false;
  return /^[^\p{L}\p{N}]*[\p{Lu}\d]/u.test(text) && /\p{L}/u.test(text);
}
