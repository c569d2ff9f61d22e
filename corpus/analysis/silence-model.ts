import { createAnalyser } from "./analyser.ts";
import type { Analyser } from "./analyser.ts";
import { silenceReasons } from "../schemas/silences.ts";
import { classifierSize, classify, trainClassifier } from "./linear-classifier.ts";
import type { ClassifierKind, LabelledText, Probabilities } from "./linear-classifier.ts";
import {
  mattersTogether,
  stemsAskedOrTold,
  stemsByPlace,
  stemsWithParts,
  wordsAsTyped,
} from "./text-views.ts";

/** Whether procedures of this kind answer a question, or why not, by its words alone. */
export const silenceLabels = ["answered", "held-elsewhere", ...silenceReasons] as const;
export type SilenceLabel = (typeof silenceLabels)[number];

/** What the models of silence are learned and read by: questions that are answered are many, each of the others counts for more. */
function kindBy(analyser: Analyser): ClassifierKind<SilenceLabel> {
  return {
    labels: silenceLabels,
    share: {
      answered: 1,
      "held-elsewhere": 3,
      "not-in-procedures": 3,
      "needs-a-person": 4,
      "unsafe-request": 4,
      "out-of-scope": 4,
    },
    views: [stemsWithParts, wordsAsTyped, stemsByPlace, stemsAskedOrTold, mattersTogether(analyser)],
    restraint: 3e-3,
  };
}

/** Numbers in a model of silence. */
export const silenceModelSize: number = classifierSize(kindBy(createAnalyser([])));

/** Learns what the procedures are silent on. */
export function trainSilenceModel(
  questions: readonly LabelledText<SilenceLabel>[],
  analyser: Analyser,
): Float32Array {
  return trainClassifier(questions, kindBy(analyser));
}

/** Reads how likely a question is answered, or why it is not, by the analyser that the model learned with; they sum to 1. */
export function silenceReader(
  model: Float32Array,
  analyser: Analyser,
): (text: string) => Probabilities<SilenceLabel> {
  const kind = kindBy(analyser);
  return (text) => classify(model, { text, kind });
}
