import type { AbstentionReason, Alert, ChatResponse } from "../server/contract.ts";

const reasonHeadings: Readonly<Record<AbstentionReason, string>> = {
  "not-in-procedures": "The procedures don’t say",
  "held-elsewhere": "Held in another chapter",
  "needs-a-person": "A person has to judge this",
  "out-of-scope": "Outside these procedures",
  "unsafe-request": "Not something Waymark helps with",
};

const alertHeadings: Readonly<Record<Alert["level"], string>> = {
  emergency: "Emergency: act now",
  "child-asking": "If this is about you",
};

/** The heading over an answer: what kind of answer it is. */
export function answerHeading(response: ChatResponse): string {
  switch (response.kind) {
    case "answer":
      return response.deadlines.length > 0 ? deadlineHeading(response) : "What the procedures say";
    case "clarification":
      return "Waymark needs to know more";
    case "abstention":
      return reasonHeadings[response.reason];
  }
}

/** The heading over an alert. */
export function alertHeading(alert: Alert): string {
  return alertHeadings[alert.level];
}

/** What a screen reader hears once when an answer has come: enough to decide to read it, not all of it. */
export function announcement(response: ChatResponse): string {
  const alert = response.alert ? `${alertHeading(response.alert)}. ` : "";
  return `Answer ready: ${alert}${gist(response)}`;
}

function gist(response: ChatResponse): string {
  if (response.kind === "abstention") return `${answerHeading(response)}.`;
  if (response.kind === "clarification") return response.ownWords.join(" ");
  const { statements, differences, deadlines, ownWords } = response;
  const dates = deadlines.map(({ title, dueText }) => `${title}: ${dueText}.`);
  if (dates.length > 0) return [...dates, ...ownWords].join(" ");
  const count = statements.length + differences.flatMap(({ positions }) => positions).length;
  if (count === 0) return ownWords.join(" ");
  const titles = new Set(response.citations.map(({ documentTitle }) => documentTitle));
  const from = titles.size === 1 ? [...titles].join("") : `${titles.size} documents`;
  return `${count} ${count === 1 ? "quotation" : "quotations"} from ${from}.`;
}

function deadlineHeading({ deadlines }: ChatResponse): string {
  return deadlines.length === 1 ? "The date, worked out by rule" : "The dates, worked out by rule";
}
