import { numberWords } from "../../../corpus/number-words.ts";

/** The numbers from 1 to 12 in words, in order. */
export const smallNumbers: readonly string[] = numberWords.slice(1, 13);

/** A pattern for a small number in digits or words; to stand within a larger one. */
export const numberPattern = `(?:\\d{1,3}|an?|${smallNumbers.join("|")}|couple of|a couple of)`;

/** A small number as typed: "2", "two", "a", "a couple of". */
export function readNumber(text: string): number {
  const word = text.toLowerCase().trim();
  if (/^\d+$/.test(word)) return Number(word);
  if (word.endsWith("couple of")) return 2;
  const at = smallNumbers.indexOf(word);
  // "a week" and "an hour" are one.
  return at < 0 ? 1 : at + 1;
}
