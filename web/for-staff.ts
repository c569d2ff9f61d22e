import { html, nothing, type TemplateResult } from "lit";
import type { Citation } from "../server/contract.ts";
import type { AnswerContext } from "./answer-context.ts";
import { words } from "./words.ts";

/** Whether a parent should know that some of these words were written for professionals. */
export function isForStaff(citations: readonly Citation[], { audience }: AnswerContext): boolean {
  return audience === "parent" && citations.some((citation) => citation.audience === "practitioners");
}

/** Says so beside the words; nothing where it is not so. */
export function forStaffView(
  citations: readonly Citation[],
  context: AnswerContext,
): TemplateResult | typeof nothing {
  if (!isForStaff(citations, context)) return nothing;
  return html`<span class="for-staff">${words.answer.forStaff}</span>`;
}
