import { html, type TemplateResult } from "lit";
import type { ChatResponse } from "../server/contract.ts";
import type { AnswerContext } from "./answer-context.ts";
import { statementView } from "./statement-view.ts";
import { words } from "./words.ts";

type Difference = ChatResponse["differences"][number];

/** Shows where sources disagree, each side quoted beside the other. */
export function differenceView(difference: Difference, context: AnswerContext): TemplateResult {
  return html`<section class="difference">
    <h4>${words.answer.differ} ${difference.topic}</h4>
    <div class="positions">
      ${difference.positions.map(({ area, text, citation }) =>
        statementView({ area, text, citations: [citation] }, context),
      )}
    </div>
  </section>`;
}
