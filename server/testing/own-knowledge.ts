import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { inject } from "vitest";
import { projectRoot } from "../../corpus/config.ts";
import { currentVersion, readIndex } from "../../corpus/store/read-index.ts";
import { ingest } from "../../ingest/pipeline.ts";
import { openKnowledge } from "../knowledge.ts";
import type { Knowledge } from "../knowledge.ts";

/** Indexes one document as somebody's own corpus, with the bundled data beside it, and opens it; nothing stays on disk. */
export async function ownKnowledge(name: string, paragraphs: readonly string[]): Promise<Knowledge> {
  const folder = await mkdtemp(path.join(tmpdir(), "waymark-own-"));
  try {
    const [corpusDir, indexDir] = [path.join(folder, "corpus"), path.join(folder, "index")];
    await mkdir(path.join(corpusDir, "school"), { recursive: true });
    await writeFile(path.join(corpusDir, "school", name), paragraphs.join("\n\n"));
    // What is learned from the bundled data alone is not learned again.
    await cp(path.join(inject("bundledIndexDir"), "cache"), path.join(indexDir, "cache"), {
      recursive: true,
    });
    const bundledDir = path.join(projectRoot, "corpus");
    await ingest({ corpusDir, indexDir, bundledDir, now: new Date(), onProgress: () => undefined });
    return await openKnowledge(await readIndex(indexDir, await currentVersion(indexDir)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
