import type { ChatResponse, Citation } from "../../server/contract.ts";

/** An answer that says nothing, to be filled in by a test. */
export const sampleAnswer: Extract<ChatResponse, { kind: "answer" }> = {
  kind: "answer",
  id: "1",
  text: "",
  alert: null,
  statements: [],
  citations: [],
  deadlines: [],
  ownWords: [],
  timeline: null,
  differences: [],
  suggestions: [],
  answeredBy: "extractive",
  indexVersion: "v1",
};

/** A citation of some words, to be told more of by a test. */
export function sampleCitation(number: number, quote: string, more: Partial<Citation> = {}): Citation {
  return {
    number,
    documentId: "set",
    documentTitle: "Procedures",
    version: "v1",
    documentDate: null,
    area: "set",
    audience: "practitioners",
    section: ["3. Referral"],
    paragraph: null,
    page: null,
    quote,
    start: number * 1000,
    end: number * 1000 + quote.length,
    url: "documents/set",
    cautions: [],
    ...more,
  };
}
