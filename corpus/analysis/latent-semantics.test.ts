import { describe, expect, it } from "vitest";
import { latentVector, trainLatentModel } from "./latent-semantics.ts";
import type { TermCounts } from "./latent-semantics.ts";

const counts = (text: string): TermCounts => {
  const found = new Map<string, number>();
  for (const word of text.split(" ")) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
};

const baby = [
  "baby birth hospital",
  "birth hospital midwife",
  "baby midwife pregnant",
  "pregnant birth baby",
];
const crime = [
  "police crime arrest",
  "crime arrest court",
  "police court evidence",
  "evidence arrest police",
];
const texts = [...baby, ...crime].map(counts);
const model = trainLatentModel(texts, { dimension: 2 });
const index = new Map(model.terms.map((term, row) => [term, row]));
const vector = (text: string) => latentVector(model, index, counts(text));
const likeness = (a: string, b: string) => {
  const other = vector(b);
  return vector(a).reduce((sum, value, d) => sum + value * (other[d] ?? 0), 0);
};

describe("trainLatentModel", () => {
  it("gives the same model for the same texts", () => {
    const again = trainLatentModel(texts, { dimension: 2 });
    expect(again.terms).toEqual(model.terms);
    expect([...again.weights]).toEqual([...model.weights]);
    expect([...again.vectors]).toEqual([...model.vectors]);
  });

  it("holds a weight and a row of vectors for each different term", () => {
    const expected = "arrest baby birth court crime evidence hospital midwife police pregnant".split(" ");
    expect(model.terms).toEqual(expected);
    expect(model.weights).toHaveLength(10);
    expect(model.vectors).toHaveLength(20);
  });

  it("weighs a term by how few texts have it", () => {
    const weightOf = (term: string) => model.weights[index.get(term) ?? -1];
    expect(weightOf("hospital")).toBeCloseTo(Math.log(1 + 8 / 2), 5);
    expect(weightOf("baby")).toBeCloseTo(Math.log(1 + 8 / 3), 5);
  });

  it("has no more dimensions than texts or terms", () => {
    expect(trainLatentModel([counts("a b c")], { dimension: 128 }).dimension).toBe(1);
    expect(trainLatentModel(["a", "b", "a b"].map(counts), { dimension: 128 }).dimension).toBe(2);
  });

  it("learns from other texts which words mean the same, and counts each half", () => {
    const own = ["copper station", "police station", "midwife clinic"].map(counts);
    const others = ["copper police", "police copper", "nurse midwife"].map(counts);
    const likenessWith = (all: readonly TermCounts[]) => {
      const learned = trainLatentModel(own, { dimension: 2, others: all });
      const rows = new Map(learned.terms.map((term, row) => [term, row]));
      const of = (text: string) => latentVector(learned, rows, counts(text));
      const [nurse, midwife] = [of("nurse"), of("midwife")];
      return nurse.reduce((sum, value, d) => sum + value * (midwife[d] ?? 0), 0);
    };
    expect(likenessWith([])).toBe(0);
    expect(likenessWith(others)).toBeCloseTo(1, 5);
    const first = (settings: { own: TermCounts[]; others: TermCounts[] }) => {
      const { terms, vectors } = trainLatentModel(settings.own, { dimension: 1, others: settings.others });
      return Math.abs(vectors[terms.indexOf("own")] ?? 0);
    };
    // One text of its own outweighs another's, and three others that say the same outweigh it.
    expect(first({ own: [counts("own")], others: [counts("other")] })).toBeCloseTo(1, 5);
    expect(first({ own: [counts("own")], others: ["other", "other", "other"].map(counts) })).toBeCloseTo(
      0,
      5,
    );
  });

  it("trains on texts without a term, as a corpus of stop words gives", () => {
    const empty = trainLatentModel([new Map()], { dimension: 128 });
    expect(empty.dimension).toBe(1);
    expect(latentVector(empty, new Map(), counts("a"))).toEqual([0]);
  });
});

describe("latentVector", () => {
  it("puts texts on one subject nearer than texts on another, even where they share no word", () => {
    expect(likeness("baby hospital", "pregnant midwife")).toBeGreaterThan(0.9);
    expect(likeness("baby hospital", "police evidence")).toBeLessThan(0.1);
  });

  it("has length one", () => {
    expect(Math.hypot(...vector("police baby baby"))).toBeCloseTo(1, 6);
  });

  it("is all zero for a text whose terms the model does not know", () => {
    expect(vector("quark lepton")).toEqual([0, 0]);
    expect(latentVector(model, index, new Map())).toEqual([0, 0]);
  });

  it("passes over unknown terms beside known ones", () => {
    expect(vector("police quark")).toEqual(vector("police"));
  });
});
