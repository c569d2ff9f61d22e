import { isStopWord, words } from "../../corpus/analysis/tokens.ts";
import { isEnglishWord } from "./english-words.ts";

/** Mends words that neither English nor the corpus knows and that are a slip away from one the corpus does. */
export interface SpellingRepair {
  /** The text with mistyped words replaced, and each replacement made. */
  readonly repair: (text: string) => { text: string; repairs: readonly [string, string][] };
}

const shortestRepaired = 5;
const twoSlipsFrom = 8;
/** Looking a word up costs a walk through the lexicon: a long text of unknown words is not worth more. */
const mostRepairs = 20;

/** Prepares the repair from a lexicon of surface forms with their counts. */
export function spellingRepair(lexicon: ReadonlyMap<string, number>): SpellingRepair {
  const byOpening = new Map<string, string[]>();
  for (const word of lexicon.keys()) {
    if (!/^\p{L}+$/u.test(word)) continue;
    const key = openingKey(word.charAt(0), word.length);
    const list = byOpening.get(key) ?? [];
    list.push(word);
    byOpening.set(key, list);
  }
  return {
    repair(text) {
      const repairs: [string, string][] = [];
      let repaired = "";
      let from = 0;
      let looked = 0;
      for (const word of words(text)) {
        if (lexicon.has(word.text) || isStopWord(word.text) || !/^\p{L}+$/u.test(word.text)) continue;
        if (word.text.length < shortestRepaired || isEnglishWord(word.text)) continue;
        looked += 1;
        if (looked > mostRepairs) break;
        const better = nearestWord(word.text, byOpening, lexicon);
        if (better === null) continue;
        repairs.push([word.text, better]);
        repaired += text.slice(from, word.start) + better;
        from = word.end;
      }
      return { text: repaired + text.slice(from), repairs };
    },
  };
}

/** Words are looked for among those of their length that open with one letter. */
function openingKey(letter: string, length: number): string {
  return `${letter}${String(length)}`;
}

function nearestWord(
  word: string,
  byOpening: ReadonlyMap<string, readonly string[]>,
  lexicon: ReadonlyMap<string, number>,
): string | null {
  const limit = word.length >= twoSlipsFrom ? 2 : 1;
  let best: { word: string; cost: number; count: number } | null = null;
  // A slip hardly ever takes the first letter; without this, "raining" becomes "training".
  const openings = [...new Set([word.charAt(0), word.charAt(1)])];
  for (let length = word.length - limit; length <= word.length + limit; length += 1) {
    for (const candidate of openings.flatMap((letter) => byOpening.get(openingKey(letter, length)) ?? [])) {
      const slips = slipsBetween(word, candidate, limit);
      if (slips > limit || isAnotherWord(word, candidate)) continue;
      const cost = slips + (candidate.startsWith(word.charAt(0)) ? 0 : 0.5);
      const count = lexicon.get(candidate) ?? 0;
      if (best === null || cost < best.cost || (cost === best.cost && count > best.count)) {
        best = { word: candidate, cost, count };
      }
    }
  }
  return best?.word ?? null;
}

/** Letters that are taken for each other by sound. */
const soundingAlike = ["aeiouy", "ckqsxz", "dt", "fvp", "gj", "mn", "bp", "wv"];
const keyRows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** Whether one letter is easily typed or heard as the other. */
function isNear(a: string, b: string): boolean {
  if (soundingAlike.some((letters) => letters.includes(a) && letters.includes(b))) return true;
  const place = (letter: string) => {
    const row = keyRows.findIndex((keys) => keys.includes(letter));
    // Each row stands half a key to the right of the one above it.
    return { row, column: (keyRows[row]?.indexOf(letter) ?? -9) + row / 2 };
  };
  const [one, other] = [place(a), place(b)];
  return Math.abs(one.row - other.row) <= 1 && Math.abs(one.column - other.column) <= 1;
}

/** Words that differ in one letter which no finger or ear takes for the other are two words: "raining", "raising". */
function isAnotherWord(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const differing = Array.from({ length: a.length }, (_, i) => i).filter((i) => a[i] !== b[i]);
  const [at = 0] = differing;
  return differing.length === 1 && !isNear(a.charAt(at), b.charAt(at));
}

/**
 * How many slips (a letter too many, too few, wrong, or two swapped) lie between two words: optimal
 * string alignment. Gives up at `limit + 1`.
 */
export function slipsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}
