import type { Token } from "markdown-it";
import { isContentsLabel } from "../shared/contents-label.ts";
import { textOfToken } from "./markdown-tokens.ts";

const fewestLinks = 2;
const fewestTitles = 3;
/** Numbers and marks may stand beside the links. */
const besideLinks = /^[\s\d.)|·•–—-]*$/u;

/** The tokens of lists and lines of links to a text's own parts, with the "Contents" over them. */
export function contentsLinks(tokens: readonly Token[]): ReadonlySet<Token> {
  const found = new Set<Token>();
  const blocks = topBlocks(tokens);
  const titles = new Set(blocks.filter(isHeading).map(wordsOf));
  for (const [at, block] of blocks.entries()) {
    if (isListOfTitles(block, titles)) for (const token of block) found.add(token);
    if (!isLabel(block)) continue;
    let end = at + 1;
    let links = 0;
    for (let count = linksIn(blocks[end]); count > 0; count = linksIn(blocks[end])) {
      links += count;
      end += 1;
    }
    if (links < fewestLinks) continue;
    for (const token of blocks.slice(at, end).flat()) found.add(token);
  }
  return found;
}

/** The blocks that stand in no other, each with all of its tokens. */
function topBlocks(tokens: readonly Token[]): Token[][] {
  const blocks: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0) blocks.push([]);
    blocks.at(-1)?.push(token);
    depth += token.nesting;
  }
  return blocks;
}

function isLabel(block: readonly Token[]): boolean {
  const [open, inline] = block;
  if (block.length !== 3 || inline === undefined || !/^(?:heading|paragraph)_open$/u.test(open?.type ?? "")) {
    return false;
  }
  const words = textOfToken(inline).map(({ shown }) => shown);
  return isContentsLabel(words.join(""));
}

function isHeading(block: readonly Token[]): boolean {
  return block[0]?.type === "heading_open";
}

/** Whether a block is a list of links to parts of the text by their titles, and nothing else, though nothing says what it is. */
function isListOfTitles(block: readonly Token[], titles: ReadonlySet<string>): boolean {
  if (!/^(?:bullet|ordered)_list_open$/u.test(block[0]?.type ?? "")) return false;
  const items = block.filter(({ type }) => type === "inline");
  if (items.length < fewestTitles || linksIn(block) !== items.length) return false;
  return items.every((item) => titles.has(wordsOf([item])));
}

/** The words of a block, without the mark by which links find it. */
function wordsOf(block: readonly Token[]): string {
  const words = block.flatMap((token) => (token.type === "inline" ? textOfToken(token) : []));
  const text = words.map(({ shown }) => shown).join("");
  return text
    .replace(/\s+/gu, " ")
    .replace(/ ?\{#[^{}]{0,80}\}$/u, "")
    .trim();
}

/** How many links to places of the same text a paragraph or list holds; 0 where it holds anything else. */
function linksIn(block: readonly Token[] | undefined): number {
  if (block === undefined || !/^(?:paragraph|bullet_list|ordered_list)_open$/u.test(block[0]?.type ?? ""))
    return 0;
  let links = 0;
  for (const { children } of block.filter(({ type }) => type === "inline")) {
    let isInside = false;
    for (const child of children ?? []) {
      if (child.type === "link_close") isInside = false;
      else if (child.type === "link_open") {
        isInside = String(child.attrGet("href") ?? "").startsWith("#");
        links += isInside ? 1 : 0;
      } else if (!isInside && !textOfToken(child).every(({ shown }) => besideLinks.test(shown))) return 0;
    }
  }
  return links;
}
