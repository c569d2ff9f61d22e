import type { ElementNode } from "../shared/element-tree.ts";
import { childNamed } from "../shared/tree-text.ts";

/** How letters look; null where nothing is said and what stands above decides. */
export interface Look {
  readonly isBold: boolean | null;
  readonly isUnderlined: boolean | null;
  readonly isCapitals: boolean | null;
  /** In half points. */
  readonly size: number | null;
}

/** Which list a paragraph counts in. */
export interface ListPlace {
  /** `0` takes a paragraph out of the list that its style would put it in. */
  readonly listId: string;
  /** 0 is the outermost. */
  readonly depth: number;
}

/** What a paragraph, or its style, says of itself. */
export interface ParagraphProperties {
  /** 0 is the highest; null for body text. */
  readonly outlineLevel: number | null;
  readonly list: ListPlace | null;
}

/** Says nothing about the look. */
export const plainLook: Look = { isBold: null, isUnderlined: null, isCapitals: null, size: null };

/** The look that the properties of a run state. */
export function lookOf(runProperties: ElementNode | undefined): Look {
  if (runProperties === undefined) return plainLook;
  const size = Number(valueOf(runProperties, "sz"));
  const underline = valueOf(runProperties, "u");
  return {
    isBold: switchOf(runProperties, "b"),
    isUnderlined: underline === null ? null : underline !== "none",
    isCapitals: switchOf(runProperties, "caps") ?? switchOf(runProperties, "smallCaps"),
    size: Number.isFinite(size) && size > 0 ? size : null,
  };
}

/** A look with what is unsaid taken from another. */
export function lookOver(own: Look, above: Look): Look {
  return {
    isBold: own.isBold ?? above.isBold,
    isUnderlined: own.isUnderlined ?? above.isUnderlined,
    isCapitals: own.isCapitals ?? above.isCapitals,
    size: own.size ?? above.size,
  };
}

/** What the properties of a paragraph state. */
export function paragraphProperties(properties: ElementNode | undefined): ParagraphProperties {
  if (properties === undefined) return { outlineLevel: null, list: null };
  const level = valueOf(properties, "outlineLvl");
  const numbering = childNamed(properties, "numPr");
  const listId = numbering === undefined ? null : valueOf(numbering, "numId");
  const depth = Number((numbering === undefined ? null : valueOf(numbering, "ilvl")) ?? 0);
  return {
    outlineLevel: level !== null && /^[0-8]$/u.test(level) ? Number(level) : null,
    list:
      listId === null
        ? null
        : { listId, depth: Number.isInteger(depth) && depth >= 0 && depth < 9 ? depth : 0 },
  };
}

/** The `val` of a property; null for one that is not there or has none. */
export function valueOf(properties: ElementNode, name: string): string | null {
  return childNamed(properties, name)?.attributes.val ?? null;
}

/** A property that is on when it is there, unless it says otherwise. */
export function switchOf(properties: ElementNode, name: string): boolean | null {
  const found = childNamed(properties, name);
  return found === undefined ? null : !["0", "false", "off"].includes(found.attributes.val ?? "");
}
