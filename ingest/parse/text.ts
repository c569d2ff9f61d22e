import { UnreadableDocumentError } from "./parser.ts";
import type { ParsedLines, Removal, SourceLine } from "./parser.ts";
import { decodeUtf8 } from "./shared/decode-utf8.ts";
import { refuseOtherKinds } from "./shared/file-kind.ts";
import { drawnTableAt } from "./text-tables/drawn-table.ts";
import { labelledRowsAt } from "./text-tables/labelled-rows.ts";
import { leaderTableAt } from "./text-tables/leader-table.ts";
import { spacedTableAt } from "./text-tables/spaced-table.ts";
import { tidy } from "./text-tables/table-in-text.ts";
import type { TableInText } from "./text-tables/table-in-text.ts";

/**
 * Parses plain text in UTF-8 (a byte order mark is allowed).
 * @throws {UnreadableDocumentError} for an empty, binary, mislabelled or differently encoded file.
 */
export function parseText(bytes: Uint8Array): ParsedLines {
  refuseOtherKinds(bytes, { kind: null, name: "plain text" });
  const source = decodeUtf8(bytes);
  const read = readLines(source.split(/\r\n?|\n/), source.trim().includes("\f"));
  if (read.lines.length === 0) throw new UnreadableDocumentError("it is empty");
  return { kind: "lines", ...read };
}

interface Found {
  readonly lines: SourceLine[];
  readonly removals: Removal[];
}

/** The lines in order, those of a table put together by rows; a form feed ends a page. */
function readLines(raws: readonly string[], hasPages: boolean): Found {
  const found: Found = { lines: [], removals: [] };
  const place = { empty: 0, isSpaceOnly: false, page: hasPages ? 1 : null };
  for (let at = 0; at < raws.length;) {
    const raw = raws[at] ?? "";
    if (place.page !== null) place.page += raw.split("\f").length - 1;
    if (raw.trim() === "") {
      place.empty += 1;
      place.isSpaceOnly ||= raw !== "";
      at += 1;
      continue;
    }
    const gap = place.empty === 0 ? "none" : place.empty > 1 || place.isSpaceOnly ? "separator" : "blank";
    const { page } = place;
    place.empty = 0;
    place.isSpaceOnly = false;
    const table = tableAt(raws, at);
    if (table === null) {
      const text = tidy(raw);
      found.lines.push({ lineNumber: at + 1, text, indent: raw.search(/\S/u), gap, page });
      at += 1;
      continue;
    }
    addTable(table, { found, gap, page, indent: raw.search(/\S/u) });
    at = table.end;
  }
  return found;
}

/** The table that begins at a line, however it is set; null where none does. */
function tableAt(raws: readonly string[], at: number): TableInText | null {
  return (
    drawnTableAt(raws, at) ?? leaderTableAt(raws, at) ?? labelledRowsAt(raws, at) ?? spacedTableAt(raws, at)
  );
}

interface TablePlace extends Pick<SourceLine, "gap" | "page" | "indent"> {
  readonly found: Found;
}

function addTable({ rows, marks }: TableInText, { found, gap, page, indent }: TablePlace): void {
  for (const [index, { at, cells, isHead }] of rows.entries()) {
    const text = cells.join("\t").trimEnd();
    const row = isHead ? 1 : 0;
    found.lines.push({ lineNumber: at + 1, text, indent, gap: index === 0 ? gap : "none", page, row });
  }
  const reason = "borders of tables";
  for (const { at, text } of marks.filter(({ isAlone }) => isAlone)) {
    found.removals.push({ lineNumber: at + 1, page, text, reason });
  }
  const bars = marks.flatMap(({ text, isAlone }) => (isAlone ? [] : [text]));
  if (bars.length > 0) found.removals.push({ lineNumber: null, page, text: bars.join(" "), reason });
}
