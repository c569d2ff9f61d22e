/** A row of a table, each cell's lines put together. */
export interface TextRow {
  /** 0-based place of its first line. */
  readonly at: number;
  readonly cells: readonly string[];
  readonly isHead: boolean;
}

/** A table found among the lines of a plain text. */
export interface TableInText {
  /** 0-based place of the line behind its last one. */
  readonly end: number;
  readonly rows: readonly TextRow[];
  /** Its borders, each with the place of its line and whether nothing else stands on that line. */
  readonly marks: readonly { readonly at: number; readonly text: string; readonly isAlone: boolean }[];
}

/** Puts the cells of a further line under those of a row. */
export function addToRow(row: readonly string[], further: readonly string[]): string[] {
  const count = Math.max(row.length, further.length);
  return Array.from({ length: count }, (_, i) => tidy(`${row[i] ?? ""} ${further[i] ?? ""}`));
}

/** A cell's words, every run of white space one space. */
export function tidy(cell: string): string {
  return cell.replace(/\s+/gu, " ").trim();
}
