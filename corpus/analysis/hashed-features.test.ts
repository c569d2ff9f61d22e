import { expect, it } from "vitest";
import { placeOf, placesOfParts } from "./hashed-features.ts";

it("hashes a word's parts as features of their own, the ends of the word marked", () => {
  const places = 1 << 17;
  const parts = ["part <dut", "part duty", "part uty>"];
  expect(placesOfParts("duty", places)).toEqual(parts.map((part) => placeOf(part, places)));
  expect(placesOfParts("i", places)).toEqual([]);
  // FNV-1a of "a" is e40c292c, as its authors publish it; folded by 17 bits into the last 17.
  expect(placeOf("a", places)).toBe((0xe40c292c ^ (0xe40c292c >>> 17)) & 0x1ffff);
});
