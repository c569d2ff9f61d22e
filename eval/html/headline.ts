import type { DeadlineReport } from "../deadlines/measure.ts";
import type { Share } from "../metrics.ts";
import type { Report } from "../report.ts";
import { bar } from "./bar.ts";
import { percentText } from "../metrics.ts";
import { escapeHtml } from "./markup.ts";

/** The figures that matter most, each with where it should be. */
export function headline(report: Report, deadlines: DeadlineReport): string {
  const { retrieval, retrievalByStyle, answers, abstention, alert, answerMs } = report;
  const { lay } = retrievalByStyle;
  const tiles = [
    shareTile("A passage that answers, first", retrieval.first, 0.9),
    shareTile("Among five", retrieval.amongFive, 0.98),
    ...(lay === undefined ? [] : [shareTile("In lay words, first", lay.first, 0.9)]),
    shareTile("Good answers, in every respect", answers.good),
    shareTile("Facts of a complete answer shown", answers.factsContained),
    shareTile("Abstained where it should", abstention.rightly),
    shareTile("Abstained, with the right kind", abstention.asExpected),
    shareTile("No answer where there is one (less is better)", abstention.wrongly),
    shareTile("Danger now alerted", alert.emergencyFound, 1),
    shareTile("Child about themselves alerted", alert.childFound, 1),
    shareTile("Deadlines in plain words, right", deadlines.right, 0.97),
    tile("Wrong dates shown as certain", String(deadlines.wrongDatesCertain.length), "target 0"),
    tile("Median answer", `${String(answers.medianWords)} words`, "target under 150 words"),
    tile(
      "An answer takes",
      `${answerMs.median.toFixed(1)} ms`,
      `95th percentile ${answerMs.p95.toFixed(1)} ms; target under 20 ms`,
    ),
  ];
  return `<div class="tiles">\n${tiles.join("\n")}\n</div>`;
}

function shareTile(name: string, share: Share, target?: number): string {
  if (share.total === 0) return tile(name, "–", "none measured");
  const interval = `${percentText(share.low)} to ${percentText(share.high)}, of ${String(share.total)}`;
  const wanted = target === undefined ? "" : `; target ${(100 * target).toFixed(0)}%`;
  const drawn = bar(share, { kind: "own", label: name, target });
  return tile(name, percentText(share.value), `${interval}${wanted}`, drawn);
}

/** The fourth is a drawing, as HTML. */
function tile(...[name, figure, note, drawn = ""]: [string, string, string, string?]): string {
  return `<div class="tile"><span class="soft">${escapeHtml(name)}</span><strong>${escapeHtml(figure)}</strong>${drawn}<span class="soft">${escapeHtml(note)}</span></div>`;
}
