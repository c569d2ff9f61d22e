import { html, type TemplateResult } from "lit";
import type { PersonalDetail } from "./personal-details.ts";
import { words } from "../words.ts";

/** What looks like personal data, and the ways to go on. */
interface PersonalDataProps {
  /** Unique in the chat. */
  readonly id: string;
  readonly details: readonly PersonalDetail[];
  /** What the two ways to send are called. */
  readonly labels: { readonly takeOut: string; readonly asItIs: string };
  readonly onTakeOut: () => void;
  readonly onAsItIs: () => void;
  readonly onChange: () => void;
}

/** Asks, before anything is sent, whether what looks like personal data should go with it. */
export function personalDataView(props: PersonalDataProps): TemplateResult {
  const { id, details, labels } = props;
  return html`<div
    class="notice"
    role="group"
    aria-labelledby=${id}
    aria-describedby="${id}-found ${id}-sent"
  >
    <h3 id=${id} tabindex="-1">${words.personal.heading}</h3>
    <div id="${id}-found">
      <p>${words.personal.text}</p>
      <ul>
        ${details.map((detail) => html`<li>${detail.kind}: “<bdi>${detail.words}</bdi>”</li>`)}
      </ul>
    </div>
    <p id="${id}-sent">${words.personal.nothingSent} <strong>${words.personal.danger}</strong></p>
    <div class="buttons">
      <button type="button" @click=${props.onTakeOut}>${labels.takeOut}</button>
      <button type="button" class="secondary" @click=${props.onAsItIs}>${labels.asItIs}</button>
      <button type="button" class="secondary" @click=${props.onChange}>${words.personal.change}</button>
    </div>
  </div>`;
}
