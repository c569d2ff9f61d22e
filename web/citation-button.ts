import { html, type TemplateResult } from "lit";
import type { Citation } from "../server/contract.ts";
import type { AnswerContext } from "./answer-context.ts";
import { placeInDocument } from "./source-groups.ts";
import { words } from "./words.ts";

/** A citation's number as a button that opens the source at the quotation, and closes it again. */
export function citationButton(citation: Citation, context: AnswerContext): TemplateResult {
  const place = [citation.documentTitle, placeInDocument(citation)].filter((part) => part !== "").join(", ");
  const pressed = (event: Event) => context.onCitation(citation, event.currentTarget as HTMLElement);
  return html`<button
    type="button"
    class="citation"
    part="citation"
    aria-label=${words.source.name(citation.number, place)}
    aria-expanded=${context.openCitation === citation ? "true" : "false"}
    @click=${pressed}
  >
    ${citation.number}
  </button>`;
}

const longestKept = 24;

/** A text and its citations' buttons, of which the first never stands alone on a line: the last word goes with it. */
export function withCitations(
  text: string,
  citations: readonly Citation[],
  context: AnswerContext,
): TemplateResult {
  const [first, ...more] = citations;
  if (first === undefined) return html`${text}`;
  const lastWord = /\S*\s*$/.exec(text)?.[0] ?? "";
  // A longer one, as an address, has to break where there is little room.
  const kept = lastWord.length <= longestKept ? lastWord : "";
  const before = text.slice(0, text.length - kept.length);
  return html`${before}<span class="together">${kept}&nbsp;${citationButton(first, context)}</span
    >${citationButtons(more, context)}`;
}

/** Several citations' buttons in a row, set off from the words before them; nothing for none. */
export function citationButtons(citations: readonly Citation[], context: AnswerContext): TemplateResult[] {
  return citations.map((citation) => html`&nbsp;${citationButton(citation, context)}`);
}
