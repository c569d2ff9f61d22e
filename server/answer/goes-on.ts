import type { Span, StoredDocument } from "../../corpus/schemas/index-format.ts";
import { limitsBefore } from "./lean.ts";

/**
 * Whether words of a document leave off where whoever reads them would take them for all there is: a list before its
 * last item, a lead-in before its list, anything that the next sentence limits.
 */
export function goesOn(
  { blocks }: Pick<StoredDocument, "blocks">,
  text: string,
  { start, end }: Span,
): boolean {
  const at = blocks.findLastIndex((block) => block.start < end);
  const own = blocks[at];
  const next = blocks[at + 1];
  if (own === undefined) return false;
  const rest = text.slice(end, own.end).trim();
  // An item alone, without its lead-in or another item, is not read as a list.
  const isOneItem = own.kind === "item" && start >= own.start;
  if (own.kind === "item" && !isOneItem && (rest !== "" || next?.kind === "item")) return true;
  if (rest !== "") return limitsBefore(rest);
  if (next?.kind === "item") return own.kind === "paragraph";
  return next?.kind === "paragraph" && limitsBefore(text.slice(next.contentStart, next.end));
}
