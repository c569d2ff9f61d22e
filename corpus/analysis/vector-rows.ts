/** Vectors of one length, row after row, as they are compared fastest. */
export interface VectorRows {
  readonly dimension: number;
  readonly values: Float32Array;
}

/** Lays vectors out as rows; all have the first one's length. */
export function vectorRows(vectors: readonly ArrayLike<number>[]): VectorRows {
  const dimension = vectors[0]?.length ?? 0;
  const values = new Float32Array(vectors.length * dimension);
  for (const [row, vector] of vectors.entries()) {
    for (let d = 0; d < dimension; d += 1) values[row * dimension + d] = vector[d] ?? 0;
  }
  return { dimension, values };
}

/** The dot product of a vector with one row. */
export function dotWithRow(own: Float32Array, { dimension, values }: VectorRows, row: number): number {
  const start = row * dimension;
  const inFours = dimension - (dimension % 4);
  // Four sums side by side: one alone waits for each addition before the next.
  let [a, b, c, e] = [0, 0, 0, 0];
  for (let d = 0; d < inFours; d += 4) {
    a += (own[d] ?? 0) * (values[start + d] ?? 0);
    b += (own[d + 1] ?? 0) * (values[start + d + 1] ?? 0);
    c += (own[d + 2] ?? 0) * (values[start + d + 2] ?? 0);
    e += (own[d + 3] ?? 0) * (values[start + d + 3] ?? 0);
  }
  for (let d = inFours; d < dimension; d += 1) a += (own[d] ?? 0) * (values[start + d] ?? 0);
  return a + b + c + e;
}
