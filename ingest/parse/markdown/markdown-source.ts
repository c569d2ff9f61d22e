import type { Token } from "markdown-it";
import { UnreadableDocumentError } from "../parser.ts";
import type { RemovalLog } from "../shared/removal-log.ts";
import { textOfToken } from "./markdown-tokens.ts";
import type { WrittenText } from "./markdown-tokens.ts";

/**
 * All that a Markdown file holds: the text that its tokens show, then the rest, which is markup and goes
 * to the log. The tokens are read one after the other, whatever blocks they make.
 * @throws {UnreadableDocumentError} naming words that are neither shown nor markup: the parser lost them.
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
  checkNothingLost(source, isShown, tokens);
  const rest = restOf(source, isShown);
  for (const word of rest) shown.push(word);
  const isMark = (word: string) => !/[\p{L}\p{N}]/u.test(word);
  log.remove(rest.filter(isMark).join(" "), "Markdown: marks of headings, lists, emphasis, links and tables");
  log.remove(
    rest.filter((word) => !isMark(word)).join(" "),
    "Markdown: addresses of links, pictures, marks of footnotes, HTML tags, raw blocks",
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

/** Tokens whose lines hold text, with markup in it. */
const textTokens: ReadonlySet<string> = new Set(["inline", "fence", "code_block", "html_block", "tr_open"]);

/** The definition of a link or a footnote, within quotations and lists too. */
const definition = /^(?:[\s>*+-]|\d+[.)]\s)*\[[^\]]*\]:/u;

/** Of lines without a token, only definitions hold words: others were lost, as where lists are nested too deep. */
function checkNothingLost(source: string, isShown: Uint8Array, tokens: readonly Token[]): void {
  const hasToken = new Set<number>();
  for (const { type, map } of tokens) {
    if (map === null || !textTokens.has(type)) continue;
    for (let line = map[0]; line < map[1]; line += 1) hasToken.add(line);
  }
  let at = 0;
  let isDefinition = false;
  for (const [number, line] of source.split("\n").entries()) {
    const start = at;
    at += line.length + 1;
    if (hasToken.has(number) || line.trim() === "") {
      isDefinition = false;
      continue;
    }
    // A definition may go on in the lines below it.
    isDefinition ||= definition.test(line);
    const words = restOf(line, isShown.subarray(start, at)).filter((word) => /[\p{L}\p{N}]/u.test(word));
    if (isDefinition || words.length === 0) continue;
    throw new UnreadableDocumentError(
      `the words "${words.join(" ").slice(0, 60)}" would be lost: they stand too deep in lists or quotations`,
    );
  }
}

function restOf(source: string, isShown: Uint8Array): string[] {
  const words: string[] = [];
  let from = -1;
  for (let i = 0; i <= source.length; i += 1) {
    const isRest = i < source.length && isShown[i] === 0 && /[^\s\uFDD0]/u.test(source.charAt(i));
    if (isRest && from < 0) from = i;
    if (isRest || from < 0) continue;
    words.push(source.slice(from, i));
    from = -1;
  }
  return words;
}
