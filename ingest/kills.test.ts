import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ingestProgram, isBuilt, makeCorpus, servedRound } from "./testing/made-corpus.ts";

/** How many ingestions are killed; the README says how to ask for more. */
const kills = Number(process.env.WAYMARK_KILLS ?? 5);

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "waymark-kills-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the program, and kills it as a crash or a power cut would after so many milliseconds. */
async function run(killAfterMs: number | null): Promise<number | null> {
  const options = ["--corpus", path.join(folder, "corpus"), "--index", path.join(folder, "index")];
  const child = spawn(process.execPath, [ingestProgram, ...options], { stdio: "ignore" });
  const ended = once(child, "exit") as Promise<[number | null]>;
  if (killAfterMs !== null) {
    await Promise.race([ended, delay(killAfterMs)]);
    child.kill("SIGKILL");
  }
  return (await ended)[0];
}

describe.skipIf(!isBuilt)("an ingestion that is killed", () => {
  it(
    `leaves a whole index serving, ${kills} times at random moments, and the next run goes on`,
    async () => {
      const corpus = path.join(folder, "corpus");
      const index = path.join(folder, "index");
      await makeCorpus(corpus);
      expect(await run(null)).toBe(0);
      await makeCorpus(corpus, { round: 1 });
      const startedAt = performance.now();
      expect(await run(null)).toBe(0);
      const usualMs = performance.now() - startedAt;
      let served = await servedRound(index);
      let killed = 0;
      for (let round = 2; round < kills + 2; round += 1) {
        await makeCorpus(corpus, { round });
        const afterMs = Math.random() * usualMs * 1.1;
        if ((await run(afterMs)) === null) killed += 1;
        const now = await servedRound(index);
        const isOld = now.version === served.version && now.round === served.round;
        expect(isOld || now.round === round, `round ${round}, killed after ${afterMs} ms`).toBe(true);
        expect(now.documents).toBe(12);
        served = now;
      }
      expect(killed).toBeGreaterThan(0);
      expect(await run(null)).toBe(0);
      expect((await servedRound(index)).round).toBe(kills + 1);
      expect((await readdir(index)).sort()).toEqual([
        "cache",
        "current",
        "ingestion-report.json",
        "texts",
        "versions",
      ]);
      expect((await readdir(path.join(index, "versions"))).length).toBeLessThanOrEqual(2);
    },
    60_000 + kills * 15_000,
  );
});
