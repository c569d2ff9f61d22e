import type { ChatResponse } from "../server/contract.ts";

/**
 * The product's own sentences in an answer's text, one per line, Markdown taken off:
 * what stands after the alert and before the first quotation.
 */
export function ownWords(response: ChatResponse): string[] {
  const paragraphs = response.text.split(/\n[ \t]*\n/).filter((text) => text.trim() !== "");
  const alert = squashed(response.alert?.text ?? "");
  const start = paragraphs.findIndex(
    (paragraph) => !isQuotation(paragraph) && !alert.includes(squashed(plain(paragraph))),
  );
  if (start < 0) return [];
  const own = paragraphs.slice(start);
  // Beside citations, only the first paragraph is sure to be the product's.
  return (response.citations.length === 0 ? own : own.slice(0, 1))
    .filter((paragraph) => !isQuotation(paragraph))
    .flatMap((paragraph) => paragraph.split("\n"))
    .map((line) => plain(line).trim())
    .filter((line) => line !== "");
}

function isQuotation(paragraph: string): boolean {
  return paragraph.trimStart().startsWith(">");
}

function squashed(text: string): string {
  return text.replace(/\s+/g, "").toLowerCase();
}

/** Takes Markdown's marks off the product's own sentences. */
function plain(markdown: string): string {
  return markdown
    .replace(/^#+\s+/gm, "")
    .replace(/\\?\[(\d+)\\?\](?:\([^)]*\))?/g, "")
    .replace(/(?<!\\)\*+|__/g, "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
