import { html, nothing, type TemplateResult } from "lit";
import { words } from "./words.ts";

/** Says, at the edge of the screen, that an idle conversation is about to be cleared, and keeps it on one press; nothing before. */
export function idleView(minutesLeft: number | null, onKeep: () => void): TemplateResult | typeof nothing {
  if (minutesLeft === null) return nothing;
  return html`<div class="notice idle" role="group" aria-labelledby="idle-heading" lang=${words.lang}>
    <h3 id="idle-heading">${words.idle.heading}</h3>
    <p>${words.idle.text(minutesLeft)}</p>
    <div class="buttons"><button type="button" @click=${onKeep}>${words.idle.keep}</button></div>
  </div>`;
}
