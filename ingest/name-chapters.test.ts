import { describe, expect, it } from "vitest";
import { nameChapters } from "./name-chapters.ts";

const reference = { documentId: "guide", title: "Chapter 4, Abroad", start: 3, end: 20, questions: [] };

describe("nameChapters", () => {
  it("gives a chapter the questions written for it", () => {
    const chapters = [
      { documentId: "guide", title: "Chapter 4, Abroad", questions: ["how do I ask abroad"] },
      { documentId: "guide", title: "Chapter 4, Abroad", questions: ["records from Spain"] },
    ];
    expect(nameChapters(chapters, [reference])).toEqual({
      references: [{ ...reference, questions: ["how do I ask abroad", "records from Spain"] }],
      unnamed: [],
    });
  });

  it("says which chapters no document names", () => {
    const chapters = [
      { documentId: "other", title: "Chapter 4, Abroad", questions: ["how do I ask abroad"] },
    ];
    expect(nameChapters(chapters, [reference])).toEqual({
      references: [reference],
      unnamed: ["other: Chapter 4, Abroad"],
    });
  });
});
