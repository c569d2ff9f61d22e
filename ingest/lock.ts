import { mkdir, open, readFile, rm } from "node:fs/promises";
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
    if (isRunning(Number(holder))) {
      throw new LockedError(
        `Another ingestion (process ${holder.trim()}) is writing to ${indexDir}. Wait for it to end, then try again.`,
      );
    }
    await rm(lock, { force: true });
    if (!(await tryLock(lock))) throw new LockedError("Another ingestion has just begun.");
  }
  try {
    return await task();
  } finally {
    await rm(lock, { force: true });
  }
}

async function tryLock(lock: string): Promise<boolean> {
  try {
    const handle = await open(lock, "wx");
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
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
