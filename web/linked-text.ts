import { html, type TemplateResult } from "lit";

/** A telephone number as the reviewed phrases write one (999, 0800 1111), or the name of a British site. */
const contact = /\b(?:999|0\d{2,4}(?: \d{3,4}){1,2})\b|\b(?:[a-z\d-]+\.)+uk\b/gu;

/** A text of the product's own with its telephone numbers to ring and its sites to open on one press. */
export function linkedText(text: string): (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(contact)) {
    parts.push(text.slice(at, index), linkTo(found));
    at = index + found.length;
  }
  return [...parts, text.slice(at)];
}

function linkTo(found: string): TemplateResult {
  const isNumber = /^\d/u.test(found);
  return isNumber
    ? html`<a class="contact" href="tel:${found.replaceAll(" ", "")}">${found}</a>`
    : html`<a class="contact" href="https://${found}" target="_blank" rel="noopener noreferrer">${found}</a>`;
}
