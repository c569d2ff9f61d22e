import type { ElementNode } from "../shared/element-tree.ts";
import { furnitureReason } from "./furniture.ts";

/** The share of a page's words, its furniture aside, that its main landmark must hold to be believed. */
const leastShare = 0.5;

/**
 * The elements that a page marks as its main content: `main` or its role, else its articles. None
 * where it marks nothing, or so little that the mark cannot be meant: then the whole page is content.
 */
export function mainContent(root: ElementNode): ReadonlySet<ElementNode> {
  const total = wordsOf(root, false);
  const isMain = ({ name, attributes }: ElementNode) => name === "main" || attributes.role === "main";
  const isArticle = ({ name, attributes }: ElementNode) =>
    name === "article" || attributes.role === "article";
  for (const is of [isMain, isArticle]) {
    const found = outermost(root, is);
    const held = found.reduce((sum, node) => sum + wordsOf(node, true), 0);
    if (held > 0 && held >= total * leastShare) return new Set(found);
  }
  return new Set();
}

function outermost(node: ElementNode, is: (node: ElementNode) => boolean): ElementNode[] {
  return node.children.flatMap((child) => {
    if (typeof child === "string") return [];
    return is(child) ? [child] : outermost(child, is);
  });
}

/** How many characters, white space aside, an element holds that are not furniture. */
function wordsOf(node: ElementNode, isInMain: boolean): number {
  let count = 0;
  for (const child of node.children) {
    if (typeof child === "string") count += child.replace(/\s+/gu, "").length;
    else if (child.name === "script" || child.name === "style") continue;
    else {
      const isWithin = isInMain || child.name === "main" || child.name === "article";
      if (furnitureReason(child, isWithin) === null) count += wordsOf(child, isWithin);
    }
  }
  return count;
}
