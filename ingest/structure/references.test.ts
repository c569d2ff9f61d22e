import { describe, expect, it } from "vitest";
import type { Block } from "../../corpus/schemas/index-format.ts";
import { referencesOf } from "./references.ts";

function referencesIn(paragraph: string, heading = "Something else") {
  const text = `${heading}\n\n${paragraph}`;
  const block = (kind: Block["kind"], start: number, end: number): Block => ({
    kind,
    level: kind === "heading" ? 1 : 0,
    start,
    end,
    contentStart: start,
    number: null,
    page: null,
  });
  const blocks = [block("heading", 0, heading.length), block("paragraph", heading.length + 2, text.length)];
  return referencesOf("d", { text, blocks }).map(({ title, start, end }) => ({
    title,
    sentence: text.slice(start, end),
  }));
}

const titles = (paragraph: string, heading?: string) =>
  referencesIn(paragraph, heading).map(({ title }) => title);

describe("referencesOf", () => {
  it("gives the chapter named and the sentence that names it", () => {
    expect(
      referencesIn("Call first. See Part B, chapter 4, Accessing information from abroad. Then wait."),
    ).toEqual([
      {
        title: "Part B, chapter 4, Accessing information from abroad",
        sentence: "See Part B, chapter 4, Accessing information from abroad.",
      },
    ]);
  });

  it.each([
    ["Is frequently missing from care (See Part B3 Chapter 20)", "Part B3 Chapter 20"],
    [
      "Substances (see Part B, chapter 40.1, Parents who misuse substances)",
      "Part B, chapter 40.1, Parents who misuse substances",
    ],
    [
      "Follow guidance in Chapter 11 Resolving Professional Disagreements.",
      "Chapter 11 Resolving Professional Disagreements",
    ],
    ["The child has moved (see transfer in process section 6.6).", "transfer in process section 6.6"],
    ["Retrieve information (see Section 4, Screening Process).", "Section 4, Screening Process"],
    ["For more information, see the pre-birth procedures.", "pre-birth procedures"],
    [
      "Read it with ‘Working Together to Safeguard Children’ 2018, which applies.",
      "Working Together to Safeguard Children",
    ],
    [
      "(see Part B, chapter 24. Safeguarding children from exploitation and trafficking)",
      "Part B, chapter 24. Safeguarding children from exploitation and trafficking",
    ],
  ])("knows the naming in %j", (paragraph, title) => {
    expect(titles(paragraph)).toEqual([title]);
  });

  it("finds each of two chapters named in one sentence", () => {
    expect(
      titles("See Part B, chapter 26, Sexually active children and Part B, chapter 19, Induced illness."),
    ).toEqual(["Part B, chapter 26, Sexually active children", "Part B, chapter 19, Induced illness"]);
  });

  it("passes over a chapter that is held here under its heading", () => {
    expect(
      titles("Police lead (see section 3.6, Referrals to the police).", "Referrals to the police"),
    ).toEqual([]);
  });

  it.each([
    "A duty under section 47 of the Children Act 1989 applies.",
    "See the child alone.",
    "Section 17 Children Act 1989 says so.",
  ])("takes no law and no instruction for a chapter: %s", (paragraph) => {
    expect(titles(paragraph)).toEqual([]);
  });

  it("lists a chapter once, at its first naming", () => {
    const found = referencesIn(
      "First see Part B, chapter 3, Sharing Information. Again see Part B, chapter 3, Sharing Information.",
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.sentence).toMatch(/^First/);
  });
});
