import type { Token } from "markdown-it";
import type { BlockList } from "../shared/block-list.ts";
import type { BlockShape } from "../shared/marked-block.ts";
import { textOfToken } from "./markdown-tokens.ts";

/** Where the walk through the tokens is. */
interface Place {
  /** The kinds of the lists and notes that are open, outermost first. */
  readonly open: ("list" | "footnote")[];
  heading: number | null;
  row: { cells: string[]; isHead: boolean } | null;
  isHead: boolean;
}

/** Adds a Markdown text's blocks; the paragraphs of one item or footnote are one block. */
export function addMarkdownBlocks(tokens: readonly Token[], blocks: BlockList): void {
  const place: Place = { open: [], heading: null, row: null, isHead: false };
  for (const token of tokens) {
    openOrClose(token, place, blocks);
    const shown = textOfToken(token)
      .map((text) => text.shown)
      .join("");
    if (place.row !== null && token.type === "inline") place.row.cells.push(shown);
    else if (shown !== "") addText(token, shown, { place, blocks });
  }
}

function openOrClose({ type, tag }: Token, place: Place, blocks: BlockList): void {
  if (type === "bullet_list_open" || type === "ordered_list_open") place.open.push("list");
  if (type === "footnote_reference_open") place.open.push("footnote");
  if (/^(bullet_list|ordered_list|footnote_reference)_close$/u.test(type)) place.open.pop();
  if (/^(bullet_list|ordered_list|list_item|footnote_reference|blockquote|heading)_/u.test(type))
    blocks.close();
  if (type === "heading_open") place.heading = Number(tag.slice(1));
  if (type === "heading_close") place.heading = null;
  if (type === "thead_open" || type === "thead_close") place.isHead = type === "thead_open";
  if (type === "tr_open") place.row = { cells: [], isHead: place.isHead };
  if (type === "tr_close" && place.row !== null) {
    blocks.addRow(place.row.cells, place.row.isHead);
    place.row = null;
  }
}

interface TextTarget {
  readonly place: Place;
  readonly blocks: BlockList;
}

function addText({ type }: Token, shown: string, { place, blocks }: TextTarget): void {
  const shape = shapeOf(place);
  if (place.heading !== null || shape.kind === "paragraph") {
    const isCode = type === "fence" || type === "code_block";
    for (const part of isCode ? shown.split(/\n\s*\n/u) : [shown]) blocks.add(part, shape);
  } else {
    blocks.write(`${shown} `, shape);
  }
}

function shapeOf({ open, heading }: Place): BlockShape {
  if (heading !== null) return { kind: "heading", level: heading };
  if (open.includes("footnote")) return { kind: "footnote", level: 0 };
  if (open.length === 0) return { kind: "paragraph", level: 0 };
  return { kind: "item", level: Math.min(2, open.length) };
}
