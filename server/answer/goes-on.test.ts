import { expect, it } from "vitest";
import type { Block } from "../../corpus/schemas/index-format.ts";
import { goesOn } from "./goes-on.ts";

const lines = [
  ["paragraph", "Write it down. The worker must:"],
  ["item", "• listen"],
  ["item", "• write"],
  ["paragraph", "However, a child at risk comes first. Tell the police."],
  ["heading", "Advice"],
  ["paragraph", "However, all of this is advice."],
] as const;
const text = lines.map(([, words]) => words).join("\n");
const blocks = lines.map(([kind, words]) => {
  const start = text.indexOf(words);
  return { kind, start, contentStart: start, end: start + words.length } as Block;
});

/** Whether the document goes on behind a quotation from some words to others. */
function afterQuote(from: string, to: string): boolean {
  const start = text.indexOf(from);
  return goesOn({ blocks }, text, { start, end: text.indexOf(to, start) + to.length });
}

it("tells a list that is left off before its end, and a lead-in without its list", () => {
  expect(afterQuote("The worker must:", "• listen")).toBe(true);
  expect(afterQuote("The worker must:", "must:")).toBe(true);
});

it("tells nothing of an item alone, nor of a sentence before a list's lead-in", () => {
  expect(afterQuote("• listen", "listen")).toBe(false);
  expect(afterQuote("Write", "down.")).toBe(false);
});

it("tells what the next sentence or paragraph limits, unless a heading stands between", () => {
  expect(afterQuote("The worker must:", "• write")).toBe(true);
  expect(afterQuote("However, a child", "first.")).toBe(false);
  expect(afterQuote("However, a child", "police.")).toBe(false);
});

it("tells nothing at the end of a document", () => {
  expect(afterQuote("However, all", "advice.")).toBe(false);
  expect(goesOn({ blocks: [] }, text, { start: 0, end: 5 })).toBe(false);
});
