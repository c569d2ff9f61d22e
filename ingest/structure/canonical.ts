import type { Block, Span } from "../../corpus/schemas/index-format.ts";
import type { ParsedLines, Removal, SourceLine } from "../parse/parser.ts";
import { removeFurniture } from "./furniture.ts";
import { headingShape, isHeading } from "./headings.ts";
import { joinLines } from "./join-lines.ts";
import type { LineGroup } from "./join-lines.ts";
import { wrappingOf } from "./line-shape.ts";

/** A document with its structure rebuilt: canonical text, and blocks with offsets into it. */
export interface StructuredText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly removals: readonly Removal[];
  /** Boxes beside the text, in order: what stands in one is part of nothing outside it, nor a heading of it. */
  readonly asides: readonly Span[];
  /** Blocks of a template that was not filled in: they lack words that a site's readers see. */
  readonly unfilled: readonly Span[];
}

/**
 * Rebuilds the structure that the extraction broke. The canonical text holds the source's non-space
 * characters in order: only white space is changed, and the removals say what else was taken out.
 */
export function rebuildStructure(source: ParsedLines): StructuredText {
  const { kept, removals } = removeFurniture(source.lines);
  const { isWrapped } = wrappingOf(kept);
  const groups = joinLines(kept);
  const blocks: Block[] = [];
  let text = "";
  let wasItem = false;
  for (const [index, group] of groups.entries()) {
    const isItem = group.listLevel > 0;
    if (text !== "") text += isItem && (wasItem || blocks.at(-1)?.kind === "paragraph") ? "\n" : "\n\n";
    const words = joinWords(group.lines);
    blocks.push(blockOf({ group, next: groups[index + 1], isWrapped, start: text.length, words }));
    text += words;
    wasItem = isItem;
  }
  return { text, blocks, removals, asides: [], unfilled: [] };
}

/** Joins lines with a space, but not behind a hyphen or a slash that the line break split. */
function joinWords(lines: readonly SourceLine[]): string {
  return lines.reduce((joined, { text }) => {
    if (joined === "") return text;
    const isSplitWord = /[\p{L}\d][-/]$/u.test(joined) && /^[\p{L}\d]/u.test(text);
    return isSplitWord ? joined + text : `${joined} ${text}`;
  }, "");
}

interface BlockSource {
  readonly group: LineGroup;
  readonly next: LineGroup | undefined;
  readonly isWrapped: boolean;
  readonly start: number;
  readonly words: string;
}

function blockOf({ group, next, isWrapped, start, words }: BlockSource): Block {
  const base = { start, end: start + words.length, page: group.lines[0]?.page ?? null };
  if (group.listLevel > 0) {
    const marker = /^(?:[^\p{L}\p{N}]\s|o\s|\d+\.\s)?/u.exec(words)?.[0].length ?? 0;
    return { ...base, kind: "item", level: group.listLevel, contentStart: start + marker, number: null };
  }
  if (isHeading(group, next)) {
    const { number, level } = headingShape(group, isWrapped);
    return { ...base, kind: "heading", level, contentStart: start, number };
  }
  const marker = /^(\d+(?:\.\d+)+)\s/.exec(words);
  return {
    ...base,
    kind: "paragraph",
    level: 0,
    contentStart: start + (marker?.[0].length ?? 0),
    number: marker?.[1] ?? null,
  };
}
