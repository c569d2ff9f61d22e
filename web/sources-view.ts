import { html, nothing, type TemplateResult } from "lit";
import { type AnswerContext, cited } from "./answer-context.ts";
import { cautionView } from "./caution-view.ts";
import { citationButton } from "./citation-button.ts";
import { documentDate } from "./document-date.ts";
import { forStaffView } from "./for-staff.ts";
import { placeInDocument, type SourceGroup, sourceGroups } from "./source-groups.ts";
import { words } from "./words.ts";

/** The list of an answer's sources: numbers, document, place, date, cautions; nothing where nothing is cited. */
export function sourcesView(context: AnswerContext): TemplateResult | typeof nothing {
  if (context.citations.length === 0) return nothing;
  return html`<div class="sources">
    <h4>${words.answer.sources}</h4>
    <ul role="list">
      ${sourceGroups(context.citations).map((group) => entryView(group, context))}
    </ul>
  </div>`;
}

function entryView({ first, numbers }: SourceGroup, context: AnswerContext): TemplateResult {
  const place = placeInDocument(first);
  return html`<li>
    ${cited(context, numbers).map((citation) => citationButton(citation, context))}
    <strong>${first.documentTitle}</strong>
    ${place === "" ? nothing : html`<p class="source-place">${place}</p>`}
    <p class="source-facts">
      ${context.areaName(first.area)} <span class="date">${documentDate(first.documentDate)}</span>
      ${forStaffView([first], context)}
    </p>
    ${first.cautions.map(cautionView)}
  </li>`;
}
