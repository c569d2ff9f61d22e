import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { PersonalDetail } from "./personal-data/personal-details.ts";
import { personalDataView } from "./personal-data/personal-data-view.ts";
import { counter } from "./question-limit.ts";
import { prefersReading } from "./reading-place.ts";
import { words } from "./words.ts";

/** What the text box holds, what is wrong with it, and what its buttons do. */
interface ComposerProps {
  readonly draft: string;
  readonly complaint: string | null;
  /** What looks like personal data in a question about to be sent; empty where nothing does. */
  readonly details: readonly PersonalDetail[];
  readonly canStartAgain: boolean;
  readonly onDraft: (draft: string) => void;
  readonly onSend: () => void;
  readonly onStartAgain: () => void;
  readonly onTakeOut: () => void;
  readonly onAsItIs: () => void;
  readonly onChange: () => void;
}

/** The text box with its buttons: Enter sends, Shift and Enter starts a new line. */
export function composerView(props: ComposerProps): TemplateResult {
  const submitted = (event: Event) => {
    event.preventDefault();
    props.onSend();
  };
  return html`<form
    class="composer"
    part="composer"
    aria-label=${words.composer.form}
    novalidate
    @submit=${submitted}
  >
    <label for="question">${words.composer.label}</label>
    ${questionBox(props)}
    ${
      props.complaint === null
        ? nothing
        : html`<p id="question-complaint" class="complaint">${props.complaint}</p>`
    }
    ${props.details.length > 0 ? personalDataView(personalData(props)) : footView(props)}
  </form>`;
}

function personalData({ details, onTakeOut, onAsItIs, onChange }: ComposerProps) {
  const labels = { takeOut: words.personal.takeOut, asItIs: words.personal.asItIs };
  return { id: "question-personal", details, labels, onTakeOut, onAsItIs, onChange };
}

function footView({ draft, canStartAgain, onStartAgain }: ComposerProps): TemplateResult {
  return html`<div class="composer-foot">
    <p id="question-hint" class="hint">
      ${prefersReading() ? nothing : words.composer.keys} ${words.composer.hint}
    </p>
    ${counterView(draft)}
    <div class="buttons">
      ${
        canStartAgain
          ? html`<button type="button" class="secondary" @click=${onStartAgain}>
              ${words.composer.startAgain}
            </button>`
          : nothing
      }
      <button type="submit" part="ask">${words.composer.ask}</button>
    </div>
  </div>`;
}

function questionBox({ draft, complaint, onDraft, onSend }: ComposerProps): TemplateResult {
  const pressed = (event: KeyboardEvent) => {
    // While an input method composes, Enter chooses a word.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    onSend();
  };
  const typed = (event: Event) => onDraft((event.currentTarget as HTMLTextAreaElement).value);
  return html`<textarea
    id="question"
    part="textbox"
    name="question"
    rows="2"
    dir="auto"
    autocomplete="off"
    enterkeyhint="send"
    aria-describedby="question-complaint question-hint question-counter"
    aria-invalid=${complaint === null ? "false" : "true"}
    .value=${live(draft)}
    @input=${typed}
    @keydown=${pressed}
  ></textarea>`;
}

function counterView(draft: string): TemplateResult | typeof nothing {
  const count = counter(draft.length);
  if (count === null) return nothing;
  return html`<p id="question-counter" class="counter ${count.over ? "over" : ""}">${count.text}</p>`;
}
