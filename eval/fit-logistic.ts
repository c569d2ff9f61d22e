import type { LogisticModel, Signs } from "../server/answer/logistic.ts";

/** What is known of one case, by name, and whether it is of the kind that is looked for. */
export interface LogisticExample<Sign extends string> {
  readonly signs: Signs<Sign>;
  readonly isOne: boolean;
}

export interface LogisticSettings<Sign extends string> {
  readonly names: readonly Sign[];
  /** Whether both kinds weigh the same, however many of each there are. */
  readonly isBalanced: boolean;
}

const rounds = 1500;
const step = 0.05;
const restraint = 0.002;
/** Adam's memory of the gradient and of its square. */
const memory = { first: 0.9, second: 0.999 };

/** Fits a logistic regression (Adam over all examples, weights restrained, the bias not). Deterministic. */
export function fitLogistic<Sign extends string>(
  examples: readonly LogisticExample<Sign>[],
  { names, isBalanced }: LogisticSettings<Sign>,
): LogisticModel<Sign> {
  const rows = examples.map(({ signs }) => [...names.map((name) => signs[name]), 1]);
  const ones = examples.filter(({ isOne }) => isOne).length;
  const shareOf = (isOne: boolean) =>
    isBalanced ? 0.5 / (isOne ? ones : examples.length - ones) : 1 / examples.length;
  const weights = new Float64Array(names.length + 1);
  const first = new Float64Array(weights.length);
  const second = new Float64Array(weights.length);
  for (let round = 1; round <= rounds; round += 1) {
    const gradient = new Float64Array(weights.length);
    for (const [i, { isOne }] of examples.entries()) {
      const row = rows[i] ?? [];
      const sum = row.reduce((total, value, d) => total + value * (weights[d] ?? 0), 0);
      const error = shareOf(isOne) * (1 / (1 + Math.exp(-sum)) - (isOne ? 1 : 0));
      for (const [d, value] of row.entries()) gradient[d] = (gradient[d] ?? 0) + error * value;
    }
    for (const d of weights.keys()) {
      const pull = (gradient[d] ?? 0) + (d < names.length ? restraint * (weights[d] ?? 0) : 0);
      first[d] = memory.first * (first[d] ?? 0) + (1 - memory.first) * pull;
      second[d] = memory.second * (second[d] ?? 0) + (1 - memory.second) * pull * pull;
      const mean = (first[d] ?? 0) / (1 - memory.first ** round);
      const spread = Math.sqrt((second[d] ?? 0) / (1 - memory.second ** round)) + 1e-8;
      weights[d] = (weights[d] ?? 0) - (step * mean) / spread;
    }
  }
  const named = names.map((name, d): [string, number] => [name, weights[d] ?? 0]);
  return Object.fromEntries([...named, ["bias", weights[names.length] ?? 0]]) as LogisticModel<Sign>;
}
