import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { ingest } from "../../ingest/pipeline.ts";
import { bundledCorpusDir } from "../with-index-of.ts";
import { measureRun } from "./folder-run.ts";

/** Ingests a folder into an index that goes afterwards, with nothing in the cache, and prints what it took. */
const [corpusDir = ""] = process.argv.slice(2);
const indexDir = await mkdtemp(path.join(tmpdir(), "waymark-eval-ingestion-"));
try {
  const run = await measureRun(async () => {
    const onProgress = () => undefined;
    const report = await ingest({
      corpusDir,
      indexDir,
      bundledDir: bundledCorpusDir,
      now: new Date(),
      onProgress,
    });
    const pages = report.documents.reduce((sum, document) => sum + (document.pages ?? 0), 0);
    return { pages, threads: Math.min(availableParallelism(), report.documents.length) };
  });
  process.stdout.write(JSON.stringify(run));
} finally {
  await rm(indexDir, { recursive: true, force: true });
}
