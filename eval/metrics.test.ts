import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mean, quantile, share } from "./metrics.ts";

describe("share", () => {
  // Newcombe (1998), Statistics in Medicine 17, table I, Wilson's score method; 5 of 10 worked by hand:
  // centre (0.5 + 3.8415/20) / 1.38415 = 0.5; margin 1.96 × √(0.025 + 3.8415/400) / 1.38415 = 0.2634.
  it.each<[number, number, [number, number]]>([
    [81, 263, [0.2553, 0.3662]],
    [15, 148, [0.0624, 0.1605]],
    [0, 20, [0, 0.1611]],
    [1, 29, [0.0061, 0.1718]],
    [5, 10, [0.2366, 0.7634]],
    [10, 10, [0.7225, 1]],
  ])("of %i in %i lies between the published bounds", (hits, total, [low, high]) => {
    const measured = share(hits, total);
    expect(measured.value).toBe(hits / total);
    expect(measured.low).toBeCloseTo(low, 4);
    expect(measured.high).toBeCloseTo(high, 4);
  });

  it("of nothing says nothing: 0, somewhere between 0 and 1", () => {
    expect(share(0, 0)).toEqual({ hits: 0, total: 0, value: 0, low: 0, high: 1 });
  });

  it("lies within its bounds, which lie within 0 and 1, and is mirrored by the misses", () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (hits, misses) => {
        fc.pre(hits + misses > 0);
        const { value, low, high } = share(hits, hits + misses);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(value + 1e-12);
        expect(high).toBeGreaterThanOrEqual(value - 1e-12);
        expect(high).toBeLessThanOrEqual(1);
        expect(share(misses, hits + misses).high).toBeCloseTo(1 - low, 9);
      }),
    );
  });
});

describe("quantile", () => {
  it.each([
    [[3, 1, 2], 0.5, 2],
    [[4, 1, 3, 2], 0, 1],
    [[4, 1, 3, 2], 1, 4],
    [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.95, 10],
    [[7], 0.95, 7],
    [[], 0.5, 0],
    [[10, 9, 100], 0.5, 10],
  ])("of %j at %f is %f", (numbers, portion, value) => {
    expect(quantile(numbers, portion)).toBe(value);
  });

  it("leaves the numbers in their order", () => {
    const numbers = [3, 1, 2];
    quantile(numbers, 0.5);
    expect(numbers).toEqual([3, 1, 2]);
  });
});

describe("mean", () => {
  it("is the sum by the count, and 0 for none", () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(mean([])).toBe(0);
  });
});
