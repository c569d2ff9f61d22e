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
  text: 4.4,
  heading: 3.6,
  questions: 1.5,
  questionMeaning: 10.0,
  sameQuestion: 2.7,
  cover: 4.5,
  coverByText: 0.1,
  wording: 5,
  meaning: 3.8,
  askedOf: 5.2,
  timescale: 1.7,
  list: 0.3,
};

/** The ranker's score of a passage: the higher, the likelier it answers. */
export function rankScore(features: Features, weights: RankerWeights = rankerWeights): number {
  return featureNames.reduce((sum, name) => sum + weights[name] * features[name], 0);
}
