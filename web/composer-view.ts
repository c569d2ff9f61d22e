import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { counter } from "./question-limit.ts";

/** What the text box holds, what is wrong with it, and what its buttons do. */
interface ComposerProps {
  readonly draft: string;
  readonly complaint: string | null;
  readonly canStartAgain: boolean;
  readonly onDraft: (draft: string) => void;
  readonly onSend: () => void;
  readonly onStartAgain: () => void;
}

/** The text box with its buttons: Enter sends, Shift and Enter starts a new line. */
export function composerView(props: ComposerProps): TemplateResult {
  const submitted = (event: Event) => {
    event.preventDefault();
    props.onSend();
  };
  return html`<form class="composer" aria-label="Ask a question" novalidate @submit=${submitted}>
    <label for="question">Your question</label>
    ${questionBox(props)}
    ${
      props.complaint === null
        ? nothing
        : html`<p id="question-complaint" class="complaint">${props.complaint}</p>`
    }
    <div class="composer-foot">
      <p id="question-hint" class="hint">
        Enter sends. Shift and Enter starts a new line. No names are needed.
      </p>
      ${counterView(props.draft)}
      <div class="buttons">
        ${
          props.canStartAgain
            ? html`<button type="button" class="secondary" @click=${props.onStartAgain}>Start again</button>`
            : nothing
        }
        <button type="submit">Ask</button>
      </div>
    </div>
  </form>`;
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
