import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { ChatRequest, ChatResponse } from "../server/contract.ts";
import { announcement } from "./answer-headings.ts";
import {
  answered,
  asked,
  type Asking,
  type ChatState,
  emptyChat,
  failed,
  isWaiting,
  stopped,
  toMessages,
} from "./chat-state.ts";
import type { Client, Failure } from "./client.ts";
import { failureWords } from "./failure-words.ts";
import { words } from "./words.ts";

const waitingShownAfterMs = 500;

interface Host extends ReactiveControllerHost {
  readonly client: Client;
}

/** What is told when a question has been dealt with; `id` is its exchange's. */
interface Ends {
  readonly onAnswer: (answer: ChatResponse, id: number) => void;
  readonly onFailure: (failure: Failure) => void;
}

/** The conversation: asks one question at a time, sends all of it with each, and says in `status` how it goes. */
export class AskController implements ReactiveController {
  chat: ChatState = emptyChat;
  /** Whether the wait has been long enough to be told about. */
  showWaiting = false;
  /** What a screen reader is told, once. */
  status = "";
  private request: AbortController | null = null;
  private readonly host: Host;
  private readonly ends: Ends;

  constructor(host: Host, ends: Ends) {
    this.host = host;
    this.ends = ends;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Puts another conversation, or another draft, in the place of this one. */
  set(chat: ChatState): void {
    this.chat = chat;
    this.host.requestUpdate();
  }

  say(status: string): void {
    this.status = status;
    this.host.requestUpdate();
  }

  async ask(question: string, asking: Asking): Promise<void> {
    const request = new AbortController();
    const id = this.chat.nextId;
    this.request = request;
    this.status = "";
    this.set(asked(this.chat, question, asking));
    const timer = setTimeout(() => this.tellOfWaiting(), waitingShownAfterMs);
    const outcome = await this.host.client.chat(chatRequest(this.chat, asking), request.signal);
    clearTimeout(timer);
    if (request.signal.aborted) return;
    this.showWaiting = false;
    if (outcome.kind === "ok") {
      this.status = announcement(outcome.value);
      this.set(answered(this.chat, id, outcome.value));
      this.ends.onAnswer(outcome.value, id);
    } else {
      this.status = failureWords(outcome.failure);
      this.set(failed(this.chat, id, outcome.failure));
      this.ends.onFailure(outcome.failure);
    }
  }

  /** Stops waiting for an answer; the question stays, to be asked again, and its words go back to the text box. */
  stop(): void {
    this.request?.abort();
    this.showWaiting = false;
    if (isWaiting(this.chat)) this.status = words.conversation.stopped;
    this.set(stopped(this.chat));
  }

  /** Forgets the conversation, and says why. */
  clear(status: string): void {
    this.stop();
    this.status = status;
    this.set({ ...emptyChat, nextId: this.chat.nextId });
  }

  private tellOfWaiting(): void {
    this.showWaiting = true;
    this.say(words.conversation.waiting);
  }
}

function chatRequest(chat: ChatState, { area, audience }: Asking): ChatRequest {
  const request = { messages: toMessages(chat), audience };
  return area === null ? request : { ...request, area };
}
