import { describe, expect, it } from "vitest";
import { nameChapters } from "./name-chapters.ts";
import type { NamingDocument } from "./name-chapters.ts";

const text = "See chapter 4. Use the Threshold Document’s words here. Then write.";
const reference = {
  documentId: "guide",
  title: "Chapter 4, Abroad",
  start: 0,
  end: 14,
  isReferredTo: true,
  questions: [],
};
const guide: NamingDocument = {
  text,
  references: [reference],
  document: {
    id: "guide",
    blocks: [
      { kind: "paragraph", start: 0, end: text.length, contentStart: 0, number: null, page: null, level: 0 },
    ],
  },
};

describe("nameChapters", () => {
  it("gives a chapter the questions written for it", () => {
    const chapters = [
      { documentId: "guide", title: "Chapter 4, Abroad", questions: ["how do I ask abroad"] },
      { documentId: "guide", title: "Chapter 4, Abroad", questions: ["records from Spain"] },
    ];
    expect(nameChapters(chapters, [guide])).toEqual({
      references: [{ ...reference, questions: ["how do I ask abroad", "records from Spain"] }],
      unnamed: [],
    });
  });

  it("finds a document that is only mentioned, whatever the capitals and apostrophes, by its sentence", () => {
    const chapters = [{ documentId: "guide", title: "threshold document's", questions: ["how bad is bad"] }];
    const { references, unnamed } = nameChapters(chapters, [guide]);
    expect(unnamed).toEqual([]);
    expect(references[1]).toMatchObject({ isReferredTo: false, questions: ["how bad is bad"] });
    expect(text.slice(references[1]?.start, references[1]?.end)).toBe(
      "Use the Threshold Document’s words here.",
    );
  });

  it("says which chapters no document names", () => {
    const chapters = [
      { documentId: "other", title: "Chapter 4, Abroad", questions: ["how do I ask abroad"] },
      { documentId: "guide", title: "Chapter 9", questions: ["and what of nine"] },
    ];
    expect(nameChapters(chapters, [guide])).toEqual({
      references: [reference],
      unnamed: ["other: Chapter 4, Abroad", "guide: Chapter 9"],
    });
  });
});
