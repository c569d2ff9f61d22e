import { once } from "node:events";
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import * as z from "zod";
import { projectRoot } from "../corpus/config.ts";
import { indexLayout, versionFiles } from "../corpus/store/layout.ts";
import { currentVersion } from "../corpus/store/read-index.ts";
import { ingest } from "../ingest/pipeline.ts";
import { chatResponseSchema, problemSchema } from "./contract.ts";
import { serve } from "./testing/serve.ts";
import type { TestServer } from "./testing/serve.ts";

const good = inject("bundledIndexDir");
const scratch = await mkdtemp(path.join(tmpdir(), "waymark-live-"));
afterAll(() => rm(scratch, { recursive: true, force: true }));

let indexDir: string;
let server: TestServer | undefined;
let count = 0;
beforeEach(() => {
  count += 1;
  indexDir = path.join(scratch, String(count));
});
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const copyGood = () => cp(good, indexDir, { recursive: true });
const fileOf = async (name: string) =>
  path.join(indexLayout(indexDir).versionDir(await currentVersion(indexDir)), name);

async function rewriteManifest(change: (manifest: Record<string, unknown>) => object): Promise<void> {
  const file = await fileOf(versionFiles.manifest);
  const manifest = z.record(z.string(), z.unknown()).parse(JSON.parse(await readFile(file, "utf8")));
  await writeFile(file, JSON.stringify({ ...manifest, ...change(manifest) }));
}

const readinessSchema = z.object({
  isReady: z.boolean(),
  fault: z.string().optional(),
  reason: z.string().optional(),
  indexVersion: z.string().optional(),
});

async function readiness({ url }: TestServer) {
  const response = await fetch(`${url}/readyz`);
  return { status: response.status, ...readinessSchema.parse(await response.json()) };
}

function ask({ url }: TestServer): Promise<Response> {
  const body = JSON.stringify({ messages: [{ role: "user", content: "Who chairs the strategy meeting?" }] });
  return fetch(`${url}/api/chat`, { method: "POST", headers: { "Content-Type": "application/json" }, body });
}

/** Ways to spoil an index, each with the fault that `/readyz` names. */
const spoiled: [string, string, () => Promise<void>][] = [
  ["a folder that is not there", "missing", () => Promise.resolve()],
  ["an empty folder", "missing", () => mkdir(indexDir, { recursive: true }).then(() => undefined)],
  [
    "a pointer to a version that is gone",
    "missing",
    async () => {
      await copyGood();
      await writeFile(indexLayout(indexDir).pointer, "20200101T000000-00000000\n");
    },
  ],
  [
    "a pointer out of the folder",
    "foreign",
    async () => {
      await copyGood();
      await writeFile(indexLayout(indexDir).pointer, "../../etc\n");
    },
  ],
  [
    "an empty pointer",
    "foreign",
    async () => {
      await copyGood();
      await writeFile(indexLayout(indexDir).pointer, "");
    },
  ],
  [
    "a file that is gone",
    "missing",
    async () => {
      await copyGood();
      await rm(await fileOf(versionFiles.lexical));
    },
  ],
  [
    "passages cut off",
    "truncated",
    async () => {
      await copyGood();
      await truncate(await fileOf(versionFiles.passages), 5000);
    },
  ],
  [
    "vectors cut off",
    "truncated",
    async () => {
      await copyGood();
      await truncate(await fileOf(versionFiles.vectors), 4002);
    },
  ],
  [
    "a manifest cut off",
    "truncated",
    async () => {
      await copyGood();
      await truncate(await fileOf(versionFiles.manifest), 40);
    },
  ],
  [
    "a document's text cut off",
    "truncated",
    async () => {
      await copyGood();
      const documents = z
        .array(z.object({ id: z.string(), version: z.string() }))
        .parse(JSON.parse(await readFile(await fileOf(versionFiles.documents), "utf8")));
      await truncate(indexLayout(indexDir).textFile(documents[0]!.id, documents[0]!.version), 500);
    },
  ],
  [
    "another format",
    "foreign",
    async () => {
      await copyGood();
      await rewriteManifest(() => ({ format: "waymark-index-0" }));
    },
  ],
  [
    "no manifest of ours",
    "foreign",
    async () => {
      await copyGood();
      await writeFile(await fileOf(versionFiles.manifest), "[]");
    },
  ],
  [
    "another embedding's vectors",
    "foreign",
    async () => {
      await copyGood();
      await rewriteManifest(({ embedding }) => ({
        embedding: { ...z.looseObject({}).parse(embedding), modelId: "another-embedding-9" },
      }));
    },
  ],
  [
    "another dimension",
    "wrong-dimension",
    async () => {
      await copyGood();
      await rewriteManifest(({ embedding }) => {
        const { dimension, ...rest } = z.looseObject({ dimension: z.number() }).parse(embedding);
        return { embedding: { ...rest, dimension: dimension + 1 } };
      });
    },
  ],
  [
    "counts that do not agree",
    "inconsistent",
    async () => {
      await copyGood();
      await rewriteManifest(({ counts }) => ({
        counts: { ...z.looseObject({}).parse(counts), documents: 99 },
      }));
    },
  ],
];

describe("an index that cannot serve", () => {
  it.each(spoiled)("is named by /readyz while the process stays up: %s is %s", async (_, fault, spoil) => {
    await spoil();
    server = await serve({ indexDir });
    expect(await readiness(server)).toMatchObject({ status: 503, isReady: false, fault });
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    for (const response of [await ask(server), await fetch(`${server.url}/api/areas`)]) {
      expect(response.status).toBe(503);
      expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
      expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
      const problem = problemSchema.parse(await response.json());
      expect(problem.detail).not.toContain(indexDir);
    }
    expect((await fetch(`${server.url}/documents/scsp-making-enquiries`)).status).toBe(503);
  });

  it("gives way to a good one without a restart", async () => {
    server = await serve({ indexDir });
    expect((await readiness(server)).status).toBe(503);
    await copyGood();
    await expect.poll(async () => (await readiness(server!)).status, { timeout: 5000 }).toBe(200);
    expect((await ask(server)).status).toBe(200);
  });

  it("gives way to a good one of the same name, as when a copy was still under way", async () => {
    await copyGood();
    await truncate(await fileOf(versionFiles.passages), 5000);
    server = await serve({ indexDir });
    expect(await readiness(server)).toMatchObject({ status: 503, fault: "truncated" });
    await copyGood();
    await expect.poll(async () => (await readiness(server!)).status, { timeout: 15_000 }).toBe(200);
  });

  it("does not take the place of a good one that serves", async () => {
    await copyGood();
    const before = await currentVersion(indexDir);
    server = await serve({ indexDir });
    await writeFile(indexLayout(indexDir).pointer, "20990101T000000-00000000\n");
    await server.live.refresh();
    expect(await readiness(server)).toMatchObject({ status: 200, indexVersion: before });
    expect((await ask(server)).status).toBe(200);
    await rm(indexDir, { recursive: true });
    await server.live.refresh();
    expect((await ask(server)).status).toBe(200);
  });

  it("is said once in the log, not at every look", async () => {
    server = await serve({ indexDir });
    for (let i = 0; i < 5; i += 1) await server.live.refresh();
    expect(server.logged().split("There is no index yet").length - 1).toBe(1);
  });

  it("is said again in the log where it comes back", async () => {
    await copyGood();
    server = await serve({ indexDir });
    const { pointer } = indexLayout(indexDir);
    const version = await readFile(pointer, "utf8");
    for (let i = 0; i < 2; i += 1) {
      await rm(pointer);
      await server.live.refresh();
      await writeFile(pointer, version);
      await server.live.refresh();
    }
    expect(server.logged().split("There is no index yet").length - 1).toBe(2);
  });

  it.each([
    ["gone", (file: string) => rm(file, { force: true })],
    ["cut off", (file: string) => writeFile(file, "cut off")],
  ])("still serves when only the derived graph is %s", async (_, spoil) => {
    await copyGood();
    await spoil(await fileOf(versionFiles.graph));
    server = await serve({ indexDir });
    expect((await readiness(server)).status).toBe(200);
    expect((await ask(server)).status).toBe(200);
  });
});

describe("a running server", () => {
  it("takes up a new version without dropping a request", async () => {
    await copyGood();
    const before = await currentVersion(indexDir);
    server = await serve({ indexDir });
    const { url } = server;
    const seen: { status: number; version: string }[] = [];
    const askOnce = async () => {
      const response = await ask(server!);
      const answer = chatResponseSchema.parse(await response.json());
      seen.push({ status: response.status, version: answer.indexVersion });
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
    };
    const corpusDir = path.join(path.dirname(indexDir), "changed-corpus");
    await cp(path.join(projectRoot, "corpus"), corpusDir, { recursive: true });
    await appendFile(
      path.join(corpusDir, "scsp", "making-enquiries.txt"),
      "\n\nEvery agency keeps a record of what it does.\n",
    );
    const now = new Date(Date.now() + 60_000);
    const indexing = ingest({ corpusDir, indexDir, bundledDir: corpusDir, now, onProgress: () => undefined });
    for (let batch = 0; batch < 10; batch += 1) {
      await Promise.all(Array.from({ length: 10 }, askOnce));
    }
    const after = (await indexing).version;
    const swapping = server.live.refresh();
    for (let batch = 0; batch < 10; batch += 1) {
      await Promise.all(Array.from({ length: 10 }, askOnce));
    }
    await swapping;
    await askOnce();
    expect(seen).toHaveLength(201);
    expect(seen.every(({ status }) => status === 200)).toBe(true);
    expect(after).not.toBe(before);
    expect(seen[0]?.version).toBe(before);
    expect(seen.at(-1)?.version).toBe(after);
    expect(new Set(seen.map(({ version }) => version))).toEqual(new Set([before, after]));
    // The bundled corpus takes seconds to index, longer beside other tests.
  }, 90_000);

  it("lets go of its timer when it is closed", async () => {
    await copyGood();
    const closing = await serve({ indexDir });
    await closing.close();
    await writeFile(indexLayout(indexDir).pointer, "20990101T000000-00000000\n");
    const looked = closing.logged();
    await once(AbortSignal.timeout(1200), "abort");
    expect(closing.logged()).toBe(looked);
  });
});
