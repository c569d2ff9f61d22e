import { featureNames } from "./features.ts";
import type { Features, FeatureName } from "./features.ts";

/** How much each feature counts. */
export type RankerWeights = Readonly<Record<FeatureName, number>>;

/**
 * Learned on the tuning part of the evaluation by `npm run eval -- --fit` (listwise logistic loss,
 * cross-validated by document section).
 */
export const rankerWeights: RankerWeights = {
  text: 3.9,
  heading: 2.4,
  questions: 2.1,
  questionMeaning: 7.2,
  sameQuestion: 2,
  cover: 4,
  coverByText: 0,
  meaning: 4.4,
  askedOf: 6.1,
  timescale: 1.8,
  list: 1.2,
};

/** The ranker's score of a passage: the higher, the likelier it answers. */
export function rankScore(features: Features, weights: RankerWeights = rankerWeights): number {
  return featureNames.reduce((sum, name) => sum + weights[name] * features[name], 0);
}
