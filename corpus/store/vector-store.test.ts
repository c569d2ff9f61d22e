import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Document } from "@langchain/core/documents";
import { Embeddings } from "@langchain/core/embeddings";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildGraph, exactStore, openVectorStore } from "./vector-store.ts";
import type { PassageDocument } from "./vector-store.ts";

/** Knows three words, each a direction of its own. */
class ThreeWords extends Embeddings {
  constructor() {
    super({});
  }
  override embedDocuments(texts: string[]): Promise<number[][]> {
    return Promise.all(texts.map((text) => this.embedQuery(text)));
  }
  override embedQuery(text: string): Promise<number[]> {
    return Promise.resolve(["baby", "police", "school"].map((word) => (text === word ? 1 : 0)));
  }
}

const embeddings = new ThreeWords();
const axes = [
  [1, 0, 0],
  [0, 1, 0],
  [0.6, 0.8, 0],
];

type Hits = readonly (readonly [{ readonly metadata: Record<string, unknown> }, number])[];
const passages = (hits: Hits) => hits.map(([document]) => document.metadata.passage);

function unitVectors(count: number, seed: number): number[][] {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return state / 2_147_483_648;
  };
  return Array.from({ length: count }, () => {
    const vector = Array.from({ length: 16 }, next);
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  });
}

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "waymark-vectors-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("openVectorStore", () => {
  it("serves from the native graph here, where it could be compiled", async () => {
    expect(await openVectorStore({ vectors: axes, embeddings })).toMatchObject({
      kind: "native",
      reason: null,
    });
  });

  it("gives the nearest first, with their cosine distances", async () => {
    const { store } = await openVectorStore({ vectors: axes, embeddings });
    const hits = await store.similaritySearchWithScore("police", 3);
    expect(passages(hits)).toEqual([1, 2, 0]);
    expect(hits[0]?.[1]).toBeCloseTo(0, 5);
    expect(hits[1]?.[1]).toBeCloseTo(0.2, 5);
    expect(hits[2]?.[1]).toBeCloseTo(1, 5);
  });

  it("gives the same neighbours and distances as the exact search, on any vectors", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 30 }), async (seed) => {
        const vectors = unitVectors(200, seed);
        const native = await openVectorStore({ vectors, embeddings });
        const exact = exactStore({ vectors, embeddings });
        for (const query of unitVectors(5, seed + 1)) {
          const found = await native.store.similaritySearchVectorWithScore(query, 5);
          const right = await exact.similaritySearchVectorWithScore(query, 5);
          expect(passages(found)).toEqual(passages(right));
          for (const [place, [, distance]] of found.entries()) {
            expect(distance).toBeCloseTo(right[place]?.[1] ?? Number.NaN, 4);
          }
        }
      }),
      { numRuns: 15, seed: 47 },
    );
  });

  it("reads a graph that was written before, and builds one where none was", async () => {
    const vectors = unitVectors(120, 9);
    const graphFile = path.join(folder, "graph.hnsw");
    await buildGraph(vectors, graphFile);
    const [query = []] = unitVectors(1, 10);
    const search = async (file: string) => {
      const { store } = await openVectorStore({ vectors, embeddings, graphFile: file });
      return passages(await store.similaritySearchVectorWithScore(query, 10));
    };
    const right = await exactStore({ vectors, embeddings }).similaritySearchVectorWithScore(query, 10);
    expect(await search(graphFile)).toEqual(passages(right));
    expect(await search(path.join(folder, "absent.hnsw"))).toEqual(passages(right));
  });

  it("serves an empty index by the exact search, and says why", async () => {
    const opened = await openVectorStore({ vectors: [], embeddings });
    expect(opened).toMatchObject({ kind: "exact", reason: "the index holds no passages" });
    expect(await opened.store.similaritySearch("police", 3)).toEqual([]);
  });

  it("gives numbers for a question without a known word", async () => {
    const { store } = await openVectorStore({ vectors: axes, embeddings });
    const hits = await store.similaritySearchWithScore("zebra", 3);
    expect(hits).toHaveLength(3);
    for (const [, distance] of hits) expect(distance).toBeCloseTo(1, 5);
  });
});

describe("ExactVectorStore", () => {
  it("looks only at the passages that the filter lets through", async () => {
    const store = exactStore({ vectors: axes, embeddings });
    const even = (document: PassageDocument) => document.metadata.passage % 2 === 0;
    expect(passages(await store.similaritySearchVectorWithScore([0, 1, 0], 5, even))).toEqual([2, 0]);
  });

  it("gives all there are when more are asked for", async () => {
    const store = exactStore({ vectors: axes, embeddings });
    expect(await store.similaritySearchVectorWithScore([0, 1, 0], 50)).toHaveLength(3);
  });

  it("takes further documents as LangChain's stores do", async () => {
    const store = exactStore({ vectors: axes, embeddings });
    await store.addDocuments([new Document({ pageContent: "school", metadata: { passage: 7 } })]);
    expect(passages(await store.similaritySearchWithScore("school", 1))).toEqual([7]);
  });
});
