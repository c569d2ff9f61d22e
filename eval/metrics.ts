/** A share measured on a sample, with its 95% interval. */
export interface Share {
  readonly hits: number;
  readonly total: number;
  /** hits / total; 0 for an empty sample. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const z = 1.959964;

/** A share with Wilson's score interval (Wilson 1927), which stays inside 0 to 1 on small samples. */
export function share(hits: number, total: number): Share {
  if (total === 0) return { hits, total, value: 0, low: 0, high: 1 };
  const value = hits / total;
  const centre = (value + (z * z) / (2 * total)) / (1 + (z * z) / total);
  const margin =
    (z / (1 + (z * z) / total)) * Math.sqrt((value * (1 - value)) / total + (z * z) / (4 * total * total));
  return { hits, total, value, low: Math.max(0, centre - margin), high: Math.min(1, centre + margin) };
}

/** The value below which `portion` (0 to 1) of the numbers lie; 0 for none. */
export function quantile(numbers: readonly number[], portion: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(portion * sorted.length))] ?? 0;
}

/** The mean; 0 for none. */
export function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

/** A share, 0 to 1, as "82.4%". */
export function percentText(value: number): string {
  return `${(100 * value).toFixed(1)}%`;
}
