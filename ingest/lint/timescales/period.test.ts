import { describe, expect, it } from "vitest";
import { isSamePeriod } from "./period.ts";
import { periodText } from "../../../corpus/amounts.ts";

describe("periods", () => {
  it("are the same where they come to the same time in another unit", () => {
    expect(isSamePeriod({ amount: 48, unit: "hours" }, { amount: 2, unit: "days" })).toBe(true);
    expect(isSamePeriod({ amount: 2, unit: "weeks" }, { amount: 14, unit: "days" })).toBe(true);
    expect(isSamePeriod({ amount: 1, unit: "years" }, { amount: 12, unit: "months" })).toBe(true);
    expect(isSamePeriod({ amount: 10, unit: "working-days" }, { amount: 2, unit: "weeks" })).toBe(true);
  });

  it("differ where a weekend or the length of a month makes a difference", () => {
    expect(isSamePeriod({ amount: 3, unit: "working-days" }, { amount: 3, unit: "days" })).toBe(false);
    expect(isSamePeriod({ amount: 1, unit: "working-days" }, { amount: 24, unit: "hours" })).toBe(false);
    expect(isSamePeriod({ amount: 3, unit: "months" }, { amount: 12, unit: "weeks" })).toBe(false);
    expect(isSamePeriod({ amount: 0, unit: "same-day" }, { amount: 24, unit: "hours" })).toBe(false);
  });

  it("are said with their unit in the right number", () => {
    expect(periodText({ amount: 1, unit: "working-days" })).toBe("1 working day");
    expect(periodText({ amount: 10, unit: "weeks" })).toBe("10 weeks");
    expect(periodText({ amount: 0, unit: "same-day" })).toBe("the same day");
  });
});
