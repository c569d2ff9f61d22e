import type { Block, Span } from "../../corpus/schemas/index-format.ts";
import type { ParsedLines, Removal, SourceLine } from "../parse/parser.ts";
import { removeContentsList } from "./contents-list.ts";
import { removeFurniture } from "./furniture.ts";
import { extractedHeadings, headingShape, writtenHeadings } from "./headings.ts";
import { joinLines } from "./join-lines.ts";
import type { LineGroup } from "./join-lines.ts";
import { joinLoneMarkers } from "./lone-markers.ts";
import { paragraphsOfRuns } from "./numbered-runs.ts";
import { readUnderlines } from "./underlines.ts";
import { wrappingOf } from "./wrapping.ts";

/** A document with its structure rebuilt: canonical text, and blocks with offsets into it. */
export interface StructuredText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly removals: readonly Removal[];
  /** Boxes beside the text, in order: what stands in one is part of nothing outside it, nor a heading of it. */
  readonly asides: readonly Span[];
  /** Of a row, the words of the cells above that reach down into it; absent where none does. */
  readonly covering?: ReadonlyMap<Block, readonly Span[]>;
  /** Blocks of a template that was not filled in: they lack words that a site's readers see. */
  readonly unfilled: readonly Span[];
}

/**
 * Rebuilds the structure that the extraction broke. The canonical text holds the source's non-space
 * characters in order: only white space is changed, and the removals say what else was taken out.
 */
export function rebuildStructure(source: ParsedLines): StructuredText {
  const underlined = readUnderlines(joinLoneMarkers(source.lines));
  const listed = removeContentsList(underlined.lines);
  const { kept, removals } = removeFurniture(listed.kept);
  const { groups, headings, isExtracted } = groupLines(kept, underlined.levels);
  const blocks: Block[] = [];
  let text = "";
  for (const group of groups) {
    const words = joinWords(group.lines);
    const heading = headings.has(group) ? headingOf(group, { levels: underlined.levels, isExtracted }) : null;
    const shape = heading ?? bodyShape(group, words);
    if (text !== "") text += separator(blocks.at(-1)?.kind, shape.kind);
    const start = text.length;
    const { markerLength, ...named } = shape;
    const page = group.lines[0]?.page ?? null;
    blocks.push({ ...named, start, end: start + words.length, contentStart: start + markerLength, page });
    text += words;
  }
  const all = [...source.removals, ...underlined.removals, ...listed.removals, ...removals];
  return { text, blocks, removals: all, asides: [], unfilled: [] };
}

interface Grouped {
  readonly groups: readonly LineGroup[];
  readonly headings: ReadonlySet<LineGroup>;
  readonly isExtracted: boolean;
}

/** Lines put together, and which of them are headings; `levels` are those of the underlined ones. */
function groupLines(lines: readonly SourceLine[], levels: ReadonlyMap<number, number>): Grouped {
  const wrapping = wrappingOf(lines);
  const isDrawn = (line: SourceLine | undefined) => line !== undefined && levels.has(line.lineNumber);
  const standsAlone = (line: SourceLine) => line.row !== undefined || isDrawn(line);
  const joined = joinLines({ lines, wrapping, standsAlone, hasDrawnHeadings: levels.size > 0 });
  if (wrapping.kind === "extracted") {
    const drawn = joined.filter((group) => isDrawn(group.lines[0]));
    const headings = new Set([...extractedHeadings(joined), ...drawn]);
    return { groups: joined, headings, isExtracted: true };
  }
  const groups = paragraphsOfRuns(joined);
  const headings = writtenHeadings(groups, (group) => isDrawn(group.lines[0]));
  return { groups, headings, isExtracted: false };
}

/** Lists and tables line by line, the rest set apart. */
function separator(before: Block["kind"] | undefined, kind: Block["kind"]): string {
  const isInList = kind === "item" && (before === "item" || before === "paragraph");
  return isInList || (kind === "row" && before === "row") ? "\n" : "\n\n";
}

/** Joins lines with a space, but not behind a hyphen or a slash that the line break split. */
function joinWords(lines: readonly SourceLine[]): string {
  return lines.reduce((joined, { text }) => {
    if (joined === "") return text;
    const isSplitWord = /[\p{L}\d][-/]$/u.test(joined) && /^[\p{L}\d]/u.test(text);
    return isSplitWord ? joined + text : `${joined} ${text}`;
  }, "");
}

interface Shape extends Pick<Block, "kind" | "level" | "number"> {
  readonly markerLength: number;
}

interface HeadingSource {
  /** Of underlined headings, by the number of their line. */
  readonly levels: ReadonlyMap<number, number>;
  readonly isExtracted: boolean;
}

/** Headings that nothing underlines stand below all that are underlined. */
function headingOf(group: LineGroup, { levels, isExtracted }: HeadingSource): Shape {
  const { number, level } = headingShape(group, isExtracted);
  const drawn = levels.get(group.lines[0]?.lineNumber ?? 0);
  const deepest = Math.max(0, ...levels.values());
  return { kind: "heading", level: drawn ?? Math.min(6, deepest + level), number, markerLength: 0 };
}

function bodyShape({ lines, listLevel, marker }: LineGroup, words: string): Shape {
  const row = lines[0]?.row;
  if (row !== undefined) return { kind: "row", level: row, number: null, markerLength: words.search(/\S/u) };
  if (listLevel > 0) {
    const found = marker?.length ?? /^(?:[^\p{L}\p{N}]\s|o\s|\d+\.\s)?/u.exec(words)?.[0].length;
    return { kind: "item", level: listLevel, number: null, markerLength: found ?? 0 };
  }
  const dotted = /^(\d+(?:\.\d+)+)\s/.exec(words);
  const number = marker?.ordinals.join(".") ?? dotted?.[1] ?? null;
  return { kind: "paragraph", level: 0, number, markerLength: marker?.length ?? dotted?.[0].length ?? 0 };
}
