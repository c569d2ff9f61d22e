import { Parser } from "htmlparser2";
import { UnreadableDocumentError } from "../parser.ts";

/** An element of HTML or XML; its children are elements and stretches of text, character references decoded. */
export interface ElementNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (ElementNode | string)[];
}

/** A parsed file, and its text once more, as the parser gave it without regard to structure. */
export interface ElementTree {
  readonly root: ElementNode;
  /** Every stretch of the document's text, in order. */
  readonly sourceText: string;
}

/** Nobody nests deeper than this to say something. */
const deepest = 256;

/** A page that opens more elements than this without closing them was made to do harm. */
const mostOpen = 50_000;

/**
 * Parses HTML as forgivingly as browsers do. Nothing is executed or fetched. Over-deep nesting is
 * flattened, so that whoever walks the tree may recurse. Elements in `opaque` (programs and the like)
 * are never flattened, and their content is not part of the source text.
 * @throws {UnreadableDocumentError} for nesting beyond reason.
 */
export function parseHtmlTree(source: string, opaque: ReadonlySet<string>): ElementTree {
  const root: ElementNode = { name: "#root", attributes: {}, children: [] };
  const open: { node: ElementNode; isOpaque: boolean }[] = [{ node: root, isOpaque: false }];
  const texts: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length > mostOpen) throw new UnreadableDocumentError("its elements are nested without end");
      const parent = open.at(-1) ?? { node: root, isOpaque: false };
      const isOpaque = parent.isOpaque || opaque.has(name);
      const isFlattened = open.length > deepest && !opaque.has(name);
      const node = isFlattened ? parent.node : { name, attributes, children: [] };
      if (!isFlattened) parent.node.children.push(node);
      open.push({ node, isOpaque });
    },
    ontext(text) {
      const { node, isOpaque } = open.at(-1) ?? { node: root, isOpaque: false };
      node.children.push(text);
      if (!isOpaque) texts.push(text);
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(source);
  return { root, sourceText: texts.join("") };
}

/** Which text of an XML file is the document's own. */
export interface XmlText {
  /** Whether the text directly in an element of this name is. */
  readonly isText: (name: string) => boolean;
  /** Characters that are written as elements, by their names. */
  readonly standFor: ReadonlyMap<string, string>;
}

/**
 * Parses XML that declares no document type, as all parts of office files are. Names lose their
 * namespace prefixes. Entities other than those of XML itself stand unexpanded; nothing is fetched.
 * @throws {UnreadableDocumentError} for a document type, tags that do not match, or nesting beyond reason.
 */
export function parseXmlTree(source: string, { isText, standFor }: XmlText): ElementTree {
  const root: ElementNode = { name: "#root", attributes: {}, children: [] };
  const open: ElementNode[] = [root];
  const texts: string[] = [];
  const keepText = (node: ElementNode, text: string) => {
    node.children.push(text);
    texts.push(text);
  };
  const parser = new Parser(
    {
      onprocessinginstruction(name) {
        if (!name.startsWith("!")) return;
        throw new UnreadableDocumentError("its XML declares a document type, which no office file may");
      },
      onopentag(name, attributes) {
        if (open.length > deepest) throw new UnreadableDocumentError("its XML is nested too deep");
        const node = { name: localName(name), attributes: withLocalNames(attributes), children: [] };
        open.at(-1)?.children.push(node);
        open.push(node);
        const character = standFor.get(node.name);
        if (character !== undefined) keepText(node, character);
      },
      ontext(text) {
        const node = open.at(-1) ?? root;
        if (isText(node.name)) keepText(node, text);
      },
      onclosetag(_, isImplied) {
        open.pop();
        if (isImplied && source[parser.endIndex - 1] !== "/") throw brokenXml();
      },
    },
    { xmlMode: true },
  );
  parser.write(source);
  if (open.length > 1) throw brokenXml();
  parser.end();
  return { root, sourceText: texts.join("") };
}

function brokenXml(): UnreadableDocumentError {
  return new UnreadableDocumentError("its XML is broken off or its tags do not match");
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function withLocalNames(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(attributes).filter(([name]) => !name.startsWith("xmlns"));
  return Object.fromEntries(entries.map(([name, value]) => [localName(name), value]));
}
