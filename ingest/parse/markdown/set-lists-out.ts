import type { Token } from "markdown-it";
import { markdownTokens } from "./markdown-tokens.ts";

/** Deeper than this no list is set in by mistake. */
const mostRounds = 3;

const listMark = /^\s*(?:[*+-]|\d{1,3}[.)])\s+(?=\S)/u;
/** Signs that a program has and a procedure has not. */
const code = /[{}<>=`$\\]|\(\)|;;|^\s*(?:[*+-]\s+)?[a-z_]+:(?:\s|$)/u;

/**
 * Markdown takes lines that are set in by four spaces or more for code, or for the paragraph that they follow. A run
 * of lines among them that begin with the marks of a list is one: it is set out to where its lead-in stands.
 */
export function setListsOut(source: string): string {
  let text = source;
  for (let round = 0; round < mostRounds; round += 1) {
    const lines = text.split("\n");
    let isChanged = false;
    for (const token of markdownTokens(text)) isChanged = setOut(token, lines) || isChanged;
    if (!isChanged) return text;
    text = lines.join("\n");
  }
  return text;
}

/** Sets a token's list out in the lines; says whether there was one. */
function setOut({ type, map, content }: Token, lines: string[]): boolean {
  if (map === null) return false;
  const [from, to] = map;
  if (type === "code_block") {
    const excess = indentOfList(content.split("\n"));
    return excess !== null && moveLeft(lines, { from, to, by: excess + 4 });
  }
  if (type !== "inline" || to - from < 2) return false;
  const [first = "", ...rest] = lines.slice(from, to).map(withoutTabs);
  const column = /^\s*(?:(?:[*+-]|\d{1,3}[.)])\s+)*/u.exec(first)?.[0].length ?? 0;
  const start = rest.findIndex((line) => listMark.test(line) && indentOf(line) >= column + 4);
  const indent = start < 0 ? null : indentOfList(rest.slice(start));
  if (indent === null || indent < column + 4) return false;
  return moveLeft(lines, { from: from + 1 + start, to, by: indent - column });
}

/** How far a list is set in that these lines are; null where they are none, or code. */
function indentOfList(lines: readonly string[]): number | null {
  const full = lines.filter((line) => line.trim() !== "").map(withoutTabs);
  const marked = full.filter((line) => listMark.test(line));
  const isListed = marked.length > 1 || (full[0] !== undefined && listMark.test(full[0]));
  if (!isListed || full.some((line) => code.test(line))) return null;
  return Math.min(...full.map(indentOf));
}

/** Moves lines to the left where all of them can be; says whether they could. */
function moveLeft(
  lines: string[],
  { from, to, by }: { readonly from: number; readonly to: number; readonly by: number },
): boolean {
  const moved = lines.slice(from, to).map(withoutTabs);
  if (by <= 0 || moved.some((line) => line.trim() !== "" && indentOf(line) < by)) return false;
  lines.splice(from, moved.length, ...moved.map((line) => line.slice(by)));
  return true;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** A line set in by spaces alone: a tab reaches to the next fourth column. */
function withoutTabs(line: string): string {
  const indent = /^[ \t]*/u.exec(line)?.[0] ?? "";
  let columns = 0;
  for (const character of indent) columns += character === "\t" ? 4 - (columns % 4) : 1;
  return " ".repeat(columns) + line.slice(indent.length);
}
