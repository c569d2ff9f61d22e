import { inject } from "vitest";
import { currentVersion, readIndex } from "../../corpus/store/read-index.ts";
import { openKnowledge } from "../knowledge.ts";
import type { Knowledge } from "../knowledge.ts";

/** Opens the index of the bundled corpus that is built once for all tests. */
export async function bundledKnowledge(): Promise<Knowledge> {
  const indexDir = inject("bundledIndexDir");
  return openKnowledge(await readIndex(indexDir, await currentVersion(indexDir)));
}
