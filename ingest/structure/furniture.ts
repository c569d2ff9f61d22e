import type { Removal, SourceLine } from "../parse/parser.ts";
import { isPageControl } from "../parse/shared/page-controls.ts";
import { noWords } from "../says-something.ts";

/** Lines that belong to the page they were copied from, not to the document. */
const furniture: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  { pattern: /^skip to (main )?content$/i, reason: "page furniture: skip link" },
  { pattern: /^(company )?logo$/i, reason: "page furniture: logo's text" },
  { pattern: /^table of contents$/i, reason: "page furniture: empty table of contents" },
  { pattern: /^last updated:? .{4,30}$/i, reason: "page furniture: date of the page" },
  { pattern: /^v(ersion )?\d+(\.\d+)*$/i, reason: "page furniture: version stamp" },
  { pattern: /^(print|share|back to top) ?(this page)?$/i, reason: "page furniture: page control" },
  { pattern: /^page \d+( of \d+)?$/i, reason: "page furniture: page number" },
  { pattern: /^\.\. (?:_[^:]+:\s*\S*|[\w-]+::\s*\S*)$/, reason: "reStructuredText: targets and directives" },
  // What stands between bars is put in by a program.
  { pattern: /^:[\w ]+:(?: \|[^|]+\|)?$/, reason: "reStructuredText: fields without a value" },
];

/** The first page of a site, and others that the way to a page begins with. */
const home = String.raw`(?:you are here:? ?(?:[>»›/|] )?(?:[^<>»›/|:]{1,40})?|home(?: ?page)?)`;
const entrance =
  "(?:start(?: page)?|main (?:page|menu|site)|intranet|extranet|library|documents|policies|resources|sharepoint|portal|staff (?:area|intranet|portal))";
const arrow = "[>»›] [^<>»›]{1,60} ";
const bar = "[/|] [^<>»›/|]{1,60} ";
/**
 * The way to a page, as sites show it: "Home > Policies > Lost children". Arrows part the steps of what is to be done
 * as well, and bars what is one or the other, so the first part must be one that sites begin with.
 */
const breadcrumb = new RegExp(
  `^(?:${home} (?:${arrow}){0,8}[>»›]|${entrance} (?:${arrow}){1,8}[>»›]|(?:${home}|${entrance}) (?:${bar}){1,8}[/|]) [^<>»›]{0,119}[^<>»›.!]$`,
  "iu",
);
const reasonOfBreadcrumb = "page furniture: navigation";
/** It stands at the head of a page, a mail program's words at the foot. */
const headLines = 5;
const footLines = 12;

const pageNumber = /^\W{0,3}\d{1,4}\W{0,3}$/u;
/** The title of a document with the number of the page, as it stands at the edge of each. */
const numberedHead = /^(.*)\bpage (\d{1,4})(?: of \d{1,4})?$/iu;
/** A sentence may end in the number of a page as well, but not the same one on page after page, each with the next number. */
const fewestHeads = 2;
const longestHead = 120;
const reasonOfHead = "page furniture: running head";
/** A rule, a border, or the bullet or number of an item that has no words. */
const wordless = /^(?:[^\p{L}\p{N}]+|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|o)$/u;

/** Splits lines into those of the document and those of its page's furniture. */
export function removeFurniture(lines: readonly SourceLine[]): {
  kept: SourceLine[];
  removals: Removal[];
} {
  const kept: SourceLine[] = [];
  const removals: Removal[] = [];
  const heads = runningHeads(lines);
  let isParted = false;
  for (const [at, line] of lines.entries()) {
    const { lineNumber, page, text } = line;
    const around = { before: lines[at - 1], after: lines[at + 1] };
    const reason =
      reasonToRemove(line, around) ??
      (heads.has(line) ? reasonOfHead : reasonByPlace(text, { at, count: lines.length }));
    if (reason !== null) removals.push({ lineNumber, page, text, reason });
    else kept.push(isParted && line.gap === "none" ? { ...line, gap: "blank" } : line);
    isParted = reason === noWords;
  }
  return { kept, removals };
}

interface Beside {
  readonly before: SourceLine | undefined;
  readonly after: SourceLine | undefined;
}

function isAtPageEdge(page: number | null, { before, after }: Beside): boolean {
  return page !== null && (before?.page !== page || after?.page !== page);
}

/** Lines at the edges of pages with the same words, and numbers that rise with the pages. */
function runningHeads(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const alike = new Map<string, SourceLine[]>();
  for (const [at, line] of lines.entries()) {
    const { page, text } = line;
    const isEdge = isAtPageEdge(page, { before: lines[at - 1], after: lines[at + 1] });
    const found = isEdge && text.length <= longestHead ? numberedHead.exec(text) : null;
    if (page === null || found === null) continue;
    const [, words = "", number] = found;
    const key = `${words.toLowerCase()}\t${(Number(number) - page).toString()}`;
    const heads = alike.get(key) ?? [];
    heads.push(line);
    alike.set(key, heads);
  }
  const isOnPages = (heads: SourceLine[]) => new Set(heads.map(({ page }) => page)).size >= fewestHeads;
  return new Set([...alike.values()].filter(isOnPages).flat());
}

function reasonByPlace(text: string, { at, count }: { at: number; count: number }): string | null {
  if (at < headLines && breadcrumb.test(text)) return reasonOfBreadcrumb;
  return count - at <= footLines && isMailFooter(text) ? "what a mail program puts under a message" : null;
}

/** Whether a line is what a mail program puts under every message. */
function isMailFooter(line: string): boolean {
  const starts =
    /^(?:please )?(?:consider|think (?:of|about)) the environment before (?:you )?print|^(?:this|the (?:information|content)s? (?:in|of) this) (?:e-?mail|message)(?: and any (?:attachments?|files?)[^.]{0,60})? (?:is|are|may be|may contain|contains?) (?:\p{L}+ ){0,4}(?:confidential|privileged|intended)\b/iu;
  return starts.test(line.trim());
}

/** The name of the page that a line taken out was the way to; null for any other. */
export function pageOfBreadcrumb(text: string): string | null {
  return breadcrumb.test(text) ? (text.split(/ [>»›/|] /u).at(-1) ?? null) : null;
}

function reasonToRemove({ text, page }: SourceLine, { before, after }: Beside): string | null {
  const match = furniture.find(({ pattern }) => pattern.test(text));
  if (match !== undefined) return match.reason;
  if (isPageControl(text)) return "page furniture: page control";
  if (isAtPageEdge(page, { before, after }) && pageNumber.test(text)) return "page furniture: page number";
  return wordless.test(text) ? noWords : null;
}
