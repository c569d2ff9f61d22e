import { featureNames } from "./features.ts";
import type { Features, FeatureName } from "./features.ts";
import type { WrittenCase } from "./written-case.ts";

/** How much each feature counts. */
export type RankerWeights = Readonly<Record<FeatureName, number>>;

/**
 * Learned on the tuning part of the evaluation by `npm run eval -- --fit` (listwise logistic loss,
 * cross-validated by document section), by whether questions were written ahead for a passage.
 */
export const rankerWeights: Readonly<Record<WrittenCase, RankerWeights>> = {
  written: {
    text: 3.42,
    heading: 5.38,
    questionMeaning: 8.94,
    sameQuestion: 2.33,
    cover: 3.48,
    wording: 0,
    meaning: 3.59,
    pieceMeaning: 0,
    askedOf: 7.95,
    translated: 0,
    timescale: 0.85,
    list: 0,
  },
  unwritten: {
    text: 0,
    heading: 5.78,
    questionMeaning: 0,
    sameQuestion: 0,
    cover: 0,
    wording: 3.89,
    meaning: 5.95,
    pieceMeaning: 1.6,
    askedOf: 0,
    translated: 22.98,
    timescale: 2.77,
    list: 1.89,
  },
};

/** The ranker's score of a passage: the higher, the likelier it answers. */
export function rankScore(features: Features, weights: RankerWeights): number {
  return featureNames.reduce((sum, name) => sum + weights[name] * features[name], 0);
}
