import { describe, expect, it } from "vitest";
import { createAnalyser } from "./analyser.ts";
import { countTerms, LatentSemanticEmbeddings } from "./embedding.ts";
import { trainLatentModel } from "./latent-semantics.ts";

const analyser = createAnalyser([{ terms: ["emergency duty team"], lay: ["after hours"] }]);
const texts = [
  "The emergency duty team takes urgent calls.",
  "A midwife visits the mother.",
  "The mother tells the midwife.",
];
const model = trainLatentModel(
  texts.map((text) => countTerms(analyser.passageTerms(text))),
  2,
);
const embeddings = new LatentSemanticEmbeddings(model, analyser);

describe("countTerms", () => {
  it("counts stems and concepts alike", () => {
    expect([...countTerms({ stems: ["call", "polic", "call"], concepts: ["#1", "#1"] })]).toEqual([
      ["call", 2],
      ["polic", 1],
      ["#1", 2],
    ]);
  });
});

describe("LatentSemanticEmbeddings", () => {
  it("gives every document a vector of its dimension and of length one", async () => {
    const vectors = await embeddings.embedDocuments(texts);
    expect(embeddings.dimension).toBe(2);
    expect(vectors).toHaveLength(3);
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 6);
  });

  it("reads lay words in questions and not in documents", async () => {
    const [team] = await embeddings.embedDocuments(["emergency duty team"]);
    const asked = await embeddings.embedQuery("after hours");
    const likeness = asked.reduce((sum, value, d) => sum + value * (team?.[d] ?? 0), 0);
    expect(likeness).toBeCloseTo(1, 4);
    expect(await embeddings.embedDocuments(["after hours"])).toEqual([[0, 0]]);
  });

  it("gives zeros for a question without a known word", async () => {
    expect(await embeddings.embedQuery("zebra crossing")).toEqual([0, 0]);
    expect(await embeddings.embedQuery("")).toEqual([0, 0]);
  });
});
