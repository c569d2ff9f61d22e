import { describe, expect, it } from "vitest";
import type { StoredDocument } from "../corpus/schemas/index-format.ts";
import { allCautions, cautionsOn, hasGapWithin, reservationsOn } from "./document-cautions.ts";

const document = (reviewDate: string | null, standing: StoredDocument["standing"] = "in-force") => ({
  ...{
    id: "a",
    title: "A",
    publisher: null,
    area: "set",
    areaName: "Set",
    audience: "practitioners" as const,
    isNational: false,
  },
  ...{ documentDate: null, language: null, replacedBy: null, version: "0", sections: [], blocks: [] },
  reviewDate,
  standing,
  cautions: [
    { kind: "gap" as const, start: 10, end: 20, text: "text may be missing here" },
    { kind: "note" as const, start: 15, end: 30, text: "names what was replaced" },
    { kind: "gap" as const, start: 18, end: 19, text: "text may be missing here" },
  ],
});

describe("cautionsOn", () => {
  it.each([
    ["2025-03", "2025-03-31", []],
    ["2025-03", "2025-04-01", ["past its review date (March 2025)"]],
    ["2025-03-15", "2025-03-15", []],
    ["2025-03-15", "2025-03-16", ["past its review date (15 March 2025)"]],
    ["2025", "2025-12-31", []],
    ["2025", "2026-01-01", ["past its review date (2025)"]],
    [null, "2099-01-01", []],
  ])("says of a review by %s what holds on %s", (reviewDate, today, cautions) => {
    expect(cautionsOn(document(reviewDate), { start: 0, end: 5 }, today)).toEqual(cautions);
  });

  it("adds what touches the words, and all of it for the whole document", () => {
    const old = document("2020");
    const overdue = "past its review date (2020)";
    expect(cautionsOn(old, { start: 14, end: 15 }, "2025-01-01")).toEqual([
      overdue,
      "text may be missing here",
    ]);
    expect(allCautions(old, "2025-01-01")).toEqual([
      overdue,
      "text may be missing here",
      "names what was replaced",
    ]);
  });

  it("leaves out what only meets the ends of the words", () => {
    expect(cautionsOn(document(null), { start: 0, end: 10 }, "2025-01-01")).toEqual([]);
    expect(cautionsOn(document(null), { start: 30, end: 40 }, "2025-01-01")).toEqual([]);
  });
});

describe("hasGapWithin", () => {
  it("is so where text is missing beside the words, whatever else is noted of them", () => {
    expect(hasGapWithin(document(null), { start: 19, end: 25 })).toBe(true);
    expect(hasGapWithin(document(null), { start: 20, end: 30 })).toBe(false);
    expect(hasGapWithin(document(null, "withdrawn"), { start: 0, end: 10 })).toBe(false);
  });
});

describe("reservationsOn", () => {
  it("are about the document as a whole, and none where it is in force", () => {
    expect(reservationsOn(document(null), "2025-01-01")).toEqual([]);
    expect(reservationsOn(document("2020", "withdrawn"), "2025-01-01")).toEqual([
      "past its review date (2020)",
      "withdrawn",
    ]);
  });
});
