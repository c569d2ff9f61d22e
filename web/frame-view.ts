import { html, nothing, type TemplateResult } from "lit";
import { words } from "./words.ts";

/** How the chat stands in a page: in a panel, in a panel that a button opens, or as the page. */
export type Display = "panel" | "button" | "page";

/** What the frame holds and what its buttons do. */
interface FrameProps {
  readonly display: Display;
  /** Whether there is a button to leave the page in a hurry. */
  readonly canExit: boolean;
  /** Whether a source stands open, which needs room. */
  readonly hasSource: boolean;
  readonly isOpen: boolean;
  readonly body: TemplateResult;
  readonly composer: TemplateResult;
  /** What to begin with; in a page below the text box, which is then in sight from the start. */
  readonly start: TemplateResult | typeof nothing;
  /** What is said and shown beside the frame: inside the dialog while it is open, whose modal form hides all else. */
  readonly beside: TemplateResult;
  /** Whether the keys leave the page too: the hint of them is shown only then. */
  readonly canExitByKey: boolean;
  readonly onExit: () => void;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** The chat in its frame: a bar with its name and the ways out, what is read, what is typed. */
export function frameView(props: FrameProps): TemplateResult {
  const { display, isOpen, hasSource, beside } = props;
  if (display !== "button") return html`${insideView(props)}${beside}`;
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    props.onClose();
  };
  // The event comes a frame late: by then the panel may have been opened again.
  const closed = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLDialogElement && !currentTarget.open) props.onClose();
  };
  return html`<button
      type="button"
      class="launcher"
      part="launcher"
      aria-haspopup="dialog"
      ?hidden=${isOpen}
      @click=${props.onOpen}
    >
      ${words.open}
    </button>
    <dialog
      class=${hasSource ? "with-source" : nothing}
      aria-labelledby="title"
      @keydown=${pressed}
      @close=${closed}
    >
      ${isOpen ? html`${insideView(props)}${beside}` : nothing}
    </dialog>
    ${isOpen ? nothing : beside}`;
}

function insideView(props: FrameProps): TemplateResult {
  const { display, canExit, body, composer, start } = props;
  const look = display === "page" ? "page" : "panel";
  return html`<div
    class="frame ${look}"
    part="frame"
    lang=${words.lang}
    role=${display === "panel" ? "region" : nothing}
    aria-labelledby=${display === "panel" ? "title" : nothing}
  >
    ${display === "page" ? html`<h2 class="visually-hidden">${words.title}</h2>` : nothing}
    ${display === "page" && !canExit ? nothing : barView(props)}
    <div class="body">${body}${display === "page" ? nothing : start}</div>
    ${composer}${display === "page" ? start : nothing}
  </div>`;
}

function barView({ display, canExit, canExitByKey, onExit, onClose }: FrameProps): TemplateResult {
  return html`<div class="bar ${canExit ? "with-exit" : ""}" part="header">
    ${display === "page" ? nothing : html`<h2 id="title" tabindex="-1">${words.title}</h2>`}
    ${
      canExit
        ? html`<button type="button" class="exit" part="exit" aria-describedby="exit-hint" @click=${onExit}>
              ${words.exit}
            </button>
            ${canExitByKey ? html`<p id="exit-hint" class="hint">${words.exitHint}</p>` : nothing}`
        : nothing
    }
    ${
      display === "button"
        ? html`<button type="button" class="secondary" @click=${onClose}>${words.close}</button>`
        : nothing
    }
  </div>`;
}
