import { givenNames, namesThatAreWords } from "./given-names.ts";
import { otherCapitals, plainWords } from "./other-capitals.ts";
import type { Word } from "./words-of.ts";

const titles: ReadonlySet<string> = new Set(
  "mr mrs ms mx miss dr doctor prof professor sir dame rev pc dc auntie aunty aunt uncle".split(" "),
);

/** What a word is in small letters; "" beyond either end. */
export const lower = (words: readonly Word[], index: number): string => words[index]?.lower ?? "";

/** Nothing but spaces between a word and the one before, or the full stop of a title or an initial. */
export function isBesideItsPrevious(words: readonly Word[], index: number): boolean {
  const gap = words[index]?.gap ?? "";
  if (/^[ \t]+$/.test(gap)) return true;
  const before = lower(words, index - 1);
  return /^\.[ \t]*$/.test(gap) && (titles.has(before) || before.length === 1);
}

/** Whether a word is a title that stands before a name. */
export const isTitle = (word: string): boolean => titles.has(word);

/** A capital that no place, office, paper or common word explains. */
export function couldBeName(word: Word | undefined): boolean {
  if (word === undefined || !word.isCapital || word.lower.length < 2) return false;
  return !otherCapitals.has(word.lower) && !plainWords.has(word.lower) && !titles.has(word.lower);
}

/** A given name as the lists have it, or a double one made of them. */
export function isGivenName(word: Word | undefined): boolean {
  if (word === undefined) return false;
  const parts = word.lower.split("-");
  if (parts.length === 1) return givenNames.has(word.lower) && word.lower.length > 2;
  const areNames = parts.every((part) => givenNames.has(part) || namesThatAreWords.has(part));
  return areNames && (word.isCapital || parts.some((part) => givenNames.has(part)));
}

/** A given name that is a word or a place too. */
export const isNameAndWord = (word: Word | undefined): boolean =>
  word !== undefined && namesThatAreWords.has(word.lower);

/** A single capital, as in "Zainab H". */
export const isInitial = (word: Word | undefined): boolean =>
  word?.isCapital === true && word.lower.length === 1;

/** Anything that a name may be once a cue promises one, capital or small. */
export function isPromisedName(word: Word | undefined): boolean {
  if (word === undefined || word.lower.length < 2 || word.isAllCapitals || titles.has(word.lower))
    return false;
  return !plainWords.has(word.lower) && !otherCapitals.has(word.lower);
}
