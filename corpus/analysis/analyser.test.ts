import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../config.ts";
import { vocabularyFileSchema } from "../schemas/vocabulary.ts";
import type { Concept } from "../schemas/vocabulary.ts";
import { createAnalyser } from "./analyser.ts";

const concepts: Concept[] = [
  { terms: ["strategy meeting"], lay: ["strat"] },
  { terms: ["meeting"], lay: [] },
  { terms: ["children's social care", "social care"], lay: ["the social"] },
  { terms: ["referral"], lay: ["strat"] },
];
const analyser = createAnalyser(concepts);

describe("createAnalyser", () => {
  it("finds a concept by any of its terms, in any form of their words", () => {
    expect(analyser.passageTerms("Strategy meetings are held.").concepts).toEqual(["#0"]);
    expect(analyser.passageTerms("Tell Children’s Social Care").concepts).toEqual(["#2"]);
  });

  it("lets the longest phrase win and use up its words", () => {
    expect(analyser.passageTerms("a strategy meeting, then a meeting").concepts).toEqual(["#0", "#1"]);
  });

  it("fires lay terms from questions only", () => {
    expect(analyser.questionTerms("when is the strat").concepts).toEqual(["#0", "#3"]);
    expect(analyser.passageTerms("when is the strat").concepts).toEqual([]);
  });

  it("matches phrases over words without a topic, and leaves those out of the stems", () => {
    const terms = analyser.questionTerms("I told the social about her");
    expect(terms.concepts).toEqual(["#2"]);
    expect(terms.stems).toEqual(["told", "social"]);
  });

  it("needs the whole phrase", () => {
    expect(analyser.passageTerms("A strategy, and the social worker's care").concepts).toEqual([]);
  });

  it("counts a concept as often as it is named", () => {
    expect(analyser.passageTerms("Meeting after meeting").concepts).toEqual(["#1", "#1"]);
  });

  it("finds nothing in an empty text and with an empty vocabulary", () => {
    expect(analyser.questionTerms("")).toEqual({ stems: [], concepts: [] });
    expect(createAnalyser([]).questionTerms("Police")).toEqual({ stems: ["polic"], concepts: [] });
  });

  it("passes over a term without a word in it", () => {
    const odd = createAnalyser([{ terms: ["—", "police"], lay: [] }]);
    expect(odd.passageTerms("— police").concepts).toEqual(["#0"]);
  });
});

describe("the bundled vocabulary", () => {
  const folder = path.join(projectRoot, "corpus/vocabulary");
  const bundled = readdirSync(folder)
    .sort()
    .flatMap(
      (name) =>
        vocabularyFileSchema.parse(JSON.parse(readFileSync(path.join(folder, name), "utf8"))).concepts,
    );
  const trade = createAnalyser(bundled);
  const conceptOf = (term: string) => `#${String(bundled.findIndex(({ terms }) => terms.includes(term)))}`;
  const enquiry = conceptOf("section 47 enquiry");

  it("knows section 47 of the Children Act by its names", () => {
    for (const text of ["a s47 enquiry", "section 47 of the Children Act 1989", "Section 47 enquiries"]) {
      expect(trade.passageTerms(text).concepts).toContain(enquiry);
    }
  });

  it.each([
    "offences of actual body harm (s47 offences against the person act 1861) and more serious assaults",
    "s47 Offences Against the Person Act",
    "section 47 of the Offences Against the Person Act 1861",
  ])("does not take %j for section 47 of the Children Act", (text) => {
    expect(trade.passageTerms(text).concepts).not.toContain(enquiry);
    expect(trade.questionTerms(text).concepts).not.toContain(enquiry);
    expect(trade.passageTerms(text).concepts).toContain(conceptOf("offences against the person act 1861"));
  });

  it.each([
    ["DSL", "designated safeguarding lead"],
    ["EDT", "emergency duty team"],
    ["social services", "children's social care"],
  ])("understands %s in a question as the documents' %s", (asked, written) => {
    const meant = trade.passageTerms(written).concepts;
    expect(meant.length).toBeGreaterThan(0);
    expect(trade.questionTerms(asked).concepts).toEqual(expect.arrayContaining([...meant]));
  });
});
