import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { FeedbackRequest } from "../server/contract.ts";
import type { AnswerContext } from "./answer-context.ts";
import { withoutControls } from "./chat-state.ts";
import { fire } from "./events.ts";
import { failureWords } from "./failure-words.ts";
import { findPersonalData, withoutPersonalData } from "./personal-data/personal-data.ts";
import { type PersonalDetail, personalDetails } from "./personal-data/personal-details.ts";
import { personalDataView } from "./personal-data/personal-data-view.ts";
import { words } from "./words.ts";

const reasonLimit = 1000;

/** Whether an answer helped, and why: sent on purpose only, the question only where it is ticked. */
export class WaymarkFeedback extends LitElement {
  static override properties = {
    answerId: { attribute: false },
    context: { attribute: false },
    verdict: { state: true },
    complaint: { state: true },
    isChecking: { state: true },
    progress: { state: true },
  };

  declare answerId: string;
  declare context: AnswerContext;
  declare private verdict: FeedbackRequest["verdict"] | null;
  declare private complaint: string;
  /** Whether personal details in what would be kept are asked about. */
  declare private isChecking: boolean;
  declare private progress: "open" | "sending" | "sent";
  private reason = "";
  private withQuestion = false;

  constructor() {
    super();
    this.verdict = null;
    this.complaint = "";
    this.isChecking = false;
    this.progress = "open";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const isSent = this.progress === "sent";
    return html`<p class="thanks" role="status" tabindex="-1">${isSent ? words.feedback.thanks : ""}</p>
      ${isSent ? nothing : this.question(this.verdict)}`;
  }

  private question(verdict: FeedbackRequest["verdict"] | null): TemplateResult {
    return html`<div class="verdict buttons" role="group" aria-label=${words.feedback.question}>
        <span>${words.feedback.question}</span>
        ${(["up", "down"] as const).map(
          (choice) =>
            html`<button
              type="button"
              class="secondary"
              data-verdict=${choice}
              aria-pressed=${verdict === choice ? "true" : "false"}
              @click=${() => this.choose(choice)}
            >
              ${words.feedback[choice]}
            </button>`,
        )}
      </div>
      ${verdict === null ? nothing : this.form(verdict)}`;
  }

  private form(verdict: FeedbackRequest["verdict"]): TemplateResult {
    const id = `${this.context.key}-feedback`;
    return html`<form class="feedback" novalidate @submit=${(event: Event) => this.submitted(event)}>
      <label for=${id}>${words.feedback.reason[verdict]}</label>
      <p class="hint" id="${id}-hint">${words.feedback.hint}</p>
      <textarea
        id=${id}
        rows="2"
        dir="auto"
        autocomplete="off"
        aria-describedby="${id}-hint ${id}-complaint"
        aria-invalid=${this.complaint === "" ? "false" : "true"}
        .value=${this.reason}
        @input=${(event: Event) => this.typed((event.currentTarget as HTMLTextAreaElement).value)}
      ></textarea>
      <label class="choice">
        <input
          type="checkbox"
          aria-describedby="${id}-include"
          .checked=${this.withQuestion}
          @change=${(event: Event) => this.ticked((event.currentTarget as HTMLInputElement).checked)}
        />
        ${words.feedback.include}
      </label>
      <p class="hint" id="${id}-include">${words.feedback.includeHint}</p>
      <p class="complaint" id="${id}-complaint" role="status">${this.complaint}</p>
      ${this.isChecking ? this.personalData(id) : this.buttons()}
    </form>`;
  }

  private buttons(): TemplateResult {
    return html`<div class="buttons">
      <button type="submit" aria-disabled=${this.progress === "sending" ? "true" : "false"}>
        ${words.feedback.send}
      </button>
      <button type="button" class="secondary" @click=${() => void this.cancel()}>
        ${words.feedback.cancel}
      </button>
    </div>`;
  }

  private personalData(id: string): TemplateResult {
    return personalDataView({
      id: `${id}-personal`,
      details: this.details(),
      labels: { takeOut: words.personal.takeOutOfReason, asItIs: words.personal.reasonAsItIs },
      onTakeOut: () => {
        this.reason = withoutDetails(this.reason);
        void this.send(withoutDetails(this.context.question));
      },
      onAsItIs: () => void this.send(),
      onChange: () => (this.isChecking = false),
    });
  }

  /** What looks personal in all that would be kept: the reason, and the question where it is ticked. */
  private details(): PersonalDetail[] {
    return personalDetails([this.reason, ...(this.withQuestion ? [this.context.question] : [])]);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("verdict") && this.verdict !== null) this.querySelector("textarea")?.focus();
    if (!changed.has("isChecking")) return;
    if (this.isChecking) this.querySelector<HTMLElement>(".notice h3")?.focus();
    // The button that was pressed is gone with its notice; who is typing or ticking stays where they are.
    else if (!this.matches(":focus-within")) this.querySelector("textarea")?.focus();
  }

  private choose(verdict: FeedbackRequest["verdict"]): void {
    this.verdict = verdict;
  }

  private async cancel(): Promise<void> {
    const opener = this.querySelector<HTMLElement>(`[data-verdict=${this.verdict}]`);
    this.verdict = null;
    await this.updateComplete;
    opener?.focus();
  }

  private typed(reason: string): void {
    this.reason = reason;
    this.complaint = "";
    this.isChecking = false;
  }

  private ticked(withQuestion: boolean): void {
    this.withQuestion = withQuestion;
    this.isChecking = false;
  }

  private submitted(event: Event): void {
    event.preventDefault();
    if (this.reason.length > reasonLimit) {
      this.complaint = words.feedback.tooLong(reasonLimit.toLocaleString("en-GB"));
    } else if (this.details().length > 0) {
      this.isChecking = true;
    } else {
      void this.send();
    }
  }

  /** Sends it once, with the question in these words where it is ticked. */
  private async send(question = this.context.question): Promise<void> {
    const { answerId, verdict, context } = this;
    if (verdict === null || this.progress !== "open") return;
    const reason = withoutControls(this.reason).trim();
    this.isChecking = false;
    this.progress = "sending";
    const outcome = await context.client.feedback({
      answerId,
      verdict,
      ...(reason === "" ? {} : { reason }),
      ...(this.withQuestion ? { question } : {}),
    });
    if (outcome.kind === "failed") {
      this.progress = "open";
      this.complaint = failureWords(outcome.failure);
      return;
    }
    this.progress = "sent";
    await this.updateComplete;
    this.querySelector<HTMLElement>(".thanks")?.focus();
    fire(this, "waymark-feedback", { answerId, verdict });
  }
}

function withoutDetails(text: string): string {
  return withoutPersonalData(text, findPersonalData(text));
}
