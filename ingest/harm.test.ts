import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { currentVersion, readIndex } from "../corpus/store/read-index.ts";
import { learnedBefore } from "./testing/learned-before.ts";
import { ingestProgram, isBuilt, makeCorpus, servedRound } from "./testing/made-corpus.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "waymark-harm-"));
  await learnedBefore(index());
});
afterEach(() => rm(folder, { recursive: true }));

const corpus = () => path.join(folder, "corpus");
const index = () => path.join(folder, "index");
const options = () => ["--corpus", corpus(), "--index", index()];

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program; `onLine` is told each line of its progress. */
async function run(
  command: readonly string[],
  onLine: (line: string, pid: number) => void = () => undefined,
) {
  const [file = "", ...args] = command;
  const child = spawn(file, args, { stdio: ["ignore", "pipe", "pipe"] });
  const said = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => (said.stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => {
    said.stderr += chunk.toString();
    for (const line of chunk.toString().split("\n")) onLine(line, child.pid ?? 0);
  });
  const [code] = (await once(child, "close")) as [number | null];
  return { ...said, code } satisfies Ended;
}

const ingestIt = (onLine?: (line: string, pid: number) => void) =>
  run([process.execPath, ingestProgram, ...options()], onLine);

/** Runs the pipeline with limits of its own in another process, and gives what it left out and kept. */
async function ingestWithin(limits: { mostSeconds: number; mostMegabytes: number }) {
  const given = { corpusDir: corpus(), indexDir: index(), bundledDir: path.join(folder, "bundled") };
  const script = `
    import { ingest } from ${JSON.stringify(path.join(path.dirname(ingestProgram), "pipeline.js"))};
    const { documents, failures } = await ingest({
      ...${JSON.stringify(given)}, limits: { mostBytes: 2e8, ...${JSON.stringify(limits)} },
      now: new Date(), onProgress: () => undefined,
    });
    console.log(JSON.stringify({ documents: documents.map(({ id }) => id), failures }));`;
  const args = ["--input-type=module", "-e", script];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as unknown;
}

describe.skipIf(!isBuilt)("ingestion on threads", { timeout: 120_000 }, () => {
  const long = Array.from(
    { length: 200_000 },
    (_, n) => `Paragraph ${n} says that the duty team of office ${n % 97} is called before anything is done.`,
  ).join("\n\n");

  it.each([
    [
      "takes more memory than it may",
      { mostSeconds: 100, mostMegabytes: 40 },
      "reading it took more memory than 40 MB",
    ],
    [
      "takes longer than it may",
      { mostSeconds: 8, mostMegabytes: 4000 },
      "reading it took longer than 8 seconds",
    ],
  ])("names a document that %s, with the reason, and indexes the rest", async (_, limits, reason) => {
    await makeCorpus(corpus(), { documents: 3 });
    await writeFile(path.join(corpus(), "big.txt"), long);
    expect(await ingestWithin(limits)).toEqual({
      documents: ["doc-0", "doc-1", "doc-2"],
      failures: [{ file: "big.txt", reason }],
    });
    expect((await servedRound(index())).documents).toBe(3);
  });
});

describe.skipIf(!isBuilt)("an ingestion of a deep folder", { timeout: 120_000 }, () => {
  it("takes a path that is longer than a file's name may be, and an area that can be asked for", async () => {
    await makeCorpus(corpus(), { documents: 1 });
    await makeCorpus(path.join(corpus(), "a long name ".repeat(12), "of folders ".repeat(15)), {
      documents: 2,
    });
    const { code, stderr } = await ingestIt();
    expect(stderr).not.toContain("ENAMETOOLONG");
    expect(code).toBe(0);
    const { documents } = await readIndex(index(), await currentVersion(index()));
    expect(documents).toHaveLength(3);
    expect(documents.map(({ area }) => area.length <= 100)).toEqual([true, true, true]);
  });
});

describe.skipIf(!isBuilt)("an ingestion that is stopped", { timeout: 120_000 }, () => {
  it.each(["SIGINT", "SIGTERM"] as const)(
    "by %s ends in good order, and the next run goes on",
    async (signal) => {
      await makeCorpus(corpus());
      const stopped = await ingestIt((line, pid) => {
        if (line.startsWith("embed 0/")) process.kill(pid, signal);
      });
      expect(stopped.stderr).toContain("Stopped. An index that was there before still serves");
      expect(stopped.stderr).not.toContain("    at ");
      expect(stopped.code).toBe(130);
      expect(await readdir(index())).toEqual(["cache"]);
      const again = await ingestIt();
      expect(again.stdout).toContain("12 unchanged since the last run");
      expect(again.code).toBe(0);
    },
  );
});

describe.skipIf(!isBuilt)("an ingestion onto a disk that takes no more", { timeout: 120_000 }, () => {
  it("says so in a line, leaves the old index serving and no half of a new one, and goes on when there is room", async () => {
    await makeCorpus(corpus());
    expect((await ingestIt()).code).toBe(0);
    const before = await servedRound(index());
    await makeCorpus(corpus(), { round: 1 });
    // Files end at some 500 KB, as on a disk with no more room: the models are larger.
    const command = [
      "sh",
      "-c",
      'ulimit -f 1000; exec "$@"',
      "sh",
      process.execPath,
      ingestProgram,
      ...options(),
    ];
    const { code, stderr } = await run(command);
    expect(stderr).toMatch(/^The index could not be written \(EFBIG.*\)\. An index .* still serves\.$/m);
    expect(stderr).not.toContain("    at ");
    expect(code).toBe(1);
    expect(await servedRound(index())).toEqual(before);
    expect(await readdir(path.join(index(), "versions"))).toEqual([before.version]);
    expect((await ingestIt()).code).toBe(0);
    expect((await servedRound(index())).round).toBe(1);
  });
});

describe.skipIf(!isBuilt)("an ingestion that watches", { timeout: 120_000 }, () => {
  it("indexes what changed, keeps the old index when nothing can be read, and ends on Ctrl-C", async () => {
    await makeCorpus(corpus(), { documents: 1 });
    const rounds: number[] = [];
    let waits = 0;
    const follow = async (pid: number) => {
      rounds.push((await servedRound(index())).round);
      waits += 1;
      if (waits === 1) await makeCorpus(corpus(), { documents: 1, round: 1 });
      if (waits === 2) await writeFile(path.join(corpus(), "doc-0.txt"), "");
      if (waits === 3) process.kill(pid, "SIGINT");
    };
    const command = [process.execPath, ingestProgram, ...options(), "--watch"];
    const { stderr } = await run(command, (line, pid) => {
      if (line.startsWith("Watching for changes")) void follow(pid);
    });
    expect(rounds).toEqual([0, 1, 1]);
    expect(stderr).toMatch(/No document of .* could be read \(doc-0\.txt: it is empty\)/);
  });
});
