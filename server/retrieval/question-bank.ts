import type { Terms } from "../../corpus/analysis/analyser.ts";
import type { WeighedQuestion } from "./features.ts";

/** How a question matches each of some written questions, in their order; each about 0 to 1. */
export interface BankMatch {
  /** The cosine of the two sets of terms by worth. */
  readonly sharedWords: Float64Array;
  /**
   * The cosine of their directions in the latent space, not below 0; worked out when first asked for. Where it
   * cannot be more than `least`, 0 may stand for it.
   */
  readonly meaningAt: (at: number, least?: number) => number;
}

/** Written questions prepared for matching all of them at once. */
export interface QuestionBank {
  /** Stems and concepts of each, in their order. */
  readonly terms: readonly ReadonlySet<string>[];
  readonly match: (weighed: WeighedQuestion) => BankMatch;
}

/** What a bank is made with. */
export interface BankTools {
  readonly questionTerms: (text: string) => Terms;
  readonly vectorOf: (terms: Terms) => readonly number[];
  /** How much a stem or concept counts. */
  readonly worthOf: (term: string) => number;
}

/** Prepares written questions; a question that was just matched is remembered. */
export function createQuestionBank(texts: readonly string[], tools: BankTools): QuestionBank {
  const postings = new Map<string, number[]>();
  const lengths = new Float64Array(texts.length);
  const rows: Float32Array[] = [];
  const worthOf = remembered(tools.worthOf);
  const termSets: ReadonlySet<string>[] = [];
  for (const [i, text] of texts.entries()) {
    const terms = tools.questionTerms(text);
    rows.push(Float32Array.from(tools.vectorOf(terms)));
    let squares = 0;
    const own = new Set([...terms.stems, ...terms.concepts]);
    termSets.push(own);
    for (const term of own) {
      squares += worthOf(term) ** 2;
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [i]);
      else list.push(i);
    }
    lengths[i] = Math.sqrt(squares) || 1;
  }
  const dimension = rows[0]?.length ?? 0;
  const matrix = new Float32Array(rows.length * dimension);
  for (const [i, row] of rows.entries()) matrix.set(row, i * dimension);
  const rests = restLengths(matrix, dimension);
  const known = new WeakMap<WeighedQuestion, BankMatch>();
  return {
    terms: termSets,
    match(weighed) {
      const before = known.get(weighed);
      if (before !== undefined) return before;
      const made = {
        sharedWords: sharedWords(weighed, { postings, lengths }),
        meaningAt: cosines(weighed.vector, { matrix, rests, dimension }),
      };
      known.set(weighed, made);
      return made;
    },
  };
}

function remembered(ask: (term: string) => number): (term: string) => number {
  const known = new Map<string, number>();
  return (term) => {
    const before = known.get(term);
    if (before !== undefined) return before;
    const made = ask(term);
    known.set(term, made);
    return made;
  };
}

/**
 * How well one written question of a match fits, 0 to 1: half by its words' worth, half by its meaning. Where
 * that cannot be more than `least`, less may stand for it.
 */
export function likenessAt({ sharedWords: shared, meaningAt }: BankMatch, at: number, least = 0): number {
  const byWords = shared[at] ?? 0;
  return (byWords + meaningAt(at, 2 * least - byWords)) / 2;
}

/** Places in a bank: the first, and the one after the last. */
export interface Places {
  readonly from: number;
  readonly to: number;
}

/** A written question of a match, by its place, and how well it fits. */
export interface Likeness {
  readonly at: number;
  readonly likeness: number;
}

/** The best fitting among some places of a match, best first. */
export function likest(match: BankMatch, places: readonly Places[], count: number): Likeness[] {
  const found: Likeness[] = [];
  for (const { from, to } of places) {
    for (let at = from; at < to; at += 1) {
      const least = found.length < count ? 0 : (found.at(-1)?.likeness ?? 0);
      const one = likenessAt(match, at, least);
      if (one <= least) continue;
      if (found.length === count) found.pop();
      const place = found.findLastIndex((other) => other.likeness >= one) + 1;
      found.splice(place, 0, { at, likeness: one });
    }
  }
  return found;
}

function sharedWords(
  { squares, length }: WeighedQuestion,
  { postings, lengths }: { postings: ReadonlyMap<string, readonly number[]>; lengths: Float64Array },
): Float64Array {
  const shared = new Float64Array(lengths.length);
  for (const [term, square] of squares) {
    for (const at of postings.get(term) ?? []) shared[at] = (shared[at] ?? 0) + square;
  }
  for (let at = 0; at < shared.length; at += 1)
    shared[at] = Math.min(1, (shared[at] ?? 0) / (length * (lengths[at] ?? 1)));
  return shared;
}

/** The first numbers of a direction hold the most of it: from them the rest is bounded. */
const headLength = 48;

/** What is left of each row's length behind its head. */
function restLengths(matrix: Float32Array, dimension: number): Float32Array {
  const rests = new Float32Array(dimension === 0 ? 0 : matrix.length / dimension);
  for (let at = 0; at < rests.length; at += 1) rests[at] = restLength(matrix, at * dimension, dimension);
  return rests;
}

function restLength(row: Float32Array, start: number, dimension: number): number {
  let squares = 0;
  for (let d = headLength; d < dimension; d += 1) squares += (row[start + d] ?? 0) ** 2;
  return Math.sqrt(squares);
}

function cosines(
  vector: readonly number[],
  { matrix, rests, dimension }: { matrix: Float32Array; rests: Float32Array; dimension: number },
): BankMatch["meaningAt"] {
  const own = Float32Array.from(vector);
  const ownRest = restLength(own, 0, dimension);
  const found = new Float32Array(rests.length).fill(-1);
  const head = Math.min(headLength, dimension);
  return (at, least = 0) => {
    const known = found[at] ?? 0;
    if (known >= 0) return known;
    const row = at * dimension;
    const start = product(own, matrix, { row, from: 0, to: head });
    if (start + ownRest * (rests[at] ?? 0) <= least) return 0;
    return (found[at] = Math.max(0, start + product(own, matrix, { row, from: head, to: dimension })));
  };
}

function product(
  own: Float32Array,
  matrix: Float32Array,
  { row, from, to }: { row: number; from: number; to: number },
): number {
  // Four sums side by side: one alone waits for each addition before the next.
  let [a, b, c, e] = [0, 0, 0, 0];
  for (let d = from; d < to; d += 4) {
    a += (own[d] ?? 0) * (matrix[row + d] ?? 0);
    b += (own[d + 1] ?? 0) * (matrix[row + d + 1] ?? 0);
    c += (own[d + 2] ?? 0) * (matrix[row + d + 2] ?? 0);
    e += (own[d + 3] ?? 0) * (matrix[row + d + 3] ?? 0);
  }
  return a + b + c + e;
}
