import type { SourceLine } from "../parse/parser.ts";
import type { JoinSource, LineGroup } from "./join-lines.ts";
import { beginsInside, hasOpenBracket, isFinished, isMeantBreak, lineShape } from "./line-shape.ts";

interface Draft {
  readonly lines: SourceLine[];
  readonly listLevel: 0 | 1 | 2;
  readonly marker: null;
}

/**
 * Puts the lines of a printed page back together. A blank line is no evidence of a paragraph's end in
 * text taken from a PDF, so the decision rests on how the sentence stands, where the line broke and its indent.
 */
export function joinExtracted({ lines, wrapping, standsAlone }: JoinSource): LineGroup[] {
  const groups: Draft[] = [];
  for (const line of lines) {
    const current = groups.at(-1);
    const last = current?.lines.at(-1);
    const isAlone = standsAlone(line) || (last !== undefined && standsAlone(last));
    const level = isAlone ? 0 : listLevelOf(line, current);
    if (current !== undefined && !isAlone && level === 0 && continues(current, line, wrapping.width)) {
      current.lines.push(line);
    } else {
      groups.push({ lines: [line], listLevel: level, marker: null });
    }
  }
  return groups;
}

function listLevelOf(line: SourceLine, current: Draft | undefined): 0 | 1 | 2 {
  const shape = lineShape(line.text);
  if (shape === "bullet") return 1;
  return shape === "sub-bullet" && current !== undefined && current.listLevel > 0 ? 2 : 0;
}

function continues(current: Draft, line: SourceLine, width: number): boolean {
  const last = current.lines.at(-1);
  if (last === undefined) return false;
  const isOpen = !isFinished(last.text) || hasOpenBracket(current.lines);
  if (lineShape(line.text) === "numbered") {
    return line.gap === "none" && isOpen && current.listLevel === 0;
  }
  if (beginsInside(line.text)) return true;
  if (line.indent > 0) return line.gap === "none" && isOpen && current.listLevel === 0;
  const isMeant = isMeantBreak(last.text, line.text, width);
  if (line.gap === "none") return !isMeant || (isOpen && !isBareHeading(current, line));
  return line.gap === "blank" && !isMeant && (isOpen || current.lines.length === 1);
}

/** A short line alone, directly followed by a capital: a heading set without a blank line after it. */
function isBareHeading(current: Draft, line: SourceLine): boolean {
  const [only] = current.lines;
  if (current.lines.length > 1 || only === undefined || current.listLevel > 0) return false;
  return only.text.length < 40 && /^\p{Lu}/u.test(line.text) && !/[,;(]$/u.test(only.text);
}
