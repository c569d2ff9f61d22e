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
  heading: 1.9,
  concepts: 0.4,
  questions: 3.1,
  questionMeaning: 7.5,
  cover: 4.4,
  coverByText: 0.8,
  meaning: 7.1,
  timescale: 1.6,
  list: 2.7,
};

/** The ranker's score of a passage: the higher, the likelier it answers. */
export function rankScore(features: Features, weights: RankerWeights = rankerWeights): number {
  return featureNames.reduce((sum, name) => sum + weights[name] * features[name], 0);
}
