import type { LineSetting } from "./line-setting.ts";
import type { LineGroup } from "./group-lines.ts";
import type { OutlineDepths } from "./outline.ts";
import { markerOf } from "./markers.ts";

const longestHeading = 160;
const mostLines = 3;
/** What stands over a division of a law or manual, whatever it is set in. */
const divisionMark =
  /^(?:(?:PART|CHAPTER|SCHEDULE|ANNEX|APPENDIX) ?(?:\d{1,3}[A-Z]?|[A-Z]|[IVXL]+)?|EXPLANATORY NOTES?)$/u;

/** What makes a group a heading, before its level is known. */
export interface HeadingLook {
  /** From the tags or the outline, 1 the highest; null where only the look tells. */
  readonly stated: number | null;
  readonly size: number;
  readonly isBold: boolean;
  /** Left edge. */
  readonly x: number;
  readonly number: string | null;
  /** The mark of a division (`SCHEDULE 1`), or the title that follows one in the same letters as the text. */
  readonly division: "mark" | "title" | null;
  /** Whether its words are a division's mark, however they are set. */
  readonly isMark: boolean;
}

/** A group of lines with the text they make and what stands around it. */
export interface HeadingCandidate {
  readonly group: LineGroup;
  readonly text: string;
  /** The two before it, nearest first. */
  readonly before: readonly LineGroup[];
  readonly isLast: boolean;
}

/**
 * The look of a heading, where a group of lines is one: so tagged, named in the outline, the mark of a
 * division or its title, or set larger or bolder than the text, short, and not ending as a sentence does.
 */
export function headingLook(
  candidate: HeadingCandidate,
  { setting, outline }: { setting: LineSetting; outline: OutlineDepths },
): HeadingLook | null {
  const { group, text, isLast } = candidate;
  const [first] = group;
  if (first === undefined || !/\p{L}/u.test(text) || text.length > longestHeading) return null;
  const isLarger = group.every((line) => line.size > setting.bodySize * 1.1);
  const isBold = group.every((line) => line.isBold) && !setting.isBodyBold;
  const marker = markerOf(text);
  const number = marker?.kind === "number" ? marker.number : null;
  const division = isLarger || isBold ? null : divisionOf(candidate);
  const look = {
    size: first.size,
    isBold,
    x: first.x,
    number,
    division,
    isMark: divisionMark.test(text),
    stated: null,
  };
  if (first.tag?.role === "heading" && !/[;,]$/u.test(text)) return { ...look, stated: first.tag.level };
  if (marker?.kind === "bullet" || isLast) return null;
  const depth = outline.depthOf(text);
  if (depth !== null && /^[^\p{Ll}]/u.test(text) && (isBold || isLarger || !/[.;,]$/u.test(text))) {
    return { ...look, stated: depth };
  }
  if (division !== null) return look;
  const isPlain = marker !== null && number === null && !isLarger;
  const isShaped =
    group.length <= mostLines && /^[“‘"'(]?[\p{Lu}\d]/u.test(text) && !/(?<!\betc)[.:;,—]$/u.test(text);
  const isSmall = first.size < setting.bodySize * 0.94;
  return (isLarger || isBold) && isShaped && !isPlain && !isSmall ? look : null;
}

function divisionOf({ group, text, before }: HeadingCandidate): "mark" | "title" | null {
  if (divisionMark.test(text)) return "mark";
  const isBelowMark = before.some((other) => other.length === 1 && divisionMark.test(other[0]?.text ?? ""));
  const isTitle = group.length <= 2 && /^\p{Lu}/u.test(text) && !/[.:;,—]$/u.test(text) && !/\d$/u.test(text);
  return isBelowMark && isTitle ? "title" : null;
}

/** The level of each heading of a document, in order; 1 is the highest. */
export function headingLevels(looks: readonly HeadingLook[]): number[] {
  const known = statedLevels(looks);
  const ranks = rankLooks(looks, known);
  const levelOf = (look: HeadingLook) =>
    look.stated ??
    (known.get(lookKey(look)) ?? ranks.get(lookKey(look)) ?? 1) + (isBelowNumbered(look, looks) ? 1 : 0);
  const divisions = looks.filter(({ division, isMark }) => division === null && isMark).map(levelOf);
  const base = divisions.length === 0 ? 1 : Math.min(...divisions);
  return looks.map((look) => {
    if (look.stated !== null || look.division === null) return levelOf(look);
    return look.division === "mark" ? base : base + 1;
  });
}

/** Set in from headings that look the same but have a number: what they part. */
function isBelowNumbered({ number, size, isBold, x }: HeadingLook, looks: readonly HeadingLook[]): boolean {
  const isAbove = (other: HeadingLook) =>
    other.number !== null && other.size === size && other.isBold === isBold && other.x < x - 8;
  return number === null && looks.some(isAbove);
}

function lookKey({ size, isBold }: HeadingLook): string {
  return `${size} ${isBold ? "bold" : "plain"}`;
}

/** The level that most headings of one look state. */
function statedLevels(looks: readonly HeadingLook[]): ReadonlyMap<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const look of looks) {
    if (look.stated === null) continue;
    const levels = counts.get(lookKey(look)) ?? new Map<number, number>();
    counts.set(lookKey(look), levels.set(look.stated, (levels.get(look.stated) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([key, levels]) => [key, [...levels].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]),
  );
}

/** Looks without a stated level: below the levels of the looks that are larger, or as large and bold. */
function rankLooks(
  looks: readonly HeadingLook[],
  known: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  const own = looks.filter(({ division }) => division === null);
  const distinct = new Map(own.map((look) => [lookKey(look), look]));
  const ordered = [...distinct.values()].sort(
    (a, b) => b.size - a.size || Number(b.isBold) - Number(a.isBold),
  );
  let deepest = 0;
  for (const look of ordered) {
    const level = known.get(lookKey(look)) ?? deepest + 1;
    levels.set(lookKey(look), level);
    deepest = Math.max(deepest, level);
  }
  return levels;
}
