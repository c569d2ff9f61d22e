import * as z from "zod";

const term = z.string().min(1).max(120);

/** One concept of the trade: the words that mean it. */
export const conceptSchema = z.object({
  /** Terms that stand in documents; they are matched in documents and in questions. */
  terms: z.array(term).min(1),
  /** Terms that only people type; they are matched in questions. */
  lay: z.array(term).default([]),
});
export type Concept = z.infer<typeof conceptSchema>;

/** A file of `vocabulary/`. */
export const vocabularyFileSchema = z.object({
  /** Whether it counts only where questions were not written for every document: it has the words of what those that have them do not speak of. */
  ofOtherSettings: z.boolean().optional(),
  concepts: z.array(conceptSchema),
});

/** Questions that tell of cases, some of them of danger: nothing of what is calm is learned from them. */
export const tellsCasesSchema = z.boolean().optional();

const askedSchema = z.object({
  questions: z.array(z.string().min(3).max(300)).min(1),
  tellsCases: tellsCasesSchema,
});

const writtenQuestionsSchema = askedSchema.extend({
  documentId: z.string(),
  /** Words of the passage, as the document has them: the questions are anchored to them. */
  quote: z.string().min(8),
});
/** Questions written ahead for one place of a document. */
export type WrittenQuestions = z.infer<typeof writtenQuestionsSchema>;

/** Questions beside what answers them, whichever document says it. */
export type AnsweredQuestions = Omit<WrittenQuestions, "documentId"> &
  Partial<Pick<WrittenQuestions, "documentId">>;

/** A file of `statements/`: what policies of the trade say, in no document's words, and how people ask for it. */
export const statementsFileSchema = z.strictObject({
  statements: z.array(
    askedSchema
      .extend({ says: z.string().min(8) })
      .transform(({ says, ...asked }): AnsweredQuestions => ({ ...asked, quote: says })),
  ),
});

const chapterQuestionsSchema = z.object({
  documentId: z.string(),
  /** The chapter's name as the document gives it. */
  title: z.string(),
  questions: z.array(z.string().min(3).max(300)).min(1),
  tellsCases: tellsCasesSchema,
});
/** Questions written ahead for a chapter that a document names and that is held elsewhere. */
export type ChapterQuestions = z.infer<typeof chapterQuestionsSchema>;

/** A file of `elsewhere/`. */
export const elsewhereFileSchema = z.strictObject({ chapters: z.array(chapterQuestionsSchema) });

/** A file of `questions/`. */
export const questionsFileSchema = z.strictObject({ passages: z.array(writtenQuestionsSchema) });
