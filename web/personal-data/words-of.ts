/** A word of a message: where it stands and what its letters look like. */
export interface Word {
  /** Lower case, a straight apostrophe, without a possessive "'s". */
  readonly lower: string;
  readonly start: number;
  /** Exclusive, before a possessive "'s". */
  readonly end: number;
  /** A capital first and small letters after it, or a capital alone; not "GPs" or "HoS". */
  readonly isCapital: boolean;
  readonly isAllCapitals: boolean;
  readonly isPossessive: boolean;
  /** What stands between the word before and this one; everything before the first. */
  readonly gap: string;
  readonly startsSentence: boolean;
}

/**
 * The words of a message in order. Where nearly everything is in capitals, or every word begins with one,
 * capitals say nothing, and every word counts as written small.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let previousEnd = 0;
  for (const match of text.matchAll(/\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu)) {
    const written = match[0];
    const base = written.replace(/['’]s$/iu, "");
    const gap = text.slice(previousEnd, match.index);
    words.push({
      lower: base.toLowerCase().replaceAll("’", "'"),
      start: match.index,
      end: match.index + base.length,
      isCapital: /^\p{Lu}(?:$|.*\p{Ll})/u.test(base) && !/^\p{Lu}{2,}|\p{Lu}$(?<=..)/u.test(base),
      isAllCapitals: base.length > 1 && !/\p{Ll}/u.test(base),
      isPossessive: base.length < written.length,
      gap,
      startsSentence: words.length === 0 || /[.!?:;\n"“(•–—]|\s-\s/u.test(gap),
    });
    previousEnd = match.index + written.length;
  }
  return capitalsSayNothing(words)
    ? words.map((word) => ({ ...word, isCapital: false, isAllCapitals: false }))
    : words;
}

/** A few words are too little to tell: "John Smith Year 5" is no headline. */
const fewestWords = 6;

function capitalsSayNothing(words: readonly Word[]): boolean {
  const long = words.filter(({ lower, startsSentence }) => lower.length > 3 && !startsSentence);
  if (long.length < fewestWords) return false;
  const capitals = long.filter(({ isCapital, isAllCapitals }) => isCapital || isAllCapitals);
  return capitals.length / long.length > 0.8;
}
