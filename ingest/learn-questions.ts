import type { Analyser } from "../corpus/analysis/analyser.ts";
import { textFeatures, trainQuestionModel } from "../corpus/analysis/question-model.ts";
import type { QuestionExample, QuestionModel } from "../corpus/analysis/question-model.ts";
import type { PassageTexts } from "./embed.ts";

/** What a passage says itself counts beside a question that was written for it. */
const ownWordsShare = 0.3;
const fewestStems = 3;

/**
 * Learns which passage a question is asked of, from the questions written ahead and the passages' own
 * sentences and headings. Where no questions were written there is nothing to learn, and no model.
 */
export function learnQuestions(passages: readonly PassageTexts[], analyser: Analyser): QuestionModel {
  const isWritten = passages.some(({ passage }) => passage.questions.length > 0);
  const examples = isWritten ? passages.flatMap((passage) => examplesOf(passage, analyser)) : [];
  return trainQuestionModel(examples, passages.length);
}

function examplesOf({ passage, text }: PassageTexts, analyser: Analyser): QuestionExample[] {
  const own = [...text.split(/(?<=[.?!:;])\s+|\n+/u), passage.section.join(" ")].flatMap(
    (sentence): QuestionExample[] => {
      const terms = analyser.passageTerms(sentence);
      if (terms.stems.length < fewestStems) return [];
      return [{ passage: passage.id, share: ownWordsShare, features: textFeatures(sentence, terms) }];
    },
  );
  const written = passage.questions.map(({ text: question }): QuestionExample => ({
    passage: passage.id,
    share: 1,
    features: textFeatures(question, analyser.questionTerms(question)),
  }));
  return [...written, ...own];
}
