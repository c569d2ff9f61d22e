import type { Analyser, Terms } from "../corpus/analysis/analyser.ts";
import { countTerms, LatentSemanticEmbeddings } from "../corpus/analysis/embedding.ts";
import { trainLatentModel } from "../corpus/analysis/latent-semantics.ts";
import type { LatentModel } from "../corpus/analysis/latent-semantics.ts";
import type { FieldTerms } from "../corpus/analysis/lexical-index.ts";
import { words } from "../corpus/analysis/tokens.ts";
import type { Passage } from "../corpus/schemas/index-format.ts";
import type { AnsweredQuestions, Concept } from "../corpus/schemas/vocabulary.ts";

/** Dimensions of the vectors; fewer where there are fewer texts to learn from. */
const wantedDimension = 128;

/** A passage with the texts that its index entries are made from. */
export interface PassageTexts {
  readonly passage: Passage;
  readonly text: string;
  readonly leadIn: string;
  readonly documentTitle: string;
}

/** The terms of each field of a passage. */
export function fieldTerms(
  { passage, text, leadIn, documentTitle }: PassageTexts,
  analyser: Analyser,
): FieldTerms {
  const body = analyser.passageTerms(`${leadIn}\n${text}`);
  const heading = analyser.passageTerms([documentTitle, ...passage.section].join("\n"));
  const path = analyser.passageTerms(passage.section.join("\n"));
  const questions = passage.questions.map(({ text: question }) => analyser.questionTerms(question));
  return {
    text: body.stems,
    heading: heading.stems,
    concepts: [...body.concepts, ...path.concepts],
    questions: questions.flatMap((terms) => [...terms.stems, ...terms.concepts]),
  };
}

/**
 * What questions written for other documents teach of how people put what documents say: each quotation with its
 * questions is a text of the trade.
 */
export function tradeTexts(written: readonly AnsweredQuestions[], analyser: Analyser): Terms[] {
  const byQuote = new Map<string, Terms[]>();
  for (const { documentId = "", quote, questions } of written) {
    const key = `${documentId}\n${quote}`;
    const known = byQuote.get(key) ?? [analyser.passageTerms(quote)];
    byQuote.set(key, [...known, ...questions.map((question) => analyser.questionTerms(question))]);
  }
  return [...byQuote.values()].map((all) => ({
    stems: all.flatMap(({ stems }) => stems),
    concepts: all.flatMap(({ concepts }) => concepts),
  }));
}

/** Trains the embedding on the passages themselves, and other texts of the trade, and gives each passage its vector. */
export function embedPassages(
  passages: readonly FieldTerms[],
  { others, analyser }: { readonly others: readonly Terms[]; readonly analyser: Analyser },
): { model: LatentModel; vectors: number[][] } {
  const terms = passages.map(({ text, heading, concepts, questions }) => ({
    stems: [...text, ...heading],
    concepts: [...concepts, ...questions],
  }));
  const model = trainLatentModel(terms.map(countTerms), {
    dimension: wantedDimension,
    others: others.map(countTerms),
  });
  const embeddings = new LatentSemanticEmbeddings(model, analyser);
  return { model, vectors: terms.map((passage) => embeddings.vector(passage)) };
}

/** Every word in surface form with its count: what a mistyped word may have meant. */
export function lexiconOf(
  passages: readonly PassageTexts[],
  vocabulary: readonly Concept[],
): Map<string, number> {
  const lexicon = new Map<string, number>();
  const count = (text: string) => {
    for (const word of words(text)) lexicon.set(word.text, (lexicon.get(word.text) ?? 0) + 1);
  };
  for (const { passage, text } of passages) {
    count(text);
    count(passage.section.join(" "));
    for (const question of passage.questions) count(question.text);
  }
  for (const concept of vocabulary) for (const term of [...concept.terms, ...concept.lay]) count(term);
  return lexicon;
}
