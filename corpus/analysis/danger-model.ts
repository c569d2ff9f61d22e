import { dangerLabels } from "../schemas/danger.ts";
import type { DangerLabel, DangerSentence } from "../schemas/danger.ts";
import { classifierSize, classify, trainClassifier } from "./linear-classifier.ts";
import type { ClassifierKind, Probabilities } from "./linear-classifier.ts";
import { stemsNearby, stemsWithParts, wordsAsTyped } from "./text-views.ts";

/** Missing a danger is worse than an alert too many. */
const kind: ClassifierKind<DangerLabel> = {
  labels: dangerLabels,
  share: { none: 1, emergency: 2, "child-asking": 2 },
  views: [stemsWithParts, wordsAsTyped, stemsNearby],
  restraint: 1e-3,
};

/** Numbers in a model of danger. */
export const dangerModelSize: number = classifierSize(kind);

/** Learns to tell danger from the words. */
export function trainDangerModel(sentences: readonly DangerSentence[]): Float32Array {
  return trainClassifier(sentences, kind);
}

/** How likely a text speaks of danger; the three sum to 1. */
export function readDanger(model: Float32Array, text: string): Probabilities<DangerLabel> {
  return classify(model, { text, kind });
}
