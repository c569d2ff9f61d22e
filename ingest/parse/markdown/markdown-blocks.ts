import type { Token } from "markdown-it";
import type { BlockList } from "../shared/block-list.ts";
import type { BlockShape } from "../shared/marked-block.ts";
import { opaqueElements } from "../html/element-names.ts";
import { isWayBack } from "../html/furniture.ts";
import { isLeftOpen } from "../../structure/lead-in.ts";
import { addHtml } from "../html/html-blocks.ts";
import { parseHtmlTree } from "../shared/element-tree.ts";
import type { RemovalLog } from "../shared/removal-log.ts";
import { contentsLinks } from "./contents-links.ts";
import { isHtml, textOfToken } from "./markdown-tokens.ts";
import type { WrittenText } from "./markdown-tokens.ts";

/** Where the walk through the tokens is. */
interface Place {
  /** The kinds of the lists and notes that are open, outermost first. */
  readonly open: ("list" | "footnote")[];
  /** Whether each quotation that is open is a box with a heading of its own, outermost first. */
  readonly quotations: boolean[];
  heading: number | null;
  row: { cells: string[]; isHead: boolean } | null;
  isHead: boolean;
  /** Of each item that is open, outermost first, whether it begins with a label; null where it has not begun. */
  readonly labelled: (boolean | null)[];
}

/** What the blocks of a text are gathered in. */
export interface MarkdownTarget {
  readonly blocks: BlockList;
  readonly log: RemovalLog;
}

/** Adds a Markdown text's blocks; the paragraphs of one item or footnote are one block, HTML is read as in a page. */
export function addMarkdownBlocks(tokens: readonly Token[], target: MarkdownTarget): void {
  const { blocks, log } = target;
  const place: Place = { open: [], quotations: [], heading: null, row: null, isHead: false, labelled: [] };
  const contents = contentsLinks(tokens);
  for (const [at, token] of tokens.entries()) {
    if (contents.has(token)) {
      log.remove(shownBy(textOfToken(token)), "table of contents");
      continue;
    }
    openOrClose(token, place, blocks);
    if (token.type === "blockquote_open") {
      place.quotations.push(isHeaded(tokens.slice(at + 1, at + 3)));
      if (place.quotations.at(-1) === true) blocks.openBox();
    }
    if (token.type === "blockquote_close" && place.quotations.pop() === true) blocks.closeBox();
    const texts = withoutTickBox(textOfToken(token), place, log);
    const shown = shownBy(texts);
    if (isHtml(token)) addHtmlBlock(token.content, place, target);
    else if (place.row !== null && token.type === "inline") place.row.cells.push(shown);
    else if (isLinkBack(token, shown)) log.remove(shown, "page furniture: navigation");
    else if (shown !== "") addText(token, texts, { place, blocks });
  }
}

function shownBy(texts: readonly WrittenText[]): string {
  return texts.map(({ shown }) => shown).join("");
}

const tickBox = /^\s*\[[ xX]?\]\s+/u;

/** A box to tick at the head of an item is its mark, and none of its words. */
function withoutTickBox(
  texts: readonly WrittenText[],
  place: Place,
  log: RemovalLog,
): readonly WrittenText[] {
  const isFirst = place.open.at(-1) === "list" && place.row === null && place.labelled.at(-1) === null;
  const shown = isFirst ? shownBy(texts) : "";
  const box = tickBox.exec(shown)?.[0];
  if (box === undefined) return texts;
  log.remove(box, "boxes to tick");
  const rest = shown.slice(box.length);
  return [{ shown: rest, written: rest }];
}

/** HTML goes on behind an empty line where details are left open: their box ends where they are closed. */
function addHtmlBlock(html: string, place: Place, { blocks, log }: MarkdownTarget): void {
  const opened = (html.match(/<details\b/giu)?.length ?? 0) - (html.match(/<\/details\b/giu)?.length ?? 0);
  for (let left = opened; left > 0; left -= 1) blocks.openBox();
  const shape = shapeOf(place);
  const { root } = parseHtmlTree(html, opaqueElements);
  addHtml(root, { shape, listDepth: place.open.length }, { blocks, log });
  if (shape.kind === "paragraph") blocks.close();
  for (let left = opened; left < 0; left += 1) blocks.closeBox();
}

/** Whether these tokens begin with a heading, or a line that may be meant as one. */
function isHeaded([first, second]: readonly Token[]): boolean {
  if (first?.type === "heading_open") return true;
  return first?.type === "paragraph_open" && second !== undefined && isStrong(second);
}

/** Whether a paragraph is a link back to another page and nothing else. */
function isLinkBack({ type, children }: Token, shown: string): boolean {
  if (type !== "inline" || children?.[0]?.type !== "link_open") return false;
  const isOne = children.findIndex((child) => child.type === "link_close") === children.length - 1;
  return isOne && isWayBack(shown, true);
}

/** Whether all words of a token stand between marks of bold. */
function isStrong(token: Token): boolean {
  if (token.type !== "inline") return false;
  return textOfToken(token).every(({ shown, isStrong: strong }) => strong === true || shown.trim() === "");
}

function openOrClose({ type, tag }: Token, place: Place, blocks: BlockList): void {
  if (type === "bullet_list_open" || type === "ordered_list_open") place.open.push("list");
  if (type === "footnote_reference_open") place.open.push("footnote");
  if (/^(bullet_list|ordered_list|footnote_reference)_close$/u.test(type)) place.open.pop();
  if (/^(bullet_list|ordered_list|list_item|footnote_reference|blockquote|heading)_/u.test(type))
    blocks.close();
  if (type === "list_item_open") place.labelled.push(null);
  if (type === "list_item_close") place.labelled.pop();
  if (type === "heading_open") place.heading = Number(tag.slice(1));
  if (type === "heading_close") place.heading = null;
  if (type === "thead_open" || type === "thead_close") place.isHead = type === "thead_open";
  if (type === "tr_open") place.row = { cells: [], isHead: place.isHead };
  if (type === "tr_close" && place.row !== null) {
    blocks.addRow(place.row);
    place.row = null;
  }
}

interface TextTarget {
  readonly place: Place;
  readonly blocks: BlockList;
}

function addText({ type }: Token, texts: readonly WrittenText[], { place, blocks }: TextTarget): void {
  const shape = shapeOf(place);
  const shown = shownBy(texts);
  if (type === "fence" || type === "code_block") {
    if (shape.kind === "item" || shape.kind === "footnote") blocks.write(`${shown} `, shape);
    else for (const part of shown.split(/\n\s*\n/u)) blocks.add(part, shape);
  } else if (place.heading !== null || shape.kind === "paragraph") {
    blocks.close();
    for (const text of texts) blocks.write(text.shown, { ...shape, isStrong: text.isStrong === true });
    blocks.close();
  } else {
    const isUnderLabel = shape.kind === "item" && type === "inline" && standsUnderLabel(shown, place);
    if (isUnderLabel) blocks.close();
    blocks.write(`${shown} `, isUnderLabel ? { ...shape, level: 2 } : shape);
  }
}

/** What stands under a label is said of it, as what stands in a list under it is; a sentence goes on in small letters. */
function standsUnderLabel(shown: string, { labelled }: Place): boolean {
  const before = labelled.at(-1) ?? null;
  const isUnder = before === true && begins.test(shown);
  labelled[labelled.length - 1] = before === null ? isLabel(shown) : isUnder;
  return isUnder;
}

const begins = /^\P{L}*\p{Lu}/u;
/** A label over a paragraph has hardly more words. */
const longestLabel = 6;

/** Whether the first paragraph of an item is a few words and no sentence: "3. Concerns". */
function isLabel(text: string): boolean {
  const isShort = text.trim().split(/\s+/u).length <= longestLabel;
  return isShort && begins.test(text) && !/[.,;:?!]\s*$/u.test(text) && !isLeftOpen(text);
}

function shapeOf({ open, heading }: Place): BlockShape {
  if (heading !== null) return { kind: "heading", level: heading };
  if (open.includes("footnote")) return { kind: "footnote", level: 0 };
  if (open.length === 0) return { kind: "paragraph", level: 0 };
  return { kind: "item", level: Math.min(2, open.length) };
}
