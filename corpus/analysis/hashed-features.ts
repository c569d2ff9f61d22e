/** Parts of words this long bear slips of the keyboard and endings that no stemmer knows. */
const partLength = 4;

const hashStart = 0x811c9dc5;

/** FNV-1a, 32 bits: a hash with one more character. */
function hashedOn(hash: number, character: number): number {
  return Math.imul(hash ^ character, 0x01000193);
}

function hashOf(text: string): number {
  let hash = hashStart;
  for (let i = 0; i < text.length; i += 1) hash = hashedOn(hash, text.charCodeAt(i));
  return hash;
}

/** Of what the feature of every part begins with. */
const partStart = hashOf("part ");

/** A hash folded into one of `places`, a power of two. */
function folded(hash: number, places: number): number {
  return ((hash >>> 17) ^ hash) & (places - 1);
}

/** A feature's place among `places`, a power of two. */
export function placeOf(feature: string, places: number): number {
  return folded(hashOf(feature), places);
}

/**
 * The places of a word's overlapping parts, its ends marked: "duty" has the features "part <dut", "part duty" and
 * "part uty>". A text has hundreds: they are hashed where they stand.
 */
export function placesOfParts(word: string, places: number): number[] {
  const marked = `<${word}>`;
  const found: number[] = [];
  for (let i = 0; i + partLength <= marked.length; i += 1) {
    let hash = partStart;
    for (let k = i; k < i + partLength; k += 1) hash = hashedOn(hash, marked.charCodeAt(k));
    found.push(folded(hash, places));
  }
  return found;
}

/** So many terms of a text are paired: long stories have no more. */
const mostPaired = 14;

/** The features of terms that a text has together: each of the first ones with each other, whatever stands between. */
export function togetherFeatures(terms: readonly string[]): string[] {
  const paired = terms.slice(0, mostPaired);
  return paired.flatMap((one, i) =>
    paired.slice(i + 1).map((other) => (one < other ? `both ${one} ${other}` : `both ${other} ${one}`)),
  );
}
