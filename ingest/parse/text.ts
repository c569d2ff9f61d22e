import { UnreadableDocumentError } from "./parser.ts";
import type { ParsedLines, SourceLine } from "./parser.ts";
import { decodeUtf8 } from "./shared/decode-utf8.ts";
import { refuseOtherKinds } from "./shared/file-kind.ts";

/**
 * Parses plain text in UTF-8 (a byte order mark is allowed).
 * @throws {UnreadableDocumentError} for an empty, binary, mislabelled or differently encoded file.
 */
export function parseText(bytes: Uint8Array): ParsedLines {
  refuseOtherKinds(bytes, { kind: null, name: "plain text" });
  const lines = toLines(decodeUtf8(bytes));
  if (lines.length === 0) throw new UnreadableDocumentError("it is empty");
  return { kind: "lines", lines };
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
