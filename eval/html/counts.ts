import type { DeadlineReport } from "../deadlines/measure.ts";
import type { Share } from "../metrics.ts";
import type { Report } from "../report.ts";
import { percentText } from "../metrics.ts";
import { escapeHtml, table } from "./markup.ts";

/** How each kind of question without an answer was met. */
export function silenceTable({ byReason }: Report["abstention"]): string {
  return table([
    ["Expected", "Abstained from", "With that kind"],
    ...Object.entries(byReason).map(([reason, { abstained, rightKind }]) => [
      escapeHtml(reason),
      countOf(abstained),
      countOf(rightKind),
    ]),
  ]);
}

/** How often danger was alerted, and how often without danger. */
export function alertTable({
  emergencyFound,
  emergencyAsSuch,
  childFound,
  falseAlarms,
}: Report["alert"]): string {
  return table([
    ["Alert", "Raised"],
    ["Danger now", countOf(emergencyFound)],
    ["Danger now, as an emergency", countOf(emergencyAsSuch)],
    ["Child about themselves", countOf(childFound)],
    ["False alarms: no danger", countOf(falseAlarms)],
  ]);
}

/** How many deadlines of each kind were right. */
export function deadlineTable({ byKind }: DeadlineReport): string {
  return table([
    ["Kind of case", "Right"],
    ...Object.entries(byKind).map(([kind, [right, all]]) => [
      escapeHtml(kind),
      `${String(right)} of ${String(all)}`,
    ]),
  ]);
}

function countOf({ hits, total, value, low, high }: Share): string {
  if (total === 0) return "none measured";
  return `${String(hits)} of ${String(total)} <span class="soft">${percentText(value)} [${percentText(low)}, ${percentText(high)}]</span>`;
}
