import dictionary from "dictionary-en-gb";
import nspell from "nspell";

const speller = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));

/** Whether a word in small letters stands in a dictionary of British English, inflected or not. */
export function isEnglishWord(word: string): boolean {
  return speller.correct(word);
}
