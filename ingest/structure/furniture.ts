import type { Removal, SourceLine } from "../parse/parser.ts";
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

const pageNumber = /^\W{0,3}\d{1,4}\W{0,3}$/u;
/** A rule, a border, or the bullet or number of an item that has no words. */
const wordless = /^(?:[^\p{L}\p{N}]+|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|o)$/u;

/** Splits lines into those of the document and those of its page's furniture. */
export function removeFurniture(lines: readonly SourceLine[]): {
  kept: SourceLine[];
  removals: Removal[];
} {
  const kept: SourceLine[] = [];
  const removals: Removal[] = [];
  let isParted = false;
  for (const [at, line] of lines.entries()) {
    const { lineNumber, page, text } = line;
    const reason = reasonToRemove(line, { before: lines[at - 1], after: lines[at + 1] });
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

function reasonToRemove({ text, page }: SourceLine, { before, after }: Beside): string | null {
  const match = furniture.find(({ pattern }) => pattern.test(text));
  if (match !== undefined) return match.reason;
  const isAtPageEdge = page !== null && (before?.page !== page || after?.page !== page);
  if (isAtPageEdge && pageNumber.test(text)) return "page furniture: page number";
  return wordless.test(text) ? noWords : null;
}
