import { isMarker, markerOf } from "./markers.ts";
import type { LineSetting } from "./line-setting.ts";
import type { PdfLine } from "./page-model.ts";
import { beginsInside, isFinished } from "./sentence-shape.ts";

/** Lines of one paragraph, heading or item, in order. */
export type LineGroup = readonly PdfLine[];

/** Neighbours that are looked at to see how far the lines of a column reach. */
const neighbours = 8;

/**
 * Puts the lines of paragraphs together, also over a page's end. The elements of a tagged PDF decide
 * where they are right; a sentence that plainly goes on is one paragraph whatever the tags say.
 */
export function groupLines(lines: readonly PdfLine[], setting: LineSetting): LineGroup[] {
  const groups: PdfLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const group = groups.at(-1);
    const around = lines.slice(Math.max(0, index - neighbours), index + neighbours);
    if (group !== undefined && belongs({ group, line, around, setting })) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

interface Joint {
  readonly group: readonly PdfLine[];
  readonly line: PdfLine;
  readonly around: readonly PdfLine[];
  readonly setting: LineSetting;
}

function belongs(joint: Joint): boolean {
  const { group, line } = joint;
  const last = group.at(-1);
  if (last === undefined) return false;
  if (isMarker(last.text) && group.length === 1) return true;
  if (startsItem(last, line)) return false;
  const [table, next] = [last.tag?.cell?.table ?? null, line.tag?.cell?.table ?? null];
  // A frame round text is a table for the tags, and another on the next page.
  if (table !== next)
    return table !== null && next !== null && last.page !== line.page && goesOn(joint, last);
  const isNear = isBelow(joint, last);
  const [one, other] = [last.tag, line.tag];
  if (one !== null && other !== null) {
    if (one.element === other.element) return isNear || goesOnBehindGap(last, line) || goesOn(joint, last);
    const isText = one.role !== "heading" && other.role !== "heading";
    const areItems = last.page === line.page && one.listDepth > 0 && other.listDepth > 0;
    return isText && !areItems && goesOn(joint, last);
  }
  return isNear ? looksAlike(joint, last) : goesOn(joint, last);
}

/** A marker begins an item, unless the sentence before is open and the "marker" is a reference in it. */
function startsItem(last: PdfLine, line: PdfLine): boolean {
  const marker = markerOf(line.text);
  if (marker === null) return false;
  if (marker.kind === "bullet") return true;
  const isSame = last.tag !== null && last.tag.element === line.tag?.element;
  const isOpen = !/(?:[.?!:;,)—]|\b(?:and|or))$/u.test(last.text);
  return (
    !isOpen || (!isSame && line.tag !== null) || (line.tag === null && Math.abs(line.x - last.x) > line.size)
  );
}

/** Directly below, at the distance of lines of one paragraph. */
function isBelow({ group, line, setting }: Joint, last: PdfLine): boolean {
  if (last.page !== line.page || Math.abs(last.size - line.size) > 0.7) return false;
  const distance = line.y - last.y;
  const isOverlapping = line.x < last.right && line.right > last.x;
  return distance > 0 && distance < leadingWithin(group, line, setting) * 1.25 + 0.5 && isOverlapping;
}

/** The distance of the paragraph's own lines; of a first line, the usual one, or more where the tags hold it together. */
function leadingWithin(group: readonly PdfLine[], line: PdfLine, setting: LineSetting): number {
  const [before, last] = group.slice(-2);
  const own = last !== undefined && before?.page === last.page ? last.y - before.y : 0;
  const usual = setting.leadingOf(line.size);
  if (own > 0 && own < line.size * 2.3) return Math.max(usual, own);
  const isTagged = line.tag !== null && line.tag.element === group.at(-1)?.tag?.element;
  return isTagged ? Math.max(usual, line.size * 1.6) : usual;
}

/** Without tags: the same weight, the same margin, and a line before that is full. */
function looksAlike({ group, line, around }: Joint, last: PdfLine): boolean {
  const isInside = beginsInside(line.text) && !isFinished(last.text);
  if (group.every((l) => l.isBold) !== line.isBold)
    return isInside || (line.isBold && !isFinished(last.text));
  const isSetIn = group.length > 1 && line.x > last.x + line.size * 0.8;
  const isSetOut = line.x < Math.min(...group.map((l) => l.x)) - line.size * 0.5 && group.length > 1;
  if (isFinished(last.text) && (isSetIn || isSetOut || leavesItem(group, { line, around }))) return false;
  const reach = Math.max(
    ...around.filter((l) => l.page === line.page && isBeside(l, last)).map((l) => l.right),
  );
  const firstWord = (line.text.split(" ", 1)[0] ?? "").length * line.size * 0.45;
  const isFull = last.right + firstWord > reach - line.size * 1.5;
  return isFull || isInside;
}

/**
 * Whether a line that begins a sentence stands out from under an item: left of its mark, or under the mark
 * where no item of the list goes on there.
 */
function leavesItem(
  group: readonly PdfLine[],
  { line, around }: { line: PdfLine; around: readonly PdfLine[] },
): boolean {
  const [first] = group;
  const kind = markerOf(first?.text ?? "")?.kind;
  if (first === undefined || beginsInside(line.text) || kind === undefined || kind === "subsection")
    return false;
  const isOut = line.x < first.x - line.size * 0.5;
  if (line.x > first.x + line.size * 0.5 || group.some((own) => own !== first && !isSetInFrom(first, own)))
    return false;
  const likes = around.flatMap((other, at) => {
    const isLike = Math.abs(other.x - first.x) < 1 && markerOf(other.text)?.kind === kind;
    return isLike ? [{ next: around[at + 1], isBefore: around[at + 1] === first }] : [];
  });
  const goOn = likes.flatMap(({ next }) => (beginsInside(next?.text ?? "") ? (next ?? []) : []));
  if (goOn.some((next) => !isSetInFrom(first, next))) return false;
  // Numbered paragraphs often go on under their numbers, or left of them; the items of a list seldom do.
  return kind === "bullet" || goOn.length > 0 || (isOut && likes.some(({ isBefore }) => isBefore));
}

function isSetInFrom(first: PdfLine, line: PdfLine): boolean {
  return line.x > first.x + line.size * 0.5;
}

function isBeside(line: PdfLine, other: PdfLine): boolean {
  return line.x < other.right && line.right > other.x;
}

/** In one element, over lines that were taken out: the sentence is open and goes on. */
function goesOnBehindGap(last: PdfLine, line: PdfLine): boolean {
  const isBelow = last.page === line.page && line.y > last.y && line.y < last.y + line.size * 8;
  return isBelow && !isFinished(last.text) && beginsInside(line.text);
}

/** The sentence is open, goes on with a small letter, and stands under the words of its paragraph, in about their size. */
function goesOn({ group, line, around }: Joint, last: PdfLine): boolean {
  if (isFinished(last.text) || last.isBold !== line.isBold) return false;
  if (Math.abs(last.size - line.size) > Math.max(last.size, line.size) * 0.1) return false;
  const isElsewhere = last.page !== line.page || isNextColumn(last, line);
  if (!isElsewhere && (line.y > last.y + line.size * 2 || line.y <= last.y)) return false;
  const beside = around.filter((l) => l.page === last.page && isBeside(l, last));
  const isFull = last.right > Math.max(...beside.map((l) => l.right)) - last.size * 6;
  if (beginsInside(line.text))
    return isElsewhere ? !mayEnd(group, last) : (isFull || isCutShort(last)) && standsUnder(group, line);
  const isColumn = line.tag === null && isNextColumn(last, line);
  return isFull && !last.isBold && !beginsTerm(last, line) && (isColumn || Math.abs(line.x - last.x) < 2);
}

/** Items without a bullet often end without a full stop: there only a word that cannot end one says that it goes on. */
function mayEnd(group: readonly PdfLine[], last: PdfLine): boolean {
  const isBare = last.tag !== null && last.tag.listDepth > 0 && markerOf(group[0]?.text ?? "") === null;
  return isBare && !isCutShort(last);
}

/** Ends in what no sentence ends in. */
function isCutShort({ text }: PdfLine): boolean {
  return /(?:,|\b(?:a|an|and|as|at|by|for|from|if|in|is|of|on|or|that|the|their|to|with))$/u.test(text);
}

/** A term in bold, as in a glossary, begins what is said of it. */
function beginsTerm(last: PdfLine, line: PdfLine): boolean {
  return line.pieces[0]?.isBold === true && last.pieces.at(-1)?.isBold !== true && !isCutShort(last);
}

function isNextColumn(last: PdfLine, line: PdfLine): boolean {
  return last.page === line.page && line.y <= last.y && line.x >= last.right;
}

/** At the margin of the paragraph's lines; under its first line a little further in, as items hang. */
function standsUnder(group: readonly PdfLine[], line: PdfLine): boolean {
  const margin = group.at(-1)?.x ?? 0;
  const isHanging = group.length === 1 && markerOf(group[0]?.text ?? "") !== null;
  return line.x > margin - line.size * 1.5 && line.x < margin + line.size * (isHanging ? 4 : 1);
}
