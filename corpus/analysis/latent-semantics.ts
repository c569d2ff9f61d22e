import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { orthonormalBasis } from "./orthonormal-basis.ts";
import { seededRandom } from "./seeded-random.ts";

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

/** One is enough for a space of meanings: with three, as many questions find their passage. */
const powerIterations = 1;
const oversampling = 12;

/** What a latent space is learned from besides the texts themselves. */
export interface LatentSettings {
  readonly dimension: number;
  /** Other texts of the same language: each counts half. */
  readonly others?: readonly TermCounts[];
}

const othersShare = 0.5;

/**
 * Latent semantic analysis: a truncated singular value decomposition of the tf-idf matrix of texts by
 * terms (Deerwester et al. 1990), by randomised subspace iteration (Halko, Martinsson, Tropp 2011).
 * The same texts give the same model: the random start is seeded.
 */
export function trainLatentModel(
  texts: readonly TermCounts[],
  { dimension: wantedDimension, others = [] }: LatentSettings,
): LatentModel {
  const { terms, weights, rows: all } = weighTerms([...texts, ...others]);
  const rows = all.map((row, place) => (place < texts.length ? row : scaled(row, Math.sqrt(othersShare))));
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
  const { sums, length } = weightedSum(model, index, text);
  return Array.from(sums, (value) => (length === 0 ? 0 : value / length));
}

/**
 * What each term that the model knows adds to the vector of a text: by term, how much of the term's own vector.
 * The dot product of any vector with the text's is the sum of those with its terms', each times its share.
 */
export function latentShares(
  model: LatentModel,
  index: ReadonlyMap<string, number>,
  text: TermCounts,
): ReadonlyMap<string, number> {
  const { weights, length } = weightedSum(model, index, text);
  for (const [term, weight] of weights) weights.set(term, length === 0 ? 0 : weight / length);
  return weights;
}

function weightedSum(
  { dimension, weights, vectors }: LatentModel,
  index: ReadonlyMap<string, number>,
  text: TermCounts,
) {
  const sums = new Float64Array(dimension);
  const own = new Map<string, number>();
  for (const [term, count] of text) {
    const row = index.get(term);
    if (row === undefined) continue;
    const weight = (1 + Math.log(count)) * (weights[row] ?? 0);
    own.set(term, weight);
    const from = row * dimension;
    for (let d = 0; d < dimension; d += 1) sums[d] = (sums[d] ?? 0) + weight * (vectors[from + d] ?? 0);
  }
  let squares = 0;
  for (const value of sums) squares += value * value;
  return { sums, weights: own, length: Math.sqrt(squares) };
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

function scaled({ columns, values }: SparseRow, factor: number): SparseRow {
  return { columns, values: values.map((value) => value * factor) };
}

/** A dense matrix as its rows: most of the time goes into adding them up, where an accessor for each number costs most. */
type Rows = readonly Float64Array[];

/** rows × dense */
function times(rows: readonly SparseRow[], dense: Rows, height: number): Float64Array[] {
  const product = zeros(height, dense[0]?.length ?? 0);
  for (const [r, { columns, values }] of rows.entries()) {
    for (let k = 0; k < columns.length; k += 1) addScaled(product[r], dense[columns[k] ?? 0], values[k] ?? 0);
  }
  return product;
}

/** rowsᵀ × dense */
function timesTransposed(rows: readonly SparseRow[], dense: Rows, height: number): Float64Array[] {
  const product = zeros(height, dense[0]?.length ?? 0);
  for (const [r, { columns, values }] of rows.entries()) {
    for (let k = 0; k < columns.length; k += 1) addScaled(product[columns[k] ?? 0], dense[r], values[k] ?? 0);
  }
  return product;
}

function addScaled(sum: Float64Array | undefined, row: Float64Array | undefined, factor: number): void {
  if (sum === undefined || row === undefined) return;
  for (let d = 0; d < sum.length; d += 1) sum[d] = (sum[d] ?? 0) + factor * (row[d] ?? 0);
}

function zeros(height: number, width: number): Float64Array[] {
  return Array.from({ length: height }, () => new Float64Array(width));
}

function orthonormal(rows: Rows): Float64Array[] {
  return transposed(orthonormalBasis(transposed(rows)));
}

function transposed(rows: Rows): Float64Array[] {
  const columns = zeros(rows[0]?.length ?? 0, rows.length);
  for (const [r, row] of rows.entries()) {
    for (let c = 0; c < row.length; c += 1) {
      const column = columns[c];
      if (column !== undefined) column[r] = row[c] ?? 0;
    }
  }
  return columns;
}

/** The right singular vectors of the matrix whose transpose, in an orthonormal basis, is `projected`. */
function leadingVectors(projected: Rows, dimension: number): Float32Array {
  const columns = transposed(projected);
  const small = columns.map((one) => columns.map((other) => dot(one, other)));
  const { eigenvectorMatrix } = new EigenvalueDecomposition(new Matrix(small), { assumeSymmetric: true });
  const vectors = new Float32Array(projected.length * dimension);
  for (let d = 0; d < dimension; d += 1) {
    const rotated = new Float64Array(projected.length);
    const shares = eigenvectorMatrix.getColumn(columns.length - 1 - d);
    for (const [k, share] of shares.entries()) addScaled(rotated, columns[k], share);
    const length = lengthOf(rotated) || 1;
    for (const [row, value] of rotated.entries()) vectors[row * dimension + d] = value / length;
  }
  return vectors;
}

/** As many numbers as can be handed over at once, with room to spare. */
const mostArguments = 1 << 15;

function lengthOf(values: Float64Array): number {
  const parts: number[] = [];
  for (let from = 0; from < values.length; from += mostArguments) {
    parts.push(Math.hypot(...values.subarray(from, from + mostArguments)));
  }
  return parts.length === 1 ? (parts[0] ?? 0) : Math.hypot(...parts);
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i += 1) sum += (one[i] ?? 0) * (other[i] ?? 0);
  return sum;
}

/** Normally distributed numbers from a fixed seed (Box and Muller). */
function gaussian(rows: number, columns: number): Float64Array[] {
  const uniform = seededRandom(20_250_101);
  const next = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return Array.from({ length: rows }, () => Float64Array.from({ length: columns }, next));
}
