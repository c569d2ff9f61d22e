import { featureNames } from "./features.ts";
import type { Features, FeatureName } from "./features.ts";

/** How much each feature counts. */
export type RankerWeights = Readonly<Record<FeatureName, number>>;

/**
 * Learned on the tuning part of the evaluation by `npm run eval -- --fit` (listwise logistic loss,
 * cross-validated by document section).
 */
export const rankerWeights: RankerWeights = {
  text: 4,
  heading: 1.5,
  concepts: 2,
  questions: 2,
  bestQuestion: 3,
  questionMeaning: 3,
  coverByQuestion: 2,
  cover: 4,
  coverByText: 1,
  meaning: 4,
  timescale: 0.5,
  person: 0.2,
  list: 0.2,
};

/** The ranker's score of a passage: the higher, the likelier it answers. */
export function rankScore(features: Features, weights: RankerWeights = rankerWeights): number {
  return featureNames.reduce((sum, name) => sum + weights[name] * features[name], 0);
}
