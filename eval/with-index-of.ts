import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectRoot } from "../corpus/config.ts";
import type { AnsweredQuestions } from "../corpus/schemas/vocabulary.ts";
import { currentVersion, readIndex } from "../corpus/store/read-index.ts";
import { loadCorpus, loadStatements } from "../ingest/load.ts";
import { ingest } from "../ingest/pipeline.ts";
import type { IngestionReport } from "../ingest/report.ts";
import { openKnowledge } from "../server/knowledge.ts";
import type { Knowledge } from "../server/knowledge.ts";

/** The project's own documents and data. */
export const bundledCorpusDir: string = path.join(projectRoot, "corpus");

/** The questions that were written for the project's own documents, and those of what other policies say. */
export async function bundledQuestions(): Promise<readonly AnsweredQuestions[]> {
  const { questions } = await loadCorpus(bundledCorpusDir, bundledCorpusDir);
  return [...questions, ...(await loadStatements(bundledCorpusDir))];
}

/** How an index is made otherwise than of the documents alone. */
interface IndexOptions {
  /** The data that go with the corpus; the project's own when absent. */
  readonly bundledDir?: string;
  /** Begins an index's folder, such as with what was learned of the same data before. */
  readonly prepare?: (indexDir: string) => Promise<void>;
}

/** How an index is made of a corpus that is made for it. */
export interface MadeOptions extends Pick<IndexOptions, "prepare"> {
  /** Whether it holds the bundled data too. */
  readonly isWhole?: boolean;
}

/** Indexes a corpus through the pipeline in a folder that goes when the task is done. */
export async function withIndexOf<T>(
  corpusDir: string,
  task: (knowledge: Knowledge, report: IngestionReport) => Promise<T>,
  { bundledDir = bundledCorpusDir, prepare }: IndexOptions = {},
): Promise<T> {
  const indexDir = await mkdtemp(path.join(tmpdir(), "waymark-eval-"));
  try {
    await prepare?.(indexDir);
    const report = await ingest({
      corpusDir,
      indexDir,
      bundledDir,
      now: new Date(),
      onProgress: () => undefined,
    });
    return await task(await openKnowledge(await readIndex(indexDir, await currentVersion(indexDir))), report);
  } finally {
    await rm(indexDir, { recursive: true, force: true });
  }
}

/** The same for a corpus that `fill` writes into a folder of its own. */
export async function withIndexOfMade<T>(
  fill: (corpusDir: string) => Promise<void>,
  task: (knowledge: Knowledge, report: IngestionReport) => Promise<T>,
  { isWhole = false, ...options }: MadeOptions = {},
): Promise<T> {
  const scratch = await mkdtemp(path.join(tmpdir(), "waymark-eval-corpus-"));
  try {
    const corpusDir = path.join(scratch, "corpus");
    await mkdir(corpusDir);
    await fill(corpusDir);
    const bundledDir = isWhole ? corpusDir : bundledCorpusDir;
    return await withIndexOf(corpusDir, task, { bundledDir, ...options });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
