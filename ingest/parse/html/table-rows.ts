import type { ElementNode } from "../shared/element-tree.ts";
import type { TableRow } from "../shared/block-list.ts";
import { isHeadRow } from "../shared/head-row.ts";
import { elementsWithin } from "../shared/tree-text.ts";

/** The words of an element as one stretch. */
export type CellText = (node: ElementNode) => string;

/** A row, or words of the table that stand in no row, such as its caption. */
export type TablePart =
  ({ readonly kind: "row" } & TableRow) | { readonly kind: "text"; readonly text: string };

/** A table that only places things on the page: its cells are read one after the other. */
export function isLayoutTable(table: ElementNode): boolean {
  if (["presentation", "none"].includes(table.attributes.role ?? "")) return true;
  const inside = elementsWithin(table);
  if (inside.some(({ name }) => /^h[1-6]$/u.test(name))) return true;
  const rows = ownElements(table, "tr");
  const isNarrow = rows.every((row) => cellsOf(row).length <= 1);
  const hasNested = inside.some(({ name }) => name === "table");
  return isNarrow || (hasNested && !rows.some((row) => cellsOf(row).some(({ name }) => name === "th")));
}

/** A longer caption is a text of its own. */
const longestCaption = 160;

/** The parts of a data table in order, its caption as part of its head: alone it says nothing; a table within a cell is flattened into that cell. */
export function tableRows(table: ElementNode, cellText: CellText): TablePart[] {
  const held = new Map<number, Held>();
  let wasBody = false;
  const rowOf = (row: ElementNode, isInHead: boolean): TablePart => {
    const cells = cellsOf(row);
    const isHead = isInHead || (!wasBody && cells.length > 0 && cells.every(({ name }) => name === "th"));
    wasBody ||= !isHead;
    return { kind: "row", ...inColumns(cells, { held, cellText }), isHead };
  };
  const partsOf = (node: ElementNode, isInHead: boolean): TablePart[] =>
    node.children.flatMap((child): TablePart[] => {
      if (typeof child === "string") return [{ kind: "text", text: child }];
      if (child.name === "tr") return [rowOf(child, isInHead)];
      if (["thead", "tbody", "tfoot"].includes(child.name)) return partsOf(child, child.name === "thead");
      const text = cellText(child);
      const isCaption =
        child.name === "caption" && text.trim() !== "" && text.trim().length <= longestCaption;
      return [isCaption ? { kind: "row", cells: [text], isHead: true } : { kind: "text", text }];
    });
  return withHead(partsOf(table, false), table);
}

/** Where a table marks no cell as a heading, its first row may name the columns all the same. */
function withHead(parts: TablePart[], table: ElementNode): TablePart[] {
  if (elementsWithin(table).some(({ name }) => name === "th" || name === "thead")) return parts;
  const rows = parts.flatMap((part) => (part.kind === "row" && !part.isHead ? [part] : []));
  const [first, ...others] = rows.map(({ cells }) => cells.map((cell) => cell.replace(/\s+/gu, " ").trim()));
  if (first === undefined || !isHeadRow(first, others)) return parts;
  return parts.map((part) => (part === rows[0] ? { ...rows[0], isHead: true } : part));
}

/** A cell that reaches into rows below its own. */
interface Held {
  /** How many more rows it reaches into. */
  readonly left: number;
  readonly cells: readonly string[];
  readonly column: number;
}

interface Columns {
  /** By column, the cell from above that reaches into it. */
  readonly held: Map<number, Held>;
  readonly cellText: CellText;
}

/** A row's cells at their columns: where a cell reaches over others, those are empty, for nothing is repeated. */
function inColumns(
  cells: readonly ElementNode[],
  { held, cellText }: Columns,
): Pick<TableRow, "cells" | "coveredBy"> {
  const columns: string[] = [];
  const coveredBy: Held[] = [];
  const skipHeld = () => {
    for (let cell = held.get(columns.length); cell !== undefined; cell = held.get(columns.length)) {
      if (cell.left === 1) held.delete(columns.length);
      else held.set(columns.length, { ...cell, left: cell.left - 1 });
      // A cell over several columns has its words in the first.
      if (cell.column === columns.length) coveredBy.push(cell);
      columns.push("");
    }
  };
  for (const cell of cells) {
    skipHeld();
    const left = span(cell, "rowspan") - 1;
    const column = columns.length;
    for (let i = 0; i < span(cell, "colspan"); i += 1) {
      if (left > 0 && columns.length < mostColumns)
        held.set(columns.length, { left, cells: columns, column });
      columns.push(i === 0 ? cellText(cell) : "");
    }
  }
  skipHeld();
  return { cells: columns, coveredBy };
}

const widestSpan = 100;
/** Beyond these no reader follows a cell down: cells that reach over one another would widen each row without end. */
const mostColumns = 1000;

function span(cell: ElementNode, attribute: "rowspan" | "colspan"): number {
  const stated = Number.parseInt(cell.attributes[attribute] ?? "1", 10);
  return stated >= 1 ? Math.min(stated, widestSpan) : 1;
}

/** A definition list as rows of two cells, so that a term and its definition stay together. */
export function definitionRows(list: ElementNode, cellText: CellText): TablePart[] {
  const parts: TablePart[] = [];
  let terms: string[] = [];
  let definitions: string[] = [];
  const finishRow = () => {
    const cells = [terms.join(" "), definitions.join(" ")];
    parts.push({ kind: "row", cells, isHead: false });
    [terms, definitions] = [[], []];
  };
  const visit = (node: ElementNode): void => {
    for (const child of node.children) {
      if (typeof child === "string") parts.push({ kind: "text", text: child });
      else if (child.name === "dt") {
        if (definitions.length > 0) finishRow();
        terms.push(cellText(child));
      } else if (child.name === "dd") definitions.push(cellText(child));
      else if (child.name === "div") visit(child);
      else parts.push({ kind: "text", text: cellText(child) });
    }
  };
  visit(list);
  finishRow();
  return parts;
}

function cellsOf(row: ElementNode): ElementNode[] {
  return row.children
    .filter((child) => typeof child !== "string")
    .filter(({ name }) => name === "td" || name === "th");
}

/** The elements of a name that belong to this table and not to one within it. */
function ownElements(node: ElementNode, name: string): ElementNode[] {
  return node.children.flatMap((child) => {
    if (typeof child === "string" || child.name === "table") return [];
    return child.name === name ? [child] : ownElements(child, name);
  });
}
