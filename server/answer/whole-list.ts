import type { Block, Section, Span } from "../../corpus/schemas/index-format.ts";
import { trimSpan } from "../../corpus/analysis/sentences.ts";
import { words } from "../../corpus/analysis/tokens.ts";
import { textOf } from "../knowledge.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Piece } from "../retrieval/pieces.ts";

/** A list that is longer than this is quoted by the part that stands in its passage. */
const longestList = 300;

/**
 * Where the whole list stands that a piece is a part of, with its lead-in: what is before the piece, the piece, what
 * is behind it. The piece's own place where the list is too long. A list ends with its section: where text is lost, one
 * begins, and what stands behind the loss is no more of the list.
 */
export function wholeListSpans(
  { document, spans }: Pick<Piece, "document" | "spans">,
  knowledge: Knowledge,
): readonly Span[] {
  const part = spans.at(-1);
  if (part === undefined) return spans;
  const section = document.sections.find(({ start, end }) => start <= part.start && part.end <= end);
  const whole = itemsAround(part, { blocks: document.blocks, section });
  if (whole === null) return spans;
  const start = Math.min(spans[0]?.start ?? part.start, whole.start);
  const text = textOf(knowledge, document.id);
  const isAll = start === part.start && whole.end === part.end;
  if (isAll || words(text.slice(start, whole.end)).length > longestList) return spans;
  return [{ start, end: part.start }, part, { start: part.end, end: whole.end }]
    .map((span) => trimSpan(text, span))
    .filter((span) => span.end > span.start);
}

/** The items before and behind a part of a list that belong to it; null where it holds no item, as a table's row. */
function itemsAround(
  part: Span,
  { blocks, section }: { blocks: readonly Block[]; section: Section | undefined },
): Span | null {
  const { start = 0, end = Infinity } = section ?? {};
  const isItem = (block: Block | undefined) =>
    block?.kind === "item" && block.start >= start && block.end <= end;
  const own = blocks.findLastIndex((block) => block.start < part.end);
  if (!isItem(blocks[own])) return null;
  let first = own;
  while (isItem(blocks[first - 1])) first -= 1;
  let last = own;
  while (isItem(blocks[last + 1])) last += 1;
  return {
    start: Math.min(part.start, blocks[first]?.start ?? part.start),
    end: Math.max(part.end, blocks[last]?.end ?? part.end),
  };
}
