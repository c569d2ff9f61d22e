import type { Removal } from "../parser.ts";
import { makeLine } from "./lines.ts";
import type { PdfLine, TextPiece } from "./page-model.ts";
import { removalOf } from "./removal-of.ts";
import type { PageLines } from "./running-heads.ts";

/** Lines of the text, with the footnotes taken apart from them. */
export interface SplitLines {
  /** In reading order. */
  readonly lines: readonly PdfLine[];
  /** The lines of each footnote. */
  readonly footnotes: readonly (readonly PdfLine[])[];
  readonly removals: readonly Removal[];
}

const label = /^(?<label>\d{1,3}|[A-Z]\d{1,3}|[*†‡§¶]{1,3})(?=[\s\p{L}“‘"'(]|$)/u;
/** How much smaller than the text a footnote is set. */
const noteSize = 0.93;
/** What legislation calls the boxes of its notes. */
const noteTitle =
  /^(?:marginal citations|textual amendments|commencement information|modifications etc\b.*|annotations)$/i;

/**
 * Takes the footnotes apart: what the tags call a note, small print at the foot of a page from a number
 * or mark on, and the boxes of notes that legislation has. References to them in the text, set high and
 * small, are taken out too, so that the words read as they are meant.
 */
export function splitFootnotes(pages: readonly PageLines[], bodySize: number): SplitLines {
  const lines: PdfLine[] = [];
  const footnotes: PdfLine[][] = [];
  const removals: Removal[] = [];
  for (const page of pages) {
    const isNote = noteLinesOf(page, bodySize);
    for (const line of page.lines) {
      if (!isNote(line)) lines.push(line);
      else if (noteTitle.test(line.text)) removals.push(removalOf(line, "title of a box of notes"));
      else addToFootnotes(footnotes, line);
    }
  }
  const labels = new Set(footnotes.map((note) => label.exec(note[0]?.text ?? "")?.groups?.label ?? ""));
  const withoutReferences = lines.map((line) => dropReferences(line, { labels, removals }));
  return { lines: withoutReferences.filter(({ text }) => text !== ""), footnotes, removals };
}

function addToFootnotes(footnotes: PdfLine[][], line: PdfLine): void {
  const last = footnotes.at(-1);
  const previous = last?.at(-1);
  const isSame = previous?.tag != null && previous.tag.element === line.tag?.element;
  const begins = startsNote(line) && !isSame;
  if (last !== undefined && !begins) last.push(line);
  else footnotes.push([line]);
}

function startsNote(line: PdfLine): boolean {
  const found = label.exec(line.text)?.groups?.label;
  if (found === undefined) return false;
  const isRaised = line.pieces
    .slice(0, 1)
    .some((piece) => piece.text.trim() === found && isSmallAndHigh(piece, line));
  return isRaised || line.tag?.role === "footnote" || /^(?:[A-Z]?\d{1,3}|[*†‡§¶]+)\s+\S/u.test(line.text);
}

/** Tells the lines of notes on one page. */
function noteLinesOf({ page, lines }: PageLines, bodySize: number): (line: PdfLine) => boolean {
  const isSmall = (line: PdfLine) => line.size < bodySize * noteSize;
  const isFree = (line: PdfLine) => line.tag?.cell == null && line.tag?.role !== "heading";
  const lowestText = Math.max(0, ...lines.filter((line) => !isSmall(line)).map((line) => line.y));
  const atFoot = lines.filter(
    (line) => isSmall(line) && line.y > Math.max(lowestText, page.height * 0.5) && isFree(line),
  );
  const firstNote = atFoot.find(startsNote);
  const boxed = boxedNotes(lines, bodySize);
  const tagged = taggedNotes(lines, bodySize);
  return (line) =>
    tagged.has(line) ||
    boxed.has(line) ||
    (firstNote !== undefined && atFoot.includes(line) && line.y >= firstNote.y - 1);
}

/** What the tags call a note and what is set as one: tags are known to run on into the text behind a note. */
function taggedNotes(lines: readonly PdfLine[], bodySize: number): ReadonlySet<PdfLine> {
  const notes = lines.filter((line) => line.tag?.role === "footnote" && line.size <= bodySize);
  const labelled = new Set(notes.filter(startsNote).map((line) => line.tag?.element));
  const isNote = (line: PdfLine) => line.size < bodySize * noteSize || labelled.has(line.tag?.element);
  return new Set(notes.filter(isNote));
}

/** Small print that begins with a note's mark such as `F4` or `M12`, what goes on from it, and its title. */
function boxedNotes(lines: readonly PdfLine[], bodySize: number): ReadonlySet<PdfLine> {
  const notes = new Set<PdfLine>();
  let isInside = false;
  for (const line of lines) {
    const isSmall = line.size < bodySize * 0.97;
    isInside = isSmall && (isInside || /^[A-Z]\d{1,3}\s/u.test(line.text) || noteTitle.test(line.text));
    if (isInside) notes.add(line);
  }
  return notes;
}

interface Dropping {
  readonly labels: ReadonlySet<string>;
  readonly removals: Removal[];
}

/**
 * The place of a reference is kept, so that the words round it stand as near as they did; a word behind
 * one is another word than the one before it.
 */
function dropReferences(line: PdfLine, { labels, removals }: Dropping): PdfLine {
  const references = referencesIn(line, labels);
  if (references.size === 0) return line;
  let word = "";
  const pieces = line.pieces.map((piece, index) => {
    if (!references.has(piece)) {
      const isBehind = references.has(line.pieces[index - 1] ?? piece);
      const isParted = isBehind && /[\p{L}\d]$/u.test(word) && /^[\p{L}\d]/u.test(piece.text);
      word = piece.text;
      return isParted ? { ...piece, isSpaced: true } : piece;
    }
    removals.push(removalOf({ text: piece.text.trim(), page: line.page }, "reference to a footnote"));
    return { ...piece, text: "" };
  });
  const { text } = makeLine(pieces, line.page);
  return { ...line, pieces, text: text.replace(/ (?=[;,:)\]]|\.(?! \.))/gu, "") };
}

/** With the commas that stand between two of them. */
function referencesIn(line: PdfLine, labels: ReadonlySet<string>): ReadonlySet<TextPiece> {
  const raised = (piece: TextPiece | undefined) => piece !== undefined && isSmallAndHigh(piece, line);
  const isMark = (piece: TextPiece | undefined) =>
    piece !== undefined && raised(piece) && marksOf(piece.text).every((mark) => labels.has(mark));
  const isBetween = (piece: TextPiece, index: number) =>
    raised(piece) &&
    piece.text.trim() === "," &&
    isMark(line.pieces[index - 1]) &&
    isMark(line.pieces[index + 1]);
  return new Set(line.pieces.filter((piece, index) => isMark(piece) || isBetween(piece, index)));
}

function marksOf(text: string): string[] {
  return text.trim().split(/[\s,]+/);
}

function isSmallAndHigh(piece: TextPiece, line: PdfLine): boolean {
  return piece.size < line.size * 0.85 && piece.y < line.y - line.size * 0.08;
}
