import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, open, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LockedError } from "../corpus/errors.ts";
import { indexLayout } from "../corpus/store/layout.ts";
import { withIngestLock } from "./lock.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "waymark-lock-"));
});
afterEach(() => rm(folder, { recursive: true }));

const lockFile = () => indexLayout(folder).lock;
const lockHolder = async () => (await readFile(lockFile(), "utf8").catch(() => "nobody")).split(" ")[0];
const endedPid = () => String(spawnSync(process.execPath, ["-e", ""]).pid);
const done = () => Promise.resolve("done");

describe("withIngestLock", () => {
  it("holds the folder while the task runs, and gives it back with the task's result", async () => {
    const task = async () => `held by ${await lockHolder()}`;
    expect(await withIngestLock(folder, task)).toBe(`held by ${String(process.pid)}`);
    expect(await lockHolder()).toBe("nobody");
  });

  it("gives the folder back when the task fails", async () => {
    await expect(withIngestLock(folder, () => Promise.reject(new Error("disk full")))).rejects.toThrow(
      "disk full",
    );
    expect(await withIngestLock(folder, done)).toBe("done");
  });

  it("refuses a second task while the first runs, and leaves the first its lock", async () => {
    await withIngestLock(folder, async () => {
      await expect(withIngestLock(folder, done)).rejects.toThrow(LockedError);
      expect(await lockHolder()).toBe(String(process.pid));
    });
  });

  it("lets one of two tasks run that begin at once", async () => {
    let running = 0;
    let most = 0;
    const task = async () => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setTimeout(resolve, 20));
      running -= 1;
    };
    const outcomes = await Promise.allSettled([withIngestLock(folder, task), withIngestLock(folder, task)]);
    expect(most).toBe(1);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("names the process that holds the folder", async () => {
    await writeFile(lockFile(), String(process.ppid));
    await expect(withIngestLock(folder, done)).rejects.toThrow(`process ${String(process.ppid)}`);
    expect(await lockHolder()).toBe(String(process.ppid));
  });

  it("takes over a lock whose process is gone", async () => {
    await writeFile(lockFile(), endedPid());
    expect(await withIngestLock(folder, done)).toBe("done");
  });

  it("leaves its lock to an ingestion that took over first, while this one was reading the stale lock", async () => {
    // The stale lock is a pipe: who reads it waits until it is written to.
    execFileSync("mkfifo", [lockFile()]);
    const late = withIngestLock(folder, done).catch((error: unknown) => error);
    const stale = await open(lockFile(), "w");
    await rm(lockFile());
    await withIngestLock(folder, async () => {
      await stale.writeFile(endedPid());
      await stale.close();
      expect(await late).toBeInstanceOf(LockedError);
      expect(await lockHolder()).toBe(String(process.pid));
    });
    expect(await lockHolder()).toBe("nobody");
  });

  it("gives back no lock but its own", async () => {
    await withIngestLock(folder, () => writeFile(lockFile(), `${String(process.pid)} of-another-run`));
    expect(await readFile(lockFile(), "utf8")).toBe(`${String(process.pid)} of-another-run`);
  });

  it.each(["", "not a number", "-1", "0"])("takes over a lock that names no process: %j", async (content) => {
    await writeFile(lockFile(), content);
    expect(await withIngestLock(folder, done)).toBe("done");
  });

  it("takes over a lock that a process before this one left under the same number, as in a container", async () => {
    await writeFile(lockFile(), String(process.pid));
    expect(await withIngestLock(folder, done)).toBe("done");
  });

  it("makes the folder where there is none", async () => {
    expect(await withIngestLock(path.join(folder, "new/index"), done)).toBe("done");
  });
});
