import { numberIn } from "../../corpus/analysis/term-numbers.ts";
import { stem, words } from "../../corpus/analysis/tokens.ts";

/** A text's words in order, function words too, each as its number. */
export type Wording = Uint32Array;

/** Neighbouring words, each two as one number. */
export type WordPairs = ReadonlySet<number>;

/** People ask of themselves what the documents say to "you". */
const asAddressed: ReadonlyMap<string, string> = new Map([
  ["i", "you"],
  ["im", "you"],
  ["me", "you"],
  ["we", "you"],
  ["us", "you"],
  ["am", "are"],
  ["my", "your"],
  ["our", "your"],
]);

/** More words than any corpus has: two numbers below it make one that is exact. */
const mostWords = 2 ** 26;

/** Numbers the words of passages, and of questions by the same numbers. */
export interface Wordings {
  readonly ofPassage: (text: string) => Wording;
  readonly ofQuestion: (text: string) => Wording;
}

/**
 * Starts with no words; each passage adds its own. Questions add none, since they come from anyone: words of
 * theirs that no passage has get numbers that no passage has. Passages come first.
 */
export function createWordings(): Wordings {
  const numbers = new Map<string, number>();
  const stemsOf = (text: string) => words(text).map((word) => stem(asAddressed.get(word.text) ?? word.text));
  return {
    ofPassage: (text) => Uint32Array.from(stemsOf(text), (word) => numberIn(numbers, word)),
    ofQuestion(text) {
      const unknown = new Map<string, number>();
      return Uint32Array.from(
        stemsOf(text),
        (word) => numbers.get(word) ?? numbers.size + numberIn(unknown, word),
      );
    },
  };
}

/** Each two neighbouring words of a text, once. */
export function wordPairs(wording: Wording): WordPairs {
  const pairs = new Set<number>();
  for (let i = 1; i < wording.length; i += 1) pairs.add(pairOf(wording[i - 1] ?? 0, wording[i] ?? 0));
  return pairs;
}

/** The share of a question's neighbouring words that stand side by side in a passage; 0 for a single word. */
export function sharedWording(asked: WordPairs, said: Wording): number {
  if (asked.size === 0) return 0;
  const found = new Set<number>();
  for (let i = 1; i < said.length; i += 1) {
    const pair = pairOf(said[i - 1] ?? 0, said[i] ?? 0);
    if (asked.has(pair)) found.add(pair);
  }
  return found.size / asked.size;
}

function pairOf(first: number, second: number): number {
  return first * mostWords + second;
}
