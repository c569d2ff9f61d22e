import { expect, it } from "vitest";
import { numberWords } from "./number-words.ts";

it("has every number below 100 at its own place", () => {
  expect(numberWords).toHaveLength(100);
  expect(new Set(numberWords).size).toBe(100);
  expect([0, 1, 12, 19, 20, 21, 45, 90, 99].map((n) => numberWords[n])).toEqual([
    "zero",
    "one",
    "twelve",
    "nineteen",
    "twenty",
    "twenty-one",
    "forty-five",
    "ninety",
    "ninety-nine",
  ]);
});
