import type { LabelledText } from "../corpus/analysis/linear-classifier.ts";
import { trainSilenceModel } from "../corpus/analysis/silence-model.ts";
import type { SilenceLabel } from "../corpus/analysis/silence-model.ts";
import type { LoadedCorpus } from "./load.ts";

/** Learns what procedures are silent on, from questions that they answer and questions that they do not. */
export function learnSilence({
  silences,
  answeredQuestions,
}: Pick<LoadedCorpus, "silences" | "answeredQuestions">): Float32Array {
  const answered = answeredQuestions.map((text): LabelledText<SilenceLabel> => ({ text, label: "answered" }));
  const silent = silences.flatMap(({ reason, questions }) =>
    questions.map((text): LabelledText<SilenceLabel> => ({ text, label: reason })),
  );
  return trainSilenceModel([...answered, ...silent]);
}
