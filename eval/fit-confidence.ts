import { confidence, confidenceSigns } from "../server/answer/confidence.ts";
import type { ConfidenceModel, ConfidenceSign, ConfidenceSigns } from "../server/answer/confidence.ts";

/** The signs of one question, and whether the procedures answer it. */
export interface ConfidenceExample {
  readonly signs: ConfidenceSigns;
  readonly isAnswerable: boolean;
}

const rounds = 4000;
const step = 1;
const restraint = 0.003;

/** Fits the confidence by logistic regression; both classes weigh the same, and no sign counts against. */
export function fitConfidence(
  examples: readonly ConfidenceExample[],
  start: ConfidenceModel,
): ConfidenceModel {
  const answerable = examples.filter((example) => example.isAnswerable).length;
  const weightOf = (example: ConfidenceExample) =>
    0.5 / (example.isAnswerable ? answerable : examples.length - answerable);
  let model: ConfidenceModel = { ...start };
  for (let round = 0; round < rounds; round += 1) {
    const gradient = Object.fromEntries([...confidenceSigns, "bias"].map((n) => [n, 0]));
    for (const example of examples) {
      const error = weightOf(example) * (confidence(example.signs, model) - (example.isAnswerable ? 1 : 0));
      for (const sign of confidenceSigns)
        gradient[sign] = (gradient[sign] ?? 0) + error * example.signs[sign];
      gradient.bias = (gradient.bias ?? 0) + error;
    }
    const moved = (name: ConfidenceSign) =>
      Math.max(0, model[name] - step * ((gradient[name] ?? 0) + restraint * model[name]));
    const weights = Object.fromEntries(confidenceSigns.map((n) => [n, moved(n)])) as ConfidenceSigns;
    model = { ...weights, bias: model.bias - step * (gradient.bias ?? 0) };
  }
  return model;
}
