import { expect, test } from "vitest";
import type { ChatResponse, Citation, Deadline } from "../server/contract.ts";
import { announcement, answerHeading } from "./answer-headings.ts";
import { sampleAnswer } from "./testing/sample-answer.ts";

function response(kind: "answer" | "clarification", more: Partial<ChatResponse> = {}): ChatResponse {
  return { ...sampleAnswer, ...more, kind };
}

const alert = { level: "emergency" as const, text: "Call 999 now.", citations: [] };
const deadline = {
  title: "Initial conference",
  dueText: "No later than Wednesday 22 April 2026",
} as Deadline;

test("an announcement names the alert first, then what is asked back", () => {
  const asked = response("clarification", { alert, ownWords: ["When did you telephone?"] });
  expect(announcement(asked)).toBe("Answer ready: Emergency: act now. Call 999 now. When did you telephone?");
});

test("an announcement says a computed date, then the verdict", () => {
  const dated = response("answer", { deadlines: [deadline], ownWords: ["In time."] });
  expect(announcement(dated)).toBe(
    "Answer ready: Initial conference: No later than Wednesday 22 April 2026. In time.",
  );
});

test("an announcement counts what is quoted, not the sources of the alert", () => {
  const citation = (number: number, documentTitle: string) => ({ number, documentTitle }) as Citation;
  const quoted = response("answer", {
    alert: { ...alert, citations: [1] },
    statements: [{ text: "Words.", area: "set", citations: [2] }],
    citations: [citation(1, "Guidance"), citation(2, "Procedures")],
  });
  expect(announcement(quoted)).toBe(
    "Answer ready: Emergency: act now. Call 999 now. 1 quotation from Procedures.",
  );
});

test("a computed date has a heading of its own", () => {
  expect(answerHeading(response("answer", { deadlines: [deadline] }))).toBe("The date, worked out by rule");
  expect(answerHeading(response("answer", { deadlines: [deadline, deadline] }))).toBe(
    "The dates, worked out by rule",
  );
  expect(answerHeading(response("answer"))).toBe("What the procedures say");
});

test("only what asks something back is headed as needing to know more", () => {
  const headed = (said: string) => answerHeading(response("clarification", { ownWords: [said] }));
  expect(headed("What is the date of the referral?")).toBe("Waymark needs to know more");
  expect(headed("You are welcome.")).toBe("Waymark’s reply");
});
