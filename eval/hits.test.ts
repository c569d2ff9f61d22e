import { describe, expect, it } from "vitest";
import { firstHit, isHit } from "./hits.ts";
import type { Pair } from "./pairs.ts";
import { madeUpPair } from "./testing/outcome.ts";

const quote = "must be confirmed in writing within 48 hours";
const pair: Pair = {
  ...madeUpPair,
  gold: [
    { documentId: "one", quote },
    { documentId: "two", quote: "confirmed the same day" },
  ],
  facts: [],
};

const inOne = (text: string) => ({ documentId: "one", text });

describe("isHit", () => {
  it.each([
    ["holds the quotation", inOne(`Referrals ${quote}.`), true],
    ["holds it over line ends", inOne("must be confirmed\nin   writing within\n\n48 hours"), true],
    ["holds another of the quotations", { documentId: "two", text: "It is confirmed the same day." }, true],
    ["holds part of it", inOne("must be confirmed in writing"), false],
    ["holds it in other words", inOne("must be confirmed in writing within two days"), false],
    ["holds it in another document", { documentId: "two", text: quote }, false],
    ["holds it in another case", inOne(quote.toUpperCase()), false],
    ["is empty", inOne(""), false],
  ])("a passage that %s", (_, passage, expected) => {
    expect(isHit(passage, pair)).toBe(expected);
  });

  it("takes a passage of 1,200 characters and no longer one", () => {
    expect(isHit(inOne(quote.padEnd(1200, " x")), pair)).toBe(true);
    expect(isHit(inOne(quote.padEnd(1201, " x")), pair)).toBe(false);
  });

  it("finds nothing for a pair without a quotation", () => {
    expect(isHit(inOne(quote), { ...pair, gold: [] })).toBe(false);
  });
});

describe("firstHit", () => {
  it("is the rank of the first passage that answers, from 1", () => {
    expect(firstHit([inOne("no"), inOne(quote), inOne(quote)], pair)).toBe(2);
  });

  it("is null when none answers", () => {
    expect(firstHit([inOne("no")], pair)).toBeNull();
    expect(firstHit([], pair)).toBeNull();
  });
});
