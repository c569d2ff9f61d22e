import type { ElementNode } from "../shared/element-tree.ts";
import { isHeadRow } from "../shared/head-row.ts";
import type { TableRow } from "../shared/block-list.ts";
import { childElements, childNamed } from "../shared/tree-text.ts";
import type { ListCounter, ListMark } from "./numbering.ts";
import { paragraphProperties, switchOf, valueOf } from "./properties.ts";
import { contentOf, readRuns, leaveOut } from "./read-runs.ts";
import type { Run, TextReader } from "./read-runs.ts";
import type { Style } from "./styles.ts";

/** A paragraph with what decides whether it is a heading, an item or text. */
export interface BodyParagraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly runs: readonly Run[];
  readonly style: Style;
  /** 0 is the highest; null for body text. */
  readonly outlineLevel: number | null;
  readonly mark: ListMark | null;
}

/** A row of a table; a cell that goes on from the row above, or that another reaches over, is empty. */
export interface BodyRow extends TableRow {
  readonly kind: "row";
}

/** A paragraph or a row, in reading order. */
export type BodyPart = BodyParagraph | BodyRow;

/** What the reading of a body needs. */
export interface BodyReader extends TextReader {
  readonly lists: ListCounter;
}

/** Reads a body, a note or a text box: its paragraphs and the rows of its tables in order. */
export function readBody(body: ElementNode, reader: BodyReader): BodyPart[] {
  const parts: BodyPart[] = [];
  let carried: readonly Run[] = [];
  const visit = (node: ElementNode): void => {
    if (leaveOut(node, reader.log)) return;
    if (node.name === "tbl") parts.push(...readTable(node, reader));
    else if (node.name === "p") {
      const style = reader.styles.find(styleOf(node));
      const { runs, boxes } = readRuns(node, style, reader);
      carried = [...carried, ...runs];
      if (!isMarkDeleted(node)) {
        parts.push(paragraphOf(node, { style, runs: carried, reader }));
        carried = [];
      }
      boxes.forEach(visit);
    } else contentOf(node, reader.log).forEach(visit);
  };
  contentOf(body, reader.log).forEach(visit);
  if (carried.length > 0) {
    const style = reader.styles.find(null);
    const text = textOf(carried);
    parts.push({ kind: "paragraph", text, runs: carried, style, outlineLevel: null, mark: null });
  }
  return parts;
}

interface ParagraphSource {
  readonly style: Style;
  readonly runs: readonly Run[];
  readonly reader: BodyReader;
}

function paragraphOf(node: ElementNode, { style, runs, reader }: ParagraphSource): BodyParagraph {
  const own = paragraphProperties(childNamed(node, "pPr"));
  const place = own.list ?? style.list;
  const text = textOf(runs);
  const isCounted = place !== null && place.listId !== "0" && text.trim() !== "";
  return {
    kind: "paragraph",
    text,
    runs,
    style,
    outlineLevel: own.outlineLevel ?? style.outlineLevel,
    mark: markByStyle(style.name, isCounted ? reader.lists.next(place) : null),
  };
}

/** Word's own styles for a list within a list say how deep it is in their name: their numbering may count from the margin. */
function markByStyle(style: string, mark: ListMark | null): ListMark | null {
  const depth = Number(/^list (?:bullet|number) ([2-5])$/u.exec(style)?.[1] ?? 1) - 1;
  return mark === null ? null : { ...mark, depth: Math.max(mark.depth, depth) };
}

function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join("");
}

function styleOf(paragraph: ElementNode): string | null {
  const properties = childNamed(paragraph, "pPr");
  return properties === undefined ? null : valueOf(properties, "pStyle");
}

/** Where the end of a paragraph was deleted, its words go on in the next. */
function isMarkDeleted(paragraph: ElementNode): boolean {
  const properties = childNamed(paragraph, "pPr");
  const ofMark = properties === undefined ? undefined : childNamed(properties, "rPr");
  return ofMark !== undefined && childNamed(ofMark, "del") !== undefined;
}

/** The rows of a table; one of a single column only frames its paragraphs. */
function readTable(table: ElementNode, reader: BodyReader): BodyPart[] {
  const rows = findAll(table, "tr", reader).map((row) => ({ row, cells: findAll(row, "tc", reader) }));
  if (rows.every(({ cells }) => cells.length <= 1)) {
    return rows.flatMap(({ cells }) => cells.flatMap((cell) => readBody(cell, reader)));
  }
  const reaching: Reaching = new Map();
  const read = rows.map(({ row, cells }, index): BodyRow => {
    const contents = cells.map((cell) => readBody(cell, reader));
    const isHead = isMarkedHead(row) || (index === 0 && contents.every(isBoldCell));
    const inPlace = inColumns(row, cells, contents);
    return { kind: "row", ...covered(cells, inPlace, reaching), isHead };
  });
  const [first, ...others] = read;
  if (first === undefined || read.some(({ isHead }) => isHead)) return read;
  const named = [first, ...others].map(({ cells }) => cells.map(tidy));
  return [{ ...first, isHead: isHeadRow(named[0] ?? [], named.slice(1)) }, ...others];
}

/** By column, the cell from above that goes on in the row below where that says so. */
type Reaching = Map<number, { readonly cells: readonly string[]; readonly column: number }>;

interface CellsInPlace {
  readonly columns: readonly string[];
  /** The column of each cell. */
  readonly places: readonly number[];
}

/** A row, and the cells of rows above that go on in it. */
function covered(
  cells: readonly ElementNode[],
  { columns, places }: CellsInPlace,
  reaching: Reaching,
): Pick<TableRow, "cells" | "coveredBy"> {
  const coveredBy = cells.flatMap((cell, index) => {
    const column = places[index] ?? 0;
    const merge = mergeOf(cell);
    if (merge === "start") reaching.set(column, { cells: columns, column });
    if (merge === null) reaching.delete(column);
    const above = reaching.get(column);
    return merge === "more" && above !== undefined && columns[column]?.trim() === "" ? [above] : [];
  });
  return { cells: columns, coveredBy };
}

/** Whether a cell begins one that reaches down, or goes on with it. */
function mergeOf(cell: ElementNode): "start" | "more" | null {
  const properties = childNamed(cell, "tcPr");
  if (properties === undefined || childNamed(properties, "vMerge") === undefined) return null;
  return valueOf(properties, "vMerge") === "restart" ? "start" : "more";
}

function inColumns(
  row: ElementNode,
  cells: readonly ElementNode[],
  contents: readonly BodyPart[][],
): CellsInPlace {
  const before = Number(propertyOf(row, "trPr", "gridBefore") ?? 0);
  const columns = Array.from({ length: Math.min(Math.max(0, before), 100) }, () => "");
  const places: number[] = [];
  for (const [index, cell] of cells.entries()) {
    places.push(columns.length);
    columns.push((contents[index] ?? []).map(plainText).join(" "));
    const span = Math.min(Number(propertyOf(cell, "tcPr", "gridSpan") ?? 1), 100);
    for (let i = 1; i < span; i += 1) columns.push("");
  }
  return { columns, places };
}

function tidy(cell: string): string {
  return cell.replace(/\s+/gu, " ").trim();
}

/** The words of a part as one stretch. */
export function plainText(part: BodyPart): string {
  return part.kind === "row" ? part.cells.join(" ") : part.text;
}

function isMarkedHead(row: ElementNode): boolean {
  const properties = childNamed(row, "trPr");
  return properties !== undefined && switchOf(properties, "tblHeader") === true;
}

function isBoldCell(parts: readonly BodyPart[]): boolean {
  const runs = parts.flatMap((part) => (part.kind === "row" ? [] : part.runs));
  const inked = runs.filter(({ text }) => text.trim() !== "");
  return inked.length > 0 && inked.every(({ look }) => look.isBold === true);
}

function propertyOf(node: ElementNode, properties: string, name: string): string | null {
  const found = childNamed(node, properties);
  return found === undefined ? null : valueOf(found, name);
}

/** The rows of a table, or the cells of a row, within whatever controls and insertions wrap them. */
function findAll(node: ElementNode, name: "tr" | "tc", reader: BodyReader): ElementNode[] {
  return childElements(node).flatMap((child) => {
    if (child.name === name) return isRowDeleted(child, reader) ? [] : [child];
    return leaveOut(child, reader.log) ? [] : findAll(child, name, reader);
  });
}

function isRowDeleted(node: ElementNode, { log }: BodyReader): boolean {
  const properties = childNamed(node, "trPr");
  if (properties === undefined || childNamed(properties, "del") === undefined) return false;
  return leaveOut({ ...node, name: "del" }, log);
}
