import { html, nothing, type TemplateResult } from "lit";
import type { Citation } from "../server/contract.ts";
import { type AnswerContext, sourceEntryId } from "./answer-context.ts";
import { documentDate } from "./document-date.ts";
import { placeInDocument, type SourceGroup, sourceGroups } from "./source-groups.ts";
import { sourceUrl } from "./source-url.ts";

/** The list of an answer's sources: numbers, document, place, date, cautions; nothing where nothing is cited. */
export function sourcesView(context: AnswerContext): TemplateResult | typeof nothing {
  if (context.citations.length === 0) return nothing;
  return html`<div class="sources">
    <h4>Sources</h4>
    <ul role="list">
      ${sourceGroups(context.citations).map((group) => entryView(group, context))}
    </ul>
  </div>`;
}

function entryView({ first, numbers }: SourceGroup, context: AnswerContext): TemplateResult {
  const place = placeInDocument(first);
  return html`<li id=${sourceEntryId(context, first.number)}>
    <p class="source-title">
      <span class="source-numbers">${numbers.map((number) => `[${number}]`).join(" ")}</span>
      ${titleLink(first)}
    </p>
    ${place === "" ? nothing : html`<p class="source-place">${place}</p>`}
    <p class="source-facts">
      ${context.areaName(first.area)} <span class="date">${documentDate(first.documentDate)}</span>
    </p>
    ${first.cautions.map(cautionView)}
  </li>`;
}

function titleLink({ documentTitle, url }: Citation): TemplateResult {
  const address = sourceUrl(url, document.baseURI);
  if (address === null) return html`<span>${documentTitle}</span>`;
  return html`<a href=${address} target="_blank" rel="noopener"
    >${documentTitle}<span class="visually-hidden"> (opens in a new tab)</span></a
  >`;
}

function cautionView(caution: string): TemplateResult {
  return html`<p class="caution"><strong>Caution:</strong> ${caution}</p>`;
}
