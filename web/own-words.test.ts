import { expect, test } from "vitest";
import type { ChatResponse, Citation } from "../server/contract.ts";
import { announcement } from "./answer-headings.ts";
import { ownWords } from "./own-words.ts";

function clarification(text: string, more: Partial<ChatResponse> = {}): ChatResponse {
  return {
    id: "1",
    text,
    alert: null,
    statements: [],
    citations: [],
    deadlines: [],
    differences: [],
    suggestions: [],
    answeredBy: "extractive",
    indexVersion: "v1",
    ...more,
    kind: "clarification",
  };
}

const alert = {
  level: "emergency" as const,
  text: "Call 999 now.\nThen read on.",
  citations: [],
};

test("the product's own words are read without Markdown's marks", () => {
  expect(ownWords(clarification("**Which** conference\\?\n- the *first*\n- a review"))).toEqual([
    "Which conference?",
    "- the first",
    "- a review",
  ]);
});

test("the product's own words begin after the alert", () => {
  const text = "**Call 999 now.**\n\nThen read on.\n\nWhen did you telephone?";
  expect(ownWords(clarification(text, { alert }))).toEqual(["When did you telephone?"]);
});

test("the product's own words leave out quotations", () => {
  expect(ownWords(clarification("> A quotation.\n\nWhen was that?"))).toEqual(["When was that?"]);
});

test("an announcement names the alert first, then what is asked back", () => {
  const response = clarification("When did you telephone?", { alert });
  expect(announcement(response)).toBe("Answer ready: Emergency: act now. When did you telephone?");
});

test("what follows the product's first paragraph is left out where anything is quoted", () => {
  const citation = { number: 1, quote: "Call the police." } as Citation;
  const text = "Call 999 now. Then read on. [1]\n\nThis is not covered.\n\nSources:\n\n- [1] Procedures";
  const response = clarification(text, { alert, citations: [citation] });
  expect(ownWords(response)).toEqual(["This is not covered."]);
});
