import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { deserialize, serialize } from "node:v8";

/** What was made before, by what it was made from: it need not be made again while that is the same. */
export interface Cache {
  /** Where another thread opens the same one; null where nothing is kept. */
  readonly folder: string | null;
  /** What was kept under a key; null where there is nothing, or nothing whole. */
  readonly read: (key: string) => Promise<unknown>;
  /** Keeps a value for the next run, unless the disk does not take it: then it is made again next time. */
  readonly write: (key: string, value: unknown) => Promise<void>;
  /** Counts a key as used in this run, where another thread wrote it. */
  readonly keep: (key: string) => void;
  /** Removes what this run neither read nor wrote. */
  readonly prune: () => Promise<void>;
}

/** The length of a SHA-256 in hex. */
const sumLength = 64;

/** Opens the cache in a folder, which need not be there. Entries that are cut off or changed are passed over. */
export function openCache(folder: string): Cache {
  const used = new Set<string>();
  const fileOf = (key: string) => path.join(folder, key);
  return {
    folder,
    async read(key) {
      const bytes = await readFile(fileOf(key)).catch(() => null);
      if (bytes === null) return null;
      const content = bytes.subarray(sumLength);
      if (bytes.subarray(0, sumLength).toString("latin1") !== sumOf(content)) return null;
      used.add(key);
      return deserialize(content) as unknown;
    },
    async write(key, value) {
      used.add(key);
      const content = serialize(value);
      const next = `${fileOf(key)}.${process.pid}.next`;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(next, Buffer.concat([Buffer.from(sumOf(content), "latin1"), content]));
        await rename(next, fileOf(key));
      } catch {
        // A full disk is told where the index itself is written; a cache is no reason to stop.
        await rm(next, { force: true }).catch(() => undefined);
      }
    },
    keep: (key) => used.add(key),
    async prune() {
      const names = await readdir(folder).catch(() => []);
      for (const name of names.filter((other) => !used.has(other))) {
        await rm(fileOf(name), { force: true });
      }
    },
  };
}

/** Keeps nothing. */
export const noCache: Cache = {
  folder: null,
  read: () => Promise.resolve(null),
  write: () => Promise.resolve(),
  keep: () => undefined,
  prune: () => Promise.resolve(),
};

/** The key of a value by its kind and all that it is made from. */
export function cacheKey(kind: string, ...madeFrom: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of madeFrom) hash.update(sumOf(part));
  return `${kind}-${hash.digest("hex").slice(0, 40)}`;
}

/** Gives what was made before of the same, or makes it and keeps it. */
export async function remember<T>(
  cache: Cache,
  key: string,
  make: () => T,
): Promise<{ value: T; isFromCache: boolean }> {
  const kept = await cache.read(key);
  // The key holds the program's own version: what stands under it has the shape that this program wrote.
  if (kept !== null) return { value: kept as T, isFromCache: true };
  const value = make();
  await cache.write(key, value);
  return { value, isFromCache: false };
}

function sumOf(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
