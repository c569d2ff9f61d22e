import type { AbstentionReason, ChatResponse, Deadline, Statement } from "../contract.ts";

/** What an answer says before it is put together: statements and deadlines already cited. */
export interface Draft {
  readonly kind: ChatResponse["kind"];
  /** Why nothing is answered; counts on an abstention only. */
  readonly reason: AbstentionReason;
  /** Waymark's own sentences, in order. */
  readonly ownWords: readonly string[];
  /** What could be worked out if more were told. */
  readonly offers: readonly string[];
  readonly statements: readonly Statement[];
  readonly deadlines: readonly Deadline[];
  readonly differences: ChatResponse["differences"];
  /** Citations that stand beside an abstention: near to the question, or governing the judgement. */
  readonly nearest: readonly number[];
  readonly governing: readonly number[];
  readonly suggestions: readonly string[];
  readonly timeline: ChatResponse["timeline"];
}

/** A draft that says nothing yet. */
export const blankDraft: Omit<Draft, "kind"> = {
  reason: "not-in-procedures",
  ownWords: [],
  offers: [],
  statements: [],
  deadlines: [],
  differences: [],
  nearest: [],
  governing: [],
  suggestions: [],
  timeline: null,
};
