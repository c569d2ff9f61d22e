import { html, nothing, type TemplateResult } from "lit";
import type { Statement } from "../server/contract.ts";
import { type AnswerContext, cited } from "./answer-context.ts";
import { citationButtons, withCitations } from "./citation-button.ts";
import { cautionView } from "./caution-view.ts";
import { documentDate } from "./document-date.ts";
import { forStaffView } from "./for-staff.ts";
import { hasOwnMark, layOut, leftOut, type QuotationBlock, type QuotedText } from "./quotation.ts";
import { words } from "./words.ts";

/** One statement: its heading, the quotation with numbered citations, and whose procedure it is. */
export function statementView(statement: Statement, context: AnswerContext): TemplateResult {
  const { blocks, also } = layOut(statement, context.citations);
  return html`<figure class="statement" part="quotation">
    ${statement.heading ? html`<h4>${statement.heading}</h4>` : nothing}
    <blockquote>
      ${blocks.map((block) => blockView(block, context))}
      ${also.length > 0 ? html`<p class="also">${words.answer.also}${citationButtons(also, context)}</p>` : nothing}
    </blockquote>
    ${placesView(words.answer.sameWords, statement.alsoIn, context)}
    ${placesView(words.answer.muchTheSame, statement.likeIn, context)}
    <figcaption>${originsOf(statement, context)}</figcaption>
    ${cautionsOf(statement, context).map(cautionView)}
  </figure>`;
}

/** Where else it stands, an area a line. */
function placesView(
  label: string,
  places: Statement["alsoIn"],
  context: AnswerContext,
): readonly TemplateResult[] {
  return (places ?? []).map(
    ({ area, citations }) =>
      html`<p class="also">
        ${label} ${withCitations(context.areaName(area), cited(context, citations), context)}
      </p>`,
  );
}

function blockView(block: QuotationBlock, context: AnswerContext): TemplateResult {
  if (block.kind === "paragraph") {
    const { leavesOut, goesOn } = block.paragraph;
    const mark = html`<p class="left-out">${leftOut}</p>`;
    return html`${leavesOut === true ? mark : nothing}
      <p>${quotedText(block.paragraph, context)}</p>
      ${goesOn === true ? mark : nothing}`;
  }
  const marks = block.items.every(hasOwnMark) ? "own-marks" : "";
  const mark = html`<li class="left-out">${leftOut}</li>`;
  return html`<ul class=${marks} role="list">
    ${block.items.map(
      (item) =>
        html`${item.leavesOut === true ? mark : nothing}
          <li>${quotedText(item, context)}</li>
          ${item.goesOn === true ? mark : nothing}`,
    )}
  </ul>`;
}

function quotedText({ text, citations }: QuotedText, context: AnswerContext): TemplateResult {
  return withCitations(text, citations, context);
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
    ? html`<span class="area other-area">${words.answer.otherArea} ${name}</span>`
    : html`<span class="area">${name}</span>`;
}

/** Each area that the words come from, with the dates of its documents. */
function originsOf(statement: Statement, context: AnswerContext): TemplateResult[] {
  const citations = cited(context, statement.citations);
  const areas = new Set([statement.area, ...citations.map(({ area }) => area)]);
  return [...areas].map((area) => {
    const own = citations.filter((one) => one.area === area);
    const dates = [...new Set(own.map((one) => documentDate(one.documentDate)))].join(" and ");
    return html`<span class="origin"
      >${areaLabel(area, context)}
      <span class="date">${dates}</span>
      ${forStaffView(own, context)}</span
    >`;
  });
}

/** What to be careful about with these words, each said once, beside them. */
function cautionsOf(statement: Statement, context: AnswerContext): string[] {
  return [...new Set(cited(context, statement.citations).flatMap(({ cautions }) => cautions))];
}
