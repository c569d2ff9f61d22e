import type { Share } from "./metrics.ts";
import type { Report, RetrievalFigures } from "./report.ts";

/** A report as a table of plain text, fit for a terminal and a log. */
export function printReport(report: Report): string {
  const { answers, abstention, alert } = report;
  return [
    `Evaluation, ${report.part} part: ${String(report.pairs)} pairs, index ${report.indexVersion} (${report.vectorSearch} vector search)`,
    "",
    tableRow("passages that answer", "first", "among 5", "among 10"),
    retrievalRow("Waymark", report.retrieval),
    retrievalRow("naive baseline", report.baseline),
    ...Object.entries(report.retrievalByStyle).map(([style, figures]) => retrievalRow(`  ${style}`, figures)),
    ...Object.entries(report.retrievalByType).map(([type, figures]) => retrievalRow(`  ${type}`, figures)),
    `mean passage length: ${report.meanPassageLength.waymark.toFixed(0)} characters (baseline ${report.meanPassageLength.baseline.toFixed(0)})`,
    "",
    `statements that hold what answers   ${percent(answers.citationPrecision)}`,
    `facts of a complete answer shown    ${percent(answers.factsContained)}`,
    `answers that show all of them       ${percent(answers.complete)}`,
    `good answers, in every respect      ${percent(answers.good)}`,
    `median answer                       ${String(answers.medianWords)} words`,
    "",
    `abstained where it should           ${percent(abstention.rightly)}`,
    `  with the right kind               ${percent(abstention.rightKind)}`,
    `abstained, with the right kind      ${percent(abstention.asExpected)}`,
    ...Object.entries(abstention.byReason).map(([reason, { abstained, rightKind }]) =>
      tableRow(`  ${reason}`, percent(abstained), `as such ${percent(rightKind)}`),
    ),
    `abstained where it should not       ${percent(abstention.wrongly)}`,
    "",
    `danger now alerted                  ${percent(alert.emergencyFound)}`,
    `  as an emergency                   ${percent(alert.emergencyAsSuch)}`,
    `child about themselves alerted      ${percent(alert.childFound)}`,
    `alert without danger                ${percent(alert.falseAlarms)}`,
    "",
    `an answer takes                     median ${report.answerMs.median.toFixed(1)} ms, 95th percentile ${report.answerMs.p95.toFixed(1)} ms`,
    "",
  ].join("\n");
}

function retrievalRow(name: string, figures: RetrievalFigures): string {
  return tableRow(name, percent(figures.first), percent(figures.amongFive), percent(figures.amongTen));
}

const columnWidth = 24;

/** Cells in columns of one width; a longer cell pushes the rest along. */
export function tableRow(...cells: readonly string[]): string {
  return cells
    .map((cell) => cell.padEnd(columnWidth))
    .join("")
    .trimEnd();
}

/** A share in percent with its interval and the size of the sample. */
export function percent({ value, low, high, total }: Share): string {
  if (total === 0) return "none measured";
  const points = (part: number) => (100 * part).toFixed(0);
  return `${(100 * value).toFixed(1)}% [${points(low)}, ${points(high)}] of ${String(total)}`;
}
