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
  text: 4.3,
  heading: 4.0,
  questions: 1.3,
  questionMeaning: 10.0,
  sameQuestion: 2.9,
  cover: 4.3,
  coverByText: 0,
  wording: 5,
  meaning: 3.1,
  askedOf: 5.1,
  timescale: 1.9,
  list: 0.6,
};

/** The ranker's score of a passage: the higher, the likelier it answers. */
export function rankScore(features: Features, weights: RankerWeights = rankerWeights): number {
  return featureNames.reduce((sum, name) => sum + weights[name] * features[name], 0);
}
