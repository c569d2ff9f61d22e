/** Parts of words this long bear slips of the keyboard and endings that no stemmer knows. */
const partLength = 4;

/** The overlapping parts of a word, its ends marked: "duty" gives "<dut", "duty", "uty>". */
export function partsOf(word: string): string[] {
  const marked = `<${word}>`;
  const parts: string[] = [];
  for (let i = 0; i + partLength <= marked.length; i += 1) parts.push(marked.slice(i, i + partLength));
  return parts;
}

/** A feature's place among `places`, a power of two: FNV-1a, 32 bits, folded. */
export function placeOf(feature: string, places: number): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < feature.length; i += 1) value = Math.imul(value ^ feature.charCodeAt(i), 0x01000193);
  return ((value >>> 17) ^ value) & (places - 1);
}

/** Whole numbers below a bound, the same row of them in every run from one seed. */
export function repeatableRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

/** The items in another order. */
export function shuffled<T>(items: readonly T[], random: (below: number) => number): T[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = random(i + 1);
    const held = order[i];
    const other = order[j];
    if (held === undefined || other === undefined) continue;
    order[i] = other;
    order[j] = held;
  }
  return order;
}
