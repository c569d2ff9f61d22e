import { Embeddings } from "@langchain/core/embeddings";
import type { Analyser, Terms } from "./analyser.ts";
import { latentShares, latentVector } from "./latent-semantics.ts";
import type { LatentModel, TermCounts } from "./latent-semantics.ts";
import { dotWithRow } from "./vector-rows.ts";

/** Names the kind of embedding in the index, so that vectors of another kind are never compared. */
export const latentModelId = "latent-semantics-1";

/**
 * The embedded default behind LangChain's `Embeddings`: latent semantics over stems and concepts,
 * trained on the corpus itself. Vectors have length one, or are all zero for a text without a known term.
 */
export class LatentSemanticEmbeddings extends Embeddings {
  readonly dimension: number;
  readonly #model: LatentModel;
  readonly #analyser: Analyser;
  readonly #index: ReadonlyMap<string, number>;

  constructor(model: LatentModel, analyser: Analyser) {
    super({});
    this.dimension = model.dimension;
    this.#model = model;
    this.#analyser = analyser;
    this.#index = new Map(model.terms.map((term, row) => [term, row]));
  }

  override embedDocuments(documents: string[]): Promise<number[][]> {
    return Promise.resolve(documents.map((text) => this.vector(this.#analyser.passageTerms(text))));
  }

  override embedQuery(document: string): Promise<number[]> {
    return Promise.resolve(this.vector(this.#analyser.questionTerms(document)));
  }

  /** The vector of terms that were found already. */
  vector(terms: Terms): number[] {
    return latentVector(this.#model, this.#index, countTerms(terms));
  }

  /** What each known term adds to the vector of terms: see {@link latentShares}. */
  shares(terms: readonly string[]): ReadonlyMap<string, number> {
    return latentShares(this.#model, this.#index, countTerms({ stems: terms, concepts: [] }));
  }

  /** The row of a term in {@link alongTerms}; none for an unknown one. */
  rowOf(term: string): number | undefined {
    return this.#index.get(term);
  }

  /** The dot product of a vector with that of every known term, by row. */
  alongTerms(vector: readonly number[]): Float32Array {
    const own = Float32Array.from(vector);
    const { dimension, vectors: values, terms } = this.#model;
    const along = new Float32Array(terms.length);
    for (let row = 0; row < along.length; row += 1) along[row] = dotWithRow(own, { dimension, values }, row);
    return along;
  }
}

/** How often each stem and concept occurs. */
export function countTerms(terms: Terms): TermCounts {
  const counts = new Map<string, number>();
  for (const term of [...terms.stems, ...terms.concepts]) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
