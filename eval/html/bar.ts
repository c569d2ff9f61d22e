import type { Share } from "../metrics.ts";
import { percentText } from "../metrics.ts";
import { escapeHtml } from "./markup.ts";

/** How a bar is drawn. */
export interface BarOptions {
  readonly kind: "own" | "naive";
  /** What the bar says, for those who hear it. */
  readonly label: string;
  /** Where the figure should be, 0 to 1. */
  readonly target?: number | undefined;
}

/** A share as a bar from 0 to 1 with its 95% interval, as wide as there is room. */
export function bar(share: Share, { kind, label, target }: BarOptions): string {
  const x = (value: number) => (100 * value).toFixed(2);
  const measured = share.total > 0;
  const told = measured
    ? `${label}: ${percentText(share.value)}, ${String(share.hits)} of ${String(share.total)}`
    : `${label}: none measured`;
  return [
    `<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${escapeHtml(told)}">`,
    `<title>${escapeHtml(told)}</title>`,
    `<rect class="track" x="0" y="0" width="100" height="10"/>`,
    measured ? `<rect class="${kind}" x="0" y="1" width="${x(share.value)}" height="8"/>` : "",
    measured ? `<line class="interval" x1="${x(share.low)}" x2="${x(share.high)}" y1="5" y2="5"/>` : "",
    target === undefined ? "" : `<line class="target" x1="${x(target)}" x2="${x(target)}" y1="0" y2="10"/>`,
    "</svg>",
  ].join("");
}
