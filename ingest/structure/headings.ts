import { writtenMonth } from "../../corpus/month-names.ts";
import type { LineGroup } from "./join-lines.ts";
import { headingWords, isOwnClause } from "./heading-words.ts";
import { isLeftOpen } from "./lead-in.ts";
import { isFinished, isInCapitals, lineShape } from "./line-shape.ts";

const mostHeadingLines = 2;
/** A telephone number, or an address of mail or the web. */
const reachedAt = /\d{3,}[ -]?\d{3,}|\S@\S|:\/\//u;
const day = String.raw`\d{1,2}(?:st|nd|rd|th)? \p{L}+ \d{4}`;
const done =
  "(?:revised|revision|reviewed|review|updated|adopted|approved|agreed|amended|issued|published|publication|dated|written)";
const dateAlone = new RegExp(
  `^(?:(?:\\p{L}+ )?${day}|(?:(?:last|next|date) )?(?:of (?:last |next )?)?${done}(?: date)?:? (?:(?:in|on|of) )?(?:${day}|(?:${writtenMonth} )?\\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}))$`,
  "iu",
);

/** The groups of lines that read as headings in the text of a printed page, by the next one after them. */
export function extractedHeadings(groups: readonly LineGroup[]): ReadonlySet<LineGroup> {
  const found = groups.filter((group, at) => {
    const next = groups[at + 1];
    return group.listLevel === 0 && next?.listLevel === 0 && readsAsHeading(group, false);
  });
  return new Set(found);
}

/** The groups of lines that read as headings in a typed text, and stand as headings do; `drawn` are known to be some. */
export function writtenHeadings(
  groups: readonly LineGroup[],
  drawn: (group: LineGroup) => boolean,
): ReadonlySet<LineGroup> {
  const inRows = new Set([...linesAmongLines(groups), ...listedGroups(groups), ...signatures(groups)]);
  const find = (areApart: boolean) => {
    const found = new Set<LineGroup>();
    // From the last one back: what a heading stands over may be a heading that looks like an item.
    for (const [at, group] of [...groups.entries()].reverse()) {
      const next = groups[at + 1];
      const isOverHeading = next !== undefined && found.has(next);
      const place = { group, next, isOverHeading, isInRow: inRows.has(group), areApart };
      if (drawn(group) || standsAsHeading(place)) found.add(group);
    }
    return found;
  };
  const found = find(false);
  const apart = groups.filter(
    (group, at) => found.has(group) && standsApart(group, { next: groups[at + 1], isFirst: at === 0 }),
  );
  return apart.length < fewestApart ? found : find(true);
}

/** So many headings that are lines between empty ones say that a document sets its headings so. */
const fewestApart = 2;

/** Whether a line without a number of its own stands between empty lines, or over one as the first of all. */
function standsApart(
  { lines, marker }: LineGroup,
  { next, isFirst }: { next: LineGroup | undefined; isFirst: boolean },
): boolean {
  const isPlain = lines.length === 1 && marker === null && !isInCapitals(lines[0]?.text ?? "");
  return isPlain && (isFirst || lines[0]?.gap !== "none") && next?.lines[0]?.gap !== "none";
}

/** Whether an item's words begin as a sentence does, and not as the end of one that stands over it. */
function saysItself({ lines, marker }: LineGroup): boolean {
  return /^\P{L}*\p{Lu}/u.test(lines[0]?.text.slice(marker?.length) ?? "");
}

interface GroupPlace {
  readonly group: LineGroup;
  readonly next: LineGroup | undefined;
  readonly isOverHeading: boolean;
  /** Whether it is one of several such lines, an address or a list. */
  readonly isInRow: boolean;
  /** Whether the document's headings are lines between empty ones: then such a line is the heading of a list as well. */
  readonly areApart: boolean;
}

function standsAsHeading(place: GroupPlace): boolean {
  const { group, next, isOverHeading } = place;
  const { marker, lines } = group;
  if (next === undefined || lines[0]?.row !== undefined) return false;
  if (place.isInRow || !readsAsHeading(group, true) || saysWhereOrWhen(group)) return false;
  if (marker !== null && marker.kind !== "clause" && marker.kind !== "number") return false;
  const isSure = marker !== null || isInCapitals(wordsOf(group));
  if (isOverHeading) return true;
  const below = next.lines[0];
  if (next.listLevel > 0) {
    const isSetIn = (below?.indent ?? 0) > (lines[0]?.indent ?? 0);
    const isOver =
      place.areApart && !isSetIn && standsApart(group, { next, isFirst: false }) && saysItself(next);
    return !isLeftOpen(wordsOf(group)) && (isSure ? !isSetIn : isOver || next.marker?.kind === "number");
  }
  // A number without a point behind it may be that of a footnote: those stand one directly under the other.
  if (marker === null && /^\d/u.test(wordsOf(group)) && below?.gap === "none") return false;
  return (
    isSure ||
    !isLeftOpen(wordsOf(group)) ||
    (isOwnClause(wordsOf(group)) && standsApart(group, { next, isFirst: false }))
  );
}

/** So many numbered lines one behind the other, with nothing between them, are a list and no headings. */
const fewestListed = 3;

/** The groups that are numbered as deep and in the same way as those beside them: directly under them, or in a row of some. */
function listedGroups(groups: readonly LineGroup[]): ReadonlySet<LineGroup> {
  const found = new Set<LineGroup>();
  let run: LineGroup[] = [];
  for (const group of groups) {
    const isBeside = isBesideIn(group, run.at(-1));
    const isUnder = isBeside && group.lines[0]?.gap === "none";
    if (!isBeside) run = [];
    run.push(group);
    const isListed = isUnder || run.length >= fewestListed;
    // All before the last one are found already, unless it is the one that makes the row long enough.
    if (isListed) for (const each of run.slice(-fewestListed)) found.add(each);
  }
  return found;
}

function isBesideIn({ marker }: LineGroup, before: LineGroup | undefined): boolean {
  if (marker === null || before?.marker?.style !== marker.style) return false;
  return before.marker.ordinals.length === marker.ordinals.length;
}

/** A line of an address, or of names and numbers one under the other, is hardly longer. */
const longestAmongLines = 60;
/** Two short lines may be a heading over another. */
const fewestAmongLines = 3;

/** The short lines that stand directly one under the other: an address, a list of names and numbers without what stands over it. */
function linesAmongLines(groups: readonly LineGroup[]): ReadonlySet<LineGroup> {
  const found = new Set<LineGroup>();
  let run: LineGroup[] = [];
  for (const [at, group] of groups.entries()) {
    if (group.lines[0]?.gap !== "none") run = [];
    if (isShortLine(group)) run.push(group);
    else run = [];
    const next = groups[at + 1];
    const isOver = next?.lines[0]?.gap === "none" && isShortLine(next);
    if (isOver || run.length < fewestAmongLines) continue;
    const [first, ...rest] = run;
    const isHeaded = first !== undefined && !isEntry(first) && rest.every(isEntry);
    for (const each of isHeaded ? rest : run) found.add(each);
  }
  return found;
}

const signsOff =
  /^(?:(?:many|with|and|best|kind|warm(?:est)?) )*(?:thanks|thank you|regards|wishes|cheers|love|yours (?:sincerely|faithfully|truly))(?: (?:everyone|everybody|all|again|team|from|and \p{L}+ \p{L}+))*[,.!]*$/iu;
const mostWordsOfName = 4;
const linesBehind = 2;

/** The names that stand under the end of a letter. */
function signatures(groups: readonly LineGroup[]): LineGroup[] {
  return groups.filter((group, at) => {
    const words = wordsOf(group);
    if (words.split(" ").length > mostWordsOfName || /\d/u.test(words)) return false;
    return groups.slice(Math.max(0, at - linesBehind), at).some((before) => signsOff.test(wordsOf(before)));
  });
}

/** Whether a line says of something where or how it is found. */
function isEntry(group: LineGroup): boolean {
  return saysWhereOrWhen(group) || /\p{L}: \S/u.test(wordsOf(group));
}

function saysWhereOrWhen(group: LineGroup): boolean {
  return reachedAt.test(wordsOf(group)) || dateAlone.test(wordsOf(group));
}

function isShortLine(group: LineGroup): boolean {
  const words = wordsOf(group);
  const isPlain = group.lines.length === 1 && group.marker === null && group.lines[0]?.row === undefined;
  return isPlain && words.length <= longestAmongLines && !isFinished(words);
}

function readsAsHeading(group: LineGroup, isTyped: boolean): boolean {
  const text = wordsOf(group);
  return group.lines.length <= mostHeadingLines && headingWords(text, isTyped);
}

function wordsOf({ lines }: LineGroup): string {
  return lines.map((line) => line.text).join(" ");
}

/** What decides a heading's level: its number, else how far it is set in from the margin. */
export interface HeadingShape {
  readonly number: string | null;
  /** 1 is the highest. */
  readonly level: number;
}

/**
 * The number and level of a heading. A number's depth is the level. Where the numbers were lost from
 * a printed page, what stood behind one is still set in by a space (one more at the head of a page).
 */
export function headingShape(group: LineGroup, isExtracted: boolean): HeadingShape {
  const first = group.lines[0];
  if (first === undefined) return { number: null, level: 3 };
  const number = lineShape(first.text) === "numbered" ? (/^[\d.]*\d/.exec(first.text)?.[0] ?? null) : null;
  if (number !== null) return { number, level: number.split(".").length + (isExtracted ? 0 : 1) };
  if (!isExtracted) return { number, level: isInCapitals(wordsOf(group)) ? 1 : 2 };
  const setIn = first.indent - (first.gap === "none" ? 1 : 0);
  return { number, level: setIn > 0 ? 2 : 3 };
}
