import { expect, it } from "vitest";
import type { Block, StoredDocument } from "../../corpus/schemas/index-format.ts";
import type { Knowledge } from "../knowledge.ts";
import { wholeListSpans } from "./whole-list.ts";

interface Told {
  /** Whether the list's lead-in stands apart from the part. */
  readonly isLedIn: boolean;
  /** The end of an item behind which text is lost. */
  readonly lostBehind?: string;
}

/** What is quoted for a part of a list, from some item to another. */
function quoted(
  items: readonly string[],
  part: readonly [string, string],
  { isLedIn, lostBehind = "" }: Told,
): string[] {
  const lines = ["A meeting should be held where:", ...items, "Write it down."];
  const text = lines.join("\n");
  const blocks = lines.map((line) => {
    const start = text.indexOf(line);
    return { kind: items.includes(line) ? "item" : "paragraph", start, end: start + line.length } as Block;
  });
  const whole = { start: text.indexOf(part[0]), end: text.indexOf(part[1]) + part[1].length };
  const spans = isLedIn ? [{ start: 0, end: lines[0]!.length }, whole] : [whole];
  const cut = lostBehind === "" ? text.length : text.indexOf(lostBehind) + lostBehind.length;
  const sections = [
    { path: [], start: 0, end: cut },
    { path: [], start: cut, end: text.length },
  ];
  const document = { id: "calls", blocks, sections } as unknown as StoredDocument;
  const knowledge = { index: { texts: new Map([["calls", text]]) } } as unknown as Knowledge;
  return wholeListSpans({ document, spans }, knowledge).map(({ start, end }) => text.slice(start, end));
}

const items = ["• a parent is a risk", "• a sibling has a plan", "• there is abuse", "• a child died"];

it("quotes with the first part of a list the parts behind it", () => {
  const first = "A meeting should be held where:\n• a parent is a risk\n• a sibling has a plan";
  expect(quoted(items, ["A meeting", "a plan"], { isLedIn: false })).toEqual([
    first,
    "• there is abuse\n• a child died",
  ]);
});

it("quotes with a later part of a list what stands between it and its lead-in, and what is behind it", () => {
  expect(quoted(items, ["• there is", "abuse"], { isLedIn: true })).toEqual([
    "A meeting should be held where:\n• a parent is a risk\n• a sibling has a plan",
    "• there is abuse",
    "• a child died",
  ]);
});

it("takes no item from the other side of lost text for one of the list", () => {
  expect(quoted(items, ["• there is", "abuse"], { isLedIn: false, lostBehind: "has a plan" })).toEqual([
    "• there is abuse",
    "• a child died",
  ]);
  const first = "A meeting should be held where:\n• a parent is a risk\n• a sibling has a plan";
  expect(quoted(items, ["A meeting", "a plan"], { isLedIn: false, lostBehind: "has a plan" })).toEqual([
    first,
  ]);
});

it("quotes a list that stands in one passage as it stands", () => {
  const whole = ["A meeting should be held where:", ...items].join("\n");
  expect(quoted(items, ["A meeting", "died"], { isLedIn: false })).toEqual([whole]);
});

it("quotes of a list longer than an answer only its part", () => {
  const many = Array.from({ length: 100 }, (_, i) => `• reason number ${String(i + 100)}`);
  expect(quoted(many, ["• reason number 150", "number 160"], { isLedIn: true })).toHaveLength(2);
});
