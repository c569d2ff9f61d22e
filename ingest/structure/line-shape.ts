import type { SourceLine } from "../parse/parser.ts";

/** How a line announces itself, before anything around it is looked at. */
export type LineShape = "bullet" | "sub-bullet" | "numbered" | "plain";

const bullet = /^[•▪●◦‣·–*-]\s/u;
const subBullet = /^o\s+\S/u;
const numbered = /^\d+(\.\d+)*\.?\s+\p{Lu}/u;
const finished = /[.?!:][)"'’”]?$/u;

/** The shape of a line's first characters. */
export function lineShape(text: string): LineShape {
  if (bullet.test(text)) return "bullet";
  if (subBullet.test(text)) return "sub-bullet";
  return numbered.test(text) ? "numbered" : "plain";
}

/** Whether a line ends as a sentence or a lead-in does. */
export function isFinished(text: string): boolean {
  return finished.test(text);
}

/** Whether a line begins as the inside of a sentence does. */
export function beginsInside(text: string): boolean {
  return /^[(“"'‘]?\p{Ll}/u.test(text);
}

/** Columns that a line may end short of the usual width and still be a wrapped one. */
const raggedness = 8;

/** Whether `next`'s first word would have fitted on `line`: then the break between them is meant. */
export function isMeantBreak(line: string, next: string, width: number): boolean {
  const firstWord = next.split(" ", 1)[0] ?? "";
  return line.length + 1 + firstWord.length <= width - raggedness;
}

/** A bracket that was opened more lines ago is no longer waited for. */
const bracketLines = 12;

/** Whether the last of some lines opened a bracket that none of them closes. */
export function hasOpenBracket(lines: readonly SourceLine[]): boolean {
  const text = lines
    .slice(-bracketLines)
    .map((line) => line.text)
    .join(" ");
  return text.split("(").length > text.split(")").length;
}

/** Whether a line is in capitals throughout. */
export function isInCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
}
