import type { ChatResponse, Citation, FeedbackRequest } from "../server/contract.ts";
import type { Failure } from "./client.ts";

/** What the chat tells the page around it; a question is never part of it. */
interface WaymarkEvents {
  /** An answer has come. */
  readonly "waymark-answer": { readonly answer: ChatResponse };
  /** A source was opened. */
  readonly "waymark-citation": { readonly citation: Citation };
  /** A question brought no answer. */
  readonly "waymark-error": { readonly failure: Failure };
  /** The conversation is gone: by hand, because nothing was done for a while, because the page was left (at all on a shared computer, else in a hurry). */
  readonly "waymark-clear": { readonly reason: "asked" | "idle" | "left" | "exit" };
  /** Feedback was sent. */
  readonly "waymark-feedback": Pick<FeedbackRequest, "answerId" | "verdict">;
  /** The panel of the button was opened, or closed. */
  readonly "waymark-toggle": { readonly isOpen: boolean };
}

declare global {
  interface HTMLElementEventMap {
    "waymark-answer": CustomEvent<WaymarkEvents["waymark-answer"]>;
    "waymark-citation": CustomEvent<WaymarkEvents["waymark-citation"]>;
    "waymark-error": CustomEvent<WaymarkEvents["waymark-error"]>;
    "waymark-clear": CustomEvent<WaymarkEvents["waymark-clear"]>;
    "waymark-feedback": CustomEvent<WaymarkEvents["waymark-feedback"]>;
    "waymark-toggle": CustomEvent<WaymarkEvents["waymark-toggle"]>;
  }
}

/** Sends one of the chat's events from an element, out through every shadow root. */
export function fire<Name extends keyof WaymarkEvents>(
  from: EventTarget,
  name: Name,
  detail: WaymarkEvents[Name],
): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
