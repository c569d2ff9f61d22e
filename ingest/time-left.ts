/** Estimates how long a number of pieces of work will still take. */
export interface TimeLeft {
  /** How far one piece is, 0 to 1. */
  readonly reached: (nth: number, share: number) => void;
  /** Null until enough is done to tell. */
  readonly seconds: () => number | null;
}

/** Less than this done says nothing about the rest. */
const leastShare = 0.02;

/** Starts the clock for pieces of work of these sizes; a piece takes as long as it is large. */
export function timeLeft(sizes: readonly number[], nowMs: () => number = () => performance.now()): TimeLeft {
  const startedAt = nowMs();
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const shares = sizes.map(() => 0);
  return {
    reached: (nth, share) => {
      shares[nth] = share;
    },
    seconds: () => {
      const done = shares.reduce((sum, share, nth) => sum + share * (sizes[nth] ?? 0), 0);
      if (total === 0 || done / total < leastShare) return null;
      return (((nowMs() - startedAt) / done) * (total - done)) / 1000;
    },
  };
}
