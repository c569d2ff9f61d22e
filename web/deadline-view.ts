import { html, nothing, type TemplateResult } from "lit";
import type { Deadline, TimelineRequest } from "../server/contract.ts";
import { type AnswerContext, cited } from "./answer-context.ts";
import { dayInWords } from "./day-in-words.ts";
import { asStatements } from "./quotation.ts";
import { statementView } from "./statement-view.ts";
import { words } from "./words.ts";

/** Where a card stands in its answer. */
interface CardPlace {
  readonly context: AnswerContext;
  readonly index: number;
  /** Whether it is the only one: then its working is open from the start. */
  readonly isAlone: boolean;
}

/** A computed date as a card: the limit first, what may be earlier, its working, and the words that authorise it. */
export function deadlineView(deadline: Deadline, { context, index, isAlone }: CardPlace): TemplateResult {
  const heading = `${context.key}-deadline-${index}`;
  const { title, area, dueText, trigger, warnings } = deadline;
  const isOther = context.askedArea !== null && context.askedArea !== area;
  return html`<section class="deadline" part="deadline" aria-labelledby=${heading}>
    <h4 id=${heading}>${title}</h4>
    <p class="deadline-area ${isOther ? "other-area" : ""}">
      ${isOther ? `${words.answer.otherArea} ` : ""}${context.areaName(area)}
    </p>
    <p class="due">${dueText}.</p>
    <p class="counted-from">${words.deadline.countedFrom(dayInWords(trigger.at), trigger.words)}</p>
    ${alternativesView(deadline, context)} ${conditionView(deadline, context)}
    ${quotedUnder(
      words.deadline.sooner,
      deadline.soonerIf.map(({ citation }) => citation),
      context,
    )}
    ${
      warnings.length === 0
        ? nothing
        : html`<ul class="warnings">
            ${warnings.map((warning) => html`<li>${warning}</li>`)}
          </ul>`
    }
    ${workingView(deadline, isAlone)} ${quotedUnder(words.deadline.basis, [deadline.citation], context)}
    <waymark-calendar-button
      .request=${requestFor(deadline)}
      .client=${context.client}
      .label=${words.deadline.toCalendar}
      .about=${title}
    ></waymark-calendar-button>
  </section>`;
}

/** What to ask the calendar with, for one deadline. */
function requestFor({ area, trigger, ruleId }: Deadline): TimelineRequest {
  return { area, events: [{ event: trigger.event, at: trigger.at }], ruleIds: [ruleId] };
}

function alternativesView(
  { alternatives }: Deadline,
  context: AnswerContext,
): TemplateResult | typeof nothing {
  if (alternatives.length === 0) return nothing;
  const quoted = alternatives.flatMap(({ citation }) => (citation === null ? [] : [citation]));
  return html`<div class="alternatives">
    ${alternatives.map(({ reason, dueText }) => html`<p><strong>${capitalised(reason)}:</strong> ${dueText}.</p>`)}
    ${quotedUnder(words.deadline.otherReading, quoted, context)}
  </div>`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function conditionView({ condition }: Deadline, context: AnswerContext): TemplateResult | typeof nothing {
  return condition === null
    ? nothing
    : quotedUnder(`${words.deadline.onlyIf} ${condition.title}`, [condition.citation], context);
}

function workingView({ steps }: Deadline, isOpen: boolean): TemplateResult {
  return html`<details class="working" ?open=${isOpen}>
    <summary>${words.deadline.working}</summary>
    <ol>
      ${steps.map((step) => html`<li>${step}</li>`)}
    </ol>
  </details>`;
}

function quotedUnder(
  label: string,
  numbers: readonly number[],
  context: AnswerContext,
): TemplateResult | typeof nothing {
  const citations = cited(context, numbers);
  if (citations.length === 0) return nothing;
  return html`<div class="deadline-quote">
    <h5>${label}</h5>
    ${asStatements(citations).map((statement) => statementView(statement, context))}
  </div>`;
}
