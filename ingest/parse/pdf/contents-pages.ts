import type { Removal } from "../parser.ts";
import type { PdfLine } from "./page-model.ts";
import { removalOf } from "./removal-of.ts";

const title = /^(?:(?:table of )?contents(?: page)?|(?:list|table) of (?:figures|tables|contents))$/iu;
const leader = /(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxl]+)?$/u;
/** A year is none. */
const pageNumber = /\s(?:(?!(?:19|20)\d\d$)\d{1,4}|[ivxl]+)$/u;
/** What begins a line of contents is found again as a heading; a longer line is text. */
const longestEntry = 180;
const mostHeadingLines = 4;

/**
 * Takes out tables of contents: what the tags call one, lines that lead by dots to a page number, and
 * what follows the title "Contents" as long as its lines end in page numbers or are found again further
 * on. They name every subject and say nothing of it, so they must never answer.
 */
export function removeContents(lines: readonly PdfLine[]): { lines: PdfLine[]; removals: Removal[] } {
  const kept: PdfLine[] = [];
  const removals: Removal[] = [];
  const laterLines = laterWordings(lines);
  let isInside = false;
  for (const [index, line] of lines.entries()) {
    if (title.test(line.text)) isInside = followsEntry(lines, index, laterLines);
    else if (isInside) isInside = isEntry(lines, index, laterLines);
    const isContents = isInside || line.tag?.role === "contents" || isLeader(line.text);
    if (isContents) removals.push(removalOf(line, "table of contents"));
    else kept.push(line);
  }
  return { lines: kept, removals };
}

function isLeader(text: string): boolean {
  return leader.test(text) && /\d$|[ivxl]$/u.test(text) && /\p{L}/u.test(text);
}

function followsEntry(lines: readonly PdfLine[], index: number, later: ReadonlyMap<string, number>): boolean {
  return isEntry(lines, index + 1, later);
}

function isEntry(lines: readonly PdfLine[], index: number, later: ReadonlyMap<string, number>): boolean {
  const line = lines[index];
  if (line === undefined || line.text.length > longestEntry) return false;
  if (line.tag?.role === "heading" && line.tag.level > 0 && !pageNumber.test(line.text)) return false;
  const isNumbered = pageNumber.test(line.text) || isLeader(line.text);
  const next = lines[index + 1];
  const isWrapped =
    next !== undefined && next.text.length < 60 && pageNumber.test(next.text) && next.page === line.page;
  return isNumbered || isWrapped || isFoundLater(line, index, later) || isPartFoundLater(lines, index, later);
}

function isFoundLater(line: PdfLine, index: number, later: ReadonlyMap<string, number>): boolean {
  return (later.get(wording(line.text)) ?? -1) > index;
}

/** An entry, or a heading, may be wrapped: two lines together, or the line before with this one. */
function isPartFoundLater(
  lines: readonly PdfLine[],
  index: number,
  later: ReadonlyMap<string, number>,
): boolean {
  const pairs = [
    [lines[index - 1], lines[index]],
    [lines[index], lines[index + 1]],
  ] as const;
  return pairs.some(([one, other]) => {
    const both = wording(`${one?.text ?? ""} ${other?.text ?? ""}`);
    return one !== undefined && other !== undefined && (later.get(both) ?? -1) > index + 1;
  });
}

function wording(text: string): string {
  return text
    .toLowerCase()
    .replace(leader, "")
    .replace(pageNumber, "")
    .replace(/^\d+(?:\.\d+)*\.?\s+/u, "")
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
}

/** Where each line's words stand for the last time, and those of lines together: a heading may be set on several. */
function laterWordings(lines: readonly PdfLine[]): ReadonlyMap<string, number> {
  const later = new Map<string, number>();
  for (const index of lines.keys()) {
    for (let count = 1; count <= mostHeadingLines && index + count <= lines.length; count += 1) {
      const together = lines.slice(index, index + count).map(({ text }) => text);
      later.set(wording(together.join(" ")), index);
    }
  }
  return later;
}
