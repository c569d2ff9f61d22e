import { Embeddings } from "@langchain/core/embeddings";
import type { Analyser, Terms } from "./analyser.ts";
import { latentVector } from "./latent-semantics.ts";
import type { LatentModel, TermCounts } from "./latent-semantics.ts";

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
}

/** How often each stem and concept occurs. */
export function countTerms(terms: Terms): TermCounts {
  const counts = new Map<string, number>();
  for (const term of [...terms.stems, ...terms.concepts]) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
