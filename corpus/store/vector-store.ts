import { Document } from "@langchain/core/documents";
import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { VectorStore } from "@langchain/core/vectorstores";
import type { HierarchicalNSW } from "hnswlib-node";
import { bestOf } from "../analysis/best-of.ts";
import { dotWithRow, vectorRows } from "../analysis/vector-rows.ts";
import type { VectorRows } from "../analysis/vector-rows.ts";

/** Links per element and search width while building, as hnswlib's authors advise for recall above 0.99. */
const graphSettings = { linksPerElement: 16, buildWidth: 200, seed: 100 };
/** Search width: LangChain leaves it at 10, which misses neighbours. */
const searchWidth = 64;

/** A passage by its place in the index, as LangChain's stores hold it. */
export type PassageDocument = Document<{ passage: number }>;

/** A vector store over all passages, and whether the native graph or the exact search serves. */
export interface OpenVectorStore {
  readonly store: VectorStore;
  readonly kind: "native" | "exact";
  /** Why the native module is not used; null when it is. */
  readonly reason: string | null;
}

/** What a vector store is opened from. */
export interface VectorSource {
  readonly vectors: readonly (readonly number[])[];
  readonly embeddings: EmbeddingsInterface;
  /** A graph written earlier for the same vectors; it is built anew where there is none. */
  readonly graphFile?: string | null;
}

/** Opens LangChain's HNSW store, or the exact one where the native module is absent. */
export async function openVectorStore(source: VectorSource): Promise<OpenVectorStore> {
  const native = await loadNative();
  if (native.kind === "absent" || source.vectors.length === 0) {
    const reason = native.kind === "absent" ? native.reason : "the index holds no passages";
    return { store: exactStore(source), kind: "exact", reason };
  }
  const { HNSWLib } = await import("@langchain/community/vectorstores/hnswlib");
  const { SynchronousInMemoryDocstore } = await import("@langchain/community/stores/doc/in_memory");
  const numDimensions = source.vectors[0]?.length ?? 0;
  const index = await openGraph(() => new native.HierarchicalNSW("cosine", numDimensions), source);
  const documents = passageDocuments(source.vectors.length);
  const docstore = new SynchronousInMemoryDocstore(
    new Map(documents.map((document, id) => [String(id), document])),
  );
  const store = new HNSWLib(source.embeddings, { space: "cosine", numDimensions, index, docstore });
  return { store, kind: "native", reason: null };
}

/** An exact store over the same vectors, for searches that a filter narrows to a few passages. */
export function exactStore({ vectors, embeddings }: VectorSource): ExactVectorStore {
  return new ExactVectorStore(embeddings, vectors, passageDocuments(vectors.length));
}

/** Writes the graph of the vectors to `file` where the native module is present. */
export async function buildGraph(vectors: readonly (readonly number[])[], file: string): Promise<void> {
  const native = await loadNative();
  const dimension = vectors[0]?.length;
  if (native.kind === "absent" || dimension === undefined) return;
  const graph = new native.HierarchicalNSW("cosine", dimension);
  fillGraph(graph, vectors);
  await graph.writeIndex(file);
}

/** Compares the query with every vector: right by construction, and fast enough for some 10,000 passages. */
export class ExactVectorStore extends VectorStore {
  declare FilterType: (document: PassageDocument) => boolean;
  #rows: VectorRows;
  readonly #vectors: (readonly number[])[];
  readonly #documents: PassageDocument[];

  constructor(
    embeddings: EmbeddingsInterface,
    vectors: readonly (readonly number[])[] = [],
    documents: readonly PassageDocument[] = [],
  ) {
    super(embeddings, {});
    this.#vectors = [...vectors];
    this.#rows = vectorRows(vectors);
    this.#documents = [...documents];
  }

  override _vectorstoreType(): string {
    return "exact";
  }

  override async addDocuments(documents: PassageDocument[]): Promise<void> {
    const texts = documents.map((document) => document.pageContent);
    await this.addVectors(await this.embeddings.embedDocuments(texts), documents);
  }

  override addVectors(vectors: number[][], documents: PassageDocument[]): Promise<void> {
    this.#vectors.push(...vectors);
    this.#rows = vectorRows(this.#vectors);
    this.#documents.push(...documents);
    return Promise.resolve();
  }

  /** The nearest first, with their cosine distances (0 is the same direction), as HNSWLib gives them. */
  override similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: this["FilterType"],
  ): Promise<[PassageDocument, number][]> {
    if (k < 1) return Promise.resolve([]);
    const nearest = bestOf<[PassageDocument, number]>(k);
    const own = Float32Array.from(query);
    for (let row = 0; row < this.#documents.length; row += 1) {
      const document = this.#documents[row];
      if (document === undefined || filter?.(document) === false) continue;
      const distance = 1 - dotWithRow(own, this.#rows, row);
      if (nearest.wouldKeep(-distance)) nearest.add([document, distance], -distance);
    }
    return Promise.resolve(nearest.all());
  }
}

function passageDocuments(count: number): PassageDocument[] {
  return Array.from(
    { length: count },
    (_, passage) => new Document({ pageContent: "", metadata: { passage } }),
  );
}

type Native =
  | { readonly kind: "present"; readonly HierarchicalNSW: typeof HierarchicalNSW }
  | { readonly kind: "absent"; readonly reason: string };

/** The module is optional: it may not be installed, or its compiled part may be missing. */
async function loadNative(): Promise<Native> {
  try {
    const module = await import("hnswlib-node");
    return { kind: "present", HierarchicalNSW: module.default.HierarchicalNSW };
  } catch (error) {
    const message = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return { kind: "absent", reason: `hnswlib-node is not usable: ${message}` };
  }
}

/** The written graph; where it cannot be read, one made anew from the vectors. */
async function openGraph(make: () => HierarchicalNSW, source: VectorSource): Promise<HierarchicalNSW> {
  const graph = (await readGraph(make(), source)) ?? make();
  if (graph.getMaxElements() === 0) fillGraph(graph, source.vectors);
  graph.setEf(searchWidth);
  return graph;
}

async function readGraph(
  graph: HierarchicalNSW,
  { graphFile, vectors }: VectorSource,
): Promise<HierarchicalNSW | null> {
  if (graphFile == null) return null;
  const isRead = await graph.readIndex(graphFile).catch(() => false);
  return isRead && graph.getCurrentCount() === vectors.length ? graph : null;
}

function fillGraph(graph: HierarchicalNSW, vectors: readonly (readonly number[])[]): void {
  const { linksPerElement, buildWidth, seed } = graphSettings;
  graph.initIndex(vectors.length, linksPerElement, buildWidth, seed);
  for (const [label, vector] of vectors.entries()) graph.addPoint([...vector], label);
}
