import type { Share } from "./metrics.ts";
import type { Report } from "./report.ts";

/** What the test command holds a change to: the lower ends of the measured intervals, and what must never happen. */
export interface Floor {
  readonly name: string;
  readonly measured: (report: Report) => number;
  readonly atLeast: number;
}

const low =
  (of: (report: Report) => Share) =>
  (report: Report): number =>
    of(report).low;

/** The floors. Raise one when a change lifts the figure for good; never lower one to let a change pass. */
export const floors: readonly Floor[] = [
  {
    name: "a passage that answers first (lower end)",
    measured: low((r) => r.retrieval.first),
    atLeast: 0.81,
  },
  { name: "among five (lower end)", measured: low((r) => r.retrieval.amongFive), atLeast: 0.94 },
  { name: "good answers (lower end)", measured: low((r) => r.answers.good), atLeast: 0.7 },
  { name: "silent where due", measured: (r) => r.abstention.rightly.value, atLeast: 0.8 },
  {
    name: "not silent where an answer is due",
    measured: (r) => 1 - r.abstention.wrongly.value,
    atLeast: 0.93,
  },
  // One of 60 is not: a pair that a later hand added, told so calmly that no threshold reaches it.
  { name: "danger now alerted", measured: (r) => r.alert.emergencyFound.value, atLeast: 0.98 },
  { name: "no alert without danger", measured: (r) => 1 - r.alert.falseAlarms.value, atLeast: 0.87 },
  {
    // Answers take about 10 ms; the room above is for machines that run other tests at the same time.
    name: "answers under 50 ms at the median",
    measured: (r) => (r.answerMs.median < 50 ? 1 : 0),
    atLeast: 1,
  },
  {
    name: "better than the naive baseline, first",
    measured: (r) => r.retrieval.first.value - r.baseline.first.value,
    atLeast: 0.1,
  },
];

/** The floors that a report falls below, as a person reads them. */
export function belowFloor(report: Report): string[] {
  return floors
    .map((floor) => ({ ...floor, value: floor.measured(report) }))
    .filter(({ value, atLeast }) => value < atLeast)
    .map(({ name, value, atLeast }) => `${name}: ${value.toFixed(3)}, floor ${String(atLeast)}`);
}
