import type { Reference } from "../corpus/schemas/index-format.ts";
import type { ChapterQuestions } from "../corpus/schemas/vocabulary.ts";

/** The chapters held elsewhere, each with the questions written for it, and those that no document names. */
export interface NamedChapters {
  readonly references: readonly Reference[];
  readonly unnamed: readonly string[];
}

/** Gives each chapter that is held elsewhere the questions written for it. */
export function nameChapters(
  chapters: readonly ChapterQuestions[],
  references: readonly Reference[],
): NamedChapters {
  const isOf = ({ documentId, title }: Reference, chapter: ChapterQuestions) =>
    chapter.documentId === documentId && chapter.title === title;
  return {
    references: references.map((reference) => ({
      ...reference,
      questions: chapters.filter((chapter) => isOf(reference, chapter)).flatMap(({ questions }) => questions),
    })),
    unnamed: chapters
      .filter((chapter) => !references.some((reference) => isOf(reference, chapter)))
      .map(({ documentId, title }) => `${documentId}: ${title}`),
  };
}
