import type { BodyParagraph, BodyPart } from "./read-body.ts";

/** How a whole paragraph looks. */
interface ParagraphLook {
  /** In half points. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isUnderlined: boolean;
  readonly isCapitals: boolean;
  /** How deep its number goes; 0 without one. */
  readonly numberDepth: number;
}

/** Word's own size where nothing is said, in half points. */
const unsaidSize = 20;
const longestHeading = 140;
const mostWordsOfHeading = 20;
const mostWordsOfPlainHeading = 8;

/** Words that only a sentence of procedure has, never a heading. */
const sentenceWords = /\b(must|should|shall)\b/iu;
const typedNumber = /^(\d+(?:\.\d+)*)\.?\s+\p{Lu}/u;

/**
 * The headings of a document that has no heading styles, with their levels from 1: short paragraphs
 * that are bold, larger, in capitals or underlined where the text is not, or numbered like a heading.
 * Larger stands above smaller, capitals above bold above underlined, a shorter number above a longer.
 */
export function headingsByLook(parts: readonly BodyPart[]): ReadonlyMap<BodyPart, number> {
  const paragraphs = parts.filter((part) => part.kind === "paragraph");
  const body = lookOfMost(paragraphs);
  const found = new Map<BodyPart, ParagraphLook>();
  for (const [index, part] of parts.entries()) {
    if (part.kind === "row" || !isShortTitle(part)) continue;
    const look = lookOfParagraph(part);
    const next = parts.slice(index + 1).find(({ kind, ...rest }) => kind === "row" || hasWords(rest));
    if (next === undefined) continue;
    const previous = parts[index - 1];
    if (isStronger(look, body) || isNumberedTitle(part, previous, next)) found.set(part, look);
  }
  const ranks = [...new Set([...found.values()].map(rankOf))].sort().reverse();
  return new Map(
    Array.from(found, ([part, look]) => [part, Math.min(6, ranks.indexOf(rankOf(look)) + 1)] as const),
  );
}

function hasWords(part: object): boolean {
  return "text" in part && typeof part.text === "string" && part.text.trim() !== "";
}

function isShortTitle({ text, mark }: BodyParagraph): boolean {
  const words = text.trim();
  if (mark !== null && mark.number === null) return false;
  if (words.length > longestHeading || words.split(/\s+/u).length > mostWordsOfHeading) return false;
  return (
    /\p{L}/u.test(words) && !/[.;,:]$/u.test(words) && !/^\p{Ll}/u.test(words) && !sentenceWords.test(words)
  );
}

function isStronger(look: ParagraphLook, body: ParagraphLook): boolean {
  const isLarger = look.size >= body.size + 2;
  const isPlainer = look.size < body.size;
  const isSetOff =
    (look.isBold && !body.isBold) ||
    (look.isCapitals && !body.isCapitals) ||
    (look.isUnderlined && !body.isUnderlined);
  return isLarger || (isSetOff && !isPlainer);
}

/** A short line with a number of its own, unless it is one of several such lines in a row: those are steps. */
function isNumberedTitle(part: BodyParagraph, previous: BodyPart | undefined, next: BodyPart): boolean {
  const depth = numberDepth(part);
  if (depth === 0 || part.text.trim().split(/\s+/u).length > mostWordsOfPlainHeading) return false;
  const isSibling = (other: BodyPart | undefined) =>
    other?.kind === "paragraph" && (numberDepth(other) === depth || other.mark?.isBullet === true);
  return !isSibling(previous) && !isSibling(next);
}

function numberDepth({ text, mark }: BodyParagraph): number {
  const number = mark?.number ?? typedNumber.exec(text.trim())?.[1];
  return number === undefined ? 0 : number.split(".").length;
}

function lookOfParagraph(paragraph: BodyParagraph): ParagraphLook {
  const inked = paragraph.runs.filter(({ text }) => text.trim() !== "");
  const letters = paragraph.text.replace(/[^\p{L}]/gu, "");
  const isTypedInCapitals = letters.length > 3 && letters === letters.toUpperCase();
  return {
    size: Math.max(0, ...inked.map(({ look }) => look.size ?? unsaidSize)),
    isBold: inked.length > 0 && inked.every(({ look }) => look.isBold === true),
    isUnderlined: inked.length > 0 && inked.every(({ look }) => look.isUnderlined === true),
    isCapitals:
      isTypedInCapitals || (inked.length > 0 && inked.every(({ look }) => look.isCapitals === true)),
    numberDepth: numberDepth(paragraph),
  };
}

/** The look in which most of the document's characters are set. */
function lookOfMost(paragraphs: readonly BodyParagraph[]): ParagraphLook {
  const counts = new Map<string, { look: ParagraphLook; count: number }>();
  for (const paragraph of paragraphs) {
    const look = { ...lookOfParagraph(paragraph), numberDepth: 0 };
    const entry = counts.get(rankOf(look)) ?? { look, count: 0 };
    counts.set(rankOf(look), { look, count: entry.count + paragraph.text.length });
  }
  const plain = { size: 0, isBold: false, isUnderlined: false, isCapitals: false, numberDepth: 0 };
  return [...counts.values()].reduce((most, entry) => (entry.count > most.count ? entry : most), {
    look: plain,
    count: 0,
  }).look;
}

/** Sorts as text from the weakest look to the strongest. */
function rankOf({ size, isCapitals, isBold, isUnderlined, numberDepth: depth }: ParagraphLook): string {
  const flags = [isCapitals, isBold, isUnderlined].map((flag) => (flag ? "1" : "0")).join("");
  return `${String(size).padStart(5, "0")}${flags}${String(9 - Math.min(9, Math.max(1, depth)))}`;
}
