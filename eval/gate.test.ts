import { describe, expect, it } from "vitest";
import { belowFloor, floors } from "./gate.ts";
import { share } from "./metrics.ts";
import { reportOf } from "./report.ts";
import type { Report } from "./report.ts";

const nothing = reportOf([], {
  part: "reporting",
  indexVersion: "made-up",
  vectorSearch: "exact",
  meanPassageLength: { waymark: 500, baseline: 900 },
});

const all = share(1000, 1000);
const good: Report = {
  ...nothing,
  retrieval: { first: all, amongFive: all, amongTen: all },
  baseline: { first: share(1, 1000), amongFive: all, amongTen: all },
  alert: { emergencyFound: all, emergencyAsSuch: all, childFound: all, falseAlarms: share(0, 1000) },
  answers: { ...nothing.answers, good: all },
  abstention: { ...nothing.abstention, rightly: all, wrongly: share(0, 1000) },
  answerMs: { median: 3, p95: 9 },
};

describe("the gate", () => {
  it("lets a good report pass", () => {
    expect(belowFloor(good)).toEqual([]);
  });

  it("names every floor once", () => {
    const names = floors.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each<[string, Partial<Report>]>([
    ["finding first falls", { retrieval: { ...good.retrieval, first: share(600, 1000) } }],
    ["finding among five falls", { retrieval: { ...good.retrieval, amongFive: share(10, 1000) } }],
    ["good answers fall", { answers: { ...good.answers, good: share(690, 1000) } }],
    ["silence falls where it is due", { abstention: { ...good.abstention, rightly: share(79, 100) } }],
    ["silence meets what has an answer", { abstention: { ...good.abstention, wrongly: share(8, 100) } }],
    ["calm questions are alerted", { alert: { ...good.alert, falseAlarms: share(14, 100) } }],
    ["dangers go without their alert", { alert: { ...good.alert, emergencyFound: share(97, 100) } }],
    ["answers take long", { answerMs: { median: 400, p95: 900 } }],
    ["the naive baseline does as well", { baseline: good.retrieval }],
  ])("stops a report where %s, and says which floor", (_, change) => {
    const failures = belowFloor({ ...good, ...change });
    expect(failures).toHaveLength(1);
    expect(floors.some(({ name }) => failures[0]?.startsWith(name))).toBe(true);
  });

  it("stops an evaluation that measured nothing", () => {
    expect(belowFloor(nothing).length).toBeGreaterThan(0);
  });

  it("looks at the lower end of an interval, so that a few lucky pairs do not pass", () => {
    const lucky = share(3, 3);
    expect(belowFloor({ ...good, retrieval: { ...good.retrieval, first: lucky } })).toHaveLength(1);
  });
});
