import { html, LitElement, type TemplateResult } from "lit";
import type { TimelineRequest } from "../server/contract.ts";
import type { Client } from "./client.ts";
import { failureWords } from "./failure-words.ts";
import { saveFile } from "./save-file.ts";
import { words } from "./words.ts";

/** A button that fetches a calendar file and hands it to the browser to save; an error is said beside it. */
export class WaymarkCalendarButton extends LitElement {
  static override properties = {
    request: { attribute: false },
    client: { attribute: false },
    label: { attribute: false },
    about: { attribute: false },
    message: { state: true },
  };

  declare request: TimelineRequest;
  declare client: Client;
  declare label: string;
  /** What goes into the calendar, for those who hear the button's name alone. */
  declare about: string;
  declare private message: string;

  constructor() {
    super();
    this.message = "";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<p class="calendar-button">
      <button type="button" class="secondary" @click=${() => void this.save()}>
        ${this.label}<span class="visually-hidden">: ${this.about}</span>
      </button>
      <span role="status">${this.message}</span>
    </p>`;
  }

  private async save(): Promise<void> {
    const outcome = await this.client.calendar(this.request);
    if (outcome.kind === "failed") {
      this.message = failureWords(outcome.failure);
      return;
    }
    saveFile({ name: "deadline.ics", type: "text/calendar", text: outcome.value });
    this.message = words.deadline.saved;
  }
}
