import { WaymarkError } from "../corpus/errors.ts";
import type { BuiltDocument } from "./build-document.ts";
import type { Cache } from "./cache.ts";
import { documentKey } from "./document-task.ts";
import type { DocumentTask } from "./document-task.ts";
import { openDocumentPool } from "./document-pool.ts";
import type { DocumentLimits } from "./document-pool.ts";
import type { LeftOut } from "./find-documents.ts";
import type { LoadedCorpus } from "./load.ts";
import { hashDocument } from "./read-document.ts";
import { stopped } from "./stopped.ts";
import { timeLeft } from "./time-left.ts";

/** Where to read, what to keep, whom to tell. */
export interface BuildOptions {
  readonly corpusDir: string;
  readonly cache: Cache;
  readonly pipelineVersion: string;
  readonly limits: DocumentLimits;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress: (progress: BuildProgress) => void;
}

/** How many documents are done, and which is being read. */
export interface BuildProgress {
  readonly done: number;
  readonly total: number;
  readonly item: string;
  readonly page: { readonly page: number; readonly pages: number } | null;
  readonly secondsLeft: number | null;
}

/** The documents that could be built, in the order of the corpus, and those that could not. */
export interface BuiltDocuments {
  readonly built: readonly (BuiltDocument & { readonly isFromCache: boolean })[];
  readonly failures: readonly LeftOut[];
}

/** Builds every document of a corpus on as many threads as there are cores; unchanged ones come from the cache. */
export async function buildDocuments(corpus: LoadedCorpus, options: BuildOptions): Promise<BuiltDocuments> {
  const { descriptions, notes } = corpus;
  const results: (BuiltDocuments["built"][number] | LeftOut)[] = [];
  const waiting: (Waiting & { at: number })[] = [];
  for (const [at, description] of descriptions.entries()) {
    const { corpusDir, cache, pipelineVersion, limits } = options;
    const own = notes.filter(({ documentId }) => documentId === description.id);
    const { mostBytes } = limits;
    const task = { corpusDir, cacheDir: cache.folder, pipelineVersion, description, notes: own, mostBytes };
    const found = await lookUp(task, options);
    if (found.kind === "waiting") waiting.push({ ...found, at });
    else
      results[at] = found.kind === "failed" ? { file: description.file, reason: found.reason } : found.built;
  }
  // The largest first: a long one that begins last would keep the other threads waiting at the end.
  waiting.sort((a, b) => b.size - a.size);
  await buildWaiting(waiting, { ...options, results, total: descriptions.length });
  return {
    built: results.filter((result) => "document" in result),
    failures: [...corpus.failures, ...results.filter((result) => "reason" in result)],
  };
}

interface Waiting {
  readonly kind: "waiting";
  readonly task: DocumentTask;
  readonly size: number;
}

type LookedUp =
  | Waiting
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "found"; readonly built: BuiltDocuments["built"][number] };

async function lookUp(task: DocumentTask, { cache, signal }: BuildOptions): Promise<LookedUp> {
  if (signal?.aborted === true) throw stopped();
  try {
    const { hash, size } = await hashDocument(task.corpusDir, task.description.file, task.mostBytes);
    const kept = await cache.read(documentKey(task, hash));
    if (kept === null) return { kind: "waiting", task, size };
    // The key holds the program's own version: what stands under it has the shape that this program wrote.
    return { kind: "found", built: { ...(kept as BuiltDocument), isFromCache: true } };
  } catch (error) {
    if (!(error instanceof WaymarkError)) throw error;
    return { kind: "failed", reason: error.message };
  }
}

interface BuildingOptions extends BuildOptions {
  readonly results: (BuiltDocuments["built"][number] | LeftOut)[];
  readonly total: number;
}

/** Each thread takes the next document that waits, until none does. */
async function buildWaiting(
  waiting: readonly (Waiting & { at: number })[],
  { results, total, cache, limits, signal, onProgress }: BuildingOptions,
): Promise<void> {
  if (waiting.length === 0) return;
  const pool = openDocumentPool(waiting.length, limits, signal);
  const clock = timeLeft(waiting.map(({ size }) => size));
  let [next, done] = [0, total - waiting.length];
  const lane = async () => {
    for (let nth = next++; nth < waiting.length; nth = next++) {
      const entry = waiting[nth];
      if (entry === undefined || signal?.aborted === true) return;
      const { file } = entry.task.description;
      const tell = (page: BuildProgress["page"]) =>
        onProgress({ done, total, item: file, page, secondsLeft: clock.seconds() });
      tell(null);
      const outcome = await pool.run(entry.task, (page, pages) => {
        clock.reached(nth, page / pages);
        tell({ page, pages });
      });
      if (outcome.kind === "built") cache.keep(outcome.key);
      results[entry.at] =
        outcome.kind === "built"
          ? { ...outcome.built, isFromCache: false }
          : { file, reason: outcome.reason };
      done += 1;
      clock.reached(nth, 1);
    }
  };
  try {
    await Promise.all(Array.from({ length: pool.threads }, lane));
  } catch (error) {
    if (signal?.aborted !== true) throw error;
  } finally {
    await pool.close();
  }
  if (signal?.aborted === true) throw stopped();
}
