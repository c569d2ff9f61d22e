/** A row of a table as it is shown: its cells are HTML already. */
export interface ShownRow {
  readonly cells: readonly string[];
  readonly isHead: boolean;
}

/**
 * A table that scrolls within its own frame, so that a narrow screen need not. Rows above the first
 * that is no head are the table's head; a row of one cell, such as a heading among the rows, reaches across.
 */
export function sourceTable(rows: readonly ShownRow[]): string {
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  const firstOfBody = rows.findIndex(({ isHead }) => !isHead);
  const headLength = firstOfBody < 0 ? rows.length : firstOfBody;
  const section = (tag: "thead" | "tbody", part: readonly ShownRow[]) =>
    part.length === 0 ? "" : `<${tag}>\n${part.map((row) => rowHtml(row, columns)).join("\n")}\n</${tag}>\n`;
  const head = section("thead", rows.slice(0, headLength));
  const content = section("tbody", rows.slice(headLength));
  return `<div class="table-frame" role="region" aria-label="Table" tabindex="0">\n<table>\n${head}${content}</table>\n</div>`;
}

function rowHtml({ cells, isHead }: ShownRow, columns: number): string {
  const tag = isHead ? "th" : "td";
  const scope = isHead ? ' scope="col"' : "";
  const [only = ""] = cells;
  if (cells.length === 1 && columns > 1) {
    return `<tr><${tag}${isHead ? ' scope="colgroup"' : ""} colspan="${String(columns)}">${only}</${tag}></tr>`;
  }
  const empty = Array.from({ length: columns - cells.length }, () => "<td></td>");
  const filled = cells.map((cell) => (cell === "" ? "<td></td>" : `<${tag}${scope}>${cell}</${tag}>`));
  return `<tr>${[...filled, ...empty].join("")}</tr>`;
}
