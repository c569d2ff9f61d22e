import type { CurvePoint } from "./abstention-curve.ts";
import type { DeadlineReport } from "./deadlines/measure.ts";
import { abstentionChart } from "./html/abstention-chart.ts";
import { comparison } from "./html/comparison.ts";
import { alertTable, deadlineTable, silenceTable } from "./html/counts.ts";
import { groupBars } from "./html/groups.ts";
import { headline } from "./html/headline.ts";
import { escapeHtml, section } from "./html/markup.ts";
import { missList } from "./html/misses.ts";
import { pageStyle } from "./html/style.ts";
import type { Outcome } from "./measure.ts";
import type { Report } from "./report.ts";
import { loggedRunOf } from "./runs-log.ts";
import type { LoggedRun } from "./runs-log.ts";

/** Everything that the page shows. */
export interface HtmlReportSource {
  readonly report: Report;
  readonly outcomes: readonly Outcome[];
  readonly deadlines: DeadlineReport;
  readonly curve: readonly CurvePoint[];
  /** The run of the reporting part that was logged last; null before the first. */
  readonly lastRun: LoggedRun | null;
  readonly at: Date;
}

/** One run as a page to look at: self-contained, no script. */
export function htmlReport({ report, outcomes, deadlines, curve, lastRun, at }: HtmlReportSource): string {
  const isReporting = report.part === "reporting";
  const legend = `<p class="soft">Blue is Waymark, grey the naive baseline; the line is the 95% interval, in brackets the number of questions.</p>`;
  const otherPart = `<p class="soft">The log holds runs of the reporting part only: what differs is the questions as much as the version.</p>`;
  const sections = [
    headline(report, deadlines),
    section(
      "A passage that answers, by style of question",
      legend + groupBars(report.retrievalByStyle, report.baselineByStyle),
    ),
    section("By type of question", groupBars(report.retrievalByType, report.baselineByType)),
    section("Silence", abstentionChart(curve, report.abstention) + silenceTable(report.abstention)),
    section("Alert", alertTable(report.alert)),
    section("Deadlines in plain words", deadlineTable(deadlines)),
    section(
      "Beside the last logged run",
      (isReporting ? "" : otherPart) + comparison(loggedRunOf(report, deadlines, at), lastRun),
    ),
    section("Misses", missList(outcomes)),
  ];
  const title = `Waymark: evaluation, ${report.part} part`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p class="soft">${escapeHtml(`${String(report.pairs)} pairs, ${at.toISOString().slice(0, 16).replace("T", " ")} UTC, index ${report.indexVersion}, ${report.vectorSearch} vector search`)}</p>
${sections.join("\n")}
</body>
</html>
`;
}
