import { html, type TemplateResult } from "lit";
import type { Citation } from "../server/contract.ts";
import { placeInDocument } from "./source-groups.ts";
import { sourceUrl } from "./source-url.ts";

/** A citation's number as a link that opens the document at the quotation. */
function citationLink(citation: Citation): TemplateResult {
  const url = sourceUrl(citation.url, document.baseURI);
  if (url === null) return html`<span class="citation">[${citation.number}]</span>`;
  const place = [citation.documentTitle, placeInDocument(citation)].filter((part) => part !== "");
  const name = `Source ${citation.number}: ${place.join(", ")} (opens in a new tab)`;
  return html`<a class="citation" href=${url} target="_blank" rel="noopener" aria-label=${name}
    >[${citation.number}]</a
  >`;
}

/** Several citations' links in a row, set off from the words before them; nothing for none. */
export function citationLinks(citations: readonly Citation[]): TemplateResult[] {
  return citations.map((citation) => html`&nbsp;${citationLink(citation)}`);
}
