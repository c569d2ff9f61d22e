import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Audience, Citation } from "../server/contract.ts";
import { AskController } from "./ask-controller.ts";
import { besideView } from "./beside-view.ts";
import { type Asking, tellsOfDanger } from "./chat-state.ts";
import { chatStyles } from "./chat-styles.ts";
import { type Client, createClient } from "./client.ts";
import { composerView } from "./composer-view.ts";
import { answerKey, conversationView } from "./conversation-view.ts";
import { DialogController } from "./dialog-controller.ts";
import { DraftController } from "./draft-controller.ts";
import { fire } from "./events.ts";
import { ExitController } from "./exit-controller.ts";
import { type Display, frameView } from "./frame-view.ts";
import { holdsAnything } from "./kept-conversation.ts";
import { PrivacyController } from "./privacy-controller.ts";
import { bringIntoView, prefersReading } from "./reading-place.ts";
import { serverAddress } from "./server-address.ts";
import { SettingsController } from "./settings-controller.ts";
import { settingsView } from "./settings-view.ts";
import { SourceController } from "./source-controller.ts";
import { blockOf, placeSource } from "./source-place.ts";
import { startView } from "./start-view.ts";
import { storageKey } from "./storage-key.ts";
import { words } from "./words.ts";

/** `<waymark-chat>`: asks a Waymark server and shows what the procedures say. README says how to place and theme it. */
export class WaymarkChat extends LitElement {
  static override styles = [...chatStyles];
  static override properties = {
    server: {},
    area: {},
    audience: {},
    display: {},
    sharedComputer: { type: Boolean, attribute: "shared-computer" },
    idleMinutes: { type: Number, attribute: "idle-minutes" },
    exitUrl: { attribute: "exit-url" },
  };

  /** The server's address, absolute or relative to the page; where the script came from when absent. */
  declare server: string | null;
  /** The id of the area chosen at first; all areas when absent. */
  declare area: string | null;
  /** Who is asking; a choice of the reader when absent. */
  declare audience: Audience | null;
  declare display: Display;
  /** Whether nothing of the conversation may stay in the browser. */
  declare sharedComputer: boolean;
  /** Minutes after which an idle conversation is cleared; 0 for never. */
  declare idleMinutes: number;
  /** Where "exit this page" leads. */
  declare exitUrl: string;

  /** Why the conversation before is gone, where the reader did not ask for it; empty otherwise. */
  private cleared = "";
  /** Under which name the conversation is kept in this tab: fixed while the element stands in its page. */
  storageKey = "";
  private connection: { readonly serverUrl: string; readonly client: Client } | null = null;

  private readonly conversation = new AskController(this, {
    onAnswer: (answer, id) => {
      void this.read(`#${answerKey(id)}`);
      fire(this, "waymark-answer", { answer });
    },
    onFailure: (failure) => {
      void this.read(".failure");
      fire(this, "waymark-error", { failure });
    },
  });
  private readonly settings = new SettingsController(this);
  private readonly draft = new DraftController(this, this.conversation);
  private readonly source = new SourceController(this);
  private readonly dialog = new DialogController(this, (isOpen) => {
    fire(this, "waymark-toggle", { isOpen });
    void this.focusOn(!isOpen ? ".launcher" : prefersReading() ? "#title" : "#question");
  });
  private readonly privacy = new PrivacyController(this, {
    current: () => ({ chat: this.conversation.chat, ...this.asking }),
    restore: ({ chat, area, audience }) => {
      this.conversation.set(chat);
      this.settings.choose({ area, audience: this.audience ?? audience });
    },
    clear: (reason) => this.clear(reason),
    onWarning: () =>
      this.conversation.say(`${words.idle.heading} ${words.idle.text(this.privacy.minutesLeft ?? 1)}`),
  });
  private readonly exit = new ExitController(this, () => this.leave());

  constructor() {
    super();
    this.server = null;
    this.area = null;
    this.audience = null;
    this.display = "panel";
    this.sharedComputer = false;
    this.idleMinutes = 30;
    this.exitUrl = "https://www.bbc.co.uk/weather";
  }

  /** The server's address, ending in a slash. */
  get serverUrl(): string {
    return serverAddress(this.server);
  }

  get client(): Client {
    const { serverUrl } = this;
    if (this.connection?.serverUrl !== serverUrl) {
      this.connection = { serverUrl, client: createClient({ baseUri: serverUrl }) };
    }
    return this.connection.client;
  }

  /** Whether keys leave the page: where there is something to get away from. */
  get canExitByKey(): boolean {
    return this.canExit && holdsAnything(this.conversation.chat);
  }

  /** Whether the chat lies open on the page, or is all of it. */
  get isOpenOnPage(): boolean {
    return this.display === "page" || this.dialog.isOpen;
  }

  /** Whether the reader may have to leave in a hurry: those who ask as parents, and whoever told of danger. */
  get canExit(): boolean {
    return this.settings.choices.audience === "parent" || tellsOfDanger(this.conversation.chat);
  }

  private get asking(): Asking {
    return { area: this.settings.choices.area, audience: this.settings.choices.audience };
  }

  override connectedCallback(): void {
    this.takeAttributes();
    this.storageKey = storageKey(this);
    super.connectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.hasUpdated && changed.has("server")) void this.settings.loadOtherAreas();
    if (this.hasUpdated && (changed.has("area") || changed.has("audience"))) this.takeAttributes();
  }

  protected override render(): TemplateResult {
    if (this.exit.isLeaving) return html`<div class="leaving"></div>`;
    return html`${frameView({
      display: this.display,
      canExit: this.canExit,
      canExitByKey: this.canExitByKey,
      hasSource: this.source.open !== null,
      isOpen: this.dialog.isOpen,
      body: this.body(),
      start:
        this.conversation.chat.exchanges.length === 0
          ? startView(this.settings.choices.audience, (question) => this.sendAndType(question))
          : nothing,
      composer: this.composer(),
      beside: besideView({
        minutesLeft: this.privacy.minutesLeft,
        status: this.conversation.status,
        onKeep: () => this.privacy.touched(),
      }),
      onExit: () => this.leave(),
      onOpen: () => void this.dialog.open(),
      onClose: () => this.dialog.close(),
    })}`;
  }

  private body(): TemplateResult {
    const { chat, showWaiting } = this.conversation;
    return html`${settingsView({
      ...this.settings.choices,
      isAudienceGiven: this.audience !== null,
      onArea: (area) => this.settings.choose({ area }),
      onAudience: (audience) => this.settings.choose({ audience }),
      onRetryAreas: () => void this.retryAreas(),
    })}
    ${this.cleared === "" ? nothing : html`<p class="notice cleared">${this.cleared}</p>`}
    ${conversationView({
      exchanges: chat.exchanges,
      showWaiting,
      source: this.source.open,
      areaName: (id) => this.settings.choices.areas.find((area) => area.id === id)?.name ?? id,
      client: this.client,
      serverUrl: this.serverUrl,
      onAsk: (question) => this.sendAndType(question),
      onStop: () => this.stop(),
      onCitation: (id, citation, opener) => void this.showSource(id, citation, opener),
      onCloseSource: () => this.source.close(),
      onRetrySource: () => this.source.retry(),
    })}`;
  }

  private composer(): TemplateResult {
    const { draft, exchanges } = this.conversation.chat;
    return composerView({
      draft,
      complaint: this.draft.complaint,
      details: this.draft.details,
      canStartAgain: exchanges.length > 0,
      onDraft: (text) => this.draft.typed(text),
      onSend: () => this.send(draft),
      onStartAgain: () => this.startAgain(),
      onTakeOut: () => this.sendWithoutDetails(),
      onAsItIs: () => this.sendAndType(draft),
      onChange: () => this.changeDetails(),
    });
  }

  private takeAttributes(): void {
    this.settings.choose({ area: this.area, audience: this.audience ?? this.settings.choices.audience });
  }

  private async retryAreas(): Promise<void> {
    await this.settings.loadAreas();
    // The button that was pressed is gone where the list has come.
    if (!this.settings.choices.areasFailed) await this.focusOn("#area");
  }

  private send(draft: string, isChecked = false): void {
    const question = this.draft.toAsk(draft, isChecked);
    if (question !== null) this.ask(question);
    else if (this.draft.details.length > 0) void this.askAboutDetails();
  }

  private ask(question: string): void {
    this.cleared = "";
    void this.conversation.ask(question, this.asking);
    // A touch keyboard must not cover the answer.
    if (prefersReading()) void this.focusOn("#conversation-heading");
  }

  private async askAboutDetails(): Promise<void> {
    await this.focusOn("#question-personal");
    this.renderRoot.querySelector(".composer .notice")?.scrollIntoView({ block: "nearest" });
  }

  private sendAndType(draft: string): void {
    this.send(draft, true);
    if (!prefersReading()) void this.focusOn("#question");
  }

  private sendWithoutDetails(): void {
    this.draft.takeOut();
    this.sendAndType(this.conversation.chat.draft);
  }

  private changeDetails(): void {
    this.draft.settle();
    this.requestUpdate();
    void this.focusOn("#question");
  }

  private stop(): void {
    this.conversation.stop();
    void this.focusOn("#question");
  }

  private startAgain(): void {
    this.clear("asked");
    void this.focusOn("#question");
  }

  private clear(reason: "asked" | "idle" | "left" | "exit"): void {
    const { cleared, clearedUnasked } = words.conversation;
    this.cleared = reason === "idle" || reason === "left" ? clearedUnasked[reason] : "";
    this.draft.settle();
    // The focus may be anywhere in the page by now, and stays there.
    this.source.drop();
    this.conversation.clear(this.cleared || cleared);
    this.privacy.forget();
    fire(this, "waymark-clear", { reason });
  }

  private leave(): void {
    this.clear("exit");
    this.exit.leave(this.exitUrl);
  }

  private async showSource(id: number, citation: Citation, opener: HTMLElement): Promise<void> {
    if (this.source.open?.citation === citation) {
      this.source.drop();
      opener.focus();
      return;
    }
    const shown = this.source.show(citation, { exchangeId: id, block: blockOf(opener) }, opener);
    fire(this, "waymark-citation", { citation });
    await this.focusOn(".source h3");
    this.placeSource();
    await shown;
    await this.updateComplete;
    // Once the section stands, scrolled to its quotation.
    requestAnimationFrame(() => this.placeSource());
  }

  private placeSource(): void {
    placeSource(this.renderRoot.querySelector(".source"), this.renderRoot.querySelector(".body"));
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  private async read(selector: string): Promise<void> {
    await this.updateComplete;
    bringIntoView(this.renderRoot.querySelector(selector), this.renderRoot.querySelector(".body"));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "waymark-chat": WaymarkChat;
  }
}
