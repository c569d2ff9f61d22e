import { html, type TemplateResult } from "lit";
import { words } from "./words.ts";

/** What to be careful about with the words that it stands beside. */
export function cautionView(caution: string): TemplateResult {
  return html`<p class="caution"><strong>${words.answer.caution}</strong> ${caution}</p>`;
}
