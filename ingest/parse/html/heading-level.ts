import type { ElementNode } from "../shared/element-tree.ts";

/** The level of an element that is a heading by its name or role; null for any other. */
export function headingLevel({ name, attributes }: ElementNode): number | null {
  const byName = /^h([1-6])$/u.exec(name)?.[1];
  if (byName !== undefined) return Number(byName);
  if (attributes.role !== "heading") return null;
  const stated = Number(attributes["aria-level"] ?? 2);
  return Number.isInteger(stated) && stated >= 1 ? Math.min(stated, 6) : 2;
}
