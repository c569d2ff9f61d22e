import { describe, expect, it } from "vitest";
import { findSupersededGuidance } from "./superseded-guidance.ts";
import { documentOf } from "./testing/documents.ts";

const known = [
  {
    name: "Working Together",
    names: ["Working Together to Safeguard Children", "Working Together"],
    years: [2015, 2018],
    replacedBy: "Working Together 2023",
    since: "2023-12",
  },
  { name: "CAF", names: ["CAF", "Common Assessment Framework"], replacedBy: "early help", since: "2013-04" },
  {
    name: "Every Child Matters",
    names: ["Every Child Matters"],
    unless: ["Border Agency"],
    replacedBy: "nothing",
    since: "2010-05",
  },
];
const cited = async (text: string) => findSupersededGuidance(await documentOf(text), known);

describe("superseded guidance", () => {
  it.each([
    "Follow Working Together 2018.",
    "Follow ‘Working Together to Safeguard Children’ 2018.",
    "Follow Working Together to Safeguard Children (HM Government, 2015).",
    "Follow the 2018 edition of Working Together.",
    "Complete a CAF first.",
    "Complete the common assessment framework.",
  ])("is found however it is cited: %s", async (text) => {
    expect(await cited(text)).toMatchObject([{ severity: "warning" }]);
  });

  it.each([
    ["empty cells", "<table><tr><td colspan=28>Working Together</td><td>x</td></tr></table>"],
    ["publishers", `<p>Working Together${" Department for MarchMarchMarch".repeat(20)} x</p>`],
  ])("is looked for in no time where a name stands before many %s", async (_, html) => {
    const document = await documentOf(html, "guide", "html");
    const startedAt = performance.now();
    expect(findSupersededGuidance(document, known)).toEqual([]);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });

  it("is said with the month and what holds now, once for all its mentions", async () => {
    expect(await cited("Follow Working Together 2018. And Working Together 2018 again.")).toMatchObject([
      {
        message: '"Working Together 2018" was replaced in December 2023 (cited 2 times)',
        advice: expect.stringContaining("Working Together 2023") as unknown,
      },
    ]);
  });

  it.each([
    "Follow Working Together 2023.",
    "Agencies are working together in 2018 as before.",
    "This replaces Working Together 2018.",
    "He was given decaf coffee, from a café.",
    "Every Child Matters is guidance to the Border Agency.",
  ])("is not what holds, plain words, history or another thing of that name: %s", async (text) => {
    expect(await cited(text)).toEqual([]);
  });
});
