import type { LineGroup } from "./group-lines.ts";

/** Lines that belong together, and what they are in a chart: a box, which goes on in no other, or a label. */
export interface ChartedGroup {
  readonly group: LineGroup;
  readonly inChart: "box" | "label" | null;
}

/** The boxes of a chart say something each; a picture's labels, shorter than this, only do so together. */
const shortestBox = 40;

/** The boxes of a chart are one element for the tags, in the order they were drawn: from top left they read. */
export function orderCharts(groups: readonly LineGroup[]): ChartedGroup[] {
  const ordered: ChartedGroup[] = [];
  let at = 0;
  while (at < groups.length) {
    const element = groups[at]?.[0]?.tag?.element;
    let end = at + 1;
    while (element !== undefined && groups[end]?.[0]?.tag?.element === element) end += 1;
    const run = groups.slice(at, end);
    const isChart = run.length > 2 && goesUp(run);
    const inChart: ChartedGroup["inChart"] = isChart
      ? lengthOf(run) / run.length > shortestBox
        ? "box"
        : "label"
      : null;
    ordered.push(...(isChart ? fromTopLeft(run) : run).map((group) => ({ group, inChart })));
    at = end;
  }
  return ordered;
}

function lengthOf(run: readonly LineGroup[]): number {
  return run.flat().reduce((sum, { text }) => sum + text.length, 0);
}

function goesUp(run: readonly LineGroup[]): boolean {
  return run.some((group, index) => index > 0 && topOf(group) < topOf(run[index - 1] ?? group));
}

function topOf(group: LineGroup): number {
  return group[0]?.y ?? 0;
}

function fromTopLeft(run: readonly LineGroup[]): LineGroup[] {
  const rows: { top: number; bottom: number; boxes: LineGroup[] }[] = [];
  for (const box of [...run].sort((one, other) => topOf(one) - topOf(other))) {
    const row = rows.at(-1);
    const isBeside = row !== undefined && (topOf(box) < row.bottom || topOf(box) - row.top < 3);
    if (isBeside) row.boxes.push(box);
    else rows.push({ top: topOf(box), bottom: box.at(-1)?.y ?? 0, boxes: [box] });
  }
  return rows.flatMap(({ boxes }) => boxes.sort((one, other) => (one[0]?.x ?? 0) - (other[0]?.x ?? 0)));
}
