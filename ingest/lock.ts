import { randomUUID } from "node:crypto";
import { link, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { LockedError } from "../corpus/errors.ts";
import { indexLayout } from "../corpus/store/layout.ts";

/**
 * Runs a task while holding the index folder: two ingestions never write at once. A lock whose
 * process is gone is taken over.
 * @throws {LockedError} when another ingestion runs.
 */
export async function withIngestLock<T>(indexDir: string, task: () => Promise<T>): Promise<T> {
  await mkdir(indexDir, { recursive: true });
  const { lock } = indexLayout(indexDir);
  if (!(await tryLock(lock))) {
    const holder = await readFile(lock, "utf8").catch(() => "");
    const isOwnNumber = Number(holder) === process.pid;
    if (isOwnNumber ? heldHere.has(lock) : isRunning(Number(holder))) {
      throw new LockedError(
        `Another ingestion (process ${holder.trim()}) is writing to ${indexDir}. Wait for it to end, then try again.`,
      );
    }
    await rm(lock, { force: true });
    if (!(await tryLock(lock))) throw new LockedError("Another ingestion has just begun.");
  }
  heldHere.add(lock);
  try {
    await removeLeftovers(lock);
    return await task();
  } finally {
    heldHere.delete(lock);
    await rm(lock, { force: true });
  }
}

/** Locks this very process holds: after a crash a restarted process may well have the dead one's number. */
const heldHere = new Set<string>();

async function tryLock(lock: string): Promise<boolean> {
  const mine = `${lock}.${process.pid}.${randomUUID()}`;
  try {
    // The number is written before the lock is there to be read: a lock is never empty.
    await writeFile(mine, String(process.pid));
    await link(mine, lock);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(mine, { force: true });
  }
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
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
