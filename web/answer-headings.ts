import type { Alert, ChatResponse, Citation } from "../server/contract.ts";
import { numbersOf } from "./answer-context.ts";
import { words } from "./words.ts";

/** The heading over an answer: what kind of answer it is. */
export function answerHeading(response: ChatResponse): string {
  switch (response.kind) {
    case "answer":
      return response.deadlines.length > 0 ? deadlineHeading(response) : words.answer.headings.answer;
    case "clarification":
      return asksBack(response) ? words.answer.headings.clarification : words.answer.headings.reply;
    case "abstention":
      return words.answer.reasons[response.reason];
  }
}

function asksBack({ ownWords }: ChatResponse): boolean {
  return ownWords.some((said) => said.includes("?"));
}

/** The heading over an alert. */
export function alertHeading(alert: Alert): string {
  return words.answer.alerts[alert.level];
}

/** What a screen reader hears once when an answer has come: an alert whole, of the rest enough to decide to read it. */
export function announcement(response: ChatResponse): string {
  const { alert } = response;
  const urgent = alert ? `${alertHeading(alert)}. ${alert.text} ` : "";
  return `${words.answer.ready} ${urgent}${gist(response)}`;
}

function gist(response: ChatResponse): string {
  if (response.kind === "abstention") return `${answerHeading(response)}.`;
  if (response.kind === "clarification") return response.ownWords.join(" ");
  const { statements, differences, deadlines, ownWords } = response;
  const dates = deadlines.map(({ title, dueText }) => `${title}: ${dueText}.`);
  if (dates.length > 0) return [...dates, ...ownWords].join(" ");
  const count = statements.length + differences.flatMap(({ positions }) => positions).length;
  if (count === 0) return ownWords.join(" ");
  const titles = new Set(quotedIn(response).map(({ documentTitle }) => documentTitle));
  const from = titles.size === 1 ? [...titles].join("") : words.answer.documents(titles.size);
  return words.answer.quotations(count, from);
}

/** What the statements and differences quote; the alert's sources are no part of the count. */
function quotedIn({ statements, differences, citations }: ChatResponse): Citation[] {
  const numbers = new Set([
    ...statements.flatMap(numbersOf),
    ...differences.flatMap(({ positions }) => positions.map(({ citation }) => citation)),
  ]);
  return citations.filter(({ number }) => numbers.has(number));
}

function deadlineHeading({ deadlines }: ChatResponse): string {
  return deadlines.length === 1 ? words.answer.headings.date : words.answer.headings.dates;
}
