import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { ref } from "lit/directives/ref.js";
import type { Citation } from "../server/contract.ts";
import type { AnswerContext } from "./answer-context.ts";
import { cautionView } from "./caution-view.ts";
import { documentDate } from "./document-date.ts";
import { excerptOf } from "./excerpt.ts";
import { excerptView } from "./excerpt-view.ts";
import { failureWords } from "./failure-words.ts";
import { forStaffView } from "./for-staff.ts";
import { prefersReading } from "./reading-place.ts";
import { placeInDocument } from "./source-groups.ts";
import type { OpenSource } from "./source-controller.ts";
import { sourceUrl } from "./source-url.ts";
import { words } from "./words.ts";

/** An open source and what its buttons do. */
interface SourceProps {
  readonly source: OpenSource;
  readonly context: AnswerContext;
  readonly onClose: () => void;
  readonly onRetry: () => void;
}

/** The source beside its answer: what it is, its section with the quotation marked, the way to the whole document. */
export function sourceView(props: SourceProps): TemplateResult {
  const { citation } = props.source;
  const heading = `${props.context.key}-open-source`;
  // A key that a touch screen does not have is neither shown nor read out there.
  const escape = prefersReading() ? null : `${heading}-escape`;
  return html`<aside class="source" part="source" aria-labelledby=${heading}>
    <div class="source-head">
      <div class="buttons">
        <p class="source-label">${labelOf(citation, props.context)}</p>
        <span class="closing">
          <button type="button" class="secondary close" @click=${props.onClose}>${words.source.close}</button>
          ${escape === null ? nothing : html`<span id=${escape} class="hint">${words.source.escape}</span>`}
        </span>
      </div>
      <h3 id=${heading} tabindex="-1" aria-describedby=${escape ?? nothing}>${citation.documentTitle}</h3>
      ${factsView(citation, props.context)} ${citation.cautions.map(cautionView)}
    </div>
    ${keyed(`${citation.start}-${citation.end}`, textView(props))} ${wholeDocument(citation, props.context)}
  </aside>`;
}

/** A timeline's sources have numbers of their own, which would mislead beside the answer's. */
function labelOf(citation: Citation, { citations }: AnswerContext): string {
  return citations.includes(citation) ? words.source.label(citation.number) : words.source.unnumbered;
}

function factsView(citation: Citation, context: AnswerContext): TemplateResult {
  return html`<p class="source-section">${placeInDocument(citation)}</p>
    <p class="source-facts">
      <span>${context.areaName(citation.area)}</span>
      <span class="date">${documentDate(citation.documentDate)}</span>
      ${forStaffView([citation], context)}
    </p>`;
}

function textView({ source, onRetry }: SourceProps): TemplateResult {
  const { citation, progress } = source;
  const label = words.source.text;
  if (progress.kind === "shown") {
    const blocks = excerptOf(progress.document, citation);
    return html`<div class="source-text" role="region" aria-label=${label} tabindex="0" ${ref(toTheQuote)}>
      ${excerptView(blocks)}
    </div>`;
  }
  return html`<div class="source-text">
    <p><mark>${citation.quote}</mark></p>
    ${
      progress.kind === "loading"
        ? html`<p class="hint">${words.source.loading}</p>`
        : html`<p class="complaint">${failureWords(progress.failure)}</p>
            <button type="button" class="secondary" @click=${onRetry}>${words.conversation.tryAgain}</button>`
    }
  </div>`;
}

/** Scrolls the section, and nothing around it, to a little above the quotation. */
function toTheQuote(box: Element | undefined): void {
  if (box === undefined) return;
  requestAnimationFrame(() => {
    const mark = box.querySelector("mark");
    if (mark === null) return;
    const top = mark.getBoundingClientRect().top - box.getBoundingClientRect().top;
    box.scrollTop += top - box.clientHeight / 5;
  });
}

function wholeDocument({ url }: Citation, { serverUrl }: AnswerContext): TemplateResult | typeof nothing {
  const address = sourceUrl(url, serverUrl);
  if (address === null) return nothing;
  return html`<p class="source-foot">
    <a href=${address} target="_blank" rel="noopener">${words.source.whole} ${words.source.newTab}</a>
  </p>`;
}
