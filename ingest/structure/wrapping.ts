import type { SourceLine } from "../parse/parser.ts";
import { isLeftOpen } from "./lead-in.ts";
import { beginsInside, isFinished, isMeantBreak } from "./line-shape.ts";

/** How the lines of a text came to end where they do. */
export interface Wrapping {
  /**
   * `extracted`: at the edge of a printed page, and a blank line may stand inside a sentence. `wrapped`: at
   * the edge of a typist's, and a blank line ends a paragraph. `unwrapped`: with their paragraph.
   */
  readonly kind: "extracted" | "wrapped" | "unwrapped";
  /** The column before which nine lines in ten end. */
  readonly width: number;
}

const longestWrappedLine = 120;
const fewestExtractedLines = 20;
const fewestCrossings = 3;
/** Of the blank lines of a text from a page, so many or more stand inside a sentence. */
const crossedShare = 0.03;
const fewestWrappings = 2;
/** A short text may have one wrapped line. */
const shortText = 12;

/** Tells the three kinds of text by how their sentences stand to their lines. */
export function wrappingOf(source: readonly SourceLine[]): Wrapping {
  const lines = source.filter((line) => line.row === undefined);
  const ends = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const at = (share: number) => ends[Math.floor(share * (ends.length - 1))] ?? 0;
  const width = at(0.9);
  const inside = lines.filter((line, i) => isInsideSentence(lines[i - 1], line));
  const crossings = inside.filter(
    ({ gap, page }, i) => gap !== "none" && page === (lines[i - 1]?.page ?? page),
  );
  const blanks = lines.filter(({ gap }) => gap !== "none").length;
  const isShort = at(0.98) <= longestWrappedLine;
  const isCrossed = crossings.length >= fewestCrossings && crossings.length >= blanks * crossedShare;
  if (lines.length >= fewestExtractedLines && isShort && isCrossed) return { kind: "extracted", width };
  const wrappings = lines.filter((line, i) => isWrapped(lines[i - 1], line, width)).length;
  const long = lines.filter(({ text }) => text.length > longestWrappedLine).length;
  const fewest = lines.length <= shortText ? 1 : fewestWrappings;
  return { kind: wrappings >= Math.max(fewest, 2 * long) ? "wrapped" : "unwrapped", width };
}

/** Whether a sentence goes on over the line break, as far as the letters on both sides say. */
function isInsideSentence(before: SourceLine | undefined, { text }: SourceLine): boolean {
  return before !== undefined && /[\p{L},]$/u.test(before.text) && beginsInside(text) && !/^o\s/u.test(text);
}

function isWrapped(before: SourceLine | undefined, line: SourceLine, width: number): boolean {
  if (before === undefined || line.gap !== "none" || before.text.length > longestWrappedLine) return false;
  if (isFinished(before.text) || !isInsideSentence(before, line)) return false;
  return isLeftOpen(before.text) || !isMeantBreak(before.text, line.text, width);
}
