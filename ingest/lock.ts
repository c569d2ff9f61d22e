import { randomUUID } from "node:crypto";
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { codeOf, LockedError } from "../corpus/errors.ts";
import { indexLayout } from "../corpus/store/layout.ts";

/**
 * Runs a task while holding the index folder: two ingestions never write at once. A lock whose
 * process is gone is taken over.
 * @throws {LockedError} when another ingestion runs.
 */
export async function withIngestLock<T>(indexDir: string, task: () => Promise<T>): Promise<T> {
  await mkdir(indexDir, { recursive: true });
  const { lock } = indexLayout(indexDir);
  // A lock says which process holds it, and is like no other: one can tell it from that of a later run.
  const mine = `${String(process.pid)} ${randomUUID()}`;
  if (!(await tryLock(lock, mine))) {
    const holder = await readLock(lock);
    const pid = pidOf(holder);
    if (pid === process.pid ? heldHere.has(lock) : isRunning(pid)) {
      throw new LockedError(
        `Another ingestion (process ${String(pid)}) is writing to ${indexDir}. Wait for it to end, then try again.`,
      );
    }
    const isTaken = (await clearStale(lock, holder)) && (await tryLock(lock, mine));
    if (!isTaken) throw new LockedError("Another ingestion has just begun.");
  }
  heldHere.add(lock);
  try {
    await removeLeftovers(lock);
    return await task();
  } finally {
    heldHere.delete(lock);
    if ((await readLock(lock)) === mine) await rm(lock, { force: true });
  }
}

/** Locks this very process holds: after a crash a restarted process may well have the dead one's number. */
const heldHere = new Set<string>();

async function tryLock(lock: string, content: string): Promise<boolean> {
  const mine = nameBeside(lock);
  try {
    // The content is written before the lock is there to be read: a lock is never empty.
    await writeFile(mine, content);
    return await linkUnlessThere(mine, lock);
  } finally {
    await rm(mine, { force: true });
  }
}

/** What a lock says; "" where there is none. */
function readLock(lock: string): Promise<string> {
  return readFile(lock, "utf8").catch(() => "");
}

function pidOf(content: string): number {
  return Number(content.split(" ", 1)[0]);
}

/**
 * Moves a stale lock away. Another ingestion may have done so and taken the folder since the lock was
 * read: what was moved is looked at again, and put back where it is no longer the same.
 * @returns whether the folder is free.
 */
async function clearStale(lock: string, stale: string): Promise<boolean> {
  const moved = nameBeside(lock);
  try {
    await rename(lock, moved);
    if ((await readLock(moved)) === stale) return true;
    await linkUnlessThere(moved, lock);
    return false;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return true;
    throw error;
  } finally {
    await rm(moved, { force: true });
  }
}

async function linkUnlessThere(file: string, name: string): Promise<boolean> {
  try {
    await link(file, name);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** A name that no other run uses, and that says which process made it. */
function nameBeside(lock: string): string {
  return `${lock}.${String(process.pid)}.${randomUUID()}`;
}

/** What processes left that were killed on their way to the lock. */
async function removeLeftovers(lock: string): Promise<void> {
  const folder = path.dirname(lock);
  for (const name of await readdir(folder)) {
    const pid = new RegExp(`^${path.basename(lock)}\\.(\\d+)\\.`).exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(path.join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
