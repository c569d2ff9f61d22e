import { answerFrom } from "../server/answer/confidence.ts";
import { describe, expect, it } from "vitest";
import type { DeadlineReport } from "./deadlines/measure.ts";
import { htmlReport } from "./html-report.ts";
import type { Outcome } from "./measure.ts";
import { share } from "./metrics.ts";
import { reportOf } from "./report.ts";
import type { LoggedRun } from "./runs-log.ts";
import { outcomeOf, silenceOf } from "./testing/outcome.ts";

const deadlines: DeadlineReport = {
  cases: 3,
  right: share(2, 3),
  byKind: { due: [2, 3] },
  wrongDatesCertain: [],
  judged: [],
};

const curve = [
  { answerFrom: 0, rightly: 0.1, wrongly: 0 },
  { answerFrom: 1.01, rightly: 1, wrongly: 0.9 },
];

function pageOf(
  part: "tuning" | "reporting",
  outcomes: readonly Outcome[],
  lastRun: LoggedRun | null = null,
) {
  const facts = {
    part,
    indexVersion: "made-up",
    vectorSearch: "exact",
    meanPassageLength: { waymark: 500, baseline: 900 },
  };
  const at = new Date("2026-03-04T05:06:07Z");
  return htmlReport({ report: reportOf(outcomes, facts), outcomes, deadlines, curve, lastRun, at });
}

const missed = outcomeOf(
  { rank: 3, foundFirst: "Some <b>other</b> passage" },
  { question: "Who & what <script>alert(1)</script>?", part: "tuning" },
);

describe("the page of a run", () => {
  const page = pageOf("tuning", [outcomeOf(), missed, silenceOf("not-in-procedures", null)]);

  it("stands alone: no script, nothing from elsewhere", () => {
    expect(page).not.toMatch(/<script|<link|src=|@import|https?:/u);
    expect(page).toContain('name="viewport"');
    expect(page).toContain("prefers-color-scheme: dark");
  });

  it("escapes every text", () => {
    expect(page).toContain("Who &amp; what &lt;script&gt;alert(1)&lt;/script&gt;?");
    expect(page).toContain("Some &lt;b&gt;other&lt;/b&gt; passage");
  });

  it("draws bars by style and by type with intervals and the naive baseline", () => {
    expect(page).toContain("Waymark, plain, first: 50.0%, 1 of 2");
    expect(page).toContain("naive baseline, how-long, among five: 0.0%, 0 of 2");
    expect(page.match(/class="interval"/gu)?.length).toBeGreaterThan(8);
  });

  it("draws the trade-off of silence with its working point", () => {
    expect(page).toContain("<polyline");
    expect(page).toContain(`Working point, answers from confidence ${String(answerFrom.written)}`);
  });

  it("shows the tuning part's misses in full", () => {
    expect(page).toContain("must be confirmed in writing within 48 hours");
    expect(page).toContain("at rank 3");
    expect(page).toContain("abstention (not-in-procedures); got answer");
  });
});

describe("the page of the reporting part", () => {
  const sealed = outcomeOf(
    { rank: 2, foundFirst: "A passage nobody should read here" },
    { id: "sealed-1", part: "reporting", question: "A question nobody should read" },
  );

  it("names its misses and shows nothing of them", () => {
    const page = pageOf("reporting", [sealed]);
    expect(page).toContain("<li>sealed-1</li>");
    expect(page).not.toContain("nobody should read");
    expect(page).not.toContain("confirmed in writing");
  });

  it("compares with the last logged run in points, where that has the figure", () => {
    const page = pageOf("reporting", [sealed], {
      at: "2026-01-02T00:00:00.000Z",
      first: 0.5,
      amongFive: 0.9,
    });
    expect(page).toContain("Logged 2026-01-02");
    expect(page).toContain("<td>−50.0</td>");
    expect(page).toContain("<td>+10.0</td>");
    expect(page).not.toContain("<td>False alarms</td>");
  });

  it("says so when there is no run to compare with", () => {
    expect(pageOf("reporting", [sealed])).toContain("No run was logged yet.");
  });
});
