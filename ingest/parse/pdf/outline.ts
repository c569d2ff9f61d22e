import type { OutlineNode } from "pdf-parse";

/** The headings that a PDF's outline names. */
export interface OutlineDepths {
  /** 1 for the outermost; null for what the outline does not name. */
  readonly depthOf: (title: string) => number | null;
}

const deepestOutline = 20;

/** The depth of each title of an outline; an outline that is absent names nothing. */
export function outlineDepths(outline: readonly OutlineNode[] | null | undefined): OutlineDepths {
  const depths = new Map<string, number>();
  const visit = (nodes: readonly OutlineNode[], depth: number): void => {
    for (const { title, items } of nodes) {
      const key = plain(title);
      if (key !== "" && !depths.has(key)) depths.set(key, depth);
      if (depth < deepestOutline) visit(items, depth + 1);
    }
  };
  visit(outline ?? [], 1);
  return { depthOf: (title) => depths.get(plain(title)) ?? null };
}

function plain(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\d]+/gu, "");
}
