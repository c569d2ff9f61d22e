import type { Knowledge } from "../server/knowledge.ts";
import { featureNames } from "../server/retrieval/features.ts";
import type { Features, FeatureName } from "../server/retrieval/features.ts";
import { rankScore } from "../server/retrieval/ranker.ts";
import type { RankerWeights } from "../server/retrieval/ranker.ts";
import type { AskedPair } from "./ask-pair.ts";
import { isHit } from "./hits.ts";
import type { Pair } from "./pairs.ts";

/** One question's candidates: their features, and which of them answer. */
export interface TrainingList {
  /** Questions of one document section are never split between learning and checking. */
  readonly group: string;
  readonly candidates: readonly { readonly features: Features; readonly isHit: boolean }[];
}

/** What the ranker learns from a pair. */
export function trainingListOf({ pair, found }: AskedPair, knowledge: Knowledge): TrainingList {
  const candidates = found.map(({ features, prepared: { passage, text } }) => ({
    features,
    isHit: isHit({ documentId: passage.documentId, text }, pair),
  }));
  return { group: sectionOf(pair, knowledge) ?? pair.id, candidates };
}

/** The section of the first passage that answers, whether it was found or not. */
function sectionOf(pair: Pair, { index }: Knowledge): string | null {
  const passage = index.passages.find(({ documentId, start, end }) =>
    isHit({ documentId, text: index.texts.get(documentId)?.slice(start, end) ?? "" }, pair),
  );
  if (passage === undefined) return null;
  const section = index.documents
    .find(({ id }) => id === passage.documentId)
    ?.sections.findLast(({ start }) => start <= passage.start);
  return [passage.documentId, ...(section?.path ?? [])].join("\n");
}

const rounds = 150;
const step = 4;
/** Pulls the weights towards the starting ones: there are few questions and many features. */
const restraint = 0.002;

/** Fits the ranker's weights by listwise logistic loss; no weight falls below 0. */
export function fitRanker(lists: readonly TrainingList[], start: RankerWeights): RankerWeights {
  const usable = lists.filter(({ candidates }) => candidates.some((c) => c.isHit));
  let weights: RankerWeights = { ...start };
  for (let round = 0; round < rounds; round += 1) {
    const gradient = zeros();
    for (const { candidates } of usable) addGradient(gradient, candidates, weights);
    weights = Object.fromEntries(
      featureNames.map((name) => {
        const pull = restraint * (weights[name] - start[name]);
        const moved = weights[name] - step * (gradient[name] / usable.length + pull);
        return [name, Math.max(0, moved)];
      }),
    ) as Record<FeatureName, number>;
  }
  return weights;
}

function addGradient(
  gradient: Record<FeatureName, number>,
  candidates: TrainingList["candidates"],
  weights: RankerWeights,
): void {
  const scores = candidates.map(({ features }) => rankScore(features, weights));
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const hits = powers.reduce((sum, power, i) => sum + (candidates[i]?.isHit === true ? power : 0), 0);
  for (const [i, { features, isHit }] of candidates.entries()) {
    const power = powers[i] ?? 0;
    const share = power / all - (isHit ? power / hits : 0);
    for (const name of featureNames) gradient[name] += share * features[name];
  }
}

const folds = 5;

/** How often a hit comes first, each group of questions judged by weights learned on the others. */
export function crossValidate(
  lists: readonly TrainingList[],
  start: RankerWeights,
): { first: number; amongFive: number } {
  const groups = [...new Set(lists.map((list) => list.group))].sort();
  let first = 0;
  let amongFive = 0;
  for (let fold = 0; fold < folds; fold += 1) {
    const held = new Set(groups.filter((_, index) => index % folds === fold));
    const weights = fitRanker(
      lists.filter((list) => !held.has(list.group)),
      start,
    );
    for (const list of lists.filter((l) => held.has(l.group))) {
      const rank = rankOfHit(list, weights);
      if (rank === 1) first += 1;
      if (rank !== null && rank <= 5) amongFive += 1;
    }
  }
  return { first: first / lists.length, amongFive: amongFive / lists.length };
}

function rankOfHit({ candidates }: TrainingList, weights: RankerWeights): number | null {
  const ranked = [...candidates].sort(
    (a, b) => rankScore(b.features, weights) - rankScore(a.features, weights),
  );
  const index = ranked.findIndex((candidate) => candidate.isHit);
  return index < 0 ? null : index + 1;
}

function zeros(): Record<FeatureName, number> {
  return Object.fromEntries(featureNames.map((name) => [name, 0])) as Record<FeatureName, number>;
}
