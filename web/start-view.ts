import { html, type TemplateResult } from "lit";
import type { Audience } from "../server/contract.ts";
import { questionButtons } from "./conversation-view.ts";

const examples: Readonly<Record<Audience, readonly string[]>> = {
  practitioner: [
    "A child has told me about abuse. What do I do?",
    "Do I need the parents’ consent before I refer?",
    "How soon must I confirm a telephone referral in writing?",
    "What can I do if I disagree with the decision on my referral?",
  ],
  parent: [
    "What happens after a referral?",
    "How long does an assessment take?",
    "What is a section 47 investigation?",
    "Who comes to a child protection conference?",
  ],
};

/** What the page shows before the first question: what to expect, and questions to begin with. */
export function startView(audience: Audience, onAsk: (question: string) => void): TemplateResult {
  return html`<section class="start" aria-labelledby="start-heading">
    <h2 id="start-heading">Questions to begin with</h2>
    ${questionButtons(examples[audience], onAsk)}
  </section>`;
}
