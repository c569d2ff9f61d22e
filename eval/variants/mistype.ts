import { pick, seededRandom } from "../../corpus/analysis/seeded-random.ts";

/** Which keys lie beside a key on a British keyboard. */
const neighbours: Readonly<Record<string, string>> = {
  a: "qwsz",
  b: "vghn",
  c: "xdfv",
  d: "serfcx",
  e: "wsdr",
  f: "drtgvc",
  g: "ftyhbv",
  h: "gyujnb",
  i: "ujko",
  j: "huikmn",
  k: "jiolm",
  l: "kop",
  m: "njk",
  n: "bhjm",
  o: "iklp",
  p: "ol",
  q: "wa",
  r: "edft",
  s: "awedxz",
  t: "rfgy",
  u: "yhji",
  v: "cfgb",
  w: "qase",
  x: "zsdc",
  y: "tghu",
  z: "asx",
};

const shareOfWords = 1 / 6;
const slips = ["swap", "drop", "double", "neighbour"] as const;

/**
 * A text as a hurried thumb types it: about one word of six has one slip, words of fewer than four letters
 * none. The same text and seed give the same slips.
 */
export function mistype(text: string, seed: number): string {
  const random = seededRandom(seed);
  return text.replace(/\p{L}{4,}/gu, (word) => (random() < shareOfWords ? slipIn(word, random) : word));
}

/** A word with one slip, never at its first letter, where slips hardly ever fall. */
function slipIn(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = word.charAt(at);
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  switch (pick(slips, random)) {
    case "swap":
      return before + after.charAt(0) + letter + after.slice(1);
    case "drop":
      return before + after;
    case "double":
      return before + letter + letter + after;
    case "neighbour":
      return before + pick((neighbours[letter.toLowerCase()] ?? letter).split(""), random) + after;
  }
}
