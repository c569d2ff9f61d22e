import { stemmer } from "stemmer";

/** Words that carry no topic: they are left out of the index and of queries. */
const stopWords: ReadonlySet<string> = new Set(
  (
    "a an the and or but if then than so of to in on at by for from with without within about into onto over " +
    "under as is are was were be been being am do does did doing done have has had having i me my we us our " +
    "you your he him his she her they them their it its this that these those there here what which who whom " +
    "whose when where why how can could will would shall should may might must not no nor yes any some all " +
    "each every other another such only own same too very just also get got getting go going gone s t d ll re " +
    "ve m don doesn didn isn aren wasn weren hasn haven hadn won wouldn couldn shouldn please hi hello thanks " +
    "thank need want know tell say said think thing things something anything someone anyone somebody anybody " +
    "im ive whats hes shes theyre dont doesnt didnt isnt cant wont id lets ok okay really actually"
  ).split(" "),
);

/** A word of a text: its lower-case form and where it stands (UTF-16 offsets). */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const wordPattern = /[\p{L}\p{N}]+(?:[’'ʼ][\p{L}]+)*/gu;

/** The words of a text in order, lower-cased, possessives and apostrophes taken off. */
export function words(text: string): Word[] {
  return Array.from(text.matchAll(wordPattern), (match) => ({
    text: normaliseWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function normaliseWord(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  return word
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’'ʼ]s$/u, "")
    .replace(/[’'ʼ]/gu, "");
}

/** Whether a normalised word carries no topic of its own. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** A language has fewer words in use than this, and none so long: what strangers type may not fill the memory. */
const mostStemsKnown = 50_000;
const longestKnown = 40;
const knownStems = new Map<string, string>();

/** The stem of a normalised word (Porter); numbers and codes such as `s47` stay as they are. */
export function stem(word: string): string {
  const known = knownStems.get(word);
  if (known !== undefined) return known;
  const made = /\d/.test(word) ? word : stemmer(word);
  if (word.length > longestKnown) return made;
  if (knownStems.size >= mostStemsKnown) knownStems.clear();
  knownStems.set(word, made);
  return made;
}

/** A text without any white space: two texts are "equal, white space aside" when these are equal. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, "");
}
