import { expect, it } from "vitest";
import { parts } from "./parts.ts";

it("starts with the retriever whole and names each part once", () => {
  const names = parts.map(({ name }) => name);
  expect(parts[0]).toEqual({ name: "all parts", index: {} });
  expect(new Set(names).size).toBe(names.length);
});
