import { analyseQuestions } from "../../corpus/analysis/analysed-questions.ts";
import { createAnalyser } from "../../corpus/analysis/analyser.ts";
import { noTranslations } from "../../corpus/analysis/translation-model.ts";
import { buildLexicalIndex } from "../../corpus/analysis/lexical-index.ts";
import type { Passage, StoredDocument } from "../../corpus/schemas/index-format.ts";
import type { AnsweredQuestions } from "../../corpus/schemas/vocabulary.ts";
import type { StoredIndex } from "../../corpus/store/read-index.ts";
import { learnQuestions } from "../../ingest/learn-questions.ts";
import { learnTranslations } from "../../ingest/learn-translations.ts";
import { embedPassages, fieldTerms, lexiconOf, tradeTexts } from "../../ingest/embed.ts";

/** What an index is made anew without. */
export interface LeftOutOfIndex {
  readonly vocabulary?: boolean;
  readonly questions?: boolean;
  readonly headings?: boolean;
  /** The latent space: nothing has a direction in it then, and nothing is near. */
  readonly meaning?: boolean;
  /** What was learned of which passage a question is asked of. */
  readonly questionModel?: boolean;
  /** What was learned of the words in which people ask. */
  readonly translations?: boolean;
}

/** What an index is made anew with, besides its own documents and data. */
export interface AddedToIndex {
  /** Questions that were written for other documents, or for none. */
  readonly otherQuestions?: readonly AnsweredQuestions[];
}

/**
 * The index as ingestion would have made it without some of what it is made from: everything that passages are
 * found by is made anew, so that nothing of what is left out shines through there. What was learned of silence
 * and danger stays as it was.
 */
export function rebuildIndex(
  index: StoredIndex,
  without: LeftOutOfIndex,
  { otherQuestions = [] }: AddedToIndex = {},
): StoredIndex {
  const vocabulary = without.vocabulary === true ? [] : index.vocabulary;
  const documents = index.documents.map((document): StoredDocument =>
    without.headings === true ? { ...document, title: "" } : document,
  );
  const passages = index.passages.map((passage): Passage => {
    const section = without.headings === true ? [] : passage.section;
    const questions = without.questions === true ? [] : passage.questions;
    return { ...passage, section, questions };
  });
  const analyser = createAnalyser(vocabulary);
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  const texts = passages.map((passage) => {
    const { leadIn, documentId } = passage;
    const text = index.texts.get(documentId) ?? "";
    return {
      passage,
      text: text.slice(passage.start, passage.end),
      leadIn: leadIn === null ? "" : text.slice(leadIn.start, leadIn.end),
      documentTitle: titles.get(documentId) ?? "",
    };
  });
  const fields = texts.map((passage) => fieldTerms(passage, analyser));
  const others = tradeTexts(otherQuestions, analyser);
  const { model, vectors } = embedPassages(fields, { others, analyser });
  const latentModel = without.meaning === true ? { ...model, terms: [] } : model;
  return {
    ...index,
    vocabulary,
    documents,
    passages,
    lexicon: lexiconOf(texts, vocabulary),
    lexical: buildLexicalIndex(fields),
    questionModel: learnQuestions(without.questionModel === true ? [] : texts, analyser),
    analysedQuestions: analyseQuestions({ ...index, passages }, analyser),
    latentModel,
    // The bundled documents all have questions: only without these are translations learned.
    translations:
      without.translations === true || without.questions !== true
        ? noTranslations
        : learnTranslations({ written: otherQuestions, vocabulary, analyser }),
    dimension: model.dimension,
    vectors,
    // The written graph is of other vectors.
    graphFile: null,
  };
}
