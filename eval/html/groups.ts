import type { RetrievalFigures } from "../report.ts";
import { bar } from "./bar.ts";
import { percentText } from "../metrics.ts";
import { escapeHtml } from "./markup.ts";

type ByGroup = Readonly<Record<string, RetrievalFigures>>;

/** Bars for each group of questions: first and among five, the naive baseline below. */
export function groupBars(waymark: ByGroup, baseline: ByGroup): string {
  return Object.entries(waymark)
    .map(([group, figures]) => groupRow(group, figures, baseline[group]))
    .join("\n");
}

function groupRow(group: string, own: RetrievalFigures, naive: RetrievalFigures | undefined): string {
  const panel = (name: string, measure: "first" | "amongFive") =>
    [
      `<div><span class="soft">${name} ${percentText(own[measure].value)}${naive === undefined ? "" : ` · naive ${percentText(naive[measure].value)}`}</span>`,
      bar(own[measure], { kind: "own", label: `Waymark, ${group}, ${name}` }),
      naive === undefined
        ? ""
        : bar(naive[measure], { kind: "naive", label: `naive baseline, ${group}, ${name}` }),
      "</div>",
    ].join("");
  return `<div class="group"><div>${escapeHtml(group)} <span class="soft">(${String(own.first.total)})</span></div>${panel("first", "first")}${panel("among five", "amongFive")}</div>`;
}
