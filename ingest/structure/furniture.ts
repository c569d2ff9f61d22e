import type { Removal, SourceLine } from "../parse/parser.ts";

/** Lines that belong to the page they were copied from, not to the document. */
const furniture: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  { pattern: /^skip to (main )?content$/i, reason: "page furniture: skip link" },
  { pattern: /^(company )?logo$/i, reason: "page furniture: logo's text" },
  { pattern: /^table of contents$/i, reason: "page furniture: empty table of contents" },
  { pattern: /^last updated:? .{4,30}$/i, reason: "page furniture: date of the page" },
  { pattern: /^v(ersion )?\d+(\.\d+)*$/i, reason: "page furniture: version stamp" },
  { pattern: /^(print|share|back to top) ?(this page)?$/i, reason: "page furniture: page control" },
  { pattern: /^page \d+( of \d+)?$/i, reason: "page furniture: page number" },
];

/** Splits lines into those of the document and those of its page's furniture. */
export function removeFurniture(lines: readonly SourceLine[]): {
  kept: SourceLine[];
  removals: Removal[];
} {
  const kept: SourceLine[] = [];
  const removals: Removal[] = [];
  for (const line of lines) {
    const match = furniture.find(({ pattern }) => pattern.test(line.text));
    if (match === undefined) kept.push(line);
    else {
      const { lineNumber, page, text } = line;
      removals.push({ lineNumber, page, text, reason: match.reason });
    }
  }
  return { kept, removals };
}
