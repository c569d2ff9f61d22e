import { silenceReasons } from "../schemas/silences.ts";
import type { SilenceReason } from "../schemas/silences.ts";
import { classifierSize, classify, trainClassifier } from "./linear-classifier.ts";
import type { ClassifierKind, LabelledText, Probabilities } from "./linear-classifier.ts";

/** Whether procedures of this kind answer a question, or why not, by its words alone. */
export type SilenceLabel = "answered" | "held-elsewhere" | SilenceReason;

/** Questions that are answered are many; each of the others counts for more. */
const kind: ClassifierKind<SilenceLabel> = {
  labels: ["answered", "held-elsewhere", ...silenceReasons],
  share: {
    answered: 1,
    "held-elsewhere": 3,
    "not-in-procedures": 3,
    "needs-a-person": 4,
    "unsafe-request": 4,
    "out-of-scope": 4,
  },
};

/** Numbers in a model of silence. */
export const silenceModelSize: number = classifierSize(kind);

/** Learns what the procedures are silent on. */
export function trainSilenceModel(questions: readonly LabelledText<SilenceLabel>[]): Float32Array {
  return trainClassifier(questions, kind);
}

/** How likely a question is answered, or why it is not; they sum to 1. */
export function readSilence(model: Float32Array, text: string): Probabilities<SilenceLabel> {
  return classify(model, { text, kind });
}
