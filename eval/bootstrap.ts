import { mean, quantile } from "./metrics.ts";
import { pick, seededRandom } from "../corpus/analysis/seeded-random.ts";

/** A mean with its 95% interval. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const resamples = 4000;
const seed = 20_260_101;

/**
 * The mean of all numbers, with the percentile interval of a bootstrap that draws whole groups (Efron and
 * Tibshirani 1993): numbers of one group, such as rows of one question, stand or fall together.
 */
export function bootstrapMean(groups: readonly (readonly number[])[]): Interval {
  const random = seededRandom(seed);
  const sums = groups.map((group) => ({ sum: group.reduce((a, b) => a + b, 0), count: group.length }));
  const value = mean(groups.flat());
  if (sums.length === 0) return { value, low: value, high: value };
  const means = Array.from({ length: resamples }, () => {
    let sum = 0;
    let count = 0;
    for (const _ of sums) {
      const drawn = pick(sums, random);
      sum += drawn.sum;
      count += drawn.count;
    }
    return sum / count;
  });
  return { value, low: quantile(means, 0.025), high: quantile(means, 0.975) };
}
