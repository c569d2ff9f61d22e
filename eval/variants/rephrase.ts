import { isStopWord, words } from "../../corpus/analysis/tokens.ts";
import { mistype } from "./mistype.ts";

/** A way to say the same otherwise. */
export interface Variant {
  readonly name: string;
  /** `seed` is one number for each question. */
  readonly of: (text: string, seed: number) => string;
}

/** British first; each also with the endings of its other forms. */
const spellings: readonly (readonly [british: string, american: string])[] = [
  ["organis", "organiz"],
  ["recognis", "recogniz"],
  ["behaviour", "behavior"],
  ["paediatric", "pediatric"],
  ["centre", "center"],
  ["programme", "program"],
  ["judgement", "judgment"],
  ["enquir", "inquir"],
  ["neighbour", "neighbor"],
  ["honour", "honor"],
  ["colour", "color"],
  ["favour", "favor"],
  ["labour", "labor"],
  ["harbour", "harbor"],
  ["counsellor", "counselor"],
  ["counselling", "counseling"],
  ["traveller", "traveler"],
  ["licence", "license"],
  ["defence", "defense"],
  ["offence", "offense"],
  ["minimis", "minimiz"],
  ["prioritis", "prioritiz"],
  ["summaris", "summariz"],
  ["hospitalis", "hospitaliz"],
  ["apologis", "apologiz"],
  ["finalis", "finaliz"],
  ["foetal", "fetal"],
  ["foetus", "fetus"],
  ["grey", "gray"],
  ["mum", "mom"],
];

function respelt(text: string, from: 0 | 1): string {
  return spellings.reduce((said, pair) => {
    const [wanted, other] = [pair[from], pair[1 - from] ?? ""];
    return said.replace(new RegExp(`\\b${wanted}`, "giu"), (found) =>
      /^\p{Lu}/u.test(found) ? other.charAt(0).toUpperCase() + other.slice(1) : other,
    );
  }, text);
}

const withoutMark = (text: string) => text.replace(/\s*\?+/gu, "").trim();
const lowerFirst = (text: string) =>
  /^(?:I\b|\p{Lu}{2})/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** The content words alone, as people type into a search box; a text that has none stays as it is. */
function fragment(text: string): string {
  const kept = words(text).filter((word) => !isStopWord(word.text));
  return kept.length === 0 ? text : kept.map(({ start, end }) => text.slice(start, end)).join(" ");
}

/** The ways in which a question is put again. */
export const variants: readonly Variant[] = [
  { name: "original", of: (text) => text },
  { name: "mistyped", of: mistype },
  { name: "polite", of: (text) => `Hello, sorry to bother you. ${text} Many thanks for your help.` },
  { name: "hi quick one", of: (text) => `hi quick one - ${lowerFirst(text)}` },
  { name: "can you tell me", of: (text) => `Can you tell me ${lowerFirst(text)}` },
  { name: "no question mark", of: withoutMark },
  { name: "lower case", of: (text) => text.toLowerCase() },
  { name: "upper case", of: (text) => text.toUpperCase() },
  { name: "American spelling", of: (text) => respelt(text, 0) },
  { name: "British spelling", of: (text) => respelt(text, 1) },
  { name: "fragment", of: fragment },
];
