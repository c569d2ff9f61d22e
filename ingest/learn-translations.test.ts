import { describe, expect, it } from "vitest";
import { createAnalyser } from "../corpus/analysis/analyser.ts";
import { noTranslations } from "../corpus/analysis/translation-model.ts";
import { learnTranslations } from "./learn-translations.ts";

const vocabulary = [{ terms: ["police officer", "constable"], lay: ["copper"] }];
const source = {
  written: [{ documentId: "other", quote: "The parent refuses access.", questions: ["mum wont let us in"] }],
  vocabulary,
  analyser: createAnalyser(vocabulary),
};
const question = { text: "who do I ring", at: 0 };

describe("learnTranslations", () => {
  it("learns from questions of other documents and from names of one matter", () => {
    const { sources, targets } = learnTranslations({
      ...source,
      passages: [{ documentId: "own", questions: [] }],
    });
    expect(sources).toEqual(expect.arrayContaining(["access", "constabl"]));
    expect(targets).toEqual(expect.arrayContaining(["mum", "copper"]));
  });

  it("learns nothing where every document has questions of its own, and learns where one has none", () => {
    const asked = { documentId: "asked", questions: [question] };
    const alsoOfIt = { documentId: "asked", questions: [] };
    const unasked = { documentId: "unasked", questions: [] };
    expect(learnTranslations({ ...source, passages: [asked, alsoOfIt] })).toBe(noTranslations);
    expect(learnTranslations({ ...source, passages: [asked, unasked] })).not.toBe(noTranslations);
  });
});
