import type { Audience } from "../server/contract.ts";
import { type ChatState, emptyChat, type Exchange, stopped } from "./chat-state.ts";
import { isChatResponse, isRecord } from "./client.ts";

/** What a reload of the tab must not lose. */
export interface Kept {
  readonly chat: ChatState;
  readonly area: string | null;
  readonly audience: Audience;
  /** When it was last touched, in milliseconds. */
  readonly at: number;
}

/** Raised whenever what is kept changes its meaning: older keepings are then dropped. */
const format = 1;

/** Keeps a conversation for this tab; a browser that refuses keeps nothing, and nothing breaks. */
export function keep(key: string, kept: Kept, storage: () => Storage = () => sessionStorage): void {
  try {
    storage().setItem(key, JSON.stringify({ format, ...kept, chat: settled(kept.chat) }));
  } catch {
    forget(key, storage);
  }
}

/** The conversation kept for this tab; null where there is none, or none that can be read. */
export function recall(key: string, storage: () => Storage = () => sessionStorage): Kept | null {
  try {
    const kept: unknown = JSON.parse(storage().getItem(key) ?? "null");
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Drops what is kept for this tab. */
export function forget(key: string, storage: () => Storage = () => sessionStorage): void {
  try {
    storage().removeItem(key);
  } catch {
    // A browser that refuses has kept nothing.
  }
}

/** A question that waits, or that failed for a reason of the moment, comes back as one to be asked again. */
function settled(chat: ChatState): ChatState {
  const { exchanges, ...rest } = stopped(chat);
  return {
    ...rest,
    exchanges: exchanges.map((one) =>
      one.progress.kind === "failed" ? { ...one, progress: { kind: "stopped" } } : one,
    ),
  };
}

function isKept(value: unknown): value is Kept {
  if (!isRecord(value) || value.format !== format || !isRecord(value.chat)) return false;
  const { exchanges, draft, nextId } = value.chat;
  return (
    typeof value.at === "number" &&
    (value.area === null || typeof value.area === "string") &&
    (value.audience === "practitioner" || value.audience === "parent") &&
    typeof draft === "string" &&
    typeof nextId === "number" &&
    Array.isArray(exchanges) &&
    exchanges.every(isSettled)
  );
}

function isSettled(value: unknown): value is Exchange {
  return (
    isRecord(value) &&
    typeof value.id === "number" &&
    typeof value.question === "string" &&
    isRecord(value.progress) &&
    (value.progress.kind === "stopped" ||
      (value.progress.kind === "answered" && isChatResponse(value.progress.response)))
  );
}

/** Whether a chat holds anything worth keeping. */
export function holdsAnything(chat: ChatState): boolean {
  return chat.exchanges.length > 0 || chat.draft !== emptyChat.draft;
}
