import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { ChatResponse, TimelineResponse } from "../server/contract.ts";
import type { AnswerContext } from "./answer-context.ts";
import { failureWords } from "./failure-words.ts";
import { timelineView } from "./timeline-view.ts";
import { words } from "./words.ts";

const narrowest = 240;

/** Everything that an answer's events set running: fetched on a press, drawn as wide as there is room. */
export class WaymarkTimeline extends LitElement {
  static override properties = {
    request: { attribute: false },
    context: { attribute: false },
    response: { state: true },
    message: { state: true },
    room: { state: true },
  };

  declare request: NonNullable<ChatResponse["timeline"]>;
  declare context: AnswerContext;
  declare private response: TimelineResponse | null;
  declare private message: string;
  declare private room: number;
  private readonly observer = new ResizeObserver(([entry]) => {
    if (entry !== undefined) this.room = Math.max(narrowest, Math.floor(entry.contentRect.width));
  });

  constructor() {
    super();
    this.response = null;
    this.message = "";
    this.room = narrowest;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
  }

  protected override render(): TemplateResult {
    const { response } = this;
    const heading = `${this.context.key}-timeline-heading`;
    if (response === null) {
      return html`<p class="timeline-button">
        <button type="button" class="secondary" @click=${() => void this.load()}>
          ${words.timeline.show}
        </button>
        <span role="status">${this.message}</span>
      </p>`;
    }
    const isEmpty = response.deadlines.length + response.conditional.length === 0;
    return html`<section class="timeline-section" aria-labelledby=${heading}>
      <h4 id=${heading} tabindex="-1">${words.timeline.heading}</h4>
      ${timelineView({
        response,
        today: new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(new Date()),
        size: { width: this.room, line: Number.parseFloat(getComputedStyle(this).fontSize) },
        context: this.context,
      })}
      ${
        isEmpty
          ? nothing
          : html`<waymark-calendar-button
              .request=${this.request}
              .client=${this.context.client}
              .label=${words.deadline.allToCalendar}
              .about=${words.deadline.allDates}
            ></waymark-calendar-button>`
      }
    </section>`;
  }

  private async load(): Promise<void> {
    const outcome = await this.context.client.timeline(this.request);
    if (outcome.kind === "failed") {
      this.message = failureWords(outcome.failure);
      return;
    }
    this.response = outcome.value;
    await this.updateComplete;
    this.querySelector<HTMLElement>("h4")?.focus();
  }
}
