import { percent, tableRow } from "../print-report.ts";
import type { SharcFigures, SharcReport } from "./measure.ts";

/** The figures of a run on OR-ShARC as plain text. */
export function printSharc({ snippets, leftOut, distinct, rows }: SharcReport, seconds: number): string {
  return [
    `OR-ShARC dev, the question alone, over ${String(snippets)} snippets${leftOut.length === 0 ? "" : ` (not read: ${leftOut.join(", ")})`}`,
    "",
    tableRow("", "R@1", "R@5", "R@10"),
    ...figureRows("distinct", distinct),
    ...figureRows("rows", rows),
    "",
    `took ${seconds.toFixed(1)} s, indexing included`,
    "",
  ].join("\n");
}

function figureRows(name: string, { waymark, bm25, firstMore }: SharcFigures): string[] {
  const points = (value: number) => `${value < 0 ? "" : "+"}${(100 * value).toFixed(1)}`;
  return [
    tableRow(
      `Waymark, ${name}`,
      percent(waymark.first),
      percent(waymark.amongFive),
      percent(waymark.amongTen),
    ),
    tableRow(`stemmed BM25, ${name}`, percent(bm25.first), percent(bm25.amongFive), percent(bm25.amongTen)),
    `  R@1 more, in points: ${points(firstMore.value)} [${points(firstMore.low)}, ${points(firstMore.high)}], by question`,
  ];
}
