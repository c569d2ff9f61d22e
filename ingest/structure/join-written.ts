import type { SourceLine } from "../parse/parser.ts";
import type { JoinSource, LineGroup } from "./join-lines.ts";
import { isLeftOpen } from "./lead-in.ts";
import { beginsInside, hasOpenBracket, isFinished, isInCapitals, isMeantBreak } from "./line-shape.ts";
import { createListReader } from "./list-reader.ts";
import type { Marker } from "./markers.ts";

interface Draft {
  readonly lines: SourceLine[];
  readonly listLevel: 0 | 1 | 2;
  readonly marker: Marker | null;
}

/**
 * Puts the lines of a typed text together: a blank line ends a paragraph, what is set in under an item
 * belongs to it, and a line that is not full ends what it stands in unless its sentence goes on.
 */
export function joinWritten({ lines, wrapping, standsAlone, hasDrawnHeadings }: JoinSource): LineGroup[] {
  const groups: Draft[] = [];
  const lists = createListReader(lines);
  for (const [at, line] of lines.entries()) {
    const current = groups.at(-1);
    const last = current?.lines.at(-1);
    if (standsAlone(line)) {
      lists.end();
      groups.push({ lines: [line], listLevel: 0, marker: null });
      continue;
    }
    const goesOn = wrapping.kind === "wrapped" && last !== undefined && !standsAlone(last);
    const item = lists.read(at, { isOpen: goesOn && line.gap === "none" && isOpenEnded(current) });
    if (item !== null) {
      groups.push({ lines: [line], ...item });
    } else if (
      current !== undefined &&
      goesOn &&
      (continues(current, line, wrapping.width) || (hasDrawnHeadings && isDefinition(current, line)))
    ) {
      current.lines.push(line);
    } else {
      lists.leave(line.indent);
      groups.push({ lines: [line], listLevel: 0, marker: null });
    }
  }
  return groups;
}

/** Whether a sentence is still open at the end of a group; a colon ends a lead-in. */
function isOpenEnded(group: Draft | undefined): boolean {
  const last = group?.lines.at(-1);
  if (group === undefined || last === undefined) return false;
  return hasOpenBracket(group.lines) || !/[.?!:;–—]["'”’)*_]*$/u.test(last.text);
}

function continues(current: Draft, line: SourceLine, width: number): boolean {
  const [first] = current.lines;
  const last = current.lines.at(-1);
  if (first === undefined || last === undefined) return false;
  const isOpen = isOpenEnded(current);
  const isSetIn = current.marker !== null && line.indent > first.indent;
  if (line.gap !== "none") {
    if (line.page !== last.page) return isOpen && beginsInside(line.text);
    return isSetIn && line.gap === "blank" && current.listLevel > 0;
  }
  if (isSetIn) return true;
  if (
    isInCapitals(last.text) &&
    isInCapitals(line.text) &&
    current.listLevel === 0 &&
    isTitleOpen(last.text)
  ) {
    return line.indent <= last.indent + mostCentred;
  }
  if (isInCapitals(last.text) !== isInCapitals(line.text) && /\p{L}{4}/u.test(line.text)) {
    if (isInCapitals(last.text) || isInCapitals(line.text)) return false;
  }
  // A dash that is no bullet parts two words of a sentence.
  if (beginsInside(line.text.replace(/^[–—-]\s+/u, "")))
    return isOpen || !isMeantBreak(last.text, line.text, width);
  if (isOpen && isLeftOpen(last.text)) return true;
  if (isFinished(last.text) && line.indent > last.indent) return false;
  return !isMeantBreak(last.text, line.text, width);
}

/** The lines of a title that is set in the middle are set in by as much as they are shorter. */
const mostCentred = 40;

/** Whether a line in capitals leaves a title open: by a colon or dash, or a word behind which none ends. */
function isTitleOpen(text: string): boolean {
  return /[:–—-]$/u.test(text) || isLeftOpen(text);
}

function isDefinition({ lines, marker }: Draft, line: SourceLine): boolean {
  const indent = lines[0]?.indent ?? 0;
  return lines.length === 1 && marker === null && line.gap === "none" && line.indent > indent;
}
