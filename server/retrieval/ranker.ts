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
    text: 2.85,
    heading: 5.11,
    questionMeaning: 9.42,
    sameQuestion: 1.83,
    cover: 2.82,
    wording: 0,
    meaning: 5.25,
    pieceMeaning: 0,
    askedOf: 7.97,
    translated: 0,
    timescale: 0.74,
    list: 0.85,
  },
  unwritten: {
    text: 0,
    heading: 5.79,
    questionMeaning: 0,
    sameQuestion: 0,
    cover: 0,
    wording: 4.37,
    meaning: 8.4,
    pieceMeaning: 2.15,
    askedOf: 0,
    translated: 22.82,
    timescale: 2.92,
    list: 2.09,
  },
};

/** For documents without questions, in other words than the trade's: what they say themselves has to tell. */
const strangeWeights: RankerWeights = {
  text: 4.8,
  heading: 5.6,
  questionMeaning: 0,
  sameQuestion: 0,
  cover: 5.1,
  wording: 5,
  meaning: 4,
  pieceMeaning: 3,
  askedOf: 0,
  translated: 0,
  timescale: 1.9,
  list: 0.8,
};

/** The weights for a corpus whose words are known to the trade by such a share, 0 to 1. */
export function weightsFor(tradeShare: number): Readonly<Record<WrittenCase, RankerWeights>> {
  const between = featureNames.map((name): [FeatureName, number] => [
    name,
    tradeShare * rankerWeights.unwritten[name] + (1 - tradeShare) * strangeWeights[name],
  ]);
  return { ...rankerWeights, unwritten: Object.fromEntries(between) as RankerWeights };
}

/** The ranker's score of a passage: the higher, the likelier it answers. */
export function rankScore(features: Features, weights: RankerWeights): number {
  return featureNames.reduce((sum, name) => sum + weights[name] * features[name], 0);
}
