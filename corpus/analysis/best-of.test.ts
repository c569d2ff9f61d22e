import fc from "fast-check";
import { expect, it } from "vitest";
import { bestOf } from "./best-of.ts";

it("keeps what a stable sort of everything would put first", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -5, max: 20 })),
      fc.integer({ min: 1, max: 12 }),
      (scores, limit) => {
        const best = bestOf<number>(limit);
        for (const [item, score] of scores.entries()) best.add(item, score);
        const sorted = [...scores.entries()].sort((a, b) => b[1] - a[1]).map(([item]) => item);
        expect(best.all()).toEqual(sorted.slice(0, limit));
      },
    ),
  );
});

it("says beforehand what it would keep", () => {
  const best = bestOf<string>(2);
  expect(best.wouldKeep(-1)).toBe(true);
  best.add("a", 3);
  best.add("b", 5);
  expect(best.wouldKeep(3)).toBe(false);
  expect(best.wouldKeep(4)).toBe(true);
});
