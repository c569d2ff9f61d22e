import type { Analyser } from "./analyser.ts";
import { placeOf, placesOfParts, togetherFeatures } from "./hashed-features.ts";
import { stem } from "./tokens.ts";

/** A text as it was typed, as words, numbers and marks, and as sentences. */
export interface ReadText {
  readonly text: string;
  readonly tokens: readonly string[];
  readonly sentences: readonly ReadSentence[];
}

/** What stands between two full stops, or what does their work. */
interface ReadSentence {
  readonly tokens: readonly string[];
  /** Whether it asks: what only a question speaks of is not told as having happened. */
  readonly asks: boolean;
}

/** A way to look at a text: the places of everything that it sees there, some perhaps twice. */
export type View = (text: ReadText) => readonly number[];

/** What a view sees is hashed into this many places, so that a model has one size whatever it learned from. */
export const viewPlaces: number = 1 << 17;

/** Reads a text as the views look at it. */
export function readText(text: string): ReadText {
  const plain = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}|[’'ʼ]/gu, "");
  return { text, tokens: tokensOf(plain), sentences: sentencesOf(plain) };
}

function tokensOf(plain: string): string[] {
  return plain.match(/\p{L}+|\d+|[?!]/gu) ?? [];
}

const wayIntoQuestion =
  /^\W*(?:(?:and|but|so|if|ok|hi|hello) )?(?:what|whats|who|whos|when|how|where|which|why|do|does|can|should|is|are|am|must|will|would|could|may|has|have)\b/u;

function sentencesOf(plain: string): ReadSentence[] {
  return (plain.replaceAll(/\s-\s/gu, ". ").match(/[^.?!;\n]+[.?!;\n]*/gu) ?? [])
    .map((sentence) => ({
      tokens: tokensOf(sentence).filter((token) => !/[?!]/u.test(token)),
      asks: sentence.includes("?") || wayIntoQuestion.test(sentence),
    }))
    .filter(({ tokens }) => tokens.length > 0);
}

/** Stems one by one and in twos, and parts of words: bears slips of the keyboard and forms never seen. */
export const stemsWithParts: View = ({ tokens }) => [
  ...onesAndTwos(tokens.map(stemSign)),
  ...tokens.flatMap((token) => placesOfParts(token, viewPlaces)),
];

/** Words as they are typed, one by one and in twos: tells "he hits her" from "he hit her". */
export const wordsAsTyped: View = ({ tokens }) =>
  onesAndTwos(tokens.map((token) => numberSign(token) ?? token));

/** Stems stand near each other when no more than two lie between. */
const reach = 3;

/** Stems one by one, and each with those soon after it: "how often does the group meet" has "often … meet" too. */
export const stemsNearby: View = ({ tokens }) => {
  const signs = tokens.map(stemSign);
  const near = signs.flatMap((sign, i) =>
    signs.slice(i + 1, i + 1 + reach).map((later) => place(`near ${sign} ${later}`)),
  );
  return [always, ...signs.map((sign) => place(`one ${sign}`)), ...near];
};

/** Stems one by one and in twos, told apart by whether their sentence asks: "what if he hit her" from "he hit her". */
export const stemsAskedOrTold: View = ({ sentences }) => [
  always,
  ...sentences.flatMap((sentence) => stemsTagged(sentence, sentence.asks ? "asked" : "told")),
];

/** Stems one by one and in twos, told apart by where their sentence stands: what it is all about is said first or last. */
export const stemsByPlace: View = ({ sentences }) => [
  always,
  ...sentences.flatMap((sentence, i) => stemsTagged(sentence, placeAmong(i, sentences.length))),
];

function placeAmong(i: number, count: number): string {
  if (count === 1) return "only";
  if (i === count - 1) return "last";
  return i === 0 ? "first" : "between";
}

/** Stems with the tag and without, and twos with it. */
function stemsTagged({ tokens }: ReadSentence, tag: string): number[] {
  const signs = ["^", ...tokens.map(stemSign), "$"];
  return signs.flatMap((sign, i) => [
    place(`one ${sign}`),
    place(`${tag} ${sign}`),
    place(`${tag} ${sign} ${signs[i + 1] ?? ""}`),
  ]);
}

/**
 * Concepts and topical stems, one by one and each with each other, whatever stands between and in whichever words:
 * what is answered of one matter ("who chairs" a conference) may not be of another.
 */
export function mattersTogether({ questionTerms }: Analyser): View {
  return ({ text }) => {
    const { stems, concepts } = questionTerms(text);
    const matters = [...new Set([...concepts, ...stems])];
    return [
      always,
      ...matters.map((matter) => place(`matter ${matter}`)),
      ...togetherFeatures(matters).map(place),
    ];
  };
}

function onesAndTwos(ofTokens: readonly string[]): number[] {
  const signs = ["^", ...ofTokens, "$"];
  return [
    always,
    ...signs.flatMap((sign, i) => [place(`one ${sign}`), place(`two ${signs[i - 1] ?? ""} ${sign}`)]),
  ];
}

function place(feature: string): number {
  return placeOf(feature, viewPlaces);
}

/** Seen in every text: how usual each label is. */
const always: number = place("always");

function stemSign(token: string): string {
  return numberSign(token) ?? stem(token);
}

const oldestChild = 17;

/** Numbers matter by what they may be: a child's age, a year, anything else; null for what is no number. */
function numberSign(token: string): string | null {
  if (!/^\d/.test(token)) return null;
  const number = Number(token);
  if (number <= oldestChild) return "#age";
  return number > 1900 && number < 2100 ? "#year" : "#number";
}
