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
    text: 3.28,
    heading: 5.3,
    questionMeaning: 9,
    sameQuestion: 2.25,
    cover: 3.44,
    wording: 0,
    meaning: 3.88,
    pieceMeaning: 0,
    askedOf: 8,
    translated: 0,
    timescale: 0.82,
    list: 0.01,
  },
  unwritten: {
    text: 0,
    heading: 5.78,
    questionMeaning: 0,
    sameQuestion: 0,
    cover: 0,
    wording: 3.64,
    meaning: 6.75,
    pieceMeaning: 1.25,
    askedOf: 0,
    translated: 22.47,
    timescale: 2.9,
    list: 2.07,
  },
};

/** The ranker's score of a passage: the higher, the likelier it answers. */
export function rankScore(features: Features, weights: RankerWeights): number {
  return featureNames.reduce((sum, name) => sum + weights[name] * features[name], 0);
}
