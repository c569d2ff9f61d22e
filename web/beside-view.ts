import { html, type TemplateResult } from "lit";
import { idleView } from "./idle-view.ts";
import { words } from "./words.ts";

/** What belongs to no place of the conversation. */
interface BesideProps {
  /** Until an idle conversation is cleared; null while that is far off. */
  readonly minutesLeft: number | null;
  /** What a screen reader is told. */
  readonly status: string;
  readonly onKeep: () => void;
}

/** The warning of an idle conversation, and the one live region that says how it goes. */
export function besideView({ minutesLeft, status, onKeep }: BesideProps): TemplateResult {
  return html`${idleView(minutesLeft, onKeep)}
    <p class="visually-hidden" role="status" aria-live="polite" lang=${words.lang}>${status}</p>`;
}
