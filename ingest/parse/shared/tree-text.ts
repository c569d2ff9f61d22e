import type { ElementNode } from "./element-tree.ts";

/** All text within an element, in order; white space stands where an element that `isApart` begins or ends. */
export function textWithin(node: ElementNode, isApart: (name: string) => boolean = () => false): string {
  const parts: string[] = [];
  const visit = (child: ElementNode | string): void => {
    if (typeof child === "string") {
      parts.push(child);
      return;
    }
    const gap = isApart(child.name) ? " " : "";
    parts.push(gap);
    child.children.forEach(visit);
    parts.push(gap);
  };
  node.children.forEach(visit);
  return parts.join("");
}

/** Every element within a node, outermost first, in order. */
export function elementsWithin(node: ElementNode): ElementNode[] {
  const found: ElementNode[] = [];
  const visit = (child: ElementNode | string): void => {
    if (typeof child === "string") return;
    found.push(child);
    child.children.forEach(visit);
  };
  node.children.forEach(visit);
  return found;
}

/** The first element of a name directly within another. */
export function childNamed(node: ElementNode, name: string): ElementNode | undefined {
  return childElements(node).find((child) => child.name === name);
}

/** The elements directly within another, in order. */
export function childElements(node: ElementNode): ElementNode[] {
  return node.children.filter((child) => typeof child !== "string");
}
