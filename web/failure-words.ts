import type { Failure } from "./client.ts";
import { words } from "./words.ts";

/** Says in plain words what went wrong and what to do about it. */
export function failureWords(failure: Failure): string {
  const { failure: said } = words;
  switch (failure.kind) {
    case "offline":
    case "timeout":
    case "cancelled":
    case "fault":
      return said[failure.kind];
    case "too-many-requests":
      return `${said.tooMany} ${wait(failure.retryAfterSeconds)}`;
    case "rejected":
      return said.rejected(sentence(failure.detail));
    case "unavailable":
      return `${said.unavailable} ${wait(failure.retryAfterSeconds)}`;
  }
}

function wait(seconds: number | null): string {
  if (seconds === null) return words.failure.waitAMoment;
  return seconds > 90
    ? words.failure.waitMinutes(Math.ceil(seconds / 60))
    : words.failure.waitSeconds(seconds);
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
