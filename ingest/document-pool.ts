import { availableParallelism, totalmem } from "node:os";
import { MessageChannel } from "node:worker_threads";
import { Tinypool } from "tinypool";
import { codeOf } from "../corpus/errors.ts";
import { isCompiled } from "./compiled.ts";
import { runDocumentTask } from "./document-task.ts";
import type { DocumentOutcome, DocumentTask } from "./document-task.ts";
import type { PageListener } from "./parse/parser.ts";

/** What one document may take, lest it harm the others. */
export interface DocumentLimits {
  /** A larger file is not read. */
  readonly mostBytes: number;
  readonly mostSeconds: number;
  /** Of the memory of the thread that reads it, its bytes themselves not counted. */
  readonly mostMegabytes: number;
}

/** Ample for a procedure: a file of a thousand pages takes a few hundred megabytes and under a minute. */
export const usualLimits: DocumentLimits = {
  mostBytes: 200 * 2 ** 20,
  mostSeconds: 300,
  mostMegabytes: 1024,
};

/** Runs tasks, as many at once as it has threads. */
export interface DocumentPool {
  readonly threads: number;
  readonly run: (task: DocumentTask, onPage: PageListener) => Promise<DocumentOutcome>;
  readonly close: () => Promise<void>;
}

/** Opens a pool for so many documents; `signal` ends what runs in it. */
export function openDocumentPool(
  documents: number,
  { mostSeconds, mostMegabytes }: DocumentLimits,
  signal: AbortSignal | undefined,
): DocumentPool {
  if (!isCompiled) return { threads: 1, run: runDocumentTask, close: () => Promise.resolve() };
  const threads = Math.max(1, Math.min(availableParallelism(), documents, threadsInMemory(mostMegabytes)));
  const pool = new Tinypool({
    filename: new URL("./document-worker.js", import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  // A thread that dies between two documents harms none; one that dies at its document fails that.
  pool.on("error", () => undefined);
  return {
    threads,
    close: () => pool.destroy(),
    async run(task, onPage) {
      const { port1, port2 } = new MessageChannel();
      port1.on("message", ({ page, pages }: { page: number; pages: number }) => onPage(page, pages));
      const timeUp = AbortSignal.timeout(mostSeconds * 1000);
      try {
        return (await pool.run(
          { task, port: port2 },
          {
            transferList: [port2],
            signal: signal === undefined ? timeUp : AbortSignal.any([timeUp, signal]),
          },
        )) as DocumentOutcome;
      } catch (error) {
        if (signal?.aborted === true) throw error;
        return { kind: "failed", reason: whyItDied(error, { timeUp, mostSeconds, mostMegabytes }) };
      } finally {
        port1.close();
      }
    },
  };
}

function threadsInMemory(mostMegabytes: number): number {
  return Math.floor(totalmem() / 2 / (mostMegabytes * 2 ** 20));
}

function whyItDied(
  error: unknown,
  bounds: { readonly timeUp: AbortSignal } & Omit<DocumentLimits, "mostBytes">,
): string {
  if (bounds.timeUp.aborted) return `reading it took longer than ${bounds.mostSeconds} seconds`;
  if (codeOf(error) === "ERR_WORKER_OUT_OF_MEMORY")
    return `reading it took more memory than ${bounds.mostMegabytes} MB`;
  return `reading it ended the thread that did: ${error instanceof Error ? error.message : String(error)}`;
}
