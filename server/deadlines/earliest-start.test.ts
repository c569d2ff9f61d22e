import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { createCalendar } from "./calendar.ts";
import type { Clock } from "./count-period.ts";
import { earliestStart } from "./earliest-start.ts";

const calendar = createCalendar();
const clock = (amount: number, unit: Clock["period"]["unit"], direction: "after" | "before" = "after") => ({
  period: { amount, unit, direction },
  countsFrom: "event" as const,
});
const start = (rule: Clock, kept: string) =>
  earliestStart(rule, Temporal.PlainDate.from(kept), calendar)?.toString() ?? null;

describe("the earliest start of a clock that keeps a day in time", () => {
  it.each([
    // Easter Monday 6 April and Good Friday 3 April 2026 are off.
    [15, "working-days", ["2026-04-20", "2026-03-26"]],
    // The Saturday is in time where the period ends on the Monday after it.
    [15, "working-days", ["2026-04-18", "2026-03-26"]],
    [1, "working-days", ["2026-05-05", "2026-05-01"]],
    [3, "days", ["2026-05-05", "2026-05-02"]],
    [6, "months", ["2026-09-12", "2026-03-12"]],
    [0, "same-day", ["2026-05-05", "2026-05-05"]],
  ] as const)("of %s %s, and the day kept with it: %j", (amount, unit, [kept, expected]) => {
    expect(start(clock(amount, unit), kept)).toBe(expected);
  });

  it("is none of a clock in hours, of one that runs back, and outside the years covered", () => {
    expect(start(clock(48, "hours"), "2026-05-05")).toBeNull();
    expect(start(clock(10, "weeks", "before"), "2026-05-05")).toBeNull();
    expect(start(clock(15, "working-days"), "2045-05-05")).toBeNull();
  });
});
