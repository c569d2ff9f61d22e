import type { Analyser, Terms } from "../corpus/analysis/analyser.ts";
import { trainTranslations } from "../corpus/analysis/translation-model.ts";
import type { TranslationModel, TranslationPair } from "../corpus/analysis/translation-model.ts";
import type { AnsweredQuestions, Concept } from "../corpus/schemas/vocabulary.ts";

/** What a term of the vocabulary teaches beside one written question. */
const vocabularyShare = 0.2;
/** A matter with many names is learned from the first of them: the rest say no more. */
const termsRead = 6;

/** What translations are learned from. */
export interface TranslationSource {
  /** Questions beside what answers them, of these documents and of others. */
  readonly written: readonly AnsweredQuestions[];
  readonly vocabulary: readonly Concept[];
  readonly analyser: Analyser;
}

/** Learns in what words people ask of what documents say. */
export function learnTranslations({ written, vocabulary, analyser }: TranslationSource): TranslationModel {
  return trainTranslations([...askedOf(written, analyser), ...namedAlike(vocabulary, analyser)]);
}

function askedOf(written: readonly AnsweredQuestions[], analyser: Analyser): TranslationPair[] {
  return written.flatMap(({ quote, questions }) => {
    const sources = termsOf(analyser.passageTerms(quote));
    return questions.map((question): TranslationPair => ({
      sources,
      targets: termsOf(analyser.questionTerms(question)),
      share: 1,
    }));
  });
}

/** Names of one matter ask for each other. */
function namedAlike(vocabulary: readonly Concept[], analyser: Analyser): TranslationPair[] {
  return vocabulary.flatMap(({ terms, lay }) => {
    const names = [...terms, ...lay].map((name) => termsOf(analyser.questionTerms(name)));
    return names
      .slice(0, Math.min(termsRead, terms.length))
      .flatMap((sources) =>
        names
          .filter((targets) => targets !== sources && targets.length > 0 && sources.length > 0)
          .map((targets): TranslationPair => ({ sources, targets, share: vocabularyShare })),
      );
  });
}

function termsOf({ stems, concepts }: Terms): string[] {
  return [...stems, ...concepts];
}
