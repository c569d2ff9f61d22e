import { html, LitElement, type TemplateResult } from "lit";
import type { ChatRequest } from "../server/contract.ts";
import { announcement } from "./answer-headings.ts";
import {
  answered,
  asked,
  type ChatState,
  emptyChat,
  failed,
  isWaiting,
  toMessages,
  withoutControls,
} from "./chat-state.ts";
import { type Client, createClient } from "./client.ts";
import { composerView } from "./composer-view.ts";
import { answerKey, conversationView } from "./conversation-view.ts";
import { failureWords } from "./failure-words.ts";
import { complaintAbout, counter } from "./question-limit.ts";
import { type Choices, settingsView } from "./settings-view.ts";
import { startView } from "./start-view.ts";

const waitingShownAfterMs = 300;
const stillWaiting = "The last question is still being answered.";

/** The chat: it keeps the conversation in the page, sends it whole with every question, and forgets it on leaving. */
export class WaymarkChat extends LitElement {
  static override properties = {
    chat: { state: true },
    choices: { state: true },
    showWaiting: { state: true },
    complaint: { state: true },
    status: { state: true },
  };

  declare private chat: ChatState;
  declare private choices: Choices;
  declare private showWaiting: boolean;
  declare private complaint: string | null;
  declare private status: string;
  private readonly client: Client = createClient({ baseUri: document.baseURI });
  private request: AbortController | null = null;

  constructor() {
    super();
    this.chat = emptyChat;
    this.choices = { areas: [], areasFailed: false, area: null, audience: "practitioner" };
    this.showWaiting = false;
    this.complaint = null;
    this.status = "";
  }

  /** Renders into the page itself, so that its style sheets, skip links and printing reach the chat. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.loadAreas();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.request?.abort();
  }

  protected override render(): TemplateResult {
    const { chat, choices } = this;
    const onAsk = (question: string) => this.askFromButton(question);
    return html`${this.settings()} ${chat.exchanges.length === 0 ? startView(choices.audience, onAsk) : ""}
      ${conversationView({
        exchanges: chat.exchanges,
        showWaiting: this.showWaiting,
        areaName: (id) => choices.areas.find((area) => area.id === id)?.name ?? id,
        client: this.client,
        onAsk,
      })}
      ${this.composer()}
      <p class="visually-hidden" role="status" aria-live="polite">${this.status}</p>`;
  }

  private settings(): TemplateResult {
    return settingsView({
      ...this.choices,
      onArea: (area) => this.choose({ area }),
      onAudience: (audience) => this.choose({ audience }),
      onRetryAreas: () => void this.loadAreas(),
    });
  }

  private composer(): TemplateResult {
    return composerView({
      draft: this.chat.draft,
      complaint: this.complaint,
      canStartAgain: this.chat.exchanges.length > 0,
      onDraft: (draft) => this.typed(draft),
      onSend: () => this.send(this.chat.draft),
      onStartAgain: () => this.startAgain(),
    });
  }

  private choose(choice: Partial<Choices>): void {
    this.choices = { ...this.choices, ...choice };
  }

  private async loadAreas(): Promise<void> {
    const outcome = await this.client.areas();
    if (outcome.kind === "failed") this.choose({ areasFailed: true });
    else this.choose({ areas: outcome.value.areas, areasFailed: false });
  }

  private typed(draft: string): void {
    const before = counter(this.chat.draft.length);
    const after = counter(draft.length);
    if (after !== null && before?.over !== after.over) this.status = after.text;
    this.complaint = null;
    this.chat = { ...this.chat, draft };
  }

  private send(draft: string): void {
    const question = withoutControls(draft).trim();
    const complaint = complaintAbout(question) ?? (isWaiting(this.chat) ? stillWaiting : null);
    if (complaint !== null) {
      this.complaint = complaint;
      this.status = complaint;
      return;
    }
    this.complaint = null;
    void this.ask(question);
  }

  private askFromButton(question: string): void {
    this.send(question);
    // The pressed button goes away; a touch keyboard must not cover the answer in its stead.
    const touch = matchMedia("(pointer: coarse)").matches;
    void this.focusOn(touch ? "#conversation-heading" : "#question");
  }

  private async ask(question: string): Promise<void> {
    const request = new AbortController();
    const id = this.chat.nextId;
    this.request = request;
    this.status = "";
    this.chat = asked(this.chat, question, this.choices.area);
    const timer = setTimeout(() => this.tellOfWaiting(), waitingShownAfterMs);
    const outcome = await this.client.chat(this.chatRequest(), request.signal);
    clearTimeout(timer);
    if (request.signal.aborted) return;
    this.showWaiting = false;
    this.complaint = null;
    if (outcome.kind === "ok") {
      this.chat = answered(this.chat, id, outcome.value);
      this.status = announcement(outcome.value);
    } else {
      this.chat = failed(this.chat, id, outcome.failure);
      this.status = failureWords(outcome.failure);
    }
    await this.bringIntoView(outcome.kind === "ok" ? `#${answerKey(id)}` : ".failure");
  }

  private chatRequest(): ChatRequest {
    const { area, audience } = this.choices;
    const request = { messages: toMessages(this.chat), audience };
    return area === null ? request : { ...request, area };
  }

  private tellOfWaiting(): void {
    this.showWaiting = true;
    this.status = "Looking in the procedures…";
  }

  private startAgain(): void {
    this.request?.abort();
    this.showWaiting = false;
    this.complaint = null;
    this.chat = { ...emptyChat, nextId: this.chat.nextId };
    this.status = "The conversation is cleared.";
    void this.focusOn("#question");
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  private async bringIntoView(selector: string): Promise<void> {
    await this.updateComplete;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const behavior = still ? "auto" : "smooth";
    this.querySelector(selector)?.scrollIntoView({ block: "start", behavior });
  }
}
