import { bestOf } from "../../corpus/analysis/best-of.ts";
import { numberIn } from "../../corpus/analysis/term-numbers.ts";
import type { WeighedQuestion } from "./features.ts";

/** How a question matches each of some written questions, by their places; each about 0 to 1. */
export interface BankMatch {
  /** The cosine of the two sets of terms by worth. */
  readonly sharedWordsAt: (at: number) => number;
  /** The cosine of their directions in the latent space, not below 0. */
  readonly meaningAt: (at: number) => number;
  /** How well it fits: half by its words' worth, half by its meaning. */
  readonly likenessAt: (at: number) => number;
}

/** Written questions prepared for matching. */
export interface QuestionBank {
  /** The stems and concepts of some of them together. */
  readonly termsIn: (places: Places) => ReadonlySet<string>;
  readonly match: (weighed: WeighedQuestion) => BankMatch;
}

/** What a bank is made with. */
export interface BankTools {
  /** The stems and concepts of a question, as often as it has them. */
  readonly termsOf: (text: string) => readonly string[];
  /** How much a stem or concept counts. */
  readonly worthOf: (term: string) => number;
  /** What each term that has a direction in the latent space adds to that of all of them. */
  readonly sharesOf: (terms: readonly string[]) => ReadonlyMap<string, number>;
  /** Which of a question's `alongTerms` is a term's; undefined for one without a direction. */
  readonly rowOf: (term: string) => number | undefined;
}

/** Places in a bank: the first, and the one after the last. */
export interface Places {
  readonly from: number;
  readonly to: number;
}

/**
 * Prepares written questions; how one that was just asked matches is remembered. A question has few terms, so
 * both cosines are summed over them when they are asked for: no written question has a direction of its own.
 */
export function createQuestionBank(texts: readonly string[], tools: BankTools): QuestionBank {
  const bank = layOut(texts, tools);
  const terms = [...bank.numberOf.keys()];
  const known = new WeakMap<WeighedQuestion, BankMatch>();
  return {
    termsIn({ from, to }) {
      const found = new Set<number>();
      for (let i = bank.starts[from] ?? 0; i < (bank.starts[to] ?? 0); i += 1)
        found.add(bank.numbers[i] ?? 0);
      return new Set(Array.from(found, (number) => terms[number] ?? ""));
    },
    match(weighed) {
      const before = known.get(weighed);
      if (before !== undefined) return before;
      const made = matchWith(bank, weighed);
      known.set(weighed, made);
      return made;
    },
  };
}

/** The terms of written questions by number, question after question. */
interface BankRows {
  /** The number of each term. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** By number, the row of the term in the latent space; -1 without one. */
  readonly rowOf: Int32Array;
  /** Where each question's terms start in `numbers` and `shares`, and where the last one's end. */
  readonly starts: Uint32Array;
  /** Each question's own terms, each once. */
  readonly numbers: Uint32Array;
  /** What each of them adds to its question's direction. */
  readonly shares: Float32Array;
  /** By question, the length of the vector of its terms' worths. */
  readonly lengths: Float64Array;
}

function layOut(texts: readonly string[], { termsOf, worthOf, sharesOf, rowOf }: BankTools): BankRows {
  const numberOf = new Map<string, number>();
  const worths: number[] = [];
  const numbers: number[] = [];
  const shares: number[] = [];
  const starts = new Uint32Array(texts.length + 1);
  const lengths = new Float64Array(texts.length);
  for (const [at, text] of texts.entries()) {
    const terms = termsOf(text);
    const shareOf = sharesOf(terms);
    let squares = 0;
    for (const term of new Set(terms)) {
      const number = numberIn(numberOf, term);
      if (number === worths.length) worths.push(worthOf(term));
      squares += (worths[number] ?? 0) ** 2;
      numbers.push(number);
      shares.push(shareOf.get(term) ?? 0);
    }
    starts[at + 1] = numbers.length;
    lengths[at] = Math.sqrt(squares) || 1;
  }
  return {
    numberOf,
    rowOf: Int32Array.from([...numberOf.keys()], (term) => rowOf(term) ?? -1),
    starts,
    numbers: Uint32Array.from(numbers),
    shares: Float32Array.from(shares),
    lengths,
  };
}

function matchWith(bank: BankRows, { worth, length, alongTerms }: WeighedQuestion): BankMatch {
  const { numberOf, rowOf, starts, numbers, shares, lengths } = bank;
  const squares = new Float64Array(rowOf.length);
  for (const [term, value] of worth) {
    const number = numberOf.get(term);
    if (number !== undefined) squares[number] = value * value;
  }
  const along = new Float32Array(rowOf.length);
  for (let number = 0; number < along.length; number += 1)
    along[number] = alongTerms[rowOf[number] ?? 0] ?? 0;
  // Nothing is kept by question: that would be tens of thousands of numbers for each time that somebody asks.
  const sharedOf = (at: number, sum: number) => Math.min(1, sum / (length * (lengths[at] ?? 1)));
  return {
    sharedWordsAt(at) {
      let sum = 0;
      const end = starts[at + 1] ?? 0;
      for (let i = starts[at] ?? 0; i < end; i += 1) sum += squares[numbers[i] ?? 0] ?? 0;
      return sharedOf(at, sum);
    },
    meaningAt(at) {
      let cosine = 0;
      const end = starts[at + 1] ?? 0;
      for (let i = starts[at] ?? 0; i < end; i += 1)
        cosine += (shares[i] ?? 0) * (along[numbers[i] ?? 0] ?? 0);
      return Math.max(0, cosine);
    },
    likenessAt(at) {
      let sum = 0;
      let cosine = 0;
      const end = starts[at + 1] ?? 0;
      for (let i = starts[at] ?? 0; i < end; i += 1) {
        const number = numbers[i] ?? 0;
        sum += squares[number] ?? 0;
        cosine += (shares[i] ?? 0) * (along[number] ?? 0);
      }
      return (sharedOf(at, sum) + Math.max(0, cosine)) / 2;
    },
  };
}

/** A written question of a match, by its place, and how well it fits. */
export interface Likeness {
  readonly at: number;
  readonly likeness: number;
}

/** The best fitting among some places of a match, best first; what does not fit at all is none of them. */
export function likest(match: BankMatch, places: readonly Places[], count: number): Likeness[] {
  const best = bestOf<Likeness>(count);
  for (const { from, to } of places) {
    for (let at = from; at < to; at += 1) {
      const likeness = match.likenessAt(at);
      if (likeness > 0 && best.wouldKeep(likeness)) best.add({ at, likeness }, likeness);
    }
  }
  return best.all();
}
