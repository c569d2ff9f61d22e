import { cp } from "node:fs/promises";
import { inject } from "vitest";
import { indexLayout } from "../../corpus/store/layout.ts";

/** Puts what the data of every corpus teach into the cache of an index that is yet to be made: it takes long to learn. */
export async function learnedBefore(indexDir: string): Promise<void> {
  for (const cacheDir of inject("learnedCacheDirs")) await copyCache(cacheDir, indexDir);
}

/** The same for an index of the bundled documents and others beside them. */
export async function learnedOfBundled(indexDir: string): Promise<void> {
  await copyCache(indexLayout(inject("bundledIndexDir")).cacheDir, indexDir);
}

async function copyCache(cacheDir: string, indexDir: string): Promise<void> {
  await cp(cacheDir, indexLayout(indexDir).cacheDir, { recursive: true });
}
