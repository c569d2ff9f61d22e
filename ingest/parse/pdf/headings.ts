import type { LineSetting } from "./line-setting.ts";
import type { LineGroup } from "./group-lines.ts";
import type { OutlineDepths } from "./outline.ts";
import { markerOf } from "./markers.ts";

const longestHeading = 160;
/** Of one that the tags call a heading and that is no sentence: longer ones are paragraphs that were given its looks. */
const longestTagged = 300;
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
  /** What it calls the division (`SCHEDULE`) where its words are a division's mark, however they are set; else null. */
  readonly mark: string | null;
}

/** A group of lines with the text they make and what stands around it. */
export interface HeadingCandidate {
  readonly group: LineGroup;
  readonly text: string;
  /** The two before it, in order. */
  readonly before: readonly LineGroup[];
  /** The one after it, in what it stands in. */
  readonly after: LineGroup | undefined;
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
  const stated = first?.tag?.role === "heading" ? first.tag.level : null;
  const longest = stated === null ? longestHeading : longestTagged;
  if (first === undefined || !/\p{L}/u.test(text) || text.length > longest) return null;
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
    mark: divisionMark.test(text) ? (/^\p{Lu}+/u.exec(text)?.[0] ?? null) : null,
    stated: null,
  };
  const isEnd = text.length > longestHeading ? /[.;,]$/u.test(text) : /[;,]$/u.test(text);
  if (stated !== null && !isEnd) return { ...look, stated };
  if (marker?.kind === "bullet" || isLast) return null;
  const depth = outline.depthOf(text);
  if (depth !== null && /^[^\p{Ll}]/u.test(text) && (isBold || isLarger || !/[.;,]$/u.test(text))) {
    return { ...look, stated: depth };
  }
  if (division !== null) return look;
  const isPlain = marker !== null && number === null && !isLarger;
  const isOver = text.endsWith(":") && standsOverOther(candidate, isBold);
  const isShaped =
    group.length <= mostLines &&
    /^[“‘"'(]?[\p{Lu}\d]/u.test(text) &&
    (isOver || !/(?<!\betc)[.:;,—]$/u.test(text));
  const isSmall = first.size < setting.bodySize * 0.94;
  return (isLarger || isBold) && isShaped && !isPlain && !isSmall ? look : null;
}

/** What ends in a colon leads into what follows; only where that is set as a heading too does it stand over it. */
function standsOverOther({ after = [] }: HeadingCandidate, isBold: boolean): boolean {
  const [next] = after;
  const isSetApart = isBold && after.every((line) => line.isBold);
  return next !== undefined && isSetApart && next.tag?.cell == null && markerOf(next.text) === null;
}

function divisionOf({ group, text, before }: HeadingCandidate): "mark" | "title" | null {
  if (divisionMark.test(text)) return "mark";
  const isBelowMark = before.some((other) => other.length === 1 && divisionMark.test(other[0]?.text ?? ""));
  const isTitle = group.length <= 2 && /^\p{Lu}/u.test(text) && !/[.:;,—]$/u.test(text) && !/\d$/u.test(text);
  return isBelowMark && isTitle ? "title" : null;
}
