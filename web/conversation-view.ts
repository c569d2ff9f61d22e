import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { answerView } from "./answer-view.ts";
import type { Exchange } from "./chat-state.ts";
import type { Client, Failure } from "./client.ts";
import { failureWords } from "./failure-words.ts";

/** What the conversation shows and what its buttons do. */
interface ConversationProps {
  readonly exchanges: readonly Exchange[];
  /** Whether the wait has been long enough to be told about. */
  readonly showWaiting: boolean;
  readonly areaName: (id: string) => string;
  readonly client: Client;
  readonly onAsk: (question: string) => void;
}

/** The id that begins the ids of an answer's parts. */
export function answerKey(exchangeId: number): string {
  return `answer-${exchangeId}`;
}

/** The conversation as a list of questions and answers, oldest first; nothing before the first question. */
export function conversationView(props: ConversationProps): TemplateResult | typeof nothing {
  if (props.exchanges.length === 0) return nothing;
  return html`<section aria-labelledby="conversation-heading">
    <h2 id="conversation-heading" class="visually-hidden" tabindex="-1">Conversation</h2>
    <ol class="conversation" role="list">
      ${repeat(
        props.exchanges,
        ({ id }) => id,
        (exchange) => exchangeView(exchange, props),
      )}
    </ol>
  </section>`;
}

function exchangeView(exchange: Exchange, props: ConversationProps): TemplateResult {
  return html`<li class="exchange">
    <div class="question">
      <h3>You asked</h3>
      <p class="user-text" dir="auto">${exchange.question}</p>
    </div>
    ${progressView(exchange, props)}
  </li>`;
}

function progressView(exchange: Exchange, props: ConversationProps): TemplateResult | typeof nothing {
  const { progress } = exchange;
  switch (progress.kind) {
    case "waiting":
      return props.showWaiting ? html`<p class="waiting">Looking in the procedures…</p>` : nothing;
    case "failed":
      return failureView(progress.failure, () => props.onAsk(exchange.question));
    case "answered":
      return html`${answerView(progress.response, {
        key: answerKey(exchange.id),
        citations: progress.response.citations,
        askedArea: exchange.area,
        areaName: props.areaName,
        client: props.client,
      })}
      ${
        exchange === props.exchanges.at(-1)
          ? suggestionsView(progress.response.suggestions, props.onAsk)
          : nothing
      }`;
  }
}

function failureView(failure: Failure, retry: () => void): TemplateResult {
  return html`<div class="failure">
    <h3>No answer this time</h3>
    <p>${failureWords(failure)}</p>
    <button type="button" class="secondary" @click=${retry}>Try again</button>
  </div>`;
}

function suggestionsView(
  suggestions: readonly string[],
  onAsk: (question: string) => void,
): TemplateResult | typeof nothing {
  if (suggestions.length === 0) return nothing;
  return html`<section class="suggestions" aria-labelledby="suggestions-heading">
    <h3 id="suggestions-heading">You could ask next</h3>
    ${questionButtons(suggestions, onAsk)}
  </section>`;
}

/** Ready-made questions as a list of buttons that ask them. */
export function questionButtons(
  questions: readonly string[],
  onAsk: (question: string) => void,
): TemplateResult {
  return html`<ul class="question-buttons" role="list">
    ${questions.map(
      (question) =>
        html`<li>
          <button type="button" class="secondary" @click=${() => onAsk(question)}>${question}</button>
        </li>`,
    )}
  </ul>`;
}
