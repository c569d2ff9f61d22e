import type { SourceBlock } from "../parser.ts";
import type { BlockList } from "../shared/block-list.ts";
import type { BlockShape } from "../shared/marked-block.ts";
import { createBlockList } from "../shared/block-list.ts";
import { lineBreak } from "../shared/labelled-lines.ts";
import type { ElementNode } from "../shared/element-tree.ts";
import type { RemovalLog } from "../shared/removal-log.ts";
import { elementsWithin, textWithin } from "../shared/tree-text.ts";
import { isApart, isForListeners, opaqueElements } from "./element-names.ts";
import { isCallout } from "./callout.ts";
import { furnitureReason, titleHeader } from "./furniture.ts";
import { headingLevel } from "./heading-level.ts";
import { inPageContents } from "./in-page-contents.ts";
import { isFootnoteMark, isLinkFromNote } from "./footnote-links.ts";
import { mainContent } from "./main-content.ts";
import { panelsOf } from "./panels.ts";
import type { Panels } from "./panels.ts";
import { definitionRows, isLayoutTable, tableRows } from "./table-rows.ts";
import type { CellText } from "./table-rows.ts";

/** What the walk knows about where it is. */
interface Place {
  readonly shape: BlockShape;
  readonly listDepth: number;
  readonly isInMain: boolean;
  /** Inside an item its paragraphs belong together, and only white space parts them. */
  readonly isJoined: boolean;
  /** The level of the heading that stands over all of this, from outside; null for what stands within HTML. */
  readonly above: number | null;
}

/** Where HTML stands within another format. */
export interface HtmlPlace {
  readonly shape: BlockShape;
  readonly listDepth: number;
}

interface Walk {
  readonly blocks: BlockList;
  readonly log: RemovalLog;
  readonly main: ReadonlySet<ElementNode>;
  /** Lists of links to the parts of the page, with what stands over them. */
  readonly contents: ReadonlySet<ElementNode>;
  readonly panels: Panels;
  /** Tabs whose words go over the panels that they open: those to come, and those that wait for their panel. */
  readonly movable: Set<ElementNode>;
  readonly moved: Set<ElementNode>;
  /** The header that is the title of the page, and no furniture. */
  readonly title: ElementNode | null;
}

const paragraph: BlockShape = { kind: "paragraph", level: 0 };
const body: Place = { shape: paragraph, listDepth: 0, isInMain: false, isJoined: false, above: null };

/** The blocks of a page's own content; everything else goes to the log with its reason. */
export function htmlBlocks(root: ElementNode, log: RemovalLog): SourceBlock[] {
  const blocks = createBlockList(log);
  const main = mainContent(root);
  const contents = inPageContents(root);
  walkFrom(root, body, { blocks, log, main, contents, title: titleHeader(root) });
  return blocks.finish();
}

/** Adds HTML that stands in a text of another format: nothing in it is beside the content. */
export function addHtml(
  root: ElementNode,
  { shape, listDepth }: HtmlPlace,
  { blocks, log }: Pick<Walk, "blocks" | "log">,
): void {
  const isJoined = shape.kind !== "paragraph";
  const place = { shape, listDepth, isInMain: true, isJoined, above: blocks.level() };
  walkFrom(root, place, { blocks, log, main: new Set(), contents: inPageContents(root), title: null });
}

function walkFrom(root: ElementNode, place: Place, walk: Omit<Walk, "panels" | "movable" | "moved">): void {
  const panels = panelsOf(root);
  const moved = new Set<ElementNode>();
  visitChildren(root, place, { ...walk, panels, movable: new Set(panels.tabs.values()), moved });
  for (const tab of moved) walk.log.remove(textWithin(tab), "page furniture: controls");
}

/** A callout among the children is a box: it stands under the last heading among them before it. */
function visitChildren(node: ElementNode, place: Place, walk: Walk): void {
  const inner = place.above === null ? place : { ...place, above: null };
  let { above } = place;
  let open: ElementNode | undefined;
  for (const [at, child] of node.children.entries()) {
    if (typeof child === "string") {
      writeText(child, inner, walk);
      continue;
    }
    const isTitle = walk.panels.titles.has(child) && isContent(inner, walk);
    const isPanel = open === child;
    const isBox = !isTitle && !isPanel && above !== null && isCallout(node, at, above);
    if (isBox || isTitle) walk.blocks.openBox();
    if (isTitle) {
      addTitle(child, inner, walk);
      open = walk.panels.titles.get(child);
    } else visitElement(child, isPanel ? apart(inner) : inner, walk);
    if (isBox || isPanel) walk.blocks.closeBox();
    above = headingLevel(child) ?? above;
  }
}

/** Whether what stands here is the page's own text. */
function isContent({ isInMain }: Place, { main }: Walk): boolean {
  return main.size === 0 || isInMain;
}

/** A panel's words are a text of their own, in whatever item the page puts it. */
function apart(place: Place): Place {
  return { ...place, shape: paragraph, listDepth: 0, isJoined: false };
}

/** What is pressed to open a panel is the heading of it. */
function addTitle(node: ElementNode, place: Place, walk: Walk): void {
  const own = [node, ...elementsWithin(node)].map(headingLevel).find((level) => level !== null);
  const level = own ?? Math.min(6, walk.blocks.level() + 1);
  walk.blocks.add(cellText(walk, place)(node), { kind: "heading", level });
}

/** A panel whose tab stands elsewhere begins with the words of the tab. */
function visitTabPanel(node: ElementNode, place: Place, walk: Walk): void {
  const tab = walk.panels.tabs.get(node);
  const isNamed = tab !== undefined && walk.moved.delete(tab);
  if (tab !== undefined) walk.movable.delete(tab);
  if (isNamed) {
    walk.blocks.openBox();
    addTitle(tab, place, walk);
  }
  visitContent(node, apart(place), walk);
  if (isNamed) walk.blocks.closeBox();
}

function writeText(text: string, place: Place, { blocks, log, main }: Walk): void {
  if (main.size === 0 || place.isInMain) blocks.write(text, place.shape);
  else log.remove(text, "page furniture: outside the main content");
}

function visitElement(node: ElementNode, place: Place, walk: Walk): void {
  const { name } = node;
  if (opaqueElements.has(name)) return;
  const isMain = walk.main.has(node) || node === walk.title;
  const isInMain = place.isInMain || isMain || name === "article";
  const isContents = walk.contents.has(node) && !isMain;
  const isText = isMain || walk.panels.open.has(node);
  const furniture = walk.panels.repeated.has(node)
    ? "page furniture: controls"
    : furnitureReason(node, isInMain);
  const reason = isContents ? "table of contents" : isText ? null : furniture;
  if (reason !== null) {
    walk.log.remove(textWithin(node, isApart), reason);
    return;
  }
  if (walk.main.size > 0 && !place.isInMain && !isMain) {
    visitChildren(node, place, walk);
    return;
  }
  const inner = { ...place, isInMain: walk.main.size > 0 || isInMain };
  if (walk.movable.delete(node)) walk.moved.add(node);
  else if (walk.panels.tabs.has(node)) visitTabPanel(node, inner, walk);
  else visitContent(node, inner, walk);
}

function visitContent(node: ElementNode, place: Place, walk: Walk): void {
  const level = headingLevel(node);
  if (level !== null) {
    walk.blocks.add(cellText(walk, place)(node), { kind: "heading", level });
  } else if (isNotes(node)) {
    visitApart(node, { ...place, shape: { kind: "footnote", level: 0 } }, walk);
  } else if (isLinkFromNote(node, place.shape.kind === "footnote")) {
    walk.log.remove(textWithin(node), "link back from a footnote");
  } else if (isFootnoteMark(node)) {
    walk.log.remove(textWithin(node), "marks of footnotes");
  } else if (node.name === "table" && !isLayoutTable(node)) {
    addRows(tableRows(node, cellText(walk, place)), walk.blocks);
  } else if (node.name === "dl") {
    addRows(definitionRows(node, cellText(walk, place)), walk.blocks);
  } else if (node.name === "br") {
    walk.blocks.write(lineBreak, place.shape);
  } else if (node.name === "details" && !place.isJoined) {
    addDetails(node, place, walk);
  } else if (node.name === "pre") {
    addPreformatted(textWithin(node), place, walk.blocks);
  } else {
    visitList(node, place, walk);
  }
}

function visitList(node: ElementNode, place: Place, walk: Walk): void {
  const isNote = place.shape.kind === "footnote";
  if (["ul", "ol", "menu"].includes(node.name)) {
    visitApart(node, { ...place, listDepth: place.listDepth + 1, isJoined: false }, walk);
  } else if (node.name === "li") {
    const level = Math.min(2, Math.max(1, place.listDepth));
    const shape: BlockShape = isNote ? place.shape : { kind: "item", level };
    visitApart(node, { ...place, shape, isJoined: true }, walk);
  } else if (isApart(node.name) && place.isJoined) {
    walk.blocks.write(" ", place.shape);
    visitChildren(node, place, walk);
    walk.blocks.write(" ", place.shape);
  } else if (isApart(node.name) || node.attributes.role === "tab") {
    visitApart(node, place, walk);
  } else {
    if (isForListeners(node)) walk.blocks.write(" ", place.shape);
    const isStrong = place.shape.isStrong === true || node.name === "b" || node.name === "strong";
    visitChildren(node, isStrong ? { ...place, shape: { ...place.shape, isStrong } } : place, walk);
    if (isForListeners(node)) walk.blocks.write(" ", place.shape);
  }
}

function visitApart(node: ElementNode, place: Place, walk: Walk): void {
  walk.blocks.close();
  visitChildren(node, place, walk);
  walk.blocks.close();
}

/** Details are a box, and their summary is the heading of it. */
function addDetails(node: ElementNode, place: Place, walk: Walk): void {
  walk.blocks.openBox();
  const level = Math.min(6, walk.blocks.level() + 1);
  for (const child of node.children) {
    if (typeof child === "string") writeText(child, place, walk);
    else if (child.name === "summary" && !hasHeading(child)) {
      walk.blocks.add(cellText(walk, place)(child), { kind: "heading", level });
    } else visitElement(child, place, walk);
  }
  walk.blocks.closeBox();
}

function hasHeading(node: ElementNode): boolean {
  return elementsWithin(node).some((element) => headingLevel(element) !== null);
}

function isNotes({ name, attributes }: ElementNode): boolean {
  if (["doc-endnotes", "doc-footnote", "doc-endnote"].includes(attributes.role ?? "")) return true;
  return (
    ["div", "section", "ol", "aside"].includes(name) && /\b(foot|end)notes\b/iu.test(attributes.class ?? "")
  );
}

/** The words of a cell, a heading or the like: one stretch, with the furniture in it taken out. */
function cellText({ log, panels }: Walk, { isInMain }: Place): CellText {
  const visit = (child: ElementNode | string): string => {
    if (typeof child === "string") return child;
    if (opaqueElements.has(child.name)) return "";
    const furniture = panels.open.has(child) ? null : furnitureReason(child, isInMain);
    const reason = isFootnoteMark(child) ? "marks of footnotes" : furniture;
    if (reason !== null) log.remove(textWithin(child, isApart), reason);
    const words = reason === null ? child.children.map(visit).join("") : "";
    return isApart(child.name) || isForListeners(child) ? ` ${words} ` : words;
  };
  return (node) => node.children.map(visit).join("");
}

function addRows(rows: ReturnType<typeof tableRows>, blocks: BlockList): void {
  for (const row of rows) {
    if (row.kind === "row") blocks.addRow(row);
    else blocks.add(row.text, paragraph);
  }
}

/** An empty line parts two paragraphs of preformatted text; its other line ends are white space. */
function addPreformatted(text: string, { shape }: Place, blocks: BlockList): void {
  for (const part of text.split(/\n\s*\n/u)) blocks.add(part, shape);
}
