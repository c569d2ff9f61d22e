import { describe, expect, test } from "vitest";
import { documentDate } from "./document-date.ts";
import { failureWords } from "./failure-words.ts";
import { complaintAbout, counter } from "./question-limit.ts";
import { placeInDocument, sourceGroups } from "./source-groups.ts";
import { sourceUrl } from "./source-url.ts";
import { sampleCitation } from "./testing/sample-answer.ts";

const citation = sampleCitation(1, "Refer.", {
  section: ["3. Referral", "3.2 How"],
  paragraph: "3.2.1",
  page: 12,
});

describe("a document's date", () => {
  test.each([
    ["2024-10-22", "22 October 2024"],
    ["2019-04", "April 2019"],
    ["2022", "2022"],
    ["Spring 2021", "Spring 2021"],
    ["2022-13", "2022-13"],
    [null, "Not dated"],
  ])("%s is shown as %s", (date, words) => {
    expect(documentDate(date)).toBe(words);
  });
});

describe("the words for a failure", () => {
  test("say how long to wait, in seconds or minutes", () => {
    const wait = (retryAfterSeconds: number | null) =>
      failureWords({ kind: "too-many-requests", retryAfterSeconds });
    expect(wait(1)).toMatch(/in 1 second\.$/);
    expect(wait(20)).toMatch(/in 20 seconds\.$/);
    expect(wait(180)).toMatch(/in 3 minutes\.$/);
    expect(wait(null)).toMatch(/Wait a moment, then try again\.$/);
  });

  test("pass on why a question was refused, as a sentence", () => {
    expect(failureWords({ kind: "rejected", status: 422, detail: "unknown area" })).toBe(
      "Waymark could not take this question: unknown area.",
    );
  });
});

describe("the length of a question", () => {
  test("is counted only near and beyond the limit", () => {
    expect(counter(3599)).toBeNull();
    expect(counter(3600)).toEqual({ over: false, text: "400 characters left" });
    expect(counter(4000)).toEqual({ over: false, text: "0 characters left" });
    expect(counter(4001)).toEqual({ over: true, text: "1 character too many" });
  });

  test("keeps an empty or too long question from being sent", () => {
    expect(complaintAbout(" \n")).toBe("Type a question first.");
    expect(complaintAbout("a".repeat(4000))).toBeNull();
    expect(complaintAbout("a".repeat(4001))).toContain("4,000");
  });
});

describe("the sources", () => {
  test("gather citations of one place under one entry", () => {
    const citations = [
      citation,
      { ...citation, number: 2, page: 13 },
      { ...citation, number: 3, quote: "At once." },
    ];
    expect(sourceGroups(citations).map(({ numbers }) => numbers)).toEqual([[1, 3], [2]]);
  });

  test("say where in its document a citation stands, as far as known", () => {
    expect(placeInDocument(citation)).toBe("3. Referral › 3.2 How, paragraph 3.2.1, page 12");
    expect(placeInDocument({ ...citation, section: [], paragraph: null, page: null })).toBe("");
  });
});

describe("a source's address", () => {
  test.each([
    ["documents/set?start=1#quote", "https://example.test/base/documents/set?start=1#quote"],
    ["/documents/set", "https://example.test/base/documents/set"],
    ["/base/documents/set", "https://example.test/base/documents/set"],
  ])("%s stands under the base path once", (url, href) => {
    expect(sourceUrl(url, "https://example.test/base/")).toBe(href);
  });

  test.each(["https://elsewhere.test/x", "javascript:alert(1)", "http://"])(
    "%s is no source of this server",
    (url) => {
      expect(sourceUrl(url, "https://example.test/base/")).toBeNull();
    },
  );
});
