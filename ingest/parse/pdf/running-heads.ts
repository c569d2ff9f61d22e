import type { Removal } from "../parser.ts";
import type { PdfLine, PdfPage } from "./page-model.ts";
import { removalOf } from "./removal-of.ts";

/** A page and its lines, as far as they are still held to be its text. */
export interface PageLines {
  readonly page: PdfPage;
  readonly lines: readonly PdfLine[];
}

/** Shares of a page's height, from the top and from the bottom, where running heads and feet stand. */
const headBand = 0.13;
const footBand = 0.1;
const fewestRepeats = 3;
const longestHead = 200;
const heightStep = 12;

/**
 * Takes out what stands at the head or foot of page after page: the same words at the same height, or
 * the same but for a number that goes up with the pages, on three pages or more (on two of a document of
 * two or three), outermost and apart from the text; and page numbers. Body text that the PDF marks as
 * furniture by mistake stays.
 */
export function removeRunningHeads(pages: readonly PageLines[]): { pages: PageLines[]; removals: Removal[] } {
  const running = runningWordings(pages);
  const isRepeated = (line: PdfLine) => wordingsOf(line).some((words) => running.has(words));
  const numbered = numberingOf(pages);
  const removals: Removal[] = [];
  const kept = pages.map(({ page, lines }) => {
    const isNumber = (line: PdfLine) => isPageNumber(line, { page, numbered, isRepeated });
    const outermost = runningLines(lines, {
      page,
      isCandidate: (line) => isRepeated(line) || isNumber(line),
    });
    const rest = lines.filter((line) => {
      const reason = reasonFor(line, { page, isNumber: isNumber(line), isRunning: outermost.has(line) });
      if (reason !== null) removals.push(removalOf(line, reason));
      return reason === null;
    });
    return { page, lines: rest };
  });
  return { pages: kept, removals };
}

interface Evidence {
  readonly page: PdfPage;
  readonly isNumber: boolean;
  readonly isRunning: boolean;
}

function reasonFor(line: PdfLine, { page, isNumber, isRunning }: Evidence): string | null {
  if (isFill(line.text) && isMarked(line)) return "page furniture: dashes that fill a line";
  const band = bandOf(line, page);
  if (band === null || line.tag?.role === "footnote") return null;
  if (isNumber) return "page furniture: page number";
  const isMargin = isMarked(line) && line.text.length < longestHead && isOutermost(line, page);
  return isRunning || isMargin ? `page furniture: running ${band}` : null;
}

function isMarked(line: PdfLine): boolean {
  return line.pieces.every((piece) => piece.isArtifact);
}

interface Numbering {
  readonly page: PdfPage;
  readonly numbered: ReadonlySet<number>;
  readonly isRepeated: (line: PdfLine) => boolean;
}

function isPageNumber(line: PdfLine, { page, numbered, isRepeated }: Numbering): boolean {
  const printed = printedNumber(line.text);
  if (printed === null || bandOf(line, page) === null) return false;
  return isMarked(line) || isRepeated(line) || numbered.has(printed - page.number);
}

interface Candidates {
  readonly page: PdfPage;
  readonly isCandidate: (line: PdfLine) => boolean;
}

/** The candidates that no text stands outside of, and that stand apart from the text inside. */
function runningLines(lines: readonly PdfLine[], { page, isCandidate }: Candidates): ReadonlySet<PdfLine> {
  const down = [...lines].sort((one, other) => one.y - other.y);
  return new Set([...outerRun(down, "head"), ...outerRun(down.reverse(), "foot")]);

  function outerRun(fromEdge: readonly PdfLine[], band: "head" | "foot"): readonly PdfLine[] {
    const isOut = (line: PdfLine) =>
      bandOf(line, page) === band && isCandidate(line) && line.text.length < longestHead;
    const inner = fromEdge.findIndex((line) => !isOut(line));
    if (inner < 0) return fromEdge;
    const isApart = (line: PdfLine, index: number) => {
      const next = fromEdge[index + 1];
      return next !== undefined && Math.abs(next.y - line.y) > Math.max(next.size, line.size) * 1.5;
    };
    return fromEdge.slice(0, fromEdge.slice(0, inner).findLastIndex(isApart) + 1);
  }
}

function bandOf(line: PdfLine, page: PdfPage): "head" | "foot" | null {
  if (line.y < page.height * headBand) return "head";
  return line.y > page.height * (1 - footBand) ? "foot" : null;
}

/** In the margin proper, where text that is only marked as furniture may be taken for it. */
function isOutermost(line: PdfLine, page: PdfPage): boolean {
  return line.y < page.height * 0.07 || line.y > page.height * 0.94;
}

function isFill(text: string): boolean {
  return /^(?:[-–—_.·•] ?){2,}$/u.test(text);
}

/** `12`, `Page 12`, `12 of 30`, `- 12 -`, `12/30`; null for anything else. */
function printedNumber(text: string): number | null {
  const found = /^(?:page\s*)?[-–—|[ ]*(\d{1,4})(?:\s*(?:of|\/)\s*\d{1,4})?[-–—|\] ]*$/iu.exec(text);
  return found === null ? null : Number(found[1]);
}

/**
 * What a line shares with those of other pages if it is a running head: its very words, or its words but
 * for a number that goes up with the pages (`3/61`). The number of a chapter (`Chapter 3`) is none of the
 * page's, though there be one on each.
 */
function wordingsOf(line: PdfLine): string[] {
  const isChapter = /^(?!page\b)\p{L}+ \d/iu.test(line.text);
  const numbers = isChapter ? [] : [...line.text.matchAll(/(?<!\d)\d{1,4}(?!\d)/g)];
  const counting = numbers.map(({ 0: number, index }) => {
    const rest = `${line.text.slice(0, index)}#${line.text.slice(index + number.length)}`;
    return `${rest} ${Number(number) - line.page}`;
  });
  return [line.text, ...counting].map((words) => `${Math.round(line.size)} ${words.toLowerCase()}`);
}

/** The wordings that stand in a band at one height on as many pages as needed: on others they may stand elsewhere in it. */
function runningWordings(pages: readonly PageLines[]): ReadonlySet<string> {
  const needed = pages.length <= fewestRepeats ? Math.max(2, pages.length - 1) : fewestRepeats;
  const counts = new Map<string, number>();
  const running = new Set<string>();
  for (const { page, lines } of pages) {
    const inBand = lines.filter((line) => bandOf(line, page) !== null);
    for (const key of new Set(inBand.flatMap(placesOf))) {
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (count >= needed) running.add(key.slice(key.indexOf("|") + 1));
    }
  }
  return running;
}

/** Wordings with their height on two rasters, half a step apart: lines nearer than that share one of them. */
function placesOf(line: PdfLine): string[] {
  const heights = [`${Math.floor(line.y / heightStep)}`, `+${Math.floor(line.y / heightStep + 0.5)}`];
  return heights.flatMap((height) => wordingsOf(line).map((words) => `${height}|${words}`));
}

/** Differences between the printed number and the page's place that two pages or more share. */
function numberingOf(pages: readonly PageLines[]): ReadonlySet<number> {
  const seen = new Map<number, number>();
  for (const { page, lines } of pages) {
    for (const line of lines.filter((l) => bandOf(l, page) !== null)) {
      const printed = printedNumber(line.text);
      if (printed !== null) seen.set(printed - page.number, (seen.get(printed - page.number) ?? 0) + 1);
    }
  }
  return new Set([...seen].filter(([, count]) => count > 1).map(([difference]) => difference));
}
