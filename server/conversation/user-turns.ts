import type { Message } from "../contract.ts";

/** What the user typed, oldest first: the turns of the other side say nothing that is understood. */
export function userTurns(messages: readonly Message[]): string[] {
  return messages.filter(({ role }) => role === "user").map(({ content }) => content);
}
