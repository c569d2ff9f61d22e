import type { ChatResponse } from "../../server/contract.ts";

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
