import { describe, expect, it } from "vitest";
import { bootstrapMean } from "./bootstrap.ts";

describe("bootstrapMean", () => {
  it("is the mean of all numbers within an interval, the same in every run", () => {
    const groups = Array.from({ length: 100 }, (_, i) => [i % 4 === 0 ? 1 : 0]);
    const { value, low, high } = bootstrapMean(groups);
    expect(value).toBe(0.25);
    // The normal interval: 0.25 ± 1.96 × √(0.25 × 0.75 / 100) = 0.165 to 0.335.
    expect(low).toBeGreaterThan(0.14);
    expect(low).toBeLessThan(0.19);
    expect(high).toBeGreaterThan(0.31);
    expect(high).toBeLessThan(0.36);
    expect(bootstrapMean(groups)).toEqual({ value, low, high });
  });

  it("draws groups whole: numbers that stand or fall together make the interval wider", () => {
    const single = Array.from({ length: 100 }, (_, i) => [i < 50 ? 1 : 0]);
    const grouped = Array.from({ length: 10 }, (_, i) => Array.from({ length: 10 }, () => (i < 5 ? 1 : 0)));
    const widthOf = ({ low, high }: { low: number; high: number }) => high - low;
    expect(widthOf(bootstrapMean(grouped))).toBeGreaterThan(2 * widthOf(bootstrapMean(single)));
  });

  it("of nothing is 0", () => {
    expect(bootstrapMean([])).toEqual({ value: 0, low: 0, high: 0 });
  });
});
