import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DataFileError } from "../corpus/errors.ts";
import { watchCorpus } from "./watch.ts";

let corpusDir = "";
beforeEach(async () => {
  corpusDir = await mkdtemp(path.join(tmpdir(), "waymark-watch-"));
});
afterEach(() => rm(corpusDir, { recursive: true, force: true }));

const put = (file: string, content: string) => writeFile(path.join(corpusDir, file), content);

function start(run: (nth: number) => Promise<void> = () => Promise.resolve()) {
  const controller = new AbortController();
  let [runs, running, most] = [0, 0, 0];
  const indexDir = path.join(corpusDir, "index");
  const ended = watchCorpus({
    folders: { corpusDir, indexDir },
    signal: controller.signal,
    quietMs: 60,
    say: () => undefined,
    run: async () => {
      runs += 1;
      most = Math.max(most, (running += 1));
      await run(runs);
      running -= 1;
    },
  });
  return {
    ended,
    stop: () => controller.abort(),
    runs: () => runs,
    most: () => most,
    untilRuns: (count: number) => vi.waitFor(() => expect(runs).toBe(count), { timeout: 10_000 }),
  };
}

describe("watchCorpus", () => {
  it("runs at once, and again when a file was changed, in a new folder too, until it is ended", async () => {
    const watching = start();
    await watching.untilRuns(1);
    await put("a.txt", "Call.");
    await watching.untilRuns(2);
    await mkdir(path.join(corpusDir, "essex"));
    await watching.untilRuns(3);
    watching.stop();
    await watching.ended;
    await put("a.txt", "Call the duty team.");
    await delay(200);
    expect(watching.runs()).toBe(3);
  });

  it("runs once for changes that follow each other closely", async () => {
    const watching = start();
    await watching.untilRuns(1);
    for (const n of [1, 2, 3, 4, 5]) {
      await put("a.txt", `Call ${String(n)}.`);
      await delay(20);
    }
    await watching.untilRuns(2);
    await delay(300);
    expect(watching.runs()).toBe(2);
    watching.stop();
    await watching.ended;
  });

  it("never runs twice at a time: what changes during a run is run for afterwards", async () => {
    const watching = start(async (nth) => {
      if (nth !== 1) return;
      await put("a.txt", "Call.");
      await delay(300);
    });
    await watching.untilRuns(2);
    expect(watching.most()).toBe(1);
    watching.stop();
    await watching.ended;
  });

  it("passes over what changes in the index and over hidden files", async () => {
    await mkdir(path.join(corpusDir, "index"));
    const watching = start();
    await watching.untilRuns(1);
    await put("index/current", "1");
    await put(".a.txt.swp", "half");
    await delay(300);
    expect(watching.runs()).toBe(1);
    watching.stop();
    await watching.ended;
  });

  it("says that a folder cannot be followed", async () => {
    await rm(corpusDir, { recursive: true });
    const watching = start();
    await expect(watching.ended).rejects.toThrow(DataFileError);
  });
});
