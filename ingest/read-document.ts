import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import path from "node:path";
import { codeOf } from "../corpus/errors.ts";
import { UnreadableDocumentError } from "./parse/parser.ts";

/** A document's file as it stands now. */
export interface DocumentFile {
  readonly size: number;
  /** SHA-256 in hex. */
  readonly hash: string;
}

/** Hashes a document's file piece by piece: however large, it is never held whole. @throws {UnreadableDocumentError} */
export async function hashDocument(
  corpusDir: string,
  file: string,
  mostBytes: number,
): Promise<DocumentFile> {
  return withDocument(path.resolve(corpusDir, file), mostBytes, async (handle) => {
    const hash = createHash("sha256");
    let size = 0;
    for await (const chunk of handle.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      hash.update(chunk);
    }
    return { size, hash: hash.digest("hex") };
  });
}

/** SHA-256 in hex, as {@link hashDocument} gives it. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Reads a document's file whole. @throws {UnreadableDocumentError} where it cannot or must not be read. */
export async function readDocument(corpusDir: string, file: string, mostBytes: number): Promise<Uint8Array> {
  return withDocument(path.resolve(corpusDir, file), mostBytes, (handle) => handle.readFile());
}

/** A pipe that nobody writes to would be waited on for ever: opening must not block, and only ordinary files are read. */
async function withDocument<T>(
  full: string,
  mostBytes: number,
  read: (handle: FileHandle) => Promise<T>,
): Promise<T> {
  // Windows has no such flag, and no such pipes.
  const flags = constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0);
  let handle: FileHandle | null = null;
  try {
    handle = await open(full, flags);
    const found = await handle.stat();
    if (!found.isFile()) throw new UnreadableDocumentError("it is no ordinary file");
    if (found.size > mostBytes) {
      throw new UnreadableDocumentError(
        `it has ${size(found.size)}, and more than ${size(mostBytes)} are not read`,
      );
    }
    return await read(handle);
  } catch (cause) {
    if (cause instanceof UnreadableDocumentError) throw cause;
    const reason =
      codeOf(cause) === "EACCES" ? "it may not be read (permission denied)" : "it cannot be read";
    throw new UnreadableDocumentError(reason, { cause });
  } finally {
    await handle?.close();
  }
}

function size(bytes: number): string {
  return bytes < 2 ** 20 ? `${bytes} bytes` : `${Math.round(bytes / 2 ** 20)} MB`;
}
