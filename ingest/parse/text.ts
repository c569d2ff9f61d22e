import { UnreadableDocumentError } from "./parser.ts";
import type { ParsedSource, SourceLine } from "./parser.ts";

/**
 * Parses plain text in UTF-8 (a byte order mark is allowed).
 * @throws {UnreadableDocumentError} for an empty, binary or differently encoded file.
 */
export function parseText(bytes: Uint8Array): ParsedSource {
  if (bytes.includes(0)) throw new UnreadableDocumentError("it is a binary file, not text");
  const lines = toLines(decode(bytes));
  if (lines.length === 0) throw new UnreadableDocumentError("it is empty");
  return { lines };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UnreadableDocumentError("it is not UTF-8 text; save it as UTF-8", { cause });
  }
}

function toLines(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let empty = 0;
  let spaceOnly = false;
  for (const [index, raw] of source.split(/\r\n?|\n/).entries()) {
    const text = raw.trim().replace(/\s+/gu, " ");
    if (text === "") {
      empty += 1;
      spaceOnly ||= raw !== "";
      continue;
    }
    const gap = empty === 0 ? "none" : empty > 1 || spaceOnly ? "separator" : "blank";
    lines.push({ lineNumber: index + 1, text, indent: raw.search(/\S/u), gap, page: null });
    empty = 0;
    spaceOnly = false;
  }
  return lines;
}
