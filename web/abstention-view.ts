import { html, nothing, type TemplateResult } from "lit";
import type { ChatResponse } from "../server/contract.ts";
import { type AnswerContext, cited } from "./answer-context.ts";
import { asStatements } from "./quotation.ts";
import { statementView } from "./statement-view.ts";
import { words } from "./words.ts";

type Abstention = Extract<ChatResponse, { kind: "abstention" }>;

/** The product's own sentences in their own box; nothing where there are none. */
export function ownWordsView(lines: readonly string[]): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`${lines.map((line) => html`<p>${line}</p>`)}`;
}

/** Says who can answer what the procedures do not. */
export function askWhomView({ askWhom }: Abstention): TemplateResult | typeof nothing {
  if (askWhom.trim() === "") return nothing;
  return html`<p class="ask-whom"><strong>${words.answer.whoToAsk}</strong> ${askWhom}</p>`;
}

/** The abstention's own sentences. */
export function abstentionWords(abstention: Abstention): string[] {
  // What a colon announces in the text stands here further down, under a label of its own.
  return abstention.ownWords.map((line) => line.replace(/:$/, "."));
}

const governingLabels: Readonly<Partial<Record<Abstention["reason"], string>>> = {
  "held-elsewhere": words.answer.governingElsewhere,
};

/** The passages that stand near the question, or govern the judgement, under a label that says so. */
export function passagesView(abstention: Abstention, context: AnswerContext): TemplateResult {
  const governs = governingLabels[abstention.reason] ?? words.answer.governing;
  return html`${passagesUnder(governs, abstention.governing, context)}
  ${passagesUnder(words.answer.nearest, abstention.nearest, context)}`;
}

function passagesUnder(
  label: string,
  pointers: Abstention["nearest"],
  context: AnswerContext,
): TemplateResult | typeof nothing {
  const passages = cited(
    context,
    pointers.map(({ citation }) => citation),
  );
  if (passages.length === 0) return nothing;
  return html`<section class="passages">
    <h4>${label}</h4>
    ${asStatements(passages).map((statement) => statementView(statement, context))}
  </section>`;
}
