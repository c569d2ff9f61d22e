import { expect, it } from "vitest";
import { numberIn } from "./term-numbers.ts";

it("numbers terms from 0 as they come, and the same term the same", () => {
  const numbers = new Map<string, number>();
  expect(["refer", "police", "refer", "plan"].map((term) => numberIn(numbers, term))).toEqual([0, 1, 0, 2]);
  expect([...numbers.keys()]).toEqual(["refer", "police", "plan"]);
});
