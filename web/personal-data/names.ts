import { surnames } from "./given-names.ts";
import {
  couldBeName,
  isBesideItsPrevious,
  isGivenName,
  isInitial,
  isNameAndWord,
  lower,
} from "./name-looks.ts";
import { beginsName } from "./name-signs.ts";
import { otherCapitals, thingsWithNames } from "./other-capitals.ts";
import { wordsOf } from "./words-of.ts";
import type { Word } from "./words-of.ts";
import { wordSet } from "./word-set.ts";

const particles = wordSet("de da van der den al el bin bint ibn ap ab mac mc st la le");
const surnamesToo = wordSet("young ward west foster king prince");
const lawsAndBodies = wordSet("law rule protocol inquiry trust principle foundation");

/** The people's names in a message, given name and surname together, titles left out. */
export function findNames(text: string): { start: number; end: number }[] {
  const words = wordsOf(text);
  const found: { start: number; end: number }[] = [];
  let lastOfPrevious = -1;
  for (let i = 0; i < words.length; i += 1) {
    const isNext = lastOfPrevious >= 0 && joins(words, { from: lastOfPrevious, to: i });
    if (!isNext && !beginsName(words, i)) continue;
    const last = lastWord(words, i);
    const [first, end] = [words[i], words[last]];
    if (first !== undefined && end !== undefined && !namesAThing(words, { first: i, last })) {
      found.push({ start: first.start, end: end.end });
      lastOfPrevious = last;
    }
    i = last;
  }
  return found;
}

/** "Tomasz and Kacper": what a name is joined to is one too. */
function joins(
  words: readonly Word[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  if (to !== from + 2 || !/^(and|or)$/.test(lower(words, to - 1))) return false;
  return couldBeName(words[to]) && isBesideItsPrevious(words, to);
}

/** How many words a name has at most beside the first. */
const longestTail = 3;

/** How many words from a place on belong to the surname: none, one, or one with its particles ("van der Berg"). */
function surnameAt(words: readonly Word[], index: number, isSmall: boolean): number {
  const next = words[index];
  if (next === undefined || next.gap.includes(".")) return 0;
  if (isInitial(next)) return next.lower === "i" ? 0 : 1;
  if (couldBeName(next) || (isSmall && isGivenName(next))) return 1;
  if (surnames.has(next.lower) && (isSmall || next.isCapital || next.isAllCapitals)) return 1;
  if (next.isCapital && (surnamesToo.has(next.lower) || isNameAndWord(next))) {
    return otherCapitals.has(next.lower) && !surnamesToo.has(next.lower) ? 0 : 1;
  }
  if (!particles.has(next.lower)) return 0;
  if (couldBeName(words[index + 1])) return 2;
  return particles.has(lower(words, index + 1)) && couldBeName(words[index + 2]) ? 3 : 0;
}

function lastWord(words: readonly Word[], first: number): number {
  const isSmall = words[first]?.isCapital === false;
  let last = first;
  while (last - first < longestTail && words[last]?.isPossessive !== true) {
    const more = isBesideItsPrevious(words, last + 1) ? surnameAt(words, last + 1, isSmall) : 0;
    if (more === 0) break;
    last += more;
  }
  return last;
}

/** "Victoria Hospital", "Clare's Law": a thing that bears a person's name. */
function namesAThing(
  words: readonly Word[],
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  const next = words[last + 1];
  const end = words[last];
  if (end !== undefined && last > first && thingsWithNames.has(end.lower)) return true;
  if (next === undefined || !/^(['’]s)?[ \t]+$/i.test(next.gap)) return false;
  if (next.isCapital && thingsWithNames.has(next.lower)) return true;
  if (/^(road|street|avenue|lane|hospital)$/.test(next.lower)) return true;
  return end?.isPossessive === true && lawsAndBodies.has(next.lower);
}
