import { beforeAll, describe, expect, inject, it } from "vitest";
import type { StoredRule } from "../../corpus/schemas/rules.ts";
import { currentVersion, readIndex } from "../../corpus/store/read-index.ts";
import { createCalendar } from "./calendar.ts";
import { computeDeadline } from "./compute-deadline.ts";
import type { Deadline, DeadlineOutcome } from "./compute-deadline.ts";
import { readIso, writeIso } from "./local-time.ts";
import { isComputable } from "./rule-book.ts";
import handWorked from "./testing/hand-worked.json" with { type: "json" };

let rules: ReadonlyMap<string, StoredRule>;
beforeAll(async () => {
  const indexDir = inject("bundledIndexDir");
  const index = await readIndex(indexDir, await currentVersion(indexDir));
  rules = new Map(index.rules.rules.map((rule) => [rule.id, rule]));
});

function outcome(id: string, trigger: string): DeadlineOutcome {
  const rule = rules.get(id);
  const when = readIso(trigger);
  if (rule === undefined || !isComputable(rule) || when === null) throw new Error(`${id} ${trigger}`);
  return computeDeadline(rule, when, { calendar: createCalendar(), rules });
}

function deadline(id: string, trigger: string): Deadline {
  const found = outcome(id, trigger);
  if (found.kind !== "due") throw new Error(found.kind);
  return found.deadline;
}

const due = (id: string, trigger: string) => writeIso(deadline(id, trigger).due);

interface HandWorked {
  readonly rule: string;
  readonly trigger: string;
  readonly due: string;
  readonly skipped: readonly string[];
  readonly why: string;
  readonly alternative?: string;
}

describe("every computable rule, across the holidays, clock changes, leap days and month ends", () => {
  const rows: readonly HandWorked[] = handWorked;

  it("has at least five rows of the table", () => {
    const computable = [...rules.values()].filter(isComputable);
    expect(computable).toHaveLength(33);
    for (const { id } of computable) expect(rows.filter(({ rule }) => rule === id).length).toBeGreaterThan(4);
  });

  it.each(rows)(
    "$rule from $trigger ($why) is due $due",
    ({ rule, trigger, due: expected, skipped, alternative }) => {
      const found = deadline(rule, trigger);
      expect(writeIso(found.due)).toBe(expected);
      const holidays = found.skipped.filter(({ name }) => name !== "Saturday" && name !== "Sunday");
      expect(holidays.map(({ date }) => date.toString())).toEqual(skipped);
      if (alternative !== undefined) {
        expect(found.alternatives.map((other) => writeIso(other.due))).toContain(alternative);
      }
    },
  );
});

/** Counted on a wall calendar, day by day. */
describe("a count worked out by hand", () => {
  it("ends on day 15 of 15 over Easter 2026", () => {
    // 31 March 1 · 1, 2 April 2, 3 · (3 Good Friday, 6 Easter Monday) · 7 to 10 April 4 to 7 · 13 to 17: 8 to 12 · 20, 21, 22: 13, 14, 15
    const found = deadline("set.icpc", "2026-03-30");
    expect(writeIso(found.due)).toBe("2026-04-22");
    expect(found.skipped.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Good Friday", "Easter Monday", "Saturday", "Sunday"]),
    );
    expect(found.skipped).toHaveLength(8);
    expect(found.dueText).toBe("No later than the end of Wednesday 22 April 2026");
    expect(found.steps).toEqual([
      "Day 0 is Monday 30 March 2026: the strategy meeting or discussion that initiated the section 47 enquiries. That day itself is not counted.",
      expect.stringContaining("Counted: 15 working days, Monday to Friday"),
      "Day 1 is Tuesday 31 March 2026, the next working day.",
      "Not counted: Good Friday (Friday 3 April 2026); Easter Monday (Monday 6 April 2026); 6 days of weekends.",
      "Day 15 is Wednesday 22 April 2026; the period ends when that day ends.",
    ]);
  });

  it("ends on 14 January 2026 over Christmas 2025", () => {
    // 22, 23, 24 December 1 to 3 · (25, 26) · 29, 30, 31: 4 to 6 · (1 January) · 2: 7 · 5 to 9: 8 to 12 · 12, 13, 14: 13 to 15
    expect(due("set.icpc", "2025-12-19")).toBe("2026-01-14");
  });

  it("walks over the moved spring bank holiday of 2022", () => {
    // 30, 31 May 1, 2 · 1 June 3 · (2, 3 June) · 6 to 10: 4 to 8 · 13 to 17: 9 to 13 · 20, 21: 14, 15
    expect(due("set.icpc", "2022-05-27")).toBe("2022-06-21");
  });

  it("makes the next working day day 1 of an event on a bank holiday", () => {
    expect(due("set.decision", "2026-04-03")).toBe("2026-04-07");
    expect(deadline("set.decision", "2026-04-03").steps.join(" ")).toContain(
      "Friday 3 April 2026 is not a working day (Good Friday).",
    );
  });

  it("runs hours through a weekend: Friday 16:00 and 24 hours is Saturday 16:00", () => {
    expect(due("london.contact_decision", "2026-03-06T16:00")).toBe("2026-03-07T16:00:00+00:00");
    expect(due("london.referral_disposal", "2026-03-06T16:00")).toBe("2026-03-09");
  });

  it("shows the wall-clock reading where it falls earlier, when the clocks go forward", () => {
    const spring = deadline("cambs.written_confirmation", "2026-03-28T12:00");
    expect(writeIso(spring.due)).toBe("2026-03-29T13:00:00+01:00");
    expect(spring.alternatives.map((other) => writeIso(other.due))).toEqual(["2026-03-29T12:00:00+01:00"]);
    expect(spring.alternatives[0]?.reason).toMatch(/^To be safe/);
    const autumn = deadline("cambs.written_confirmation", "2026-10-24T12:00");
    expect(writeIso(autumn.due)).toBe("2026-10-25T11:00:00+00:00");
    expect(autumn.alternatives).toEqual([]);
  });

  it("shows no wall-clock reading of an hour that no clock showed", () => {
    // 24 hours after half past one: half past two by the new time; at half past one the clocks had gone on.
    const skipped = deadline("cambs.written_confirmation", "2026-03-28T01:30");
    expect(writeIso(skipped.due)).toBe("2026-03-29T02:30:00+01:00");
    expect(skipped.alternatives).toEqual([]);
  });

  it("counts an hour that came twice from its first time, and says so", () => {
    const found = deadline("cambs.written_confirmation", "2026-10-25T01:30");
    expect(writeIso(found.due)).toBe("2026-10-26T00:30:00+00:00");
    expect(found.warnings.join(" ")).toContain("from the first time");
  });

  it("clamps months to the month's end and does not move them off a day off", () => {
    expect(due("set.cin_plan_review", "2025-08-31")).toBe("2026-02-28");
    expect(due("set.cin_plan_review", "2023-08-31")).toBe("2024-02-29");
    const onGoodFriday = deadline("set.cin_plan_review", "2025-10-03");
    expect(writeIso(onGoodFriday.due)).toBe("2026-04-03");
    expect(onGoodFriday.warnings.join(" ")).toContain("The working day before it is Thursday 2 April 2026");
  });

  it("counts exactly 70 days back from the expected delivery date", () => {
    expect(due("set.prebirth_conference", "2026-07-14")).toBe("2026-05-05");
  });

  it("counts weeks of pregnancy from 280 days before the expected delivery date", () => {
    // 14 July 2026 less 280 days is 7 October 2025; 8 weeks on is 2 December, 12 weeks on 30 December
    expect(due("set.prebirth_assessment_from", "2026-07-14")).toBe("2025-12-02");
    const to = deadline("set.prebirth_assessment_to", "2026-07-14");
    expect(writeIso(to.due)).toBe("2025-12-30");
    expect(to.alternatives.map((other) => writeIso(other.due))).toEqual(["2026-01-05"]);
  });

  it("keeps the same day the same day, on a bank holiday too", () => {
    expect(due("set.strategy_serious", "2026-04-06")).toBe("2026-04-06");
  });
});

describe("what has no date", () => {
  it("needs the time for a rule in hours", () => {
    expect(outcome("set.written_confirmation", "2026-03-03")).toEqual({ kind: "needs", missing: ["time"] });
  });

  it.each([
    ["set.icpc", "1850-03-03"],
    ["set.icpc", "2250-03-03"],
    ["set.icpc", "2018-12-31"],
    ["set.icpc", "2031-01-01"],
    ["set.icpc", "2030-12-20"],
    ["set.assessment", "2030-11-20"],
    ["set.cin_plan_review", "2030-08-31"],
    ["set.prebirth_conference", "2019-02-01"],
    ["set.written_confirmation", "2030-12-31T12:00"],
  ])("%s from %s leaves the years that are covered", (id, trigger) => {
    expect(outcome(id, trigger).kind).toBe("notCovered");
  });

  it.each([
    ["2027-11-01", false],
    ["2028-01-10", true],
    ["2030-03-01", true],
  ])("from %s warns of a one-off that may still come: %s", (trigger, isWarned) => {
    const warnings = deadline("set.icpc", trigger).warnings.join(" ");
    expect(warnings.includes("one-off")).toBe(isWarned);
  });
});
