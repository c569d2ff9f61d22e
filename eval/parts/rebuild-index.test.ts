import { beforeAll, describe, expect, inject, it } from "vitest";
import { currentVersion, readIndex } from "../../corpus/store/read-index.ts";
import type { StoredIndex } from "../../corpus/store/read-index.ts";
import { understandQuestion } from "../../server/conversation/question.ts";
import { openKnowledge } from "../../server/knowledge.ts";
import { searchFor } from "../../server/search.ts";
import { rebuildIndex } from "./rebuild-index.ts";

let index: StoredIndex;

beforeAll(async () => {
  const indexDir = inject("bundledIndexDir");
  index = await readIndex(indexDir, await currentVersion(indexDir));
});

// The model of questions is learned anew in each: that takes long on a busy machine.
describe("rebuildIndex", { timeout: 120_000 }, () => {
  it("makes the very index that ingestion made when nothing is left out", () => {
    const { lexical, lexicon, vocabulary, passages, analysedQuestions } = rebuildIndex(index, {});
    expect(lexical).toEqual(index.lexical);
    expect([...lexicon].sort()).toEqual([...index.lexicon].sort());
    expect(vocabulary).toEqual(index.vocabulary);
    expect(passages).toEqual(index.passages);
    expect(analysedQuestions.terms).toEqual(index.analysedQuestions.terms);
    expect(analysedQuestions.termsOf).toEqual(index.analysedQuestions.termsOf);
  });

  it("leaves nothing of what is left out in any field", () => {
    const bare = rebuildIndex(index, { vocabulary: true, questions: true, headings: true });
    const { concepts, questions, heading } = bare.lexical.fields;
    for (const field of [concepts, questions, heading]) expect(Object.keys(field.postings)).toEqual([]);
    expect(bare.latentModel.terms.some((term) => term.startsWith("#"))).toBe(false);
  });

  it("finds nothing by meaning in an index without latent space, and the rest as before", async () => {
    const knowledge = await openKnowledge(rebuildIndex(index, { meaning: true }));
    const question = understandQuestion(
      [{ role: "user", content: "who chairs the strategy meeting" }],
      knowledge,
    );
    const found = await searchFor(question, { limit: 10 }, knowledge);
    expect(found).toHaveLength(10);
    expect(found.every(({ features }) => features.meaning === 0 && features.questionMeaning === 0)).toBe(
      true,
    );
    expect(found.some(({ features }) => features.text > 0)).toBe(true);
  }, 60_000);
});
