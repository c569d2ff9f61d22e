import { html, nothing, type TemplateResult } from "lit";
import type { Alert } from "../server/contract.ts";
import { alertHeading } from "./answer-headings.ts";
import { type AnswerContext, cited } from "./answer-context.ts";
import { withCitations } from "./citation-button.ts";
import { forStaffView } from "./for-staff.ts";
import { linkedText } from "./linked-text.ts";
import { words } from "./words.ts";

/**
 * The product's own urgent words, before everything else, an action a line and the first one large, with the
 * passages cited for them. The chat's one announcement says them whole, so this is no live region of its own.
 */
export function alertView(alert: Alert, context: AnswerContext): TemplateResult {
  const citations = cited(context, alert.citations);
  const lines = alert.text.split("\n").filter((line) => line.trim() !== "");
  return html`<div class="alert ${alert.level}" part="alert">
    <h3>${alertHeading(alert)}</h3>
    ${lines.map((line, index) => html`<p class=${index === 0 ? "first-action" : nothing}>${linkedText(line)}</p>`)}
    ${
      citations.length > 0
        ? html`<p class="alert-sources">
            ${withCitations(words.answer.fromProcedures, citations, context)}
            ${forStaffView(citations, context)}
          </p>`
        : nothing
    }
  </div>`;
}
