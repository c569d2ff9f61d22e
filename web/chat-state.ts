import type { Audience, ChatResponse, Message } from "../server/contract.ts";
import type { Failure } from "./client.ts";

/** How far one question has come. */
type Progress =
  | { readonly kind: "waiting" }
  | { readonly kind: "answered"; readonly response: ChatResponse }
  | { readonly kind: "failed"; readonly failure: Failure }
  /** Stopped by hand, or broken off when the page was left. */
  | { readonly kind: "stopped" };

/** One question, the area it was asked of (null: all of them), and what came of it. */
export interface Exchange {
  readonly id: number;
  readonly question: string;
  readonly area: string | null;
  readonly audience: Audience;
  readonly progress: Progress;
}

/** The conversation, oldest first, and what stands in the text box. */
export interface ChatState {
  readonly exchanges: readonly Exchange[];
  readonly draft: string;
  readonly nextId: number;
}

/** A conversation in which nothing has been asked. */
export const emptyChat: ChatState = { exchanges: [], draft: "", nextId: 1 };

const messageLimit = 50;
const answerLimit = 20_000;

/** Whose procedures a question is asked of (null: all areas), and who is asking. */
export interface Asking {
  readonly area: string | null;
  readonly audience: Audience;
}

/** Puts a question at the end, in the place of the same one without an answer, and takes it out of the text box. */
export function asked(state: ChatState, question: string, { area, audience }: Asking): ChatState {
  const isAnswered = ({ progress }: Exchange) => progress.kind === "answered";
  const isSame = (one: Exchange) => one.question.trim() === question.trim();
  const exchanges = state.exchanges.filter((one) => isAnswered(one) || !isSame(one));
  const exchange: Exchange = { id: state.nextId, question, area, audience, progress: { kind: "waiting" } };
  return {
    exchanges: [...exchanges, exchange],
    draft: state.draft.trim() === question.trim() ? "" : state.draft,
    nextId: state.nextId + 1,
  };
}

/** Sets the answer beside its question. */
export function answered(state: ChatState, id: number, response: ChatResponse): ChatState {
  return withProgress(state, id, { kind: "answered", response });
}

/** Marks a question as failed and gives its words back to the text box, unless something newer stands there. */
export function failed(state: ChatState, id: number, failure: Failure): ChatState {
  const marked = withProgress(state, id, { kind: "failed", failure });
  const question = marked.exchanges.find((exchange) => exchange.id === id)?.question ?? "";
  return { ...marked, draft: state.draft.trim() === "" ? question : state.draft };
}

/** Marks the question that waits as stopped and gives its words back to the text box, unless something newer stands there. */
export function stopped(state: ChatState): ChatState {
  const waiting = state.exchanges.find(({ progress }) => progress.kind === "waiting");
  if (waiting === undefined) return state;
  return {
    ...withProgress(state, waiting.id, { kind: "stopped" }),
    draft: state.draft.trim() === "" ? waiting.question : state.draft,
  };
}

/** Whether an answer came with an alert. */
export function tellsOfDanger(state: ChatState): boolean {
  return state.exchanges.some(
    ({ progress }) => progress.kind === "answered" && progress.response.alert !== null,
  );
}

/** Whether a question is still without its answer. */
export function isWaiting(state: ChatState): boolean {
  return state.exchanges.some(({ progress }) => progress.kind === "waiting");
}

function withProgress(state: ChatState, id: number, progress: Progress): ChatState {
  const exchanges = state.exchanges.map((exchange) =>
    exchange.id === id ? { ...exchange, progress } : exchange,
  );
  return { ...state, exchanges };
}

/** The conversation as the server wants it: the last 50 messages at most, beginning and ending with the user's. */
export function toMessages(state: ChatState): Message[] {
  const messages = state.exchanges.flatMap(({ question, progress }): Message[] => {
    const turn: Message = { role: "user", content: withoutControls(question) };
    if (progress.kind === "failed" || progress.kind === "stopped") return [];
    if (progress.kind === "waiting") return [turn];
    return [turn, { role: "assistant", content: shortened(progress.response.text) }];
  });
  const recent = messages.slice(-messageLimit);
  return recent[0]?.role === "assistant" ? recent.slice(1) : recent;
}

function shortened(text: string): string {
  const cut = withoutControls(text).slice(0, answerLimit);
  // A pair of surrogates cut in half is no character.
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** Turns the control codes that word processors paste into line ends, and drops the others, which the server refuses. */
export function withoutControls(text: string): string {
  return text.replace(/[\u000B\u000C]/g, "\n").replace(/[\u0000-\u0008\u000E-\u001F\u007F]/g, "");
}
