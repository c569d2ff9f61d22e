import type { ElementNode } from "../shared/element-tree.ts";
import { textWithin } from "../shared/tree-text.ts";
import { isWayBack } from "./furniture.ts";

const noteMark = /^\s*[[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§¶]{1,3})[\])]?\s*$/u;
const onlyArrow = /^[\s\p{P}]*[↩↑⤴^⏎↵][\s\p{P}\uFE0E\uFE0F]*$/u;

/** Whether an element is a raised mark that leads to a footnote: without its place above the line it is part of a word. */
export function isFootnoteMark(node: ElementNode): boolean {
  if (node.name !== "sup" && !isLinkWithin(node)) return false;
  if (!noteMark.test(textWithin(node))) return false;
  const inner = onlyChild(node);
  if (node.name === "sup") return inner !== null && isLinkWithin(inner);
  return inner?.name === "sup" || isCalledNote(node);
}

function isCalledNote({ attributes }: ElementNode): boolean {
  return attributes.role === "doc-noteref" || /\b(?:foot|end)?note-?ref\b/iu.test(attributes.class ?? "");
}

function isLinkWithin({ name, attributes }: ElementNode): boolean {
  return name === "a" && (attributes.href ?? "").includes("#");
}

function onlyChild(node: ElementNode): ElementNode | null {
  const [only, ...others] = node.children.filter((child) => typeof child !== "string" || child.trim() !== "");
  return only === undefined || typeof only === "string" || others.length > 0 ? null : only;
}

/** Whether a link leads back from a footnote to its mark: by what it is called, or by its words within a footnote. */
export function isLinkFromNote(node: ElementNode, isInNote: boolean): boolean {
  const { name, attributes } = node;
  if (name !== "a") return false;
  const words = textWithin(node);
  if (isLinkWithin(node) && onlyArrow.test(words)) return true;
  if (!isInNote) return false;
  const isSaid = attributes.role === "doc-backlink" || attributes.rev === "footnote";
  const isCalled = /\b(footnote-)?(back-?(ref|link)|reversefootnote)\b/iu.test(attributes.class ?? "");
  return isSaid || isCalled || (isLinkWithin(node) && isWayBack(words, true));
}
