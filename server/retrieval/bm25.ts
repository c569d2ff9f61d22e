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
  const norm = (passage: number) =>
    saturation * (1 - lengthPenalty + (lengthPenalty * (field.lengths[passage] ?? 0)) / average);
  const postings = new Map<string, TermPostings>();
  for (const [term, list] of Object.entries(field.postings))
    postings.set(term, termPostings(list, { saturation, norm }));
  const rarity = (term: string) => {
    const frequency = postings.get(term)?.holders.length ?? 0;
    return Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
  };
  return {
    rarity,
    score(terms, scores) {
      for (const [term, weight] of terms) {
        const list = postings.get(term);
        if (list === undefined) continue;
        const { holders, gains } = list;
        const worth = weight * rarity(term);
        for (let i = 0; i < holders.length; i += 1) {
          const passage = holders[i] ?? 0;
          scores[passage] = (scores[passage] ?? 0) + worth * (gains[i] ?? 0);
        }
      }
    },
  };
}

/** Which passages hold a term, and how far that alone gives each its score. */
interface TermPostings {
  readonly holders: Uint32Array;
  readonly gains: Float64Array;
}

/** All of a score that no question changes is worked out when the field is prepared. */
function termPostings(
  list: readonly number[],
  { saturation, norm }: { saturation: number; norm: (passage: number) => number },
): TermPostings {
  const holders = new Uint32Array(list.length / 2);
  const gains = new Float64Array(holders.length);
  for (let i = 0; i < holders.length; i += 1) {
    const passage = list[2 * i] ?? 0;
    const frequency = list[2 * i + 1] ?? 0;
    holders[i] = passage;
    gains[i] = ((saturation + 1) * frequency) / (frequency + norm(passage));
  }
  return { holders, gains };
}
