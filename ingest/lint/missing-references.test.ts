import { describe, expect, it } from "vitest";
import { findHeldElsewhere } from "./held-elsewhere.ts";
import { findMissingReferences } from "./missing-references.ts";
import { documentOf } from "./testing/documents.ts";

const numbered = (sentence: string) =>
  documentOf(
    [
      "1. Referral",
      "1.1 Making a referral is a duty.",
      sentence,
      "2. Assessment",
      "2.1 It is planned.",
      "2.2 It is written down.",
    ].join("\n\n"),
  );
const missing = async (sentence: string) => {
  const document = await numbered(sentence);
  return findMissingReferences(document, [document]).map(({ severity, places }) => [
    severity,
    places[0]!.quote,
  ]);
};

describe("references to places that are not there", () => {
  it("are told from those to a law in no time, however many numbers follow", async () => {
    const document = await numbered(`1.2 See section 3.4${" or 999999".repeat(10)} to be sure.`);
    const startedAt = performance.now();
    expect(findMissingReferences(document, [document])).toHaveLength(1);
    expect(performance.now() - startedAt).toBeLessThan(150);
  });

  it("are an error where the numbering shows that nothing has the number", async () => {
    expect(await missing("1.2 For the plan see 2.7 and section 3.4.")).toEqual([
      ["error", "section 3.4"],
      ["error", "see 2.7"],
    ]);
  });

  it("are a warning where no heading has the title, or no block the caption", async () => {
    expect(await missing("1.2 See section 1.1, and Appendix B.")).toEqual([["warning", "Appendix B"]]);
    const plain = await documentOf("Look it up (see Section 4, Screening Process).\n\nAsk if in doubt.");
    expect(findMissingReferences(plain, [plain])).toMatchObject([
      { severity: "warning", places: [{ quote: "Section 4, Screening Process" }] },
    ]);
  });

  it("are reported once each", async () => {
    expect(await missing("1.2 See section 3.4. And again, see section 3.4.")).toHaveLength(1);
  });

  it.each([
    "1.2 See section 2.1 and chapter 2.",
    "1.2 An enquiry under section 47 of the Children Act 1989 (see section 17 of the Act).",
    "1.2 See paragraph 9.9 of the Care Planning Guidance.",
    "1.2 The price rose by 3.4 per cent.",
    "1.2 See section 8, Assessment.",
  ])(
    "are not those that are there, of a law, of another document or found by title: %s",
    async (sentence) => {
      expect(await missing(sentence)).toEqual([]);
    },
  );

  it("are not asked of a document without numbers", async () => {
    const document = await documentOf("For more see section 7.3.\n\nAsk your manager.");
    expect(findMissingReferences(document, [document])).toEqual([]);
  });
});

describe("chapters held elsewhere", () => {
  it("are noted once each, unless another document of the corpus is or has the chapter", async () => {
    const document = await documentOf(
      "For help see Part B, chapter 11, Resolving Disagreements. Again: see Part B, chapter 11, Resolving Disagreements.\n\n" +
        "See Part B, chapter 4, Working with interpreters.",
    );
    const other = await documentOf("Working with interpreters\n\nBook one early.\n", "other");
    expect(findHeldElsewhere(document, [document, other], [])).toMatchObject([
      { severity: "note", message: expect.stringContaining("Resolving Disagreements") as unknown },
    ]);
  });
});
