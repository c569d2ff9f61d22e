import { describe, expect, it } from "vitest";
import { parseHtml } from "./parse/html/parse-html.ts";
import { passagesOf } from "./passages.ts";
import { assembleBlocks } from "./structure/assemble.ts";
import { sectionsOf } from "./structure/sections.ts";

/** The pieces of the table's rows, their spans apart by " + ". */
function rowsOf(rows: string) {
  const { text, blocks, covering } = assembleBlocks(parseHtml(Buffer.from(`<table>${rows}</table>`)));
  const sections = sectionsOf({ text, blocks, gaps: [], hasStatedLevels: true });
  const passages = passagesOf({ documentId: "d", text, blocks, sections, ...(covering && { covering }) });
  const pieces = passages.flatMap((passage) =>
    passage.pieces.map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)).join(" + ")),
  );
  return { text, pieces };
}

describe("a row that a cell from above reaches into", () => {
  it("is quoted with the words of that cell, which stand in the text once", () => {
    const { text, pieces } = rowsOf(
      `<tr><th>Post</th><th>Check</th><th>Renewed</th></tr>
       <tr><td>Ferry crew</td><td rowspan="2">Enhanced check</td><td>Yearly</td></tr>
       <tr><td>Cook</td><td>Never</td></tr>
       <tr><td>Guest</td><td>None</td><td>Never</td></tr>`,
    );
    expect(pieces).toEqual([
      "Post\tCheck\tRenewed + Ferry crew\tEnhanced check\tYearly",
      "Post\tCheck\tRenewed + Enhanced check + Cook\t\tNever",
      "Post\tCheck\tRenewed + Guest\tNone\tNever",
    ]);
    expect(text.match(/Enhanced/gu)).toHaveLength(1);
  });

  it("is so for each cell, over all rows that it reaches into, and once for one over several columns", () => {
    const { pieces } = rowsOf(
      `<tr><td rowspan="3">Lake</td><td rowspan="2" colspan="2">Two adults</td><td>Boats</td></tr>
       <tr><td>Rafts</td></tr><tr><td>One adult</td><td>by day</td><td>Walks</td></tr>`,
    );
    expect(pieces).toEqual([
      "Lake\tTwo adults\t\tBoats",
      "Lake + Two adults + Rafts",
      "Lake + One adult\tby day\tWalks",
    ]);
  });

  it("keeps ten of such cells, and tables of nothing else are read in time", () => {
    const wide = `<tr>${"<td rowspan=2>Call</td>".repeat(12)}<td>Day</td></tr><tr><td>Night</td></tr>`;
    expect(rowsOf(wide).pieces[1]).toBe(`${"Call + ".repeat(10)}Night`);
    const started = performance.now();
    for (const [rows, cells, spans] of [
      [500, 20, "rowspan=100"],
      [300, 5, "rowspan=100 colspan=100"],
    ] as const) {
      expect(rowsOf(`<tr>${`<td ${spans}>Call</td>`.repeat(cells)}</tr>`.repeat(rows)).pieces).toHaveLength(
        rows,
      );
    }
    expect(performance.now() - started).toBeLessThan(8000);
  });

  it("is not so for a cell of the head, nor for one without words", () => {
    const { pieces } = rowsOf(
      `<thead><tr><th rowspan="2">Age</th><th>Ratio</th></tr></thead>
       <tr><td>1 to 3</td></tr><tr><td rowspan="2"></td><td>Swims</td></tr><tr><td>Sails</td></tr>`,
    );
    expect(pieces).toEqual(["Age\tRatio + 1 to 3", "Age\tRatio + Swims", "Age\tRatio + Sails"]);
  });
});
