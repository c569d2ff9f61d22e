import { isStopWord, stem, words } from "../../../corpus/analysis/tokens.ts";
import { actionTerm, isAction } from "./actions.ts";
import type { LintedDocument } from "../linted-document.ts";
import { wordsOf } from "../linted-document.ts";

/** The weight of a text's terms: stems of its words, and concepts of the vocabulary. */
export type Weights = ReadonlyMap<string, number>;

/** Weighs the terms of a text by how rare they are in the documents at hand. */
export type Weigh = (text: string) => Weights;

/** Words of any procedure, which say nothing of the matter. */
const generic: ReadonlySet<string> = new Set(
  words(
    "date day time period timescale deadline point end day fall normally usually always possible wherever practicable " +
      "appropriate required necessary prior following relevant person individual case step process local least once twice receive receipt",
  ).map(({ text }) => stem(text)),
);

/** Prepares the weights: a term that stands in every other paragraph says little about the matter. */
export function createWeigh(documents: readonly LintedDocument[]): Weigh {
  const seen = new Map<string, number>();
  let blocks = 0;
  for (const document of documents) {
    for (const block of document.built.document.blocks) {
      blocks += 1;
      for (const term of termsOf(wordsOf(document, block))) seen.set(term, (seen.get(term) ?? 0) + 1);
    }
  }
  return (text) =>
    new Map([...termsOf(text)].map((term) => [term, Math.log(1 + blocks / (1 + (seen.get(term) ?? 0)))]));
}

function termsOf(text: string): Set<string> {
  const terms = words(text).map(({ text: word }) => ({
    word,
    term: actionTerm(irregular.get(word) ?? stem(word)),
  }));
  const telling = terms.filter(
    ({ word, term }) => (isAction(term) || !isStopWord(word)) && !generic.has(term),
  );
  return new Set(telling.map(({ term }) => term));
}

/** Where a phrase hangs on the word before it: "comments on the draft report" are comments, not a report. */
const hanging =
  /(?<=[\p{L}\p{N})]\s+)\b(?:of|on|about|regarding|concerning|from|for|with|in|at|by|against|into|under)\b[^,;]*?(?=[,;.]|\b(?:must|should|shall|will|and|or|to|is|are|be|has|have)\b|$)/giu;
const weightOfHanging = 0.4;

/** Which of several a thing is says little of what it is. */
const ordinals: ReadonlySet<string> = new Set([
  "first",
  "initi",
  "second",
  "third",
  "further",
  "next",
  "final",
]);
const weightOfOrdinal = 0.3;

/** "The type of response" is the response. */
const lightNoun = /\b(?:types?|levels?|kinds?|nature|forms?|copy|copies)\s+of\s+(?:the\s+)?/giu;

/** "Make a referral" is to refer, "notification must be given" to notify; in writing is how, not what. */
const rewordings: readonly (readonly [RegExp, string])[] = [
  [/\b(?:mak(?:e|es|ing)|made) (?:an? |the |any )?referrals?\b|\breferrals? \p{Ll}+ be made\b/giu, "refer"],
  [
    /\bnotifications? \p{Ll}+ be (?:made|given)\b|\bgiv(?:e|es|ing) (?:an? |the )?notification\b/giu,
    "notify",
  ],
  [/\bin writing\b|\bwritten (?=\p{L}+)(?!up\b|down\b|by\b|in\b|and\b)/giu, ""],
];

/** Forms of verbs that the stemmer does not bring together. */
const irregular: ReadonlyMap<string, string> = new Map([
  ["left", "leav"],
  ["gone", "go"],
  ["came", "come"],
  ["found", "find"],
]);

/** What is done, weighed: the thing itself fully, what is said of it less. */
export interface WeighedCore {
  readonly weights: Weights;
  /** The terms of the thing itself. */
  readonly heads: ReadonlySet<string>;
}

/** Weighs what is done. */
export function weighCore(core: string, weigh: Weigh): WeighedCore {
  const plain = core.replace(lightNoun, "");
  const meant = rewordings.reduce((text, [pattern, word]) => text.replace(pattern, word), plain);
  const heads = weigh(meant.replace(hanging, " "));
  const weights = [...blend(heads, weigh(meant), weightOfHanging)].map(
    ([term, weight]) => [term, ordinals.has(term) ? weight * weightOfOrdinal : weight] as const,
  );
  return {
    weights: new Map(weights),
    heads: new Set([...heads.keys()].filter((term) => !ordinals.has(term))),
  };
}

/** Adds weights up, the second scaled: a term of both keeps the larger weight. */
function blend(first: Weights, second: Weights, scale: number): Weights {
  const blended = new Map(first);
  for (const [term, weight] of second) {
    blended.set(term, Math.max(blended.get(term) ?? 0, weight * scale));
  }
  return blended;
}

/** How far two texts are about one thing: 0 for nothing in common, 1 for the same terms. */
export function likeness(a: Weights, b: Weights): number {
  const shared = [...a].reduce((sum, [term, weight]) => sum + Math.min(weight, b.get(term) ?? 0), 0);
  const total = sumOf(a) + sumOf(b);
  return total === 0 ? 0 : (2 * shared) / total;
}

/** What share of the first text's weight the second covers; 1 where the first is empty. */
export function coverage(a: Weights, b: Weights): number {
  const shared = [...a].reduce((sum, [term, weight]) => sum + (b.has(term) ? weight : 0), 0);
  return a.size === 0 ? 1 : shared / sumOf(a);
}

function sumOf(weights: Weights): number {
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}
