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

/** An open source that stands below one of the answer's blocks. */
export interface SourceBelow {
  /** The number of the block, from 0. */
  readonly block: number;
  readonly view: TemplateResult;
}

/** A whole answer, block by block; each block has its number, for the source that may open below it. */
export function answerView(
  response: ChatResponse,
  context: AnswerContext,
  below: SourceBelow | null,
): TemplateResult {
  return html`<article
    class="answer"
    part="answer"
    id=${context.key}
    aria-labelledby="${context.key}-heading"
  >
    ${blocksOf(response, context).map(
      (block, number) =>
        html`<div data-block=${number}>${block}${below?.block === number ? below.view : nothing}</div>`,
    )}
    ${isQuestionBack(response) ? nothing : html`<waymark-answer-tools .response=${response} .context=${context}></waymark-answer-tools>`}
  </article>`;
}

/** In the order in which it must be read: alert, what is said, dates, quotations, differences, offers, sources. */
function blocksOf(response: ChatResponse, context: AnswerContext): (TemplateResult | typeof nothing)[] {
  const { alert, deadlines, timeline, statements, differences, offers = [] } = response;
  const isAlone = deadlines.length === 1;
  return [
    alert ? alertView(alert, context) : nothing,
    html`<div class="said ${response.kind}">
      <h3 id="${context.key}-heading">${answerHeading(response)}</h3>
      ${wordsView(response)}
    </div>`,
    ...deadlines.map((deadline, index) => deadlineView(deadline, { context, index, isAlone })),
    timeline === null
      ? nothing
      : html`<waymark-timeline .request=${timeline} .context=${context}></waymark-timeline>`,
    ...withoutRepeatedHeadings(statements).map((statement) => statementView(statement, context)),
    response.kind === "abstention" ? passagesView(response, context) : nothing,
    ...differences.map((difference) => differenceView(difference, context)),
    html`${offers.map((offer) => html`<p class="offer">${offer}</p>`)}`,
    sourcesView(context),
  ];
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
