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
    questions: 0,
    questionMeaning: 8.94,
    sameQuestion: 2.33,
    cover: 3.48,
    coverByText: 0,
    conceptCover: 0,
    pieceCover: 0,
    wording: 0,
    meaning: 3.59,
    pieceMeaning: 0,
    askedOf: 7.95,
    timescale: 0.85,
    list: 0,
  },
  // The fields as they were learned with questions; what else there is was weighed on the tuning part without them.
  unwritten: {
    text: 4.8,
    heading: 5.6,
    questions: 0,
    questionMeaning: 0,
    sameQuestion: 0,
    cover: 5.1,
    coverByText: 0,
    conceptCover: 2,
    pieceCover: 2,
    wording: 5,
    meaning: 4,
    pieceMeaning: 3,
    askedOf: 0,
    timescale: 1.9,
    list: 0.8,
  },
};

/** The ranker's score of a passage: the higher, the likelier it answers. */
export function rankScore(features: Features, weights: RankerWeights): number {
  return featureNames.reduce((sum, name) => sum + weights[name] * features[name], 0);
}
