import { describe, expect, it } from "vitest";
import { tagsOf } from "./page-tags.ts";
import type { StructNode } from "./page-tags.ts";

const content = (id: string): StructNode => ({ id });
const node = (role: string, ...children: StructNode[]): StructNode => ({ role, children });
const tags = (...children: StructNode[]) => tagsOf({ role: "Root", children }, { next: 0 });

describe("tagsOf", () => {
  it("gives headings their level and the order of the tree, whatever the ids", () => {
    const found = tags(node("H1", content("b")), node("H3", content("a")), node("P", content("c")));
    expect([...found].map(([id, { role, level, order }]) => [id, role, level, order])).toEqual([
      ["b", "heading", 1, 0],
      ["a", "heading", 3, 1],
      ["c", "text", 0, 2],
    ]);
  });

  it("keeps links and spans in the paragraph they stand in, and paragraphs apart", () => {
    const found = tags(node("P", content("a"), node("Link", content("b"))), node("P", content("c")));
    expect(found.get("a")?.element).toBe(found.get("b")?.element);
    expect(found.get("a")?.element).not.toBe(found.get("c")?.element);
  });

  it("knows an item's label, that its words belong to it, and how deep its list is", () => {
    const inner = node("L", node("LI", node("LBody", content("inner"))));
    const found = tags(
      node("L", node("LI", node("Lbl", content("mark")), node("LBody", content("words"), inner))),
    );
    expect(found.get("mark")).toMatchObject({ isLabel: true, listDepth: 1 });
    expect(found.get("words")).toMatchObject({ isLabel: false, listDepth: 1 });
    expect(found.get("mark")?.element).toBe(found.get("words")?.element);
    expect(found.get("inner")?.listDepth).toBe(2);
  });

  it("gives cells their places, through the table's parts, and says which head it", () => {
    const row = (role: string, ...ids: string[]) => node("TR", ...ids.map((id) => node(role, content(id))));
    const found = tags(node("Table", node("THead", row("TH", "a", "b")), node("TBody", row("TD", "c", "d"))));
    const places = [...found.values()].map(({ cell }) => [cell?.row, cell?.column, cell?.isHead]);
    expect(places).toEqual([
      [0, 0, true],
      [0, 1, true],
      [1, 0, false],
      [1, 1, false],
    ]);
    expect(new Set([...found.values()].map(({ cell }) => cell?.table)).size).toBe(1);
  });

  it("knows notes and contents", () => {
    const found = tags(node("Note", node("P", content("a"))), node("TOC", node("TOCI", content("b"))));
    expect(found.get("a")?.role).toBe("footnote");
    expect(found.get("b")?.role).toBe("contents");
  });

  it("ends in a tree that is deeper than any document's", () => {
    let tree: StructNode = content("a");
    for (let depth = 0; depth < 5000; depth += 1) tree = node("Sect", tree);
    expect(tags(tree).size).toBe(0);
  });
});
