import { html, nothing, type TemplateResult } from "lit";
import type { Citation, Statement } from "../server/contract.ts";
import { type AnswerContext, cited, sourceEntryId } from "./answer-context.ts";
import { citationLinks } from "./citation-link.ts";
import { documentDate } from "./document-date.ts";
import { hasOwnMark, layOut, type QuotationBlock, type QuotedText } from "./quotation.ts";
import { sourceGroups } from "./source-groups.ts";

/** One statement: its heading, the quotation with numbered citations, and whose procedure it is. */
export function statementView(statement: Statement, context: AnswerContext): TemplateResult {
  const { blocks, also } = layOut(statement, context.citations);
  return html`<figure class="statement">
    ${statement.heading ? html`<h4>${statement.heading}</h4>` : nothing}
    <blockquote>
      ${blocks.map(blockView)}
      ${also.length > 0 ? html`<p class="also">also${citationLinks(also)}</p>` : nothing}
    </blockquote>
    ${(statement.alsoIn ?? []).map(
      ({ area, citations }) =>
        html`<p class="also">
          The same words: ${context.areaName(area)}${citationLinks(cited(context, citations))}
        </p>`,
    )}
    <figcaption>${originsOf(statement, context)} ${cautionLink(statement, context)}</figcaption>
  </figure>`;
}

function blockView(block: QuotationBlock): TemplateResult {
  if (block.kind === "paragraph") return html`<p>${quotedText(block.paragraph)}</p>`;
  const marks = block.items.every(hasOwnMark) ? "own-marks" : "";
  return html`<ul class=${marks} role="list">
    ${block.items.map((item) => html`<li>${quotedText(item)}</li>`)}
  </ul>`;
}

function quotedText({ text, citations }: QuotedText): TemplateResult {
  return html`${text}${citationLinks(citations)}`;
}

/** Leaves out a heading that only repeats the one before it, of the same area. */
export function withoutRepeatedHeadings(statements: readonly Statement[]): Statement[] {
  return statements.map((statement, index) => {
    const before = statements[index - 1];
    if (statement.heading !== before?.heading || statement.area !== before?.area) return statement;
    const { heading: _repeated, ...rest } = statement;
    return rest;
  });
}

/** Names the area that a quotation comes from, and says so where another area was asked. */
function areaLabel(area: string, context: AnswerContext): TemplateResult {
  const name = context.areaName(area);
  const other = context.askedArea !== null && context.askedArea !== area;
  return other
    ? html`<span class="area other-area">Another area: ${name}</span>`
    : html`<span class="area">${name}</span>`;
}

/** Each area that the words come from, with the dates of its documents. */
function originsOf(statement: Statement, context: AnswerContext): TemplateResult[] {
  const citations = cited(context, statement.citations);
  const areas = new Set([statement.area, ...citations.map(({ area }) => area)]);
  return [...areas].map((area) => {
    const dates = citations.filter((one) => one.area === area).map((one) => one.documentDate);
    const inWords = [...new Set(dates.map(documentDate))].join(" and ");
    return html`<span class="origin">${areaLabel(area, context)} <span class="date">${inWords}</span></span>`;
  });
}

function cautionLink(statement: Statement, context: AnswerContext): TemplateResult | typeof nothing {
  const citation = cited(context, statement.citations).find(({ cautions }) => cautions.length > 0);
  if (!citation) return nothing;
  const entry = sourceEntryId(context, entryNumber(citation, context));
  return html`<a class="caution-link" href="#${entry}">Read the caution</a>`;
}

function entryNumber({ number }: Citation, context: AnswerContext): number {
  const group = sourceGroups(context.citations).find(({ numbers }) => numbers.includes(number));
  return group?.first.number ?? number;
}
