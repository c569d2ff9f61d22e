import { answerFrom } from "../../server/answer/confidence.ts";
import type { CurvePoint } from "../abstention-curve.ts";
import type { Report } from "../report.ts";
import { percentText } from "../metrics.ts";
import { escapeHtml } from "./markup.ts";

const left = 40;
const top = 12;
const side = 240;

/** The trade-off of silence, with the point at which the product works. */
export function abstentionChart(
  curve: readonly CurvePoint[],
  { rightly, wrongly }: Report["abstention"],
): string {
  const x = (share: number) => (left + side * share).toFixed(1);
  const y = (share: number) => (top + side * (1 - share)).toFixed(1);
  const points = curve.map((point) => `${x(point.wrongly)},${y(point.rightly)}`).join(" ");
  const marks = curve.map(
    (point) =>
      `<circle class="own" r="2" cx="${x(point.wrongly)}" cy="${y(point.rightly)}"><title>answer from ${point.answerFrom.toFixed(2)}: ${percentText(point.rightly)} rightly, ${percentText(point.wrongly)} wrongly</title></circle>`,
  );
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<text x="${x(share)}" y="${String(top + side + 16)}" text-anchor="middle">${(100 * share).toFixed(0)}</text>` +
      `<text x="${String(left - 6)}" y="${y(share)}" text-anchor="end" dominant-baseline="middle">${(100 * share).toFixed(0)}</text>` +
      `<line class="axis" x1="${x(0)}" x2="${x(1)}" y1="${y(share)}" y2="${y(share)}"/>`,
  );
  const told = `Working point, answers from confidence ${answerFrom.written.toFixed(2)}: ${percentText(rightly.value)} of the questions without an answer abstained from, ${percentText(wrongly.value)} of those with one.`;
  return [
    `<svg class="plot" viewBox="0 0 320 300" role="img" aria-label="${escapeHtml(told)}">`,
    ...ticks,
    `<polyline class="curve" points="${points}"/>`,
    ...marks,
    `<circle class="target" fill="none" r="6" cx="${x(wrongly.value)}" cy="${y(rightly.value)}"/>`,
    `<text x="${x(0.5)}" y="${String(top + side + 34)}" text-anchor="middle">% of answerable questions that get no answer</text>`,
    `<text transform="translate(11 ${String(top + side / 2)}) rotate(-90)" text-anchor="middle">% of unanswerable abstained from</text>`,
    "</svg>",
    `<p class="soft">${escapeHtml(told)} The curve moves the confidence from which answers are given; refusals, judgements and deadlines by rule stand as they are, and so it need not reach the corners.</p>`,
  ].join("\n");
}
