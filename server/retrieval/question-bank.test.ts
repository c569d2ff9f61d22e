import { describe, expect, it } from "vitest";
import type { WeighedQuestion } from "./features.ts";
import { createQuestionBank, likest } from "./question-bank.ts";

// "a" is worth 3 and lies along the first axis, "b" is worth 4 and lies along the second; "c" has no direction.
const worths: Readonly<Record<string, number>> = { a: 3, b: 4, c: 12 };
const bank = createQuestionBank(["a", "a b", "c", "b a b", ""], {
  termsOf: (text) => text.split(" ").filter((term) => term !== ""),
  worthOf: (term) => worths[term] ?? 0,
  sharesOf: (terms) =>
    new Map(
      ["a", "b"].filter((term) => terms.includes(term)).map((term) => [term, terms.length > 1 ? 0.5 : 1]),
    ),
  rowOf: (term) => ({ a: 0, b: 1 })[term],
});
/** Asked with "a" alone, which lies 0.8 along its own direction and -0.6 along that of "b". */
const asked = {
  worth: new Map([
    ["a", 3],
    ["unheard", 4],
  ]),
  length: 5,
  alongTerms: Float32Array.of(0.8, -0.6),
} as unknown as WeighedQuestion;

describe("a bank of written questions", () => {
  it("tells the terms of some of them together, each once", () => {
    expect([...bank.termsIn({ from: 0, to: 2 })]).toEqual(["a", "b"]);
    expect([...bank.termsIn({ from: 2, to: 3 })]).toEqual(["c"]);
    expect([...bank.termsIn({ from: 4, to: 5 })]).toEqual([]);
  });

  it("shares words by their worth: 9 of lengths 5 and 3, or 5 and 5", () => {
    const { sharedWordsAt } = bank.match(asked);
    expect([0, 1, 2, 3, 4].map(sharedWordsAt)).toEqual([9 / 15, 9 / 25, 0, 9 / 25, 0]);
  });

  it("is alike in meaning by its terms' directions, never below 0", () => {
    const { meaningAt } = bank.match(asked);
    const found = [0, 1, 2, 3, 4].map((at) => Number(meaningAt(at).toFixed(6)));
    expect(found).toEqual([0.8, 0.1, 0, 0.1, 0]);
  });

  it("finds the likest in some places, best first, the first of equal ones first, and none that is not alike", () => {
    const match = bank.match(asked);
    expect(match.likenessAt(0)).toBeCloseTo(0.7, 6);
    const everywhere = [{ from: 0, to: 5 }];
    expect(likest(match, everywhere, 5).map(({ at }) => at)).toEqual([0, 1, 3]);
    expect(likest(match, everywhere, 1).map(({ at }) => at)).toEqual([0]);
    const later = [
      { from: 2, to: 4 },
      { from: 1, to: 2 },
    ];
    expect(likest(match, later, 5).map(({ at }) => at)).toEqual([3, 1]);
    expect(likest(match, [], 5)).toEqual([]);
  });

  it("remembers how a question that was just asked matches", () => {
    expect(bank.match(asked)).toBe(bank.match(asked));
  });
});
