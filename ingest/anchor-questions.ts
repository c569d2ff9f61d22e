import type { WrittenQuestions } from "../corpus/schemas/vocabulary.ts";
import type { BuiltDocument } from "./build-document.ts";
import { quoteFinder } from "./find-quote.ts";
import type { PassageDraft } from "./passages.ts";

/** A written question, and where the words stand that answer it. */
export interface AnchoredQuestion {
  readonly text: string;
  readonly at: number;
}

/** Which passage each written question belongs to. */
export interface AnchoredQuestions {
  readonly byPassage: ReadonlyMap<PassageDraft, readonly AnchoredQuestion[]>;
  /** Anchors whose words no document has any more. */
  readonly unanchored: readonly string[];
}

/** Finds the passage that holds the words each group of questions is anchored to. */
export function anchorQuestions(
  questions: readonly WrittenQuestions[],
  documents: readonly BuiltDocument[],
): AnchoredQuestions {
  const byPassage = new Map<PassageDraft, AnchoredQuestion[]>();
  const unanchored: string[] = [];
  const finders = new Map(documents.map((d) => [d.document.id, quoteFinder(d.text)]));
  const passages = new Map(documents.map((d) => [d.document.id, d.passages]));
  for (const group of questions) {
    const span = finders.get(group.documentId)?.find(group.quote);
    const passage = passages
      .get(group.documentId)
      ?.find((p) => span != null && p.start <= span.start && span.start < p.end);
    if (passage === undefined || span == null) {
      unanchored.push(`${group.documentId}: ${group.quote}`);
      continue;
    }
    const anchored = group.questions.map((text) => ({ text, at: span.start }));
    byPassage.set(passage, [...(byPassage.get(passage) ?? []), ...anchored]);
  }
  return { byPassage, unanchored };
}
