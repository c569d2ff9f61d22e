import type { Tag } from "./page-model.ts";

/** A node of the structure tree as PDF.js gives it: an element with a role, or content with an id. */
export interface StructNode {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
}

/** Numbers that are given out once in a document. */
export interface Numbering {
  next: number;
}

interface TableState {
  readonly table: number;
  row: number;
  column: number;
}

interface Place {
  readonly tag: Tag;
  readonly table: TableState | null;
  readonly depth: number;
}

/** Elements within a line: what they hold belongs to the paragraph around them. */
const inline = new Set(["Span", "Link", "Reference", "NonStruct", "Annot", "Em", "Strong", "Code", "LBody"]);
const notes = new Set(["Note", "FENote", "Footnote", "Endnote"]);
const deepestTree = 100;

/** What a page's structure tree says of each marked stretch of its content, by the stretch's id. */
export function tagsOf(tree: StructNode | null, numbering: Numbering): ReadonlyMap<string, Tag> {
  const tags = new Map<string, Tag>();
  const place = { role: "text", level: 0, listDepth: 0, isLabel: false, cell: null } as const;
  const tag: Tag = { ...place, element: numbering.next++, order: 0 };
  const walk = (node: StructNode, at: Place): void => {
    for (const child of at.depth > deepestTree ? [] : (node.children ?? [])) {
      if (child.role !== undefined) walk(child, placeOf(child.role, at, numbering));
      else if (child.id !== undefined) tags.set(child.id, { ...at.tag, order: tags.size });
    }
  };
  if (tree !== null) walk(tree, { tag, table: null, depth: 0 });
  return tags;
}

function placeOf(role: string, at: Place, numbering: Numbering): Place {
  const { tag } = at;
  const depth = at.depth + 1;
  if (inline.has(role)) return { ...at, depth };
  if (role === "Lbl") return { ...at, depth, tag: { ...tag, isLabel: true } };
  const own: Tag = { ...tag, element: numbering.next++ };
  if (role === "Table") return { depth, tag: own, table: { table: numbering.next++, row: -1, column: -1 } };
  if (role === "TR" && at.table !== null) {
    at.table.row += 1;
    at.table.column = -1;
  }
  if ((role === "TH" || role === "TD") && at.table !== null) {
    at.table.column += 1;
    const { table, row, column } = at.table;
    return { ...at, depth, tag: { ...own, cell: { table, row, column, isHead: role === "TH" } } };
  }
  if (role === "L") return { ...at, depth, tag: { ...own, listDepth: tag.listDepth + 1 } };
  if (notes.has(role)) return { ...at, depth, tag: { ...own, role: "footnote" } };
  if (role === "TOC" || role === "TOCI") return { ...at, depth, tag: { ...own, role: "contents" } };
  const heading = /^(?:H(?<level>[1-6])?|Title)$/.exec(role);
  if (heading === null) return { ...at, depth, tag: tag.isLabel ? tag : own };
  return { ...at, depth, tag: { ...own, role: "heading", level: Number(heading.groups?.level ?? 1) } };
}
