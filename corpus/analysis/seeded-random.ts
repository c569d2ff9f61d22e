/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of the items by chance. @throws {RangeError} for an empty list. */
export function pick<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError("there is nothing to pick from");
  return item;
}

/**
 * Whole numbers from 0 to below a bound, the same ones for the same seed (a linear congruential generator). The
 * bundled models learn in the order of this row: another generator would be another model.
 */
export function seededWholeNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

/** The items in another order, by chance. */
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
