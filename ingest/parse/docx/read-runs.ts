import type { ElementNode } from "../shared/element-tree.ts";
import type { RemovalLog } from "../shared/removal-log.ts";
import { childElements, childNamed, textWithin } from "../shared/tree-text.ts";
import { lookOf, lookOver, switchOf, valueOf } from "./properties.ts";
import type { Look } from "./properties.ts";
import type { Style, Styles } from "./styles.ts";

/** A stretch of text of one look. */
export interface Run {
  readonly text: string;
  readonly look: Look;
}

/** What stands in a paragraph: its runs, and the text boxes that are anchored to it. */
export interface ParagraphContent {
  readonly runs: readonly Run[];
  readonly boxes: readonly ElementNode[];
}

/** What the reading of a document's text needs. */
export interface TextReader {
  readonly styles: Styles;
  readonly log: RemovalLog;
}

/** Elements that hold settings, the codes of fields, or nothing that is read. */
const settings: ReadonlySet<string> = new Set(
  "pPr rPr tblPr tblGrid trPr tcPr sectPr sdtPr sdtEndPr instrText delInstrText".split(" "),
);

const asSpace: ReadonlySet<string> = new Set(["tab", "br", "cr", "ptab"]);

/** What was deleted or moved away, and the copies that a file keeps for older programs, go to the log. */
export function leaveOut(node: ElementNode, log: RemovalLog): boolean {
  if (settings.has(node.name)) return true;
  if (node.name !== "del" && node.name !== "moveFrom") return false;
  log.remove(textWithin(node), "tracked change: deleted text");
  return true;
}

/** The elements within a node that count: of two versions of the same content the first. */
export function contentOf(node: ElementNode, log: RemovalLog): ElementNode[] {
  const children = childElements(node);
  if (node.name !== "AlternateContent") return children;
  const [chosen, ...others] = [
    ...children.filter(({ name }) => name === "Choice"),
    ...children.filter(({ name }) => name === "Fallback"),
  ];
  for (const other of others) log.remove(textWithin(other), "a copy of text boxes for older programs");
  return chosen === undefined ? [] : [chosen];
}

/** Reads the text of a paragraph, inserted text included. */
export function readRuns(
  paragraph: ElementNode,
  style: Style,
  { styles, log }: TextReader,
): ParagraphContent {
  const runs: Run[] = [];
  const boxes: ElementNode[] = [];
  const visit = (node: ElementNode, look: Look): void => {
    if (leaveOut(node, log)) return;
    if (node.name === "txbxContent") {
      boxes.push(node);
      return;
    }
    const own = node.name === "r" ? runLook(node, { look, styles }) : look;
    if (node.name === "r" && isHidden(node)) {
      log.remove(textWithin(node), "hidden");
      return;
    }
    if (asSpace.has(node.name)) runs.push({ text: " ", look: own });
    const isDeleted = node.name === "delText";
    for (const text of node.children.filter((child) => typeof child === "string")) {
      if (isDeleted) log.remove(text, "tracked change: deleted text");
      else runs.push({ text, look: own });
    }
    for (const child of contentOf(node, log)) visit(child, own);
  };
  for (const child of contentOf(paragraph, log)) visit(child, style.look);
  return { runs, boxes };
}

function runLook(run: ElementNode, { look, styles }: { look: Look; styles: Styles }): Look {
  const properties = childNamed(run, "rPr");
  const styleId = properties === undefined ? null : valueOf(properties, "rStyle");
  const stated = lookOf(properties);
  return lookOver(styleId === null ? stated : lookOver(stated, styles.findCharacterLook(styleId)), look);
}

function isHidden(run: ElementNode): boolean {
  const properties = childNamed(run, "rPr");
  return properties !== undefined && switchOf(properties, "vanish") === true;
}
