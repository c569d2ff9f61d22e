import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
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

/** Indexes the bundled corpus once for all tests, in a folder that goes when they are done. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const indexDir = await mkdtemp(path.join(tmpdir(), "waymark-test-"));
  const corpusDir = path.join(projectRoot, "corpus");
  const onProgress = () => undefined;
  await ingest({ corpusDir, indexDir, bundledDir: corpusDir, now: new Date(), onProgress });
  project.provide("bundledIndexDir", indexDir);
  return () => rm(indexDir, { recursive: true, force: true });
}
