import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { projectRoot } from "./corpus/config.ts";
import { ingest } from "./ingest/pipeline.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** An index of the bundled corpus, built once for all tests. Copy it before changing it. */
    bundledIndexDir: string;
  }
}

/** Indexes the bundled corpus once for all tests; what is unchanged since the last run is not done again. */
export default async function setup(project: TestProject): Promise<void> {
  const indexDir = path.join(projectRoot, "node_modules", ".cache", "waymark-test-index");
  await mkdir(indexDir, { recursive: true });
  const corpusDir = path.join(projectRoot, "corpus");
  const onProgress = () => undefined;
  await ingest({ corpusDir, indexDir, bundledDir: corpusDir, now: new Date(), onProgress });
  project.provide("bundledIndexDir", indexDir);
}
