/** The columns of a dense matrix. */
type Columns = readonly Float64Array[];

/**
 * An orthonormal basis of the space that columns of one length span, as many as they are: Householder's QR,
 * number for number as the library `ml-matrix` has it, which walks across the rows of a table where this walks
 * down columns. It was three quarters of the time that the embedding took to learn.
 */
export function orthonormalBasis(columns: Columns): Float64Array[] {
  const reflectors = columns.map((column) => Float64Array.from(column));
  for (const [k, reflector] of reflectors.entries()) {
    const norm = (reflector[k] ?? 0) < 0 ? -lengthFrom(reflector, k) : lengthFrom(reflector, k);
    if (norm === 0) continue;
    for (let i = k; i < reflector.length; i += 1) reflector[i] = (reflector[i] ?? 0) / norm;
    reflector[k] = (reflector[k] ?? 0) + 1;
    for (let j = k + 1; j < reflectors.length; j += 1) reflect(reflectors[j], reflector, k);
  }
  const basis = reflectors.map((_, k) => {
    const column = new Float64Array(columns[0]?.length ?? 0);
    column[k] = 1;
    return column;
  });
  for (let k = reflectors.length - 1; k >= 0; k -= 1) {
    for (let j = k; j < basis.length; j += 1) reflect(basis[j], reflectors[k], k);
  }
  return basis;
}

/** Mirrors a column, from row `from` down, in the plane that a reflector stands for. */
function reflect(column: Float64Array | undefined, reflector: Float64Array | undefined, from: number): void {
  const pivot = reflector?.[from] ?? 0;
  if (column === undefined || reflector === undefined || pivot === 0) return;
  let sum = 0;
  for (let i = from; i < column.length; i += 1) sum += (reflector[i] ?? 0) * (column[i] ?? 0);
  const factor = -sum / pivot;
  for (let i = from; i < column.length; i += 1) {
    column[i] = (column[i] ?? 0) + factor * (reflector[i] ?? 0);
  }
}

/** The length of a column from a row down, without overflow. */
function lengthFrom(column: Float64Array, from: number): number {
  let length = 0;
  for (let i = from; i < column.length; i += 1) length = hypotenuse(length, column[i] ?? 0);
  return length;
}

function hypotenuse(a: number, b: number): number {
  const [large, small] = Math.abs(a) > Math.abs(b) ? [a, b] : [b, a];
  if (large === 0) return 0;
  const ratio = small / large;
  return Math.abs(large) * Math.sqrt(1 + ratio * ratio);
}
