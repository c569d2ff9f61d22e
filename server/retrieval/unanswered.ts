import type { Reference } from "../../corpus/schemas/index-format.ts";
import { silenceReasons } from "../../corpus/schemas/silences.ts";
import type { SilenceReason } from "../../corpus/schemas/silences.ts";
import type { StoredIndex } from "../../corpus/store/read-index.ts";
import type { BankMatch, Places } from "./question-bank.ts";
import type { WeighedQuestion } from "./features.ts";
import type { Retriever } from "./retriever.ts";

/** Questions that the procedures do not answer, prepared for matching, and where each kind stands among them. */
export interface Unanswered {
  readonly match: (weighed: WeighedQuestion) => BankMatch;
  /** One of them, by its place, as it was written. */
  readonly textAt: (at: number) => string;
  readonly byReason: ReadonlyMap<SilenceReason, readonly PlacesOfArea[]>;
  readonly byChapter: ReadonlyMap<Reference, Places>;
}

/** Where questions stand that the procedures of an area do not answer; of all areas where it is undefined. */
export interface PlacesOfArea {
  readonly area: string | undefined;
  readonly places: Places;
}

/** Prepares the questions that an index holds and does not answer. */
export function unansweredIn(
  { silences, references }: StoredIndex,
  { bankOf }: Pick<Retriever, "bankOf">,
): Unanswered {
  const texts: string[] = [];
  const placed = (questions: readonly string[]): Places => {
    const from = texts.length;
    texts.push(...questions);
    return { from, to: texts.length };
  };
  const byReason = new Map(
    silenceReasons.map((reason) => [
      reason,
      silences
        .filter((file) => file.reason === reason)
        .map(({ area, questions }): PlacesOfArea => ({ area, places: placed(questions) })),
    ]),
  );
  const byChapter = new Map(references.map((reference) => [reference, placed(reference.questions)]));
  const { match } = bankOf(texts);
  return { match, textAt: (at) => texts[at] ?? "", byReason, byChapter };
}
