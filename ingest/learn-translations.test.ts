import { describe, expect, it } from "vitest";
import { createAnalyser } from "../corpus/analysis/analyser.ts";
import { learnTranslations } from "./learn-translations.ts";

const vocabulary = [{ terms: ["police officer", "constable"], lay: ["copper"] }];
const source = {
  written: [{ documentId: "other", quote: "The parent refuses access.", questions: ["mum wont let us in"] }],
  vocabulary,
  analyser: createAnalyser(vocabulary),
};

describe("learnTranslations", () => {
  it("learns from questions of other documents and from names of one matter", () => {
    const { sources, targets } = learnTranslations(source);
    expect(sources).toEqual(expect.arrayContaining(["access", "constabl"]));
    expect(targets).toEqual(expect.arrayContaining(["mum", "copper"]));
  });
});
