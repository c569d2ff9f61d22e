import type { ElementNode } from "../shared/element-tree.ts";
import { isContentsLabel } from "../shared/contents-label.ts";
import { headingLevel } from "./heading-level.ts";

/** How many words stand in an element, how many of them in links to places of the same page, and how many such links. */
interface Counted {
  readonly words: number;
  readonly linked: number;
  readonly links: number;
  /** How deep its elements stand in each other. */
  readonly depth: number;
}

const fewestLinks = 2;
const boxes: ReadonlySet<string> = new Set(["div", "section", "aside", "nav", "details"]);
const labels: ReadonlySet<string> = new Set(["p", "strong", "b", "summary", "span", "div"]);
const longestLabel = 40;
const deepestLabel = 3;

/** The lists of links to the parts of a page, each with the label over it and the box that holds nothing else. */
export function inPageContents(root: ElementNode): ReadonlySet<ElementNode> {
  const found = new Set<ElementNode>();
  countWords(root, false, found);
  return found;
}

function countWords(node: ElementNode, isInLink: boolean, found: Set<ElementNode>): Counted {
  const isLink = node.name === "a" && /^[^?]*#./u.test(node.attributes.href ?? "");
  const sum = { words: 0, linked: 0, links: isLink ? 1 : 0, depth: 0 };
  let label: { readonly element: ElementNode; readonly words: number } | null = null;
  for (const child of node.children) {
    if (typeof child === "string") {
      const words = child.replace(/\s+/gu, "").length;
      sum.words += words;
      if (isInLink || isLink) sum.linked += words;
      if (words > 0) label = null;
      continue;
    }
    const inside = countWords(child, isInLink || isLink, found);
    sum.words += inside.words;
    sum.linked += inside.linked;
    sum.links += inside.links;
    sum.depth = Math.max(sum.depth, inside.depth + 1);
    if (label !== null && isContents(inside)) {
      found.add(label.element).add(child);
      const isAll = sum.words === label.words + inside.words;
      if (isAll && boxes.has(node.name)) found.add(node);
      label = null;
    } else if (inside.words > 0) {
      label = isLabel(child, inside) ? { element: child, words: inside.words } : null;
    }
  }
  return sum;
}

function isContents({ words, linked, links }: Counted): boolean {
  return links >= fewestLinks && words === linked;
}

function isLabel(node: ElementNode, { words, depth }: Counted): boolean {
  if (words > longestLabel || depth > deepestLabel || !(headingLevel(node) !== null || labels.has(node.name)))
    return false;
  return isContentsLabel(shownText(node));
}

function shownText(node: ElementNode): string {
  return node.children.map((child) => (typeof child === "string" ? child : shownText(child))).join("");
}
