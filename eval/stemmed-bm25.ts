import { buildLexicalIndex } from "../corpus/analysis/lexical-index.ts";
import { isStopWord, stem, words } from "../corpus/analysis/tokens.ts";
import { searchableField } from "../server/retrieval/bm25.ts";

/** As BM25 is mostly set (Robertson and Zaragoza 2009). */
const usualSettings = { saturation: 1.2, lengthPenalty: 0.75 };

/** Plain BM25 over whole texts, with Waymark's stems and stop words: gives the ids of texts, best first. */
export function stemmedBm25(texts: ReadonlyMap<string, string>): (question: string) => string[] {
  const ids = [...texts.keys()];
  const none: string[] = [];
  const index = buildLexicalIndex(
    [...texts.values()].map((text) => ({
      text: stemsOf(text),
      heading: none,
      concepts: none,
      questions: none,
    })),
  );
  const field = searchableField(index.fields.text, usualSettings);
  return (question) => {
    const scores = new Float64Array(ids.length);
    field.score(new Map(stemsOf(question).map((term) => [term, 1])), scores);
    return [...ids.keys()]
      .filter((place) => (scores[place] ?? 0) > 0)
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
      .map((place) => ids[place] ?? "");
  };
}

function stemsOf(text: string): string[] {
  return words(text)
    .filter((word) => !isStopWord(word.text))
    .map((word) => stem(word.text));
}
