import { html, nothing, type TemplateResult } from "lit";
import type { ChatResponse } from "../server/contract.ts";
import { abstentionWords, askWhomView, ownWordsView, passagesView } from "./abstention-view.ts";
import { alertView } from "./alert-view.ts";
import type { AnswerContext } from "./answer-context.ts";
import { answerHeading } from "./answer-headings.ts";
import { deadlineView } from "./deadline-view.ts";
import { differenceView } from "./differences-view.ts";
import { sourcesView } from "./sources-view.ts";
import { statementView, withoutRepeatedHeadings } from "./statement-view.ts";

/** A whole answer, in the order in which it must be read: alert, what is said, differences, offers, sources; then its tools. */
export function answerView(response: ChatResponse, context: AnswerContext): TemplateResult {
  const heading = `${context.key}-heading`;
  return html`<article class="answer" part="answer" id=${context.key} aria-labelledby=${heading}>
    ${response.alert ? alertView(response.alert, context) : nothing}
    <div class="said ${response.kind}">
      <h3 id=${heading}>${answerHeading(response)}</h3>
      ${wordsView(response)}
    </div>
    ${response.deadlines.map((deadline, index) => deadlineView(deadline, { context, index, isAlone: response.deadlines.length === 1 }))}
    ${response.timeline === null ? nothing : html`<waymark-timeline .request=${response.timeline} .context=${context}></waymark-timeline>`}
    ${withoutRepeatedHeadings(response.statements).map((statement) => statementView(statement, context))}
    ${response.kind === "abstention" ? passagesView(response, context) : nothing}
    ${response.differences.map((difference) => differenceView(difference, context))}
    ${(response.offers ?? []).map((offer) => html`<p class="offer">${offer}</p>`)} ${sourcesView(context)}
    ${isQuestionBack(response) ? nothing : html`<waymark-answer-tools .response=${response} .context=${context}></waymark-answer-tools>`}
  </article>`;
}

/** Whether there is nothing but a question back: nothing to copy, print or judge. */
function isQuestionBack({ kind, statements, alert }: ChatResponse): boolean {
  return kind === "clarification" && statements.length === 0 && alert === null;
}

function wordsView(response: ChatResponse): TemplateResult | typeof nothing {
  switch (response.kind) {
    case "abstention":
      return html`${ownWordsView(abstentionWords(response))}${askWhomView(response)}`;
    case "clarification":
    case "answer":
      return ownWordsView(response.ownWords);
  }
}
