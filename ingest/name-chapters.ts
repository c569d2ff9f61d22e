import { sentenceSpans } from "../corpus/analysis/sentences.ts";
import type { Reference } from "../corpus/schemas/index-format.ts";
import type { ChapterQuestions } from "../corpus/schemas/vocabulary.ts";
import type { BuiltDocument } from "./build-document.ts";
import { quoteFinder } from "./find-quote.ts";
import type { QuoteFinder } from "./find-quote.ts";

/** The chapters held elsewhere, each with the questions written for it, and those that no document names. */
export interface NamedChapters {
  readonly references: readonly Reference[];
  readonly unnamed: readonly string[];
}

/** What chapters are looked for in. */
export type NamingDocument = Pick<BuiltDocument, "text" | "references"> & {
  readonly document: Pick<BuiltDocument["document"], "id" | "blocks">;
};

/**
 * Gives each chapter that is held elsewhere the questions written for it: those that the documents refer
 * to in so many words, and those whose name stands in them in passing.
 */
export function nameChapters(
  chapters: readonly ChapterQuestions[],
  documents: readonly NamingDocument[],
): NamedChapters {
  const named = documents.flatMap(({ references }) => references);
  const known = new Set(named.map(keyOf));
  const others = new Map<string, Reference>();
  const finders = new Map<string, QuoteFinder>();
  const finderOf = ({ document, text }: NamingDocument) => {
    const finder = finders.get(document.id) ?? quoteFinder(plain(text));
    finders.set(document.id, finder);
    return finder;
  };
  const unnamed: string[] = [];
  for (const chapter of chapters) {
    const key = keyOf(chapter);
    if (known.has(key) || others.has(key)) continue;
    const place = placeOf(chapter, { documents, finderOf });
    if (place === null) unnamed.push(`${chapter.documentId}: ${chapter.title}`);
    else others.set(key, place);
  }
  const questionsOf = (reference: Reference) =>
    chapters.filter((chapter) => keyOf(chapter) === keyOf(reference)).flatMap(({ questions }) => questions);
  return {
    references: [...named, ...others.values()].map((reference) => ({
      ...reference,
      questions: questionsOf(reference),
    })),
    unnamed,
  };
}

interface NamingTools {
  readonly documents: readonly NamingDocument[];
  readonly finderOf: (document: NamingDocument) => QuoteFinder;
}

/** The sentence in which a document mentions a name; null where it does not. */
function placeOf(
  { documentId, title }: ChapterQuestions,
  { documents, finderOf }: NamingTools,
): Reference | null {
  const named = documents.find(({ document }) => document.id === documentId);
  if (named === undefined) return null;
  const { text, document } = named;
  const found = finderOf(named).find(plain(title));
  const block = document.blocks.find(
    ({ start, end }) => found !== null && start <= found.start && found.end <= end,
  );
  if (found === null || block === undefined) return null;
  const sentences = sentenceSpans(text, { start: block.contentStart, end: block.end });
  const around = sentences.filter(({ start, end }) => start < found.end && found.start < end);
  const span = { start: around[0]?.start ?? block.contentStart, end: around.at(-1)?.end ?? block.end };
  return { documentId, title, ...span, isReferredTo: false, questions: [] };
}

/** Names are the same in capitals or small letters, with one shape of apostrophe or another. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[‘’]/gu, "'");
}

function keyOf({ documentId, title }: { readonly documentId: string; readonly title: string }): string {
  return `${documentId}\n${plain(title)}`;
}
