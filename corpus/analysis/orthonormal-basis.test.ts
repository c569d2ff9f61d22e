import fc from "fast-check";
import { Matrix, QrDecomposition } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { orthonormalBasis } from "./orthonormal-basis.ts";

const tall = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 8 })).chain(([width, more]) =>
  fc.array(
    fc.array(fc.double({ min: -100, max: 100, noNaN: true }), {
      minLength: width + more,
      maxLength: width + more,
    }),
    { minLength: width, maxLength: width },
  ),
);

describe("orthonormalBasis", () => {
  it("gives the very numbers of the library's QR decomposition", () => {
    fc.assert(
      fc.property(tall, (columns) => {
        const found = orthonormalBasis(columns.map((column) => Float64Array.from(column)));
        const { orthogonalMatrix } = new QrDecomposition(new Matrix(columns).transpose());
        const expected = columns.map((_, k) => orthogonalMatrix.getColumn(k));
        expect(found.map((column) => [...column].map((v) => v + 0))).toEqual(
          expected.map((column) => column.map((v) => v + 0)),
        );
      }),
    );
  });

  it("gives columns of length one that stand upright on each other", () => {
    const [first, second] = orthonormalBasis([Float64Array.of(3, 4, 0), Float64Array.of(1, 1, 1)]);
    const dot = (a: Float64Array, b: Float64Array) =>
      a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
    expect(dot(first!, first!)).toBeCloseTo(1);
    expect(dot(second!, second!)).toBeCloseTo(1);
    expect(dot(first!, second!)).toBeCloseTo(0);
    expect(Math.abs(first![0]!)).toBeCloseTo(0.6);
  });
});
