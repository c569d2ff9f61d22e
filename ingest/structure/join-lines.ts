import type { SourceLine } from "../parse/parser.ts";
import { beginsInside, isFinished, isMeantBreak, lineShape, wrappingOf } from "./line-shape.ts";
import type { Wrapping } from "./line-shape.ts";

/** Lines that belong together: a paragraph, a heading or a list item, not told apart yet. */
export interface LineGroup {
  readonly lines: readonly SourceLine[];
  /** 0 for a paragraph or a heading, 1 or 2 for an item of a list. */
  readonly listLevel: 0 | 1 | 2;
}

interface Draft {
  lines: SourceLine[];
  listLevel: 0 | 1 | 2;
}

/**
 * Puts wrapped lines back together. A blank line is no evidence of a paragraph's end in text taken
 * from a PDF, so the decision rests on how the sentence stands, where the line broke and its indent.
 */
export function joinLines(lines: readonly SourceLine[]): LineGroup[] {
  const wrapping = wrappingOf(lines);
  const groups: Draft[] = [];
  for (const line of lines) {
    const current = groups.at(-1);
    const level = listLevelOf(line, current, wrapping);
    if (current !== undefined && level === 0 && continues(current, line, wrapping)) {
      current.lines.push(line);
    } else {
      groups.push({ lines: [line], listLevel: level });
    }
  }
  return groups;
}

function listLevelOf(line: SourceLine, current: Draft | undefined, wrapping: Wrapping): 0 | 1 | 2 {
  switch (lineShape(line.text)) {
    case "bullet":
      return wrapping.isWrapped || line.indent < 4 ? 1 : 2;
    case "sub-bullet":
      return current !== undefined && current.listLevel > 0 ? 2 : 0;
    case "numbered":
      return !wrapping.isWrapped && line.indent > 0 ? 1 : 0;
    case "plain":
      return 0;
  }
}

function continues(current: Draft, line: SourceLine, wrapping: Wrapping): boolean {
  if (!wrapping.isWrapped) return false;
  const last = current.lines.at(-1);
  if (last === undefined) return false;
  const isOpen = !isFinished(last.text) || hasOpenBracket(current.lines);
  if (lineShape(line.text) === "numbered") {
    return line.gap === "none" && isOpen && current.listLevel === 0;
  }
  if (beginsInside(line.text)) return true;
  if (line.indent > 0) return line.gap === "none" && isOpen && current.listLevel === 0;
  const isMeant = isMeantBreak(last.text, line.text, wrapping.width);
  if (line.gap === "none") return !isMeant || (isOpen && !isBareHeading(current, line));
  return line.gap === "blank" && !isMeant && (isOpen || current.lines.length === 1);
}

/** A short line alone, directly followed by a capital: a heading set without a blank line after it. */
function isBareHeading(current: Draft, line: SourceLine): boolean {
  const [only] = current.lines;
  if (current.lines.length > 1 || only === undefined || current.listLevel > 0) return false;
  return only.text.length < 40 && /^\p{Lu}/u.test(line.text) && !/[,;(]$/u.test(only.text);
}

function hasOpenBracket(lines: readonly SourceLine[]): boolean {
  const text = lines.map((line) => line.text).join(" ");
  return text.split("(").length > text.split(")").length;
}
