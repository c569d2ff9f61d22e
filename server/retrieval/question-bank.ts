import type { AnalysedQuestion } from "../../corpus/analysis/analysed-questions.ts";
import { dotWithRow, vectorRows } from "../../corpus/analysis/vector-rows.ts";
import type { VectorRows } from "../../corpus/analysis/vector-rows.ts";
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
  readonly analyse: (text: string) => AnalysedQuestion;
  /** How much a stem or concept counts. */
  readonly worthOf: (term: string) => number;
}

/** Prepares written questions; a question that was just matched is remembered. */
export function createQuestionBank(texts: readonly string[], tools: BankTools): QuestionBank {
  const postings = new Map<string, number[]>();
  const lengths = new Float64Array(texts.length);
  const vectors: ArrayLike<number>[] = [];
  const worthOf = remembered(tools.worthOf);
  const termSets: ReadonlySet<string>[] = [];
  for (const [i, text] of texts.entries()) {
    const { terms, vector } = tools.analyse(text);
    vectors.push(vector);
    let squares = 0;
    termSets.push(terms);
    for (const term of terms) {
      squares += worthOf(term) ** 2;
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [i]);
      else list.push(i);
    }
    lengths[i] = Math.sqrt(squares) || 1;
  }
  const heads = vectorRows(vectors, 0, headLength);
  const rests = vectorRows(vectors, headLength);
  const restLengths = Float32Array.from(texts, (_, at) => lengthOf(rowOf(rests, at)));
  const known = new WeakMap<WeighedQuestion, BankMatch>();
  return {
    terms: termSets,
    match(weighed) {
      const before = known.get(weighed);
      if (before !== undefined) return before;
      const made = {
        sharedWords: sharedWords(weighed, { postings, lengths }),
        meaningAt: cosines(weighed.vector, { heads, rests, restLengths }),
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
  const consider = (at: number) => {
    const least = found.length < count ? 0 : (found.at(-1)?.likeness ?? 0);
    const one = likenessAt(match, at, least);
    if (one <= least) return;
    if (found.length === count) found.pop();
    const place = found.findLastIndex((other) => other.likeness >= one) + 1;
    found.splice(place, 0, { at, likeness: one });
  };
  // Those that share most words first: once they are found, few of the others have to be compared in meaning.
  const { sharedWords: shared } = match;
  let most = 0;
  for (const { from, to } of places)
    for (let at = from; at < to; at += 1) most = Math.max(most, shared[at] ?? 0);
  const many = most / 2;
  for (const isFirst of [true, false]) {
    for (const { from, to } of places) {
      for (let at = from; at < to; at += 1) if ((shared[at] ?? 0) >= many === isFirst) consider(at);
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

/** Directions parted into head and rest. */
interface PartedRows {
  readonly heads: VectorRows;
  readonly rests: VectorRows;
  readonly restLengths: Float32Array;
}

function rowOf({ dimension, values }: VectorRows, row: number): Float32Array {
  return values.subarray(row * dimension, (row + 1) * dimension);
}

function lengthOf(vector: Float32Array): number {
  return Math.sqrt(vector.reduce((squares, value) => squares + value * value, 0));
}

function cosines(
  vector: readonly number[],
  { heads, rests, restLengths }: PartedRows,
): BankMatch["meaningAt"] {
  const head = Float32Array.from(vector.slice(0, headLength));
  const rest = Float32Array.from(vector.slice(headLength));
  const restLength = lengthOf(rest);
  const found = new Float32Array(restLengths.length).fill(-1);
  return (at, least = 0) => {
    const known = found[at] ?? 0;
    if (known >= 0) return known;
    // No cosine is above 1.
    if (least >= 1) return 0;
    const start = dotWithRow(head, heads, at);
    if (start + restLength * (restLengths[at] ?? 0) <= least) return 0;
    return (found[at] = Math.max(0, start + dotWithRow(rest, rests, at)));
  };
}
