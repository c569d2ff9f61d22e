import type { ElementNode } from "../shared/element-tree.ts";

/** Elements that hold programs or styles, not words. */
export const opaqueElements: ReadonlySet<string> = new Set(["script", "style"]);

const apart: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption " +
    "figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol option p pre section summary " +
    "table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** Whether an element's words are for those who have the page read out: they stand apart from what is seen. */
export function isForListeners({ attributes }: Pick<ElementNode, "attributes">): boolean {
  return /\b(?:visually-?hidden|sr-only|screen-reader(?:-text)?)\b/iu.test(attributes.class ?? "");
}

/** Whether an element's words stand apart from those around it, as a paragraph's do and a link's do not. */
export function isApart(name: string): boolean {
  return apart.has(name);
}
