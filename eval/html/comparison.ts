import type { LoggedRun } from "../runs-log.ts";
import { percentText } from "../metrics.ts";
import { escapeHtml, table } from "./markup.ts";

const names: readonly (readonly [
  Exclude<keyof LoggedRun, "at" | "unwritten" | "rightKindByReason">,
  string,
])[] = [
  ["first", "A passage that answers, first"],
  ["amongFive", "Among five"],
  ["amongTen", "Among ten"],
  ["goodAnswers", "Good answers"],
  ["factsContained", "Facts shown"],
  ["complete", "Answers that show all facts"],
  ["abstainedRightly", "Abstained where it should"],
  ["abstainedAsExpected", "Abstained, with the right kind"],
  ["abstainedWrongly", "No answer where there is one"],
  ["dangerAlerted", "Danger now alerted"],
  ["childAlerted", "Child about themselves alerted"],
  ["falseAlarms", "False alarms"],
  ["deadlinesRight", "Deadlines right"],
];

/** This run beside one that was logged earlier, in points; figures that the earlier one lacks are left out. */
export function comparison(now: LoggedRun, earlier: LoggedRun | null): string {
  if (earlier === null) return `<p class="soft">No run was logged yet.</p>`;
  const rows = names.flatMap(([key, name]) => {
    const [before, after] = [earlier[key], now[key]];
    if (before === undefined || after === undefined) return [];
    const points = 100 * (after - before);
    const difference = `${points < -0.05 ? "−" : points > 0.05 ? "+" : "±"}${Math.abs(points).toFixed(1)}`;
    return [[escapeHtml(name), percentText(before), percentText(after), difference]];
  });
  return table([["Figure", `Logged ${escapeHtml(earlier.at.slice(0, 10))}`, "This run", "Points"], ...rows]);
}
