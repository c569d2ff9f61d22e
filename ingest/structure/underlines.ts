import type { Removal, SourceLine } from "../parse/parser.ts";
import { markersOf } from "./markers.ts";

/** The lines of a text without those drawn under and over its headings. */
export interface Underlined {
  readonly lines: readonly SourceLine[];
  readonly removals: readonly Removal[];
  /** By the number of a heading's line, its level: 1 is the highest. */
  readonly levels: ReadonlyMap<number, number>;
}

const rule = /^([!-/:-@[-`{-~–—─═])\1{2,}$/u;
const longestTitle = 140;
/** A line drawn under a title is about as long as it; one that parts two texts has nothing to do with either's length. */
const shortestRule = 0.5;

/** Reads underlined headings, as of reStructuredText: each way to draw a line is a level, in the order of their first use. */
export function readUnderlines(source: readonly SourceLine[]): Underlined {
  const styles: string[] = [];
  const levels = new Map<number, number>();
  const drawn = new Set<SourceLine>();
  for (const [at, title] of source.entries()) {
    const under = source[at + 1];
    const before = source[at - 1];
    if (under?.gap !== "none" || !rule.test(under.text) || rule.test(title.text)) continue;
    const isOverlined = title.gap === "none" && before?.text.charAt(0) === under.text.charAt(0);
    const over = isOverlined && rule.test(before.text) && !drawn.has(before) ? before : null;
    if (!isTitle(title, { under, isApart: over !== null || title.gap !== "none" || at === 0 })) continue;
    const style = `${under.text.charAt(0)}${over === null ? "" : " over"}`;
    if (!styles.includes(style)) styles.push(style);
    levels.set(title.lineNumber, Math.min(6, styles.indexOf(style) + 1));
    drawn.add(under);
    if (over !== null) drawn.add(over);
  }
  return { ...withoutDrawn(source, drawn), levels };
}

function isTitle(line: SourceLine, { under, isApart }: { under: SourceLine; isApart: boolean }): boolean {
  const { text, row } = line;
  if (!isApart || row !== undefined || text.length > longestTitle || !/\p{L}/u.test(text)) return false;
  if (/[.,;:]$/u.test(text) && under.text.length < text.length) return false;
  return (
    under.text.length >= text.length * shortestRule && !markersOf(text).some(({ kind }) => kind === "bullet")
  );
}

/** What stood over a title parts it from the text before. */
function withoutDrawn(
  source: readonly SourceLine[],
  drawn: ReadonlySet<SourceLine>,
): Pick<Underlined, "lines" | "removals"> {
  const lines: SourceLine[] = [];
  const removals: Removal[] = [];
  for (const [at, line] of source.entries()) {
    const before = source[at - 1];
    if (drawn.has(line)) {
      const { lineNumber, page, text } = line;
      removals.push({ lineNumber, page, text, reason: "lines drawn under and over headings" });
    } else {
      const isBehindDrawn = before !== undefined && drawn.has(before) && line.gap === "none";
      lines.push(isBehindDrawn ? { ...line, gap: "blank" } : line);
    }
  }
  return { lines, removals };
}
