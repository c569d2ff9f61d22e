import path from "node:path";
import { UnreadableDocumentError } from "../parser.ts";
import { parseXmlTree } from "../shared/element-tree.ts";
import type { ElementNode, ElementTree, XmlText } from "../shared/element-tree.ts";
import { childNamed, elementsWithin } from "../shared/tree-text.ts";
import { readZip } from "./read-zip.ts";

/** The parts of a Word document that say anything. */
export interface OfficePackage {
  readonly document: ElementTree;
  readonly styles: ElementTree | null;
  readonly numbering: ElementTree | null;
  readonly footnotes: ElementTree | null;
  readonly endnotes: ElementTree | null;
  readonly comments: ElementTree | null;
  readonly headersAndFooters: readonly ElementTree[];
  readonly coreProperties: ElementTree | null;
  readonly extendedProperties: ElementTree | null;
}

/** In a part of the text, words stand in these elements only; what is between them sets out the file. */
const words: XmlText = {
  isText: (name: string) => name === "t" || name === "delText",
  standFor: new Map([["noBreakHyphen", "\u2011"]]),
};
const everything: XmlText = { isText: () => true, standFor: new Map<string, string>() };

/**
 * Reads the parts of a Word document by their relations. Relations to what is outside the file are
 * passed over: nothing is fetched.
 * @throws {UnreadableDocumentError} for an archive that is broken or no Word document.
 */
export async function readOfficePackage(bytes: Uint8Array): Promise<OfficePackage> {
  const files = await readZip(bytes, (name) => /\.(xml|rels)$/iu.test(name));
  const parse = (name: string | undefined, text = everything): ElementTree | null => {
    const content = name === undefined ? undefined : files.get(name);
    return content === undefined ? null : parseXmlTree(decodeXml(content), text);
  };
  const own = relationsOf("", parse("_rels/.rels"));
  const [main] = own.get("officeDocument") ?? [];
  const document = parse(main, words);
  if (main === undefined || document === null || bodyOf(document.root) === undefined) {
    throw new UnreadableDocumentError("it is a zip archive without a Word document in it");
  }
  const relationsFile = path.posix.join(
    path.posix.dirname(main),
    "_rels",
    `${path.posix.basename(main)}.rels`,
  );
  const related = relationsOf(path.posix.dirname(main), parse(relationsFile));
  const first = (type: string, text = everything) => parse(related.get(type)?.[0], text);
  const running = [...(related.get("header") ?? []), ...(related.get("footer") ?? [])];
  return {
    document,
    styles: first("styles"),
    numbering: first("numbering"),
    footnotes: first("footnotes", words),
    endnotes: first("endnotes", words),
    comments: first("comments", words),
    headersAndFooters: running.map((name) => parse(name, words)).filter((tree) => tree !== null),
    coreProperties: parse(own.get("core-properties")?.[0]),
    extendedProperties: parse(own.get("extended-properties")?.[0]),
  };
}

/** The body of a Word document's main part. */
export function bodyOf(root: ElementNode): ElementNode | undefined {
  const document = childNamed(root, "document");
  return document === undefined ? undefined : childNamed(document, "body");
}

/** The parts that a part relates to within the file, by the last word of the relation's type. */
function relationsOf(folder: string, tree: ElementTree | null): ReadonlyMap<string, readonly string[]> {
  const targets = new Map<string, string[]>();
  for (const { name, attributes } of tree === null ? [] : elementsWithin(tree.root)) {
    const { Type, Target, TargetMode } = attributes;
    if (name !== "Relationship" || Type === undefined || Target === undefined) continue;
    if (TargetMode === "External") continue;
    const type = Type.slice(Type.lastIndexOf("/") + 1);
    const target = path.posix.resolve("/", folder, Target).slice(1);
    const known = targets.get(type);
    if (known === undefined) targets.set(type, [target]);
    else if (!known.includes(target)) known.push(target);
  }
  return targets;
}

/** Parts are UTF-8, or UTF-16 where a byte order mark says so. */
function decodeXml(content: Uint8Array): string {
  const [a, b] = content;
  const encoding = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch (cause) {
    throw new UnreadableDocumentError("its XML is not in the encoding that it must have", { cause });
  }
}
