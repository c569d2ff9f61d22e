import { isContentsLabel } from "../parse/shared/contents-label.ts";
import type { Removal, SourceLine } from "../parse/parser.ts";

/** Dots that lead to a page; the blanks between them are one each. */
const ledToPage = /(?:\.{3,}|…|(?: \.){3,}) ?[\divxl]{1,6}$/iu;
const numberBefore = /^\W*\d[\d.]*\s*/u;
const fewestEntries = 3;
const mostEntries = 200;
const longestEntry = 160;
const reason = "table of contents";

/**
 * Takes a list of contents out: under its label, entries that dots lead to a page, or that stand again, word for
 * word, as lines further down.
 */
export function removeContentsList(lines: readonly SourceLine[]): {
  kept: readonly SourceLine[];
  removals: Removal[];
} {
  const at = lines.findIndex(({ text, row }) => row === undefined && isContentsLabel(text));
  if (at < 0) return { kept: lines, removals: [] };
  const list = { lines, places: lastPlaces(lines), listed: new Map<string, string>() };
  let end = at + 1;
  while (end - at <= mostEntries && isEntry(end, list)) end += 1;
  if (end - at - 1 < fewestEntries) return { kept: lines, removals: [] };
  const taken = lines.slice(at, end);
  const removals = taken.map(({ lineNumber, page, text }) => ({ lineNumber, page, text, reason }));
  const next = lines[end];
  const rest = next === undefined ? [] : [{ ...next, gap: "separator" as const }, ...lines.slice(end + 1)];
  return { kept: [...lines.slice(0, at), ...rest], removals };
}

/** Where each line of words stands last. */
function lastPlaces(lines: readonly SourceLine[]): ReadonlyMap<string, number> {
  return new Map(lines.map(({ text }, at) => [plain(text), at]));
}

interface List {
  readonly lines: readonly SourceLine[];
  readonly places: ReadonlyMap<string, number>;
  /** By their words, the numbers of the entries so far. */
  readonly listed: Map<string, string>;
}

function isEntry(at: number, { lines, places, listed }: List): boolean {
  const line = lines[at];
  if (line === undefined || line.row !== undefined || line.text.length > longestEntry) return false;
  if (isLed(line)) return true;
  const next = lines[at + 1];
  if (next?.gap === "none" && isLed(next) && isLed(lines[at - 1])) return true;
  const words = plain(line.text);
  const number = numberBefore.exec(line.text)?.[0].trim() ?? "";
  const before = listed.get(words);
  // The text itself begins with the first heading that the list has already.
  if (before === number || (before !== undefined && (before === "" || number === ""))) return false;
  listed.set(words, number);
  return words !== "" && (places.get(words) ?? at) > at + 1;
}

function isLed(line: SourceLine | undefined): boolean {
  return line !== undefined && line.text.length <= longestEntry && ledToPage.test(line.text);
}

/** Words without the number before them. */
function plain(text: string): string {
  return text.toLowerCase().replace(numberBefore, "").replace(/\s+/gu, " ").trim();
}
