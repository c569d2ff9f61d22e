import type { Concept } from "../schemas/vocabulary.ts";
import { isStopWord, stem, words } from "./tokens.ts";

/** What a text is about, for matching: stems of its topical words, and concepts as `#n`. */
export interface Terms {
  readonly stems: readonly string[];
  readonly concepts: readonly string[];
}

/** Finds stems and concepts, for passages and for questions. */
export interface Analyser {
  readonly passageTerms: (text: string) => Terms;
  readonly questionTerms: (text: string) => Terms;
}

interface Phrase {
  readonly stems: readonly string[];
  readonly concepts: readonly string[];
}

/** Phrases by their first stem, the longest first. */
type PhraseTable = ReadonlyMap<string, readonly Phrase[]>;

/** Prepares a vocabulary. Lay terms fire from questions only; the longest phrase wins and uses up its words. */
export function createAnalyser(concepts: readonly Concept[]): Analyser {
  const passagePhrases = phraseTable(concepts, (concept) => concept.terms);
  const questionPhrases = phraseTable(concepts, (concept) => [...concept.terms, ...concept.lay]);
  return {
    passageTerms: (text) => analyse(text, passagePhrases),
    questionTerms: (text) => analyse(text, questionPhrases),
  };
}

function phraseTable(
  concepts: readonly Concept[],
  termsOf: (concept: Concept) => readonly string[],
): PhraseTable {
  const byKey = new Map<string, { stems: string[]; concepts: Set<string> }>();
  for (const [index, concept] of concepts.entries()) {
    for (const term of termsOf(concept)) {
      const stems = words(term).map((word) => stem(word.text));
      if (stems.length === 0) continue;
      const key = stems.join(" ");
      const phrase = byKey.get(key) ?? { stems, concepts: new Set<string>() };
      phrase.concepts.add(`#${String(index)}`);
      byKey.set(key, phrase);
    }
  }
  const table = new Map<string, Phrase[]>();
  for (const { stems, concepts: ids } of byKey.values()) {
    const first = stems[0] ?? "";
    const list = table.get(first) ?? [];
    list.push({ stems, concepts: [...ids] });
    table.set(first, list);
  }
  for (const list of table.values()) list.sort((a, b) => b.stems.length - a.stems.length);
  return table;
}

function analyse(text: string, phrases: PhraseTable): Terms {
  const found = words(text);
  const all = found.map((word) => stem(word.text));
  const concepts: string[] = [];
  for (let i = 0; i < all.length;) {
    const phrase = phrases.get(all[i] ?? "")?.find((p) => p.stems.every((s, k) => all[i + k] === s));
    if (phrase !== undefined) concepts.push(...phrase.concepts);
    i += phrase?.stems.length ?? 1;
  }
  const stems = all.filter((_, index) => !isStopWord(found[index]?.text ?? ""));
  return { stems, concepts };
}
