import type { LogisticModel, Signs } from "../server/answer/logistic.ts";

/** What is known of one case, by name, and whether it is of the kind that is looked for. */
export interface LogisticExample<Sign extends string> {
  readonly signs: Signs<Sign>;
  readonly isOne: boolean;
  /** Where both kinds are to weigh the same: among which cases. */
  readonly group?: string;
}

/** What is fitted, and how. */
export interface LogisticSettings<Sign extends string> {
  readonly names: readonly Sign[];
  /** Whether both kinds weigh the same in every group, however many of each there are. */
  readonly isBalanced: boolean;
  /** How strongly weights are held back: less where the signs lie close together. */
  readonly restraint: number;
}

const rounds = 1500;
const step = 0.05;
/** Adam's memory of the gradient and of its square. */
const memory = { first: 0.9, second: 0.999 };

/** Fits a logistic regression (Adam over all examples, weights restrained, the bias not). Deterministic. */
export function fitLogistic<Sign extends string>(
  examples: readonly LogisticExample<Sign>[],
  { names, isBalanced, restraint }: LogisticSettings<Sign>,
): LogisticModel<Sign> {
  const rows = examples.map(({ signs }) => [...names.map((name) => signs[name]), 1]);
  const shareOf = isBalanced ? balanced(examples) : () => 1 / examples.length;
  const weights = new Float64Array(names.length + 1);
  const first = new Float64Array(weights.length);
  const second = new Float64Array(weights.length);
  for (let round = 1; round <= rounds; round += 1) {
    const gradient = new Float64Array(weights.length);
    for (const [i, example] of examples.entries()) {
      const { isOne } = example;
      const row = rows[i] ?? [];
      const sum = row.reduce((total, value, d) => total + value * (weights[d] ?? 0), 0);
      const error = shareOf(example) * (1 / (1 + Math.exp(-sum)) - (isOne ? 1 : 0));
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

/** How much each case counts, so that the two kinds count the same in each group, and groups by their size. */
function balanced(
  examples: readonly LogisticExample<string>[],
): (example: LogisticExample<string>) => number {
  const keyOf = ({ group = "", isOne }: LogisticExample<string>) => `${group} ${String(isOne)}`;
  const sizes = new Map<string, number>();
  for (const example of examples)
    for (const key of [example.group ?? "", keyOf(example)]) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  const sizeOf = (key: string) => sizes.get(key) ?? 1;
  return (example) => (0.5 * sizeOf(example.group ?? "")) / examples.length / sizeOf(keyOf(example));
}
