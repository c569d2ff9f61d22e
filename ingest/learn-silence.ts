import { createAnalyser } from "../corpus/analysis/analyser.ts";
import type { LabelledText } from "../corpus/analysis/linear-classifier.ts";
import { trainSilenceModel } from "../corpus/analysis/silence-model.ts";
import type { SilenceLabel } from "../corpus/analysis/silence-model.ts";
import type { LoadedCorpus } from "./load.ts";

/** Learns what procedures are silent on, from questions that they answer and questions that they do not. */
export function learnSilence({
  silences,
  chapters,
  answeredQuestions,
  vocabulary,
}: Pick<LoadedCorpus, "silences" | "chapters" | "answeredQuestions" | "vocabulary">): Float32Array {
  const answered = answeredQuestions.map((text): LabelledText<SilenceLabel> => ({ text, label: "answered" }));
  // What one area's procedures leave out may stand in another's: the words alone tell nothing of it.
  const everywhere = silences.filter(({ area }) => area === undefined);
  const silent = everywhere.flatMap(({ reason, questions }) =>
    questions.map((text): LabelledText<SilenceLabel> => ({ text, label: reason })),
  );
  const elsewhere = chapters.flatMap(({ questions }) =>
    questions.map((text): LabelledText<SilenceLabel> => ({ text, label: "held-elsewhere" })),
  );
  return trainSilenceModel([...answered, ...elsewhere, ...silent], createAnalyser(vocabulary));
}
