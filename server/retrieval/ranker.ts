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
  text: 4.6,
  heading: 4.6,
  questions: 1.0,
  questionMeaning: 10.0,
  sameQuestion: 3.0,
  cover: 4.3,
  coverByText: 0.0,
  wording: 5,
  meaning: 3.4,
  askedOf: 7.6,
  timescale: 2.2,
  list: 1.5,
};

/** The ranker's score of a passage: the higher, the likelier it answers. */
export function rankScore(features: Features, weights: RankerWeights = rankerWeights): number {
  return featureNames.reduce((sum, name) => sum + weights[name] * features[name], 0);
}
