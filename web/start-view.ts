import { html, type TemplateResult } from "lit";
import type { Audience } from "../server/contract.ts";
import { questionButtons } from "./conversation-view.ts";
import { words } from "./words.ts";

/** What the chat shows before the first question: questions to begin with. */
export function startView(audience: Audience, onAsk: (question: string) => void): TemplateResult {
  return html`<section class="start" aria-labelledby="start-heading">
    <h3 id="start-heading">${words.start.heading}</h3>
    ${questionButtons(words.start.examples[audience], onAsk)}
  </section>`;
}
