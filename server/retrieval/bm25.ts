import type { LexicalField } from "../../corpus/analysis/lexical-index.ts";

/** How BM25 weighs repetition and length (Robertson and Zaragoza 2009). */
export interface Bm25Settings {
  /** How soon repeating a term stops adding: 1.2 is usual for prose. */
  readonly saturation: number;
  /** How much a long field counts against a passage, 0 to 1. */
  readonly lengthPenalty: number;
}

/** A query's terms, each with how much it counts. */
export type WeightedTerms = ReadonlyMap<string, number>;

/** One field ready for scoring. */
export interface SearchableField {
  /** Adds each passage's BM25 score for the terms into `scores`, by passage. */
  readonly score: (terms: WeightedTerms, scores: Float64Array) => void;
  /** How rare a term is in this field (natural logarithm), above 0; the most for a term it never has. */
  readonly rarity: (term: string) => number;
}

/** Prepares a field of the lexical index. */
export function searchableField(
  field: LexicalField,
  { saturation, lengthPenalty }: Bm25Settings,
): SearchableField {
  const count = field.lengths.length;
  const total = field.lengths.reduce((sum, length) => sum + length, 0);
  const average = total / Math.max(1, count) || 1;
  const postings = new Map(Object.entries(field.postings));
  const rarity = (term: string) => {
    const frequency = (postings.get(term)?.length ?? 0) / 2;
    return Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
  };
  return {
    rarity,
    score(terms, scores) {
      for (const [term, weight] of terms) {
        const list = postings.get(term);
        if (list === undefined) continue;
        const gain = weight * rarity(term) * (saturation + 1);
        for (let i = 0; i < list.length; i += 2) {
          const passage = list[i] ?? 0;
          const frequency = list[i + 1] ?? 0;
          const length = 1 - lengthPenalty + (lengthPenalty * (field.lengths[passage] ?? 0)) / average;
          scores[passage] = (scores[passage] ?? 0) + (gain * frequency) / (frequency + saturation * length);
        }
      }
    },
  };
}
