import { html, nothing, type TemplateResult } from "lit";
import type { ChatResponse, Statement } from "../server/contract.ts";
import { type AnswerContext, cited } from "./answer-context.ts";
import { linkedText } from "./linked-text.ts";
import { asStatements } from "./quotation.ts";
import { statementView } from "./statement-view.ts";
import { words } from "./words.ts";

type Abstention = Extract<ChatResponse, { kind: "abstention" }>;

/** How a verdict begins ("In time:", "Too late:"): a few words up to a colon. */
const verdict = /^[^:“]{1,30}: /u;

/** The product's own sentences in their own box, a verdict in bold; nothing where there are none. */
export function ownWordsView(lines: readonly string[]): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`${lines.map((line) => html`<p>${verdict.test(line) ? html`<strong>${line}</strong>` : line}</p>`)}`;
}

/** Says who can answer what the procedures do not. */
export function askWhomView({ askWhom }: Abstention): TemplateResult | typeof nothing {
  if (askWhom.trim() === "") return nothing;
  return html`<p class="ask-whom"><strong>${words.answer.whoToAsk}</strong> ${linkedText(askWhom)}</p>`;
}

/** The abstention's own sentences. */
export function abstentionWords(abstention: Abstention): string[] {
  // What a colon announces in the text stands here further down, under a label of its own.
  return abstention.ownWords.map((line) => line.replace(/:$/, "."));
}

const governingLabels: Readonly<Partial<Record<Abstention["reason"], string>>> = {
  "held-elsewhere": words.answer.governingElsewhere,
};

/** Passages under the label that says what they are. */
export interface PassageGroup {
  readonly label: string;
  readonly passages: readonly Statement[];
}

/** What governs the judgement, or where the procedures point to, and what is nearest: each apart, none of them empty. */
export function passageGroups(abstention: Abstention, context: AnswerContext): PassageGroup[] {
  const governs = governingLabels[abstention.reason] ?? words.answer.governing;
  const group = (label: string, pointers: Abstention["nearest"]) => ({
    label,
    passages: asStatements(
      cited(
        context,
        pointers.map(({ citation }) => citation),
      ),
    ),
  });
  return [group(governs, abstention.governing), group(words.answer.nearest, abstention.nearest)].filter(
    ({ passages }) => passages.length > 0,
  );
}

/** The passages that stand beside a silence, under their labels. */
export function passagesView(abstention: Abstention, context: AnswerContext): TemplateResult {
  return html`${passageGroups(abstention, context).map(
    ({ label, passages }) =>
      html`<section class="passages">
        <h4>${label}</h4>
        ${passages.map((statement) => statementView(statement, context))}
      </section>`,
  )}`;
}
