import { describe, expect, it } from "vitest";
import type { Block } from "../corpus/schemas/index-format.ts";
import { tableHead } from "./table-head.ts";

const block = (kind: Block["kind"], level: number, start: number): Block => {
  return { kind, level, start, end: start + 9, contentStart: start, number: null, page: null };
};

describe("tableHead", () => {
  const blocks = [
    block("row", 0, 0),
    block("paragraph", 0, 10),
    block("row", 1, 20),
    block("row", 1, 30),
    block("row", 0, 40),
    block("row", 0, 50),
    block("row", 1, 60),
    block("row", 0, 70),
  ];

  it("spans the rows of the head that stands nearest above a row", () => {
    expect(tableHead(blocks, blocks[4]!)).toEqual({ start: 20, end: 39 });
    expect(tableHead(blocks, blocks[5]!)).toEqual({ start: 20, end: 39 });
    expect(tableHead(blocks, blocks[7]!)).toEqual({ start: 60, end: 69 });
  });

  it("is none for a table without a head, a row of a head, and what is no row", () => {
    expect([0, 1, 2, 3, 6].map((at) => tableHead(blocks, blocks[at]!))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
