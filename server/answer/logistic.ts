/** What is read of a question or a piece, by name; each about 0 to 1. */
export type Signs<Sign extends string> = Readonly<Record<Sign, number>>;

/** How much each sign counts, and what is needed: learned on the tuning part by `npm run eval -- --fit` (logistic regression). */
export type LogisticModel<Sign extends string> = Signs<Sign> & { readonly bias: number };

/** The probability that the signs speak for, by a model of them. */
export function probabilityOf<Sign extends string>(
  names: readonly Sign[],
  signs: Signs<Sign>,
  model: LogisticModel<Sign>,
): number {
  const sum = names.reduce((total, name) => total + model[name] * signs[name], model.bias);
  return 1 / (1 + Math.exp(-sum));
}
