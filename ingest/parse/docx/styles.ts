import type { ElementNode } from "../shared/element-tree.ts";
import { childElements, childNamed } from "../shared/tree-text.ts";
import { lookOf, lookOver, paragraphProperties, plainLook, valueOf } from "./properties.ts";
import type { Look, ParagraphProperties } from "./properties.ts";

/** A style with what it takes from those that it is based on. */
export interface Style extends ParagraphProperties {
  readonly look: Look;
  /** In lower case, as Word names its own in every language; "" without one. */
  readonly name: string;
}

/** The styles of a document. */
export interface Styles {
  /** The style of an id; without one, or for one that is not there, the usual paragraph. */
  readonly find: (id: string | null) => Style;
  /** The look that a character style states, without what stands above it. */
  readonly findCharacterLook: (id: string) => Look;
  /** The language that the document is set in; null where it is not said. */
  readonly language: string | null;
}

const noStyle: Style = { look: plainLook, name: "", outlineLevel: null, list: null };

/** Reads the styles part; without one every paragraph is plain. */
export function readStyles(root: ElementNode | null): Styles {
  const top = root === null ? undefined : childNamed(root, "styles");
  const elements = top === undefined ? [] : childElements(top).filter(({ name }) => name === "style");
  const byId = new Map(elements.map((element) => [element.attributes.styleId ?? "", element]));
  const usual = elements.find(
    ({ attributes }) => attributes.type === "paragraph" && attributes.default === "1",
  );
  const runDefaults = descend(top, ["docDefaults", "rPrDefault", "rPr"]);
  const defaults: Style = { ...noStyle, look: lookOf(runDefaults) };
  const known = new Map<string, Style>();
  const resolve = (element: ElementNode | undefined, seen: ReadonlySet<ElementNode>): Style => {
    if (element === undefined || seen.has(element)) return defaults;
    const id = element.attributes.styleId ?? "";
    const found = known.get(id);
    if (found !== undefined) return found;
    const base = resolve(byId.get(valueOf(element, "basedOn") ?? ""), new Set([...seen, element]));
    const own = paragraphProperties(childNamed(element, "pPr"));
    const name = valueOf(element, "name")?.toLowerCase() ?? "";
    const style: Style = {
      name,
      look: lookOver(lookOf(childNamed(element, "rPr")), base.look),
      outlineLevel: own.outlineLevel ?? levelByName(name) ?? base.outlineLevel,
      list: own.list ?? base.list,
    };
    known.set(id, style);
    return style;
  };
  return {
    find: (id) => resolve((id === null ? undefined : byId.get(id)) ?? usual, new Set()),
    findCharacterLook: (id) => characterLook(byId, id),
    language: runDefaults === undefined ? null : valueOf(runDefaults, "lang"),
  };
}

function characterLook(byId: ReadonlyMap<string, ElementNode>, id: string): Look {
  let look = plainLook;
  const seen = new Set<ElementNode>();
  let element = byId.get(id);
  while (element !== undefined && !seen.has(element)) {
    seen.add(element);
    look = lookOver(look, lookOf(childNamed(element, "rPr")));
    element = byId.get(valueOf(element, "basedOn") ?? "");
  }
  return look;
}

/** Word's own heading styles are what they are by name, and so is the title. */
function levelByName(name: string): number | null {
  const level = /^heading ([1-9])$/u.exec(name)?.[1];
  if (level !== undefined) return Number(level) - 1;
  return name === "title" ? 0 : null;
}

function descend(node: ElementNode | undefined, path: readonly string[]): ElementNode | undefined {
  return path.reduce<ElementNode | undefined>(
    (at, name) => (at === undefined ? undefined : childNamed(at, name)),
    node,
  );
}
