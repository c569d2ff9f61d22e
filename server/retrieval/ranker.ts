import { featureNames } from "./features.ts";
import type { Features, FeatureName } from "./features.ts";

/** How much each feature counts. */
export type RankerWeights = Readonly<Record<FeatureName, number>>;

/**
 * Learned on the tuning part of the evaluation by `npm run eval -- --fit` (listwise logistic loss,
 * cross-validated by document section). "wording" counts only where no questions were written ahead: it
 * was weighed on the tuning part without them.
 */
export const rankerWeights: RankerWeights = {
  text: 4.8,
  heading: 5.6,
  questions: 1.0,
  questionMeaning: 9.4,
  sameQuestion: 3.2,
  cover: 5.1,
  coverByText: 0,
  wording: 5,
  meaning: 2.2,
  askedOf: 6.8,
  timescale: 1.9,
  list: 0.8,
};

/** The ranker's score of a passage: the higher, the likelier it answers. */
export function rankScore(features: Features, weights: RankerWeights = rankerWeights): number {
  return featureNames.reduce((sum, name) => sum + weights[name] * features[name], 0);
}
