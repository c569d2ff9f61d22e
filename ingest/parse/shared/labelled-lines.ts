import { isLeftOpen } from "../../structure/lead-in.ts";
import { forbidsWhatFollows } from "./forbids.ts";
import { readsAsHeading } from "./strong-headings.ts";

/** A line break within a block; two of them part one paragraph from the next. */
export const lineBreak = "\u2028";

/** A stretch of a paragraph, and whether it is bold. */
export interface WrittenPart {
  readonly text: string;
  readonly isStrong: boolean;
}

/** A bold line with the lines under it that it labels; a null label for lines that nothing labels. */
export interface LabelledLines {
  readonly label: string | null;
  readonly text: string;
}

interface Line {
  text: string;
  hasStrong: boolean;
  hasPlain: boolean;
}

/**
 * A paragraph parted where a line that is bold as a whole, and reads as a heading, stands over others: people write
 * a term so, with what they say of it on the next line. Empty where no line does.
 */
export function labelledLines(parts: readonly WrittenPart[]): LabelledLines[] {
  const lines = linesOf(parts);
  if (!lines.some((_, at) => isLabel(lines, at))) return [];
  const found: { label: string | null; texts: string[] }[] = [];
  for (const [at, { text }] of lines.entries()) {
    const last = found.at(-1);
    if (isLabel(lines, at)) found.push({ label: text, texts: [] });
    else if (last === undefined) found.push({ label: null, texts: [text] });
    else last.texts.push(text);
  }
  return found.map(({ label, texts }) => ({ label, text: texts.join(lineBreak) }));
}

function linesOf(parts: readonly WrittenPart[]): Line[] {
  const lines: Line[] = [{ text: "", hasStrong: false, hasPlain: false }];
  for (const { text, isStrong } of parts) {
    for (const [at, piece] of text.split(lineBreak).entries()) {
      if (at > 0) lines.push({ text: "", hasStrong: false, hasPlain: false });
      const line = lines.at(-1);
      if (line === undefined) continue;
      line.text += piece;
      if (piece.trim() === "") continue;
      line.hasStrong ||= isStrong;
      line.hasPlain ||= !isStrong;
    }
  }
  return lines;
}

/** What goes on in small letters is the same sentence, and so is what stands behind words that wait for more. */
function isLabel(lines: readonly Line[], at: number): boolean {
  const [before, line, next] = [lines[at - 1], lines[at], lines[at + 1]];
  if (line === undefined || next === undefined || !line.hasStrong || line.hasPlain || !next.hasPlain)
    return false;
  const words = line.text.replace(/\s+/gu, " ").trim();
  if (!readsAsHeading(words) || waitsForMore(words) || isLeftOpen(before?.text.trim() ?? "")) return false;
  return /^[^\p{L}]*(?:\p{Lu}|$)/u.test(next.text.trim());
}

/** "What to look for" is whole, though no sentence ends so. */
const asksWhole =
  /^(?:what|whom?|when|where|which|why|how)\b.*\b(?:to|for|of|with|by|on|in|at|from|about|do|does|is|are)$/iu;

/** Whether words do not stand alone: cut off from the lines under them, those would say something else. */
function waitsForMore(words: string): boolean {
  return forbidsWhatFollows(words) || (isLeftOpen(words) && !asksWhole.test(words));
}
