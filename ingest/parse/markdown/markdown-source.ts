import type { Token } from "markdown-it";
import type { RemovalLog } from "../shared/removal-log.ts";
import { textOfToken } from "./markdown-tokens.ts";
import type { WrittenText } from "./markdown-tokens.ts";

/**
 * All that a Markdown file holds: the text that its tokens show, then the rest, which is markup and goes
 * to the log. The tokens are read one after the other, whatever blocks they make.
 */
export function markdownSource(source: string, tokens: readonly Token[], log: RemovalLog): string {
  const isShown = new Uint8Array(source.length);
  const lineStarts = [0, ...Array.from(source.matchAll(/\n/gu), ({ index }) => index + 1)];
  const shown: string[] = [];
  let at = 0;
  let end = source.length;
  for (const token of tokens) {
    if (token.map !== null) {
      at = Math.max(at, lineStarts[token.map[0]] ?? source.length);
      end = lineStarts[token.map[1]] ?? source.length;
    }
    for (const text of textOfToken(token)) {
      shown.push(text.shown);
      at = markShown(text, { source, isShown, at, end });
    }
  }
  const rest = restOf(source, isShown);
  for (const word of rest) shown.push(word);
  const isMark = (word: string) => !/[\p{L}\p{N}]/u.test(word);
  log.remove(rest.filter(isMark).join(" "), "Markdown: marks of headings, lists, emphasis, links and tables");
  log.remove(
    rest.filter((word) => !isMark(word)).join(" "),
    "Markdown: addresses of links, pictures, marks of footnotes, HTML tags",
  );
  return shown.join("");
}

interface MarkPlace {
  readonly source: string;
  readonly isShown: Uint8Array;
  readonly at: number;
  readonly end: number;
}

/** Marks where a text stands: in one stretch within its lines or, with marks in between, character by character. */
function markShown({ written }: WrittenText, { source, isShown, at, end }: MarkPlace): number {
  const whole = source.indexOf(written, at);
  if (whole >= 0 && whole + written.length <= end) {
    isShown.fill(1, whole, whole + written.length);
    return whole + written.length;
  }
  let next = at;
  for (const character of written.replace(/\s+/gu, "")) {
    const found = source.indexOf(character, next);
    if (found < 0) continue;
    isShown.fill(1, found, found + character.length);
    next = found + character.length;
  }
  return next;
}

function restOf(source: string, isShown: Uint8Array): string[] {
  const words: string[] = [];
  let from = -1;
  for (let i = 0; i <= source.length; i += 1) {
    const isRest = i < source.length && isShown[i] === 0 && /\S/u.test(source.charAt(i));
    if (isRest && from < 0) from = i;
    if (isRest || from < 0) continue;
    words.push(source.slice(from, i));
    from = -1;
  }
  return words;
}
