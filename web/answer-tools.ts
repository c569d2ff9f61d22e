import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { ChatResponse } from "../server/contract.ts";
import type { AnswerContext } from "./answer-context.ts";
import { asElements, plainText } from "./answer-document.ts";
import { answerLines } from "./answer-lines.ts";
import { copyAnswer } from "./copy-answer.ts";
import { printAnswer } from "./print-answer.ts";
import { words } from "./words.ts";

/** What can be done with an answer: copy it with its references, print it, say whether it helped. */
export class WaymarkAnswerTools extends LitElement {
  static override properties = {
    response: { attribute: false },
    context: { attribute: false },
    message: { state: true },
    textToCopy: { state: true },
  };

  declare response: ChatResponse;
  declare context: AnswerContext;
  declare private message: string;
  /** What the reader has to copy by hand; null where the browser did it. */
  declare private textToCopy: string | null;

  constructor() {
    super();
    this.message = "";
    this.textToCopy = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { response, context, textToCopy } = this;
    return html`<div class="tools" part="tools">
      <div class="buttons" role="group" aria-label=${words.tools.group}>
        <button type="button" class="secondary" @click=${() => void this.copy()}>${words.tools.copy}</button>
        <button type="button" class="secondary" @click=${() => this.print()}>${words.tools.print}</button>
        <span class="copied" role="status">${this.message}</span>
      </div>
      ${
        textToCopy === null
          ? nothing
          : html`<textarea
              readonly
              rows="8"
              aria-label=${words.tools.copyText}
              .value=${textToCopy}
            ></textarea>`
      }
      ${
        response.kind === "clarification"
          ? nothing
          : html`<waymark-feedback .answerId=${response.id} .context=${context}></waymark-feedback>`
      }
    </div>`;
  }

  private async copy(): Promise<void> {
    const lines = answerLines(this.response, this.context, new Date());
    const text = plainText(lines);
    if (await copyAnswer(text, asElements(lines))) {
      this.textToCopy = null;
      this.message = words.tools.copied;
      return;
    }
    this.textToCopy = text;
    this.message = words.tools.copyByHand;
    await this.updateComplete;
    this.querySelector("textarea")?.select();
  }

  private print(): void {
    printAnswer(asElements(answerLines(this.response, this.context, new Date())), this);
  }
}
