import * as z from "zod";
import type { AnalysedQuestions } from "../analysis/analysed-questions.ts";
import type { LatentModel } from "../analysis/latent-semantics.ts";
import type { LexicalIndex } from "../analysis/lexical-index.ts";
import type { QuestionModel } from "../analysis/question-model.ts";
import type { TranslationModel } from "../analysis/translation-model.ts";
import { areaPlacesSchema } from "../schemas/places.ts";
import type { AreaPlaces } from "../schemas/places.ts";
import { passageSchema, referenceSchema, storedDocumentSchema } from "../schemas/index-format.ts";
import type { Passage, Reference, StoredDocument } from "../schemas/index-format.ts";
import { silencesFileSchema } from "../schemas/silences.ts";
import type { SilencesFile } from "../schemas/silences.ts";
import { storedRulesSchema } from "../schemas/rules.ts";
import type { StoredRules } from "../schemas/rules.ts";
import { conceptSchema } from "../schemas/vocabulary.ts";
import type { Concept } from "../schemas/vocabulary.ts";

/** Everything one version of the index holds, before it is written and after it is read. */
export interface IndexContent {
  readonly documents: readonly StoredDocument[];
  /** Canonical text by document id. */
  readonly texts: ReadonlyMap<string, string>;
  /** Versions of documents that a newer one answers for: they can be read, and are never searched. */
  readonly older?: readonly TextFile[];
  readonly passages: readonly Passage[];
  readonly references: readonly Reference[];
  /** Timescales with the quotations that authorise them. */
  readonly rules: StoredRules;
  /** Places by the area that names them. */
  readonly places: readonly AreaPlaces[];
  readonly vocabulary: readonly Concept[];
  /** Every word of the corpus and its vocabulary in surface form, with its count. */
  readonly lexicon: ReadonlyMap<string, number>;
  readonly lexical: LexicalIndex;
  /** What tells danger from the words. */
  readonly dangerModel: Float32Array;
  /** What tells questions that the procedures do not answer. */
  readonly silenceModel: Float32Array;
  /** Questions that the procedures do not answer, by the reason why not. */
  readonly silences: readonly SilencesFile[];
  readonly latentModel: LatentModel;
  /** Which piece of a passage a question is asked of. */
  readonly questionModel: QuestionModel;
  readonly analysedQuestions: AnalysedQuestions;
  /** In what words people ask of what documents say, for documents without questions of their own. */
  readonly translations: TranslationModel;
  readonly embeddingModelId: string;
  /** One row a passage, in the order of the passages. */
  readonly vectors: readonly (readonly number[])[];
}

/** What is kept of each document. */
export const documentsIndexSchema = z.array(storedDocumentSchema);
/** In the order of their ids. */
export const passagesIndexSchema = z.array(passageSchema);
/** Chapters and documents that the texts name and the corpus does not hold. */
export const referencesIndexSchema = z.array(referenceSchema);
/** Questions that the documents do not answer, file by file. */
export const silencesIndexSchema = z.array(silencesFileSchema);
/** Rules of all areas, and what events and subjects are called. */
export const rulesIndexSchema = storedRulesSchema;
/** The places by which people name areas. */
export const placesIndexSchema = z.array(areaPlacesSchema);
/** The concepts. */
export const vocabularyIndexSchema = z.array(conceptSchema);
/** How often each word stands in the documents and the questions written for them. */
export const lexiconIndexSchema = z.record(z.string(), z.int());
/** The terms of the latent space, in the order of its rows. */
export const latentTermsIndexSchema = z.array(z.string());
/** The terms of the translations, by number. */
export const translationTermsIndexSchema = z.object({
  sources: z.array(z.string()),
  targets: z.array(z.string()),
});
/** What analysis gives of the questions that the index holds. */
export const questionTermsIndexSchema = z.object({
  terms: z.array(z.string()),
  // Hundreds of thousands of numbers: the file's checksum answers for each of them.
  termsOf: z.array(z.custom<readonly number[]>(Array.isArray)),
});

/** A canonical text kept by version. */
export const textFileSchema = z.object({ text: z.string(), document: storedDocumentSchema });
export type TextFile = z.infer<typeof textFileSchema>;
