import type { Removal } from "../parser.ts";
import { removalOf } from "./removal-of.ts";
import type { PdfLine } from "./page-model.ts";

/** Puts the lines of a block together, mending words that were split at a line's end. */
export interface WordJoiner {
  readonly join: (lines: readonly Pick<PdfLine, "text" | "page">[]) => string;
  /** The hyphens that were taken out, so far. */
  readonly removals: readonly Removal[];
}

const hyphens = "-\u2010\u00ad";
const splitWord = new RegExp(`(?<first>\\p{L}+)[${hyphens}]$`, "u");

/**
 * A joiner that knows the words of a document. A hyphen at a line's end stays where the document writes
 * the word with it elsewhere, or has both halves as words and never the whole; else it is taken out.
 */
export function makeWordJoiner(lines: readonly Pick<PdfLine, "text">[]): WordJoiner {
  const counts = countWords(lines);
  const removals: Removal[] = [];
  const joinTwo = (text: string, next: Pick<PdfLine, "text" | "page">): string => {
    const split = splitWord.exec(text)?.groups?.first;
    const rest = /^\p{L}+(?:[-\u2010]\p{L}+)*/u.exec(next.text)?.[0];
    if (split === undefined || rest === undefined) return text + spaceBetween(text, next.text) + next.text;
    const hyphen = text.slice(-1);
    if (hyphen !== "\u00ad" && keepsHyphen(split, rest, counts)) return text + next.text;
    removals.push(removalOf({ text: hyphen, page: next.page }, "hyphen at the end of a line"));
    return text.slice(0, -1) + next.text;
  };
  return {
    join: ([first, ...others]) => others.reduce((text, line) => joinTwo(text, line), first?.text ?? ""),
    removals,
  };
}

function keepsHyphen(first: string, rest: string, counts: ReadonlyMap<string, number>): boolean {
  if (/^\p{Lu}/u.test(rest)) return true;
  const count = (word: string) => counts.get(word.toLowerCase()) ?? 0;
  const whole = count(first + rest);
  const hyphenated = count(`${first}-${rest}`);
  if (whole !== hyphenated) return hyphenated > whole;
  return whole === 0 && first.length > 1 && count(first) > 0 && count(rest) > 0;
}

/** No space behind a hyphen or slash that stands within a word or a number, nor before a full stop. */
function spaceBetween(text: string, next: string): string {
  if (/^[.,;:)\]](?:\s|$)/u.test(next)) return "";
  return /[\p{L}\d][-\u2010/]$/u.test(text) && /^[\p{L}\d]/u.test(next) ? "" : " ";
}

/** How often each word stands in the document, apart from the ends and beginnings of lines. */
function countWords(lines: readonly Pick<PdfLine, "text">[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const words =
      text
        .toLowerCase()
        .replace(/\u2010/gu, "-")
        .match(/\p{L}+(?:-\p{L}+)*-?/gu) ?? [];
    for (const word of words) {
      if (!word.endsWith("-")) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}
