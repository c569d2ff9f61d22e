import type { Failure } from "./client.ts";

/** Says in plain words what went wrong and what to do about it. */
export function failureWords(failure: Failure): string {
  switch (failure.kind) {
    case "offline":
      return "Waymark could not be reached. Check your connection, then try again.";
    case "timeout":
      return "Waymark took too long to answer. Your question is still here: try again.";
    case "cancelled":
      return "The question was stopped before its answer came.";
    case "too-many-requests":
      return `Too many questions were sent in a short time. ${wait(failure.retryAfterSeconds)}`;
    case "rejected":
      return `Waymark could not take this question: ${sentence(failure.detail)}`;
    case "unavailable":
      return `Waymark is not ready to answer yet. ${wait(failure.retryAfterSeconds)}`;
    case "fault":
      return "Something went wrong at Waymark's end. Your question is still here: try again.";
  }
}

function wait(seconds: number | null): string {
  if (seconds === null) return "Wait a moment, then try again.";
  if (seconds > 90) return `Try again in ${Math.ceil(seconds / 60)} minutes.`;
  return seconds === 1 ? "Try again in 1 second." : `Try again in ${seconds} seconds.`;
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
