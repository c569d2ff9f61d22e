import { EigenvalueDecomposition, Matrix, QrDecomposition } from "ml-matrix";

/** A text as term counts. */
export type TermCounts = ReadonlyMap<string, number>;

/** Term vectors learned from a corpus: a text's vector is the weighted sum of its terms' vectors. */
export interface LatentModel {
  readonly dimension: number;
  readonly terms: readonly string[];
  /** Inverse document frequency by term. */
  readonly weights: Float32Array;
  /** Row after row, `dimension` numbers a term. */
  readonly vectors: Float32Array;
}

interface SparseRow {
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

const powerIterations = 3;
const oversampling = 12;

/**
 * Latent semantic analysis: a truncated singular value decomposition of the tf-idf matrix of texts by
 * terms (Deerwester et al. 1990), by randomised subspace iteration (Halko, Martinsson, Tropp 2011).
 * The same texts give the same model: the random start is seeded.
 */
export function trainLatentModel(texts: readonly TermCounts[], wantedDimension: number): LatentModel {
  const { terms, weights, rows } = weighTerms(texts);
  if (terms.length === 0) return { dimension: 1, terms, weights, vectors: new Float32Array() };
  const dimension = Math.max(1, Math.min(wantedDimension, rows.length, terms.length));
  const width = Math.min(dimension + oversampling, rows.length, terms.length);
  let basis = times(rows, gaussian(terms.length, width), rows.length);
  for (let i = 0; i < powerIterations; i += 1) {
    basis = orthonormal(basis);
    basis = times(rows, timesTransposed(rows, basis, terms.length), rows.length);
  }
  const projected = timesTransposed(rows, orthonormal(basis), terms.length);
  return { dimension, terms, weights, vectors: leadingVectors(projected, dimension) };
}

/** The vector of a text, of length one; all zero when the model knows none of its terms. */
export function latentVector(
  model: LatentModel,
  index: ReadonlyMap<string, number>,
  text: TermCounts,
): number[] {
  const vector = new Array<number>(model.dimension).fill(0);
  for (const [term, count] of text) {
    const row = index.get(term);
    if (row === undefined) continue;
    const weight = (1 + Math.log(count)) * (model.weights[row] ?? 0);
    for (let d = 0; d < model.dimension; d += 1) {
      vector[d] = (vector[d] ?? 0) + weight * (model.vectors[row * model.dimension + d] ?? 0);
    }
  }
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}

function weighTerms(texts: readonly TermCounts[]) {
  const frequency = new Map<string, number>();
  for (const text of texts) {
    for (const term of text.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const terms = [...frequency.keys()].sort();
  const column = new Map(terms.map((term, index) => [term, index]));
  const weights = Float32Array.from(terms, (t) => Math.log(1 + texts.length / (frequency.get(t) ?? 1)));
  const rows = texts.map((text) => weighRow(text, column, weights));
  return { terms, weights, rows };
}

function weighRow(text: TermCounts, column: ReadonlyMap<string, number>, weights: Float32Array): SparseRow {
  const columns: number[] = [];
  const values: number[] = [];
  for (const [term, count] of text) {
    const at = column.get(term) ?? 0;
    columns.push(at);
    values.push((1 + Math.log(count)) * (weights[at] ?? 0));
  }
  const length = Math.hypot(...values) || 1;
  return { columns, values: values.map((value) => value / length) };
}

/** rows × dense */
function times(rows: readonly SparseRow[], dense: Matrix, height: number): Matrix {
  const product = Matrix.zeros(height, dense.columns);
  for (const [r, row] of rows.entries()) {
    for (const [k, c] of row.columns.entries()) {
      const value = row.values[k] ?? 0;
      for (let d = 0; d < dense.columns; d += 1) {
        product.set(r, d, product.get(r, d) + value * dense.get(c, d));
      }
    }
  }
  return product;
}

/** rowsᵀ × dense */
function timesTransposed(rows: readonly SparseRow[], dense: Matrix, height: number): Matrix {
  const product = Matrix.zeros(height, dense.columns);
  for (const [r, row] of rows.entries()) {
    for (const [k, c] of row.columns.entries()) {
      const value = row.values[k] ?? 0;
      for (let d = 0; d < dense.columns; d += 1) {
        product.set(c, d, product.get(c, d) + value * dense.get(r, d));
      }
    }
  }
  return product;
}

function orthonormal(matrix: Matrix): Matrix {
  return new QrDecomposition(matrix).orthogonalMatrix;
}

/** The right singular vectors of the matrix whose transpose, in an orthonormal basis, is `projected`. */
function leadingVectors(projected: Matrix, dimension: number): Float32Array {
  const small = projected.transpose().mmul(projected);
  const { eigenvectorMatrix } = new EigenvalueDecomposition(small, { assumeSymmetric: true });
  const rotated = projected.mmul(eigenvectorMatrix);
  const vectors = new Float32Array(projected.rows * dimension);
  for (let d = 0; d < dimension; d += 1) {
    const column = rotated.getColumn(rotated.columns - 1 - d);
    const length = Math.hypot(...column) || 1;
    for (const [row, value] of column.entries()) vectors[row * dimension + d] = value / length;
  }
  return vectors;
}

/** Normally distributed numbers from a fixed seed (mulberry32, Box and Muller). */
function gaussian(rows: number, columns: number): Matrix {
  let state = 20_250_101;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const matrix = Matrix.zeros(rows, columns);
  return matrix.apply((r, c) => {
    matrix.set(r, c, Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()));
  });
}
