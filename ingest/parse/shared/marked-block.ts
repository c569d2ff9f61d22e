import type { SourceBlock } from "../parser.ts";

/** What a stretch of text is to become. */
export interface BlockShape {
  readonly kind: SourceBlock["kind"];
  readonly level: number;
  /** Whether its words are set in bold. */
  readonly isStrong?: boolean;
}

const bullet = /^[•▪●◦‣·∙○■□►➢✓]\s*/u;
const subBullet = /^[◦○]/u;
const itemNumber = /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s/u;
const paragraphNumber = /^\d+(?:\.\d+)+\.?(?=\s)/u;
/** Dashes and bullets that people put before a heading; what it is called begins behind them. */
const headingMark = /^(?:[-–—*+•▪●◦‣·■□►➢✓]\s+)+(?=\S)/u;
/** What Markdown puts before what is said of the term above. */
const definitionMark = /^:\s+(?=\S)/u;
const headingNumber = /^\d+(?:\.\d+)*(?=\.?\s+\p{L})/u;

/** A block with what its first characters say: a bullet, or the number of a heading or paragraph. */
export function markedBlock(text: string, shape: BlockShape, given?: string | null): SourceBlock {
  const base = { text, page: null, markerLength: 0, number: given ?? null };
  const { kind, level } = shape;
  if (kind === "heading") {
    const markerLength = headingMark.exec(text)?.[0].length ?? 0;
    const number = given ?? headingNumber.exec(text.slice(markerLength))?.[0] ?? null;
    return { ...base, kind, level, markerLength, number };
  }
  if (kind !== "item" && kind !== "paragraph") return { ...base, kind, level };
  const mark = bullet.exec(text)?.[0] ?? (kind === "item" ? itemNumber.exec(text)?.[0] : undefined);
  if (mark !== undefined && mark.length < text.length) {
    const markedLevel = subBullet.test(mark) ? 2 : 1;
    return { ...base, kind: "item", level: kind === "item" ? level : markedLevel, markerLength: mark.length };
  }
  if (kind === "item") return { ...base, kind, level };
  const number = paragraphNumber.exec(text)?.[0];
  const markerLength = definitionMark.exec(text)?.[0].length ?? 0;
  if (number === undefined) return { ...base, kind, level, markerLength };
  return { ...base, kind, level, markerLength: number.length + 1, number: number.replace(/\.$/u, "") };
}

/** The signs of symbol fonts, which show as a box in any other: a bullet, where a text begins with one. */
const symbolBullet = /^[\uF000-\uF0FF]\s*/u;

/** A text without the sign of a symbol font that it begins with, and that sign; "" where it has none. */
export function splitSymbolBullet(text: string): { readonly sign: string; readonly rest: string } {
  const sign = symbolBullet.exec(text)?.[0] ?? "";
  return { sign, rest: text.slice(sign.length) };
}

/** The number or letter of an item, and nothing else. */
const numberAlone = /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]$/u;

/** Whether a text is a number that waits for its words. */
export function isNumberAlone(text: string): boolean {
  return numberAlone.test(text);
}

const bulletedLine = String.raw`[\u2028\n]\s*(?=[•▪●◦‣∙○■□►➢✓\uF000-\uF0FF])`;
const numberedLine = String.raw`\u2028\s*(?=\(?\d{1,2}[.)]\s|\d{1,2}(?:\.\d{1,2})+\.?\s+\p{Lu})`;
/** One bracket alone may be a word's: "parent (s)". */
const letteredLine = String.raw`\u2028\s*(?=\(?(?:[a-z]|[ivx]{2,4})\)\s)`;
const fewestLettered = 2;
const everyLetteredLine = new RegExp(letteredLine, "gu");
const listedLine = new RegExp(`${bulletedLine}|${numberedLine}`, "u");
const listedOrLettered = new RegExp(`${bulletedLine}|${numberedLine}|${letteredLine}`, "u");

/** A paragraph whose lines are set as a list or as numbered clauses: what leads in, then each; otherwise itself alone. */
export function listedLines(text: string): string[] {
  // A run of breaks is one: else each of them would be looked behind.
  const lines = text.replace(/[\u2028\n]\s+/gu, (run) => (run.includes("\u2028") ? "\u2028" : "\n"));
  const lettered = lines.match(everyLetteredLine)?.length ?? 0;
  const pattern = lettered < fewestLettered && !isLetteredAtOnce(lines) ? listedLine : listedOrLettered;
  return lines.split(pattern).filter((line) => line.trim() !== "");
}

/** Whether a text begins with the letter of a clause. */
function isLetteredAtOnce(text: string): boolean {
  return /^\s*\(?(?:[a-z]|[ivx]{1,4})\)\s/u.test(text);
}

/** Whether a text begins with a mark of its own: a bullet, a number or a letter. */
export function isMarked(text: string): boolean {
  return isLetteredAtOnce(text) || bullet.test(text.trim()) || itemNumber.test(text.trim());
}
