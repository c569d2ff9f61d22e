import { expect, it } from "vitest";
import { writtenOut } from "./text-speak.ts";

it.each([
  ["wen do u tel mum", "when do you tell mum"],
  ["kids r on a plan n dad wont let me in", "kids are on a plan and dad wont let me in"],
  ["wot do i rite down", "what do i write down"],
  ["shud ne1 kno b4 we ring", "should anyone know before we ring"],
  ["the R v Smith case", "the R v Smith case"],
  ["Section 47 and s.20 U.K.", "Section 47 and s.20 U.K."],
  ["child N and child R", "child N and child R"],
  ["is it rite to ask", "is it rite to ask"],
])("writes “%s” out as “%s”", (typed, meant) => {
  expect(writtenOut(typed)).toBe(meant);
});
