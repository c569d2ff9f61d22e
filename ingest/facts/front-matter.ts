import type { Block } from "../../corpus/schemas/index-format.ts";
import { pageOfBreadcrumb } from "../structure/furniture.ts";
import type { Removal } from "../parse/parser.ts";

/** The places of a document where it speaks of itself. */
export interface FrontMatter {
  /** The lines it begins with, in order; the cells of a table's row stand apart by ": ". */
  readonly head: readonly string[];
  /** The lines it ends with, those beside a signature, and what was taken out of it, such as running headers and footers. */
  readonly margins: readonly string[];
  /** The heads and feet of its pages that were taken out of it. */
  readonly running: readonly string[];
  /** What the ways to its page, taken out of it, call it. */
  readonly crumbs: readonly string[];
  /** The first lines that are headings, with their level and whether they are numbered. */
  readonly headings: readonly { readonly text: string; readonly level: number; readonly at: number }[];
}

const runningHead = /\brunning (?:head|foot)/u;
const headBlocks = 40;
const headLength = 4000;
const tailBlocks = 12;
/** Where a document is signed, so many blocks behind say by whom and when. */
const signature = /^\W*sign(?:ed|ature)\b.{0,60}$/iu;
const signatureBlocks = 4;
/** A line longer than this is prose, and not where a document states its date or title. */
const longestLine = 400;

/** Where a document with these blocks speaks of itself. */
export function frontMatterOf(source: {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly removals: readonly Removal[];
}): FrontMatter {
  const { text, blocks, removals } = source;
  const lineOf = (block: Block) => text.slice(block.start, block.end).replaceAll("\t", ": ");
  const first = blocks.slice(0, headBlocks).filter((block) => block.end <= headLength || block === blocks[0]);
  const rest = blocks.slice(first.length);
  const tail = rest.slice(-tailBlocks);
  const signed = rest.flatMap((block, at) =>
    signature.test(lineOf(block)) ? rest.slice(at, at + 1 + signatureBlocks) : [],
  );
  const removed = [...new Set(removals.map((removal) => removal.text))].slice(0, headBlocks);
  return {
    head: first.map(lineOf).map((line) => line.slice(0, longestLine)),
    margins: [...[...signed, ...tail].map(lineOf), ...removed].filter((line) => line.length <= longestLine),
    running: removals.filter(({ reason }) => runningHead.test(reason)).map(({ text: words }) => words),
    crumbs: removed.flatMap((line) => pageOfBreadcrumb(line) ?? []),
    headings: first.flatMap((block, at) =>
      block.kind === "heading" && block.number === null
        ? [{ text: text.slice(block.contentStart, block.end), level: block.level, at }]
        : [],
    ),
  };
}
