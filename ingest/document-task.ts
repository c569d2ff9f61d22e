import { WaymarkError } from "../corpus/errors.ts";
import type { DocumentNote } from "../corpus/schemas/manifest.ts";
import { buildDocument } from "./build-document.ts";
import type { BuiltDocument } from "./build-document.ts";
import { cacheKey, openCache } from "./cache.ts";
import type { DocumentDescription } from "./find-documents.ts";
import type { PageListener } from "./parse/parser.ts";
import { hashBytes, readDocument } from "./read-document.ts";

/** One document to be read and built: plain data, so that it can be handed to another thread. */
export interface DocumentTask {
  readonly corpusDir: string;
  /** Where what is made of it is kept; null: nowhere. */
  readonly cacheDir: string | null;
  readonly pipelineVersion: string;
  readonly description: DocumentDescription;
  /** The notes about this document. */
  readonly notes: readonly DocumentNote[];
  readonly mostBytes: number;
}

/** What came of it. */
export type DocumentOutcome =
  | { readonly kind: "built"; readonly built: BuiltDocument; readonly key: string }
  | { readonly kind: "failed"; readonly reason: string };

/** The key of a document in the cache: its content, all that is said of it, and the program that reads it. */
export function documentKey(task: DocumentTask, contentHash: string): string {
  const said = JSON.stringify([task.description, task.notes]);
  return cacheKey("document", task.pipelineVersion, said, contentHash);
}

/**
 * Reads a document, builds it and keeps it in the cache, if there is one. One document's fault is never the others': whatever
 * its parser stumbles over is a reason, not an error.
 */
export async function runDocumentTask(task: DocumentTask, onPage: PageListener): Promise<DocumentOutcome> {
  const { corpusDir, description, mostBytes } = task;
  try {
    const bytes = await readDocument(corpusDir, description.file, mostBytes);
    const key = documentKey(task, hashBytes(bytes));
    const built = await buildDocument({ description, bytes }, task.notes, onPage);
    if (task.cacheDir !== null) await openCache(task.cacheDir).write(key, built);
    return { kind: "built", built, key };
  } catch (error) {
    if (error instanceof WaymarkError) return { kind: "failed", reason: error.message };
    const said = error instanceof Error ? error.message : String(error);
    return { kind: "failed", reason: `reading it went wrong: ${said.split("\n", 1)[0] ?? ""}` };
  }
}
