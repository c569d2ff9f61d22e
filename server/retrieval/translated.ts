import type { LexicalField } from "../../corpus/analysis/lexical-index.ts";
import { numberIn } from "../../corpus/analysis/term-numbers.ts";
import { cellSize } from "../../corpus/analysis/translation-model.ts";
import type { TranslationModel } from "../../corpus/analysis/translation-model.ts";
import type { StoredIndex } from "../../corpus/store/read-index.ts";
import type { Question } from "../conversation/question.ts";
import type { Piece } from "./pieces.ts";
import type { PreparedPassage } from "./prepared-passage.ts";

/** How likely a question is where a passage is read, over how common its terms are (natural logarithm). */
export interface Gains {
  /** Of the whole question, as the mean of its terms', by piece; no pieces where translations tell nothing. */
  readonly ofPieces: Float64Array;
  /** Of each term that something is known of, where it is likeliest. */
  readonly ofTerms: ReadonlyMap<string, number>;
}

/** Reads a question piece by piece of a passage. */
export type ReadTranslated = (prepared: PreparedPassage, pieces: readonly Pick<Piece, "terms">[]) => Gains;

const noGains: Gains = { ofPieces: new Float64Array(0), ofTerms: new Map() };

/** A term of a question is one that stands there, one that stands for what stands there, or any at all. */
const shares = { same: 0.3, translated: 0.5, any: 0.3 };
const headingShare = 0.3;
/** A sentence or list is read in the light of its passage. */
const pieceShare = 0.3;

/** Of its words so many are known in a corpus of the trade, and so few in one of any other matter. */
const known = { ofTrade: 0.85, ofOthers: 0.6 };

/**
 * How far a corpus speaks in words that the translations were learned for, 0 to 1: beyond them they tell nothing.
 * 0 without a model.
 */
export function tradeShareOf({
  translations,
  lexical,
}: Pick<StoredIndex, "translations" | "lexical">): number {
  const sources = new Set(translations.sources);
  const { postings, lengths } = lexical.fields.text;
  let count = 0;
  for (const [term, list] of Object.entries(postings)) {
    if (!sources.has(term)) continue;
    for (let i = 1; i < list.length; i += 2) count += list[i] ?? 0;
  }
  const share = count / (lengths.reduce((sum, length) => sum + length, 0) || 1);
  return Math.min(1, Math.max(0, (share - known.ofOthers) / (known.ofTrade - known.ofOthers)));
}

/** Terms of a text by number, and how much of it each is; together 1. */
interface TermShares {
  readonly terms: Uint32Array;
  readonly shares: Float32Array;
}

/** Prepares the translations of an index for reading questions (a language model, mixed as Jelinek and Mercer did). */
export function translatedReader(
  { translations, lexical }: Pick<StoredIndex, "translations" | "lexical">,
  tradeShare = tradeShareOf({ translations, lexical }),
): (question: Question) => ReadTranslated {
  if (tradeShare === 0) return () => () => noGains;
  const numbers = new Map(translations.sources.map((term, number) => [term, number]));
  const passages = passageShares(lexical, numbers);
  const columnOf = columnReader(translations, numbers);
  const numbersOfPieces = new WeakMap<Pick<Piece, "terms">, Uint32Array>();
  const numbersOf = (piece: Pick<Piece, "terms">) => {
    const known = numbersOfPieces.get(piece);
    if (known !== undefined) return known;
    const made = Uint32Array.from([...piece.terms].flatMap((term) => numbers.get(term) ?? []));
    numbersOfPieces.set(piece, made);
    return made;
  };
  return (question) => {
    const asked = [...question.stems, ...question.concepts].flatMap(([term, weight]) => {
      const column = columnOf(term);
      return column === null ? [] : [{ ...column, term, weight }];
    });
    return ({ passage }, pieces) => {
      const ofPieces = new Float64Array(pieces.length);
      const ofTerms = new Map<string, number>();
      const own = passages[passage.id];
      if (own === undefined || pieces.length === 0) return { ofPieces, ofTerms };
      for (const { values, common, term, weight } of asked) {
        const inPassage = (1 - pieceShare) * mixed(own, values);
        let most = -Infinity;
        for (const [i, piece] of pieces.entries()) {
          const here = inPassage + pieceShare * mean(numbersOf(piece), values);
          const gain = Math.log(here / common + shares.any);
          ofPieces[i] = (ofPieces[i] ?? 0) + (weight * gain) / asked.length;
          most = Math.max(most, gain);
        }
        ofTerms.set(term, most);
      }
      return { ofPieces, ofTerms };
    };
  };
}

function mixed({ terms, shares: parts }: TermShares, values: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < terms.length; i += 1) sum += (parts[i] ?? 0) * (values[terms[i] ?? 0] ?? 0);
  return sum;
}

function mean(terms: Uint32Array, values: Float32Array): number {
  let sum = 0;
  for (const term of terms) sum += values[term] ?? 0;
  return terms.length === 0 ? 0 : sum / terms.length;
}

/** For a term of a question: by term of documents, how likely that is to be asked of in this word; null where nothing has it. */
function columnReader(
  { targets, background, cells }: TranslationModel,
  numbers: ReadonlyMap<string, number>,
): (term: string) => { readonly values: Float32Array; readonly common: number } | null {
  const targetNumbers = new Map(targets.map((term, number) => [term, number]));
  const starts = new Uint32Array(targets.length + 1);
  for (let at = 0; at < cells.length; at += cellSize) {
    const next = (cells[at] ?? 0) + 1;
    starts[next] = at + cellSize;
  }
  for (let i = 1; i < starts.length; i += 1) starts[i] = Math.max(starts[i] ?? 0, starts[i - 1] ?? 0);
  return (term) => {
    const target = targetNumbers.get(term);
    const itself = numbers.get(term);
    if (target === undefined && itself === undefined) return null;
    const values = new Float32Array(numbers.size);
    if (target !== undefined) {
      const end = starts[target + 1] ?? 0;
      for (let at = starts[target] ?? 0; at < end; at += cellSize)
        values[cells[at + 1] ?? 0] = shares.translated * (cells[at + 2] ?? 0);
    }
    if (itself !== undefined) values[itself] = (values[itself] ?? 0) + shares.same;
    return { values, common: background[target ?? targets.length] ?? 1 };
  };
}

/** What each passage says and is headed by, as shares of its terms; terms that the model lacks get numbers of their own. */
function passageShares(
  { passages, fields: { text, heading, concepts } }: StoredIndex["lexical"],
  numbers: Map<string, number>,
): TermShares[] {
  const found = Array.from({ length: passages }, () => new Map<number, number>());
  const lengthOf = (id: number) => (text.lengths[id] ?? 0) + (concepts.lengths[id] ?? 0);
  const add = (field: LexicalField, shareOf: (id: number) => number) => {
    for (const [term, list] of Object.entries(field.postings)) {
      const number = numberIn(numbers, term);
      for (let i = 0; i < list.length; i += 2) {
        const id = list[i] ?? 0;
        const own = found[id];
        own?.set(number, (own.get(number) ?? 0) + shareOf(id) * (list[i + 1] ?? 0));
      }
    }
  };
  add(text, (id) => (1 - headingShare) / lengthOf(id));
  add(concepts, (id) => (1 - headingShare) / lengthOf(id));
  add(heading, (id) => headingShare / (heading.lengths[id] ?? 1));
  return found.map((own) => ({
    terms: Uint32Array.from(own.keys()),
    shares: Float32Array.from(own.values()),
  }));
}
