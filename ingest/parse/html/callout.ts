import type { ElementNode } from "../shared/element-tree.ts";
import { elementsWithin, textWithin } from "../shared/tree-text.ts";
import { headingLevel } from "./heading-level.ts";

const boxes: ReadonlySet<string> = new Set(["div", "section", "aside", "blockquote"]);
const wrappers: ReadonlySet<string> = new Set(["div", "section"]);

/**
 * Whether the child of an element at an index is a box within the text: it begins with its only heading, which is
 * below the one that the text around it stands under (`above`), and that text, or a part with a heading of its own,
 * goes on behind it. Where only more wrapping follows, its heading may be meant for that too.
 */
export function isCallout(
  { children }: Pick<ElementNode, "children">,
  index: number,
  above: number,
): boolean {
  const node = children[index];
  if (node === undefined || typeof node === "string" || !boxes.has(node.name)) return false;
  const headings = headingsWithin(node);
  const [heading] = headings;
  if (heading === undefined || headings.length > 1 || (headingLevel(heading) ?? 0) <= above) return false;
  if (!beginsWith(node, heading) || wordsOf(node) === wordsOf(heading)) return false;
  return node.name === "aside" || !isMoreWrapping(behind(children, index));
}

/** The first child behind an index that holds words. */
function behind(children: ElementNode["children"], index: number): ElementNode | string | undefined {
  let at = index + 1;
  for (let child = children[at]; child !== undefined && wordsOf(child) === ""; child = children[at]) at += 1;
  return children[at];
}

/** Whether what follows a box is wrapped as it is, and has no heading of its own to begin with. */
function isMoreWrapping(next: ElementNode | string | undefined): boolean {
  if (next === undefined || typeof next === "string" || !wrappers.has(next.name)) return false;
  const [heading] = headingsWithin(next);
  return heading === undefined || !beginsWith(next, heading);
}

function headingsWithin(node: ElementNode): ElementNode[] {
  return elementsWithin(node).filter((element) => headingLevel(element) !== null);
}

function beginsWith(node: ElementNode, heading: ElementNode): boolean {
  const title = wordsOf(heading);
  return title !== "" && wordsOf(node).startsWith(title);
}

function wordsOf(node: ElementNode | string): string {
  return (typeof node === "string" ? node : textWithin(node)).replace(/\s+/gu, "");
}
