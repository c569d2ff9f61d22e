import { html, nothing, type TemplateResult } from "lit";
import type { Alert } from "../server/contract.ts";
import { alertHeading } from "./answer-headings.ts";
import { type AnswerContext, cited } from "./answer-context.ts";
import { citationLinks } from "./citation-link.ts";

/** The product's own urgent words, before everything else, with the passages cited for them. */
export function alertView(alert: Alert, context: AnswerContext): TemplateResult {
  const citations = cited(context, alert.citations);
  const lines = alert.text.split("\n").filter((line) => line.trim() !== "");
  return html`<div class="alert ${alert.level}" role="alert">
    <h3>${alertHeading(alert)}</h3>
    ${lines.map((line) => html`<p>${line}</p>`)}
    ${
      citations.length > 0
        ? html`<p class="alert-sources">From the procedures:${citationLinks(citations)}</p>`
        : nothing
    }
  </div>`;
}
