import { describe, expect, it } from "vitest";
import { parseText } from "../parse/text.ts";
import { rebuildStructure } from "./canonical.ts";
import { headingWords } from "./heading-words.ts";

const headingsOf = (lines: readonly string[]) => {
  const { text, blocks } = rebuildStructure(parseText(Buffer.from(lines.join("\n"))));
  return blocks
    .filter(({ kind }) => kind === "heading")
    .map(({ level, start, end }) => `${String(level)} ${text.slice(start, end)}`);
};
const prose =
  "The coach takes the register at the gate, and the driver waits until each child has been counted in.";

describe("headingWords", () => {
  it.each([
    "What you should do",
    "Who must be told",
    "Where a child should never be left",
    "If the driver is not where she should be",
    "Local Authority Designated Officer (L.A.D.O.)",
    "Snacks (crisps, nuts etc.)",
    "Who agrees? (parents and carers)",
  ])("of a typed text: %j", (text) => {
    expect(headingWords(text, true)).toBe(true);
  });

  it.each([
    "When a child is late you must ring home",
    "If it rains they should stay in",
    "Staff should ring home",
    "Lockers are emptied in July. (Bring a bag!)",
    "Keep the receipt. (We ask for it later.)",
    "Bus times are on the door (They change in May.)",
    "Ann Reid | Coach",
    "Home > Trips > Abroad",
  ])("are none of: %j", (text) => {
    expect(headingWords(text, true)).toBe(false);
  });
});

describe("headings of a typed text", () => {
  it("stand over a list as they stand over prose, where the document sets them between empty lines", () => {
    const apart = ["Travel", "", prose, "", "Food", "", prose, ""];
    expect(
      headingsOf([...apart, "Bags, coats and boots", "", "- Coats hang in the hall.", "- No boots."]),
    ).toEqual(["2 Travel", "2 Food", "2 Bags, coats and boots"]);
    expect(headingsOf([...apart, "Each child brings", "", "- a coat", "- boots"])).toEqual([
      "2 Travel",
      "2 Food",
    ]);
    expect(headingsOf([prose, "", "Bags", "", "- Coats hang in the hall.", "- No boots."])).toEqual([]);
  });

  it("are no names under the end of a letter", () => {
    expect(
      headingsOf(["Travel", "", prose, "", "Kind regards", "", "Ann Reid", "", "Coach on Mondays"]),
    ).not.toContain("2 Ann Reid");
  });

  it("are one title where a line in capitals leaves it open", () => {
    expect(
      headingsOf([
        "RULES FOR COACHES AND",
        "DRIVERS",
        "",
        prose,
        "",
        "1.  TRAVEL",
        "",
        "1.1  The coach waits and",
        "     counts each child.",
      ]),
    ).toEqual(["1 RULES FOR COACHES AND DRIVERS", "2 1. TRAVEL"]);
  });
});
