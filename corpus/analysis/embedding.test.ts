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
  { dimension: 2 },
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

  it("sums a direction from its terms' own by their shares", () => {
    // "ring" counts 3 along the first axis, the concept of the police 4 along the second: 3, 4, 5.
    const plain = { dimension: 2, terms: ["#0", "ring"], weights: Float32Array.of(4, 3) };
    const known = new LatentSemanticEmbeddings({ ...plain, vectors: Float32Array.of(0, 1, 1, 0) }, analyser);
    expect([...known.shares(["ring", "zebra", "#0"])]).toEqual([
      ["ring", 3 / 5],
      ["#0", 4 / 5],
    ]);
    expect([...known.shares(["zebra"])]).toEqual([]);
    expect(["#0", "ring", "zebra"].map((term) => known.rowOf(term))).toEqual([0, 1, undefined]);
    expect([...known.alongTerms([0.25, 0.5])]).toEqual([0.5, 0.25]);
  });
});
