import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { AnswerContext } from "./answer-context.ts";
import { answerView, type SourceBelow } from "./answer-view.ts";
import type { Exchange } from "./chat-state.ts";
import { failureWords } from "./failure-words.ts";
import type { OpenSource } from "./source-controller.ts";
import { sourceView } from "./source-view.ts";
import { words } from "./words.ts";

/** What the conversation shows and what its buttons do. */
interface ConversationProps extends Pick<AnswerContext, "areaName" | "client" | "serverUrl"> {
  readonly exchanges: readonly Exchange[];
  /** Whether the wait has been long enough to be told about. */
  readonly showWaiting: boolean;
  readonly source: OpenSource | null;
  readonly onAsk: (question: string) => void;
  readonly onStop: () => void;
  readonly onCitation: (exchangeId: number, ...pressed: Parameters<AnswerContext["onCitation"]>) => void;
  readonly onCloseSource: () => void;
  readonly onRetrySource: () => void;
}

/** The id that begins the ids of an answer's parts. */
export function answerKey(exchangeId: number): string {
  return `answer-${exchangeId}`;
}

/** The conversation as a list of questions and answers, oldest first; nothing before the first question. */
export function conversationView(props: ConversationProps): TemplateResult | typeof nothing {
  if (props.exchanges.length === 0) return nothing;
  return html`<section aria-labelledby="conversation-heading">
    <h2 id="conversation-heading" class="visually-hidden" tabindex="-1">${words.conversation.heading}</h2>
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
  const source = props.source?.exchangeId === exchange.id ? props.source : null;
  const context = contextOf(exchange, source, props);
  const view =
    source && sourceView({ source, context, onClose: props.onCloseSource, onRetry: props.onRetrySource });
  const block = source?.block ?? null;
  const below = view === null || block === null ? null : { block, view };
  const isBeside = view !== null && below === null;
  return html`<li class="exchange ${isBeside ? "with-source" : ""}">
    <div class="reading">
      <div class="question" part="question">
        <h3>${words.conversation.asked}</h3>
        <p class="user-text" dir="auto">${exchange.question}</p>
        <p class="hint">${askedOf(exchange, props)}</p>
      </div>
      ${progressView(exchange, { context, below }, props)}
    </div>
    ${isBeside ? view : nothing}
    ${exchange === props.exchanges.at(-1) ? suggestionsView(exchange, props.onAsk) : nothing}
  </li>`;
}

/** The choice may have changed since: each answer says what it was asked with. */
function askedOf({ area, audience }: Exchange, { areaName }: ConversationProps): string {
  return words.conversation.askedOf(area === null ? null : areaName(area), audience);
}

function contextOf(
  { id, question, area, audience, progress }: Exchange,
  source: OpenSource | null,
  { areaName, client, serverUrl, onCitation }: ConversationProps,
): AnswerContext {
  return {
    key: answerKey(id),
    question,
    citations: progress.kind === "answered" ? progress.response.citations : [],
    askedArea: area,
    audience,
    areaName,
    client,
    serverUrl,
    openCitation: source?.citation ?? null,
    onCitation: (citation, opener) => onCitation(id, citation, opener),
  };
}

function progressView(
  exchange: Exchange,
  { context, below }: { context: AnswerContext; below: SourceBelow | null },
  props: ConversationProps,
): TemplateResult | typeof nothing {
  const { progress } = exchange;
  switch (progress.kind) {
    case "waiting":
      return props.showWaiting ? waitingView(props.onStop) : nothing;
    case "failed":
      return failureView(failureWords(progress.failure), () => props.onAsk(exchange.question));
    case "stopped":
      return failureView(words.conversation.unanswered, () => props.onAsk(exchange.question));
    case "answered":
      return answerView(progress.response, context, below);
  }
}

function waitingView(onStop: () => void): TemplateResult {
  return html`<div class="waiting">
    <p>${words.conversation.waiting}</p>
    <button type="button" class="secondary" @click=${onStop}>${words.conversation.stop}</button>
  </div>`;
}

function failureView(reason: string, retry: () => void): TemplateResult {
  return html`<div class="failure" part="failure">
    <h3>${words.conversation.noAnswer}</h3>
    <p>${reason}</p>
    <button type="button" class="secondary" @click=${retry}>${words.conversation.tryAgain}</button>
  </div>`;
}

function suggestionsView(
  { progress }: Exchange,
  onAsk: (question: string) => void,
): TemplateResult | typeof nothing {
  const suggestions = progress.kind === "answered" ? progress.response.suggestions : [];
  if (suggestions.length === 0) return nothing;
  return html`<section class="suggestions" part="suggestions" aria-labelledby="suggestions-heading">
    <h4 id="suggestions-heading">${words.conversation.next}</h4>
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
