import type { LineGroup } from "./join-lines.ts";
import { isFinished, lineShape } from "./line-shape.ts";

const longestHeading = 140;
const mostHeadingLines = 2;

/** Words that only a sentence of procedure has, never a heading. */
const sentenceWords = /\b(must|should|shall)\b/i;
const crossReference = /^(see( also)?|for more)\b/i;

/** Whether a group of lines, with the next one after it, reads as a heading. */
export function isHeading(group: LineGroup, next: LineGroup | undefined): boolean {
  const text = group.lines.map((line) => line.text).join(" ");
  if (group.listLevel > 0 || next === undefined || next.listLevel > 0) return false;
  if (group.lines.length > mostHeadingLines || text.length > longestHeading) return false;
  if (/[.:;,(]$/u.test(text) || sentenceWords.test(text) || crossReference.test(text)) return false;
  if (isFinished(text) && !text.endsWith("?") && !text.endsWith(")")) return false;
  return /^(\d|\p{Lu})/u.test(text) && /\p{L}/u.test(text);
}

/** What decides a heading's level: its number, else how far it is set in from the margin. */
export interface HeadingShape {
  readonly number: string | null;
  /** 1 is the highest. */
  readonly level: number;
}

/**
 * The number and level of a heading. A number's depth is the level. Where the numbers were lost from
 * wrapped text, what stood behind one is still set in by a space (one more at the head of a page).
 */
export function headingShape(group: LineGroup, isWrapped: boolean): HeadingShape {
  const first = group.lines[0];
  if (first === undefined) return { number: null, level: 3 };
  const number = lineShape(first.text) === "numbered" ? (/^[\d.]*\d/.exec(first.text)?.[0] ?? null) : null;
  if (number !== null) return { number, level: number.split(".").length + (isWrapped ? 0 : 1) };
  if (!isWrapped) return { number, level: 2 };
  const setIn = first.indent - (first.gap === "none" ? 1 : 0);
  return { number, level: setIn > 0 ? 2 : 3 };
}
