/** Keeps the best of many without sorting them all. */
export interface Best<T> {
  /** Whether a score would be kept: ask before working out what is costly. */
  readonly wouldKeep: (score: number) => boolean;
  readonly add: (item: T, score: number) => void;
  /** Best first; of equal ones the one that was added first. */
  readonly all: () => T[];
}

/** Starts an empty list of at most `limit` items, at least one. */
export function bestOf<T>(limit: number): Best<T> {
  const kept: { readonly item: T; readonly score: number }[] = [];
  const wouldKeep = (score: number) => kept.length < limit || score > (kept.at(-1)?.score ?? -Infinity);
  return {
    wouldKeep,
    add(item, score) {
      if (!wouldKeep(score)) return;
      let place = kept.length;
      while (place > 0 && (kept[place - 1]?.score ?? 0) < score) place -= 1;
      kept.splice(place, 0, { item, score });
      if (kept.length > limit) kept.pop();
    },
    all: () => kept.map(({ item }) => item),
  };
}
