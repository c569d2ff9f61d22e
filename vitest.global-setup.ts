import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { projectRoot } from "./corpus/config.ts";
import { indexLayout } from "./corpus/store/layout.ts";
import { ingest } from "./ingest/pipeline.ts";
import { ingestProgram, isBuilt } from "./ingest/testing/made-corpus.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** An index of the bundled corpus, built once for all tests. Copy it before changing it. */
    bundledIndexDir: string;
    /** What the data that go with every corpus teach: by the sources, and by the compiled program. */
    learnedCacheDirs: string[];
  }
}

const kept = path.join(projectRoot, "node_modules", ".cache");
const bundledDir = path.join(projectRoot, "corpus");
const bundledIndexDir = path.join(kept, "waymark-test-index");
/** Indexes of one small document: what they learn from the data beside it is what every corpus of one's own learns. */
const ownIndexDir = {
  sources: path.join(kept, "waymark-test-own"),
  compiled: path.join(kept, "waymark-test-own-compiled"),
};

/**
 * Makes once for all tests what takes long: an index of the bundled corpus, and what a corpus of one's own learns
 * from the data that go with it. What is unchanged since the last run is not done again.
 */
export default async function setup(project: TestProject): Promise<void> {
  const small = await mkdtemp(path.join(tmpdir(), "waymark-small-"));
  await writeFile(path.join(small, "calls.txt"), "Calls\n\nCall the duty team within one working day.");
  // The compiled program learns in a process of its own, beside what is learned here.
  const byProgram = isBuilt ? indexByProgram(small) : indexBySources(bundledDir, bundledIndexDir);
  await Promise.all([byProgram, indexBySources(small, ownIndexDir.sources)]);
  await rm(small, { recursive: true });
  project.provide("bundledIndexDir", bundledIndexDir);
  const ofOwn = isBuilt ? [ownIndexDir.sources, ownIndexDir.compiled] : [ownIndexDir.sources];
  project.provide(
    "learnedCacheDirs",
    ofOwn.map((indexDir) => indexLayout(indexDir).cacheDir),
  );
}

async function indexByProgram(small: string): Promise<void> {
  const program = (corpusDir: string, indexDir: string) =>
    promisify(execFile)(process.execPath, [ingestProgram, "--corpus", corpusDir, "--index", indexDir]);
  await program(bundledDir, bundledIndexDir);
  await program(small, ownIndexDir.compiled);
}

async function indexBySources(corpusDir: string, indexDir: string): Promise<void> {
  await mkdir(indexDir, { recursive: true });
  await ingest({ corpusDir, indexDir, bundledDir, now: new Date(), onProgress: () => undefined });
}
