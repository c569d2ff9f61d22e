import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import * as z from "zod";
import { problemSchema } from "../contract.ts";
import { serve } from "../testing/serve.ts";
import type { ServeOptions, TestServer } from "../testing/serve.ts";

/** Stands in whatever is refused, and must never come back nor be kept. */
const sentinel = "zebra-crossing-7412";
const answerId = "8f14e45f-ceea-4e7a-9c1b-2d3c4b5a6978";

let root: string;
let feedbackDir: string;
let server: TestServer;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "waymark-feedback-"));
  feedbackDir = path.join(root, "feedback");
  server = await start();
});
afterEach(() => rm(feedbackDir, { recursive: true, force: true }));
afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true, force: true });
});

const start = (options: Partial<ServeOptions> = {}) =>
  serve({ indexDir: inject("bundledIndexDir"), feedbackDir, ...options });

function send(body: unknown, headers: Record<string, string> = {}, to = server) {
  return fetch(`${to.url}/api/feedback`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body),
  });
}

async function kept(): Promise<string> {
  if (!existsSync(feedbackDir)) return "";
  const files = await Promise.all(
    (await readdir(feedbackDir)).map((name) => readFile(path.join(feedbackDir, name), "utf8")),
  );
  return files.join("");
}

async function expectProblem(response: Response, status: number) {
  const text = await response.text();
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  for (const leak of [sentinel, root, "    at ", "Error:", "ENO"]) expect(text).not.toContain(leak);
  return z.strictObject(problemSchema.shape).parse(JSON.parse(text));
}

const lineSchema = z.strictObject({
  day: z.iso.date(),
  verdict: z.string(),
  answerId: z.string(),
  indexVersion: z.string(),
  reason: z.string().optional(),
  question: z.string().optional(),
});
const lines = async () =>
  (await kept())
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => lineSchema.parse(JSON.parse(line)));

describe("POST /api/feedback", () => {
  it("answers 204 and keeps the verdict with the day and the index's version, and nothing else", async () => {
    const response = await send(
      { answerId, verdict: "up" },
      { "User-Agent": sentinel, Cookie: `a=${sentinel}` },
    );
    expect(response.status).toBe(204);
    expect(await response.text()).toBe("");
    const readiness = z.object({ indexVersion: z.string() });
    const { indexVersion } = readiness.parse(await (await fetch(`${server.url}/readyz`)).json());
    const [line, ...others] = await lines();
    expect(others).toEqual([]);
    expect(line).toEqual({ day: line?.day, verdict: "up", answerId, indexVersion });
    expect(await kept()).not.toMatch(/127\.0\.0\.1|\d\d:\d\d|zebra/);
  });

  it("keeps the reason and the question where they were sent, and leaves blank ones out", async () => {
    await send({
      answerId,
      verdict: "down",
      reason: "Wrong area.\nWe are in Thurrock.",
      question: "who chairs it",
    });
    await send({ answerId, verdict: "down", reason: " ", question: "" });
    const [first, second] = await lines();
    expect(first).toMatchObject({ reason: "Wrong area.\nWe are in Thurrock.", question: "who chairs it" });
    expect(Object.keys(second ?? {})).toEqual(["day", "verdict", "answerId", "indexVersion"]);
  });

  it("writes nothing about the request in the log but its path and status", async () => {
    await send({ answerId, verdict: "down", reason: sentinel });
    await expect.poll(() => server.logged()).toContain('"path":"/api/feedback"');
    expect(server.logged()).not.toContain(sentinel);
    expect(server.logged()).not.toContain(answerId);
  });

  it("keeps every line whole when two hundred people send at once", async () => {
    const reason = "é".repeat(1000);
    const statuses = await Promise.all(
      Array.from({ length: 200 }, async () => (await send({ answerId, verdict: "down", reason })).status),
    );
    expect(new Set(statuses)).toEqual(new Set([204]));
    expect(await lines()).toHaveLength(200);
  });

  it.each([
    ["nothing", {}],
    ["no verdict", { answerId }],
    ["no answer", { verdict: "up" }],
    ["a verdict that is neither", { answerId, verdict: sentinel }],
    ["a verdict that is a list", { answerId, verdict: ["up"] }],
    ["an answer's id that is none", { answerId: `../../${sentinel}`, verdict: "up" }],
    ["an answer's id that is a number", { answerId: 7412, verdict: "up" }],
    ["a reason of 1,001 characters", { answerId, verdict: "down", reason: sentinel.padEnd(1001, "a") }],
    ["a reason that is null", { answerId, verdict: "down", reason: null }],
    ["a reason with an escape code", { answerId, verdict: "down", reason: `\u001b[2J${sentinel}` }],
    ["a question of 4,001 characters", { answerId, verdict: "down", question: sentinel.padEnd(4001, "a") }],
    ["a field of another name", { answerId, verdict: "up", [sentinel]: 1 }],
    ["a session", { answerId, verdict: "up", session: sentinel }],
    ["a list", [{ answerId, verdict: "up" }]],
    ["null", null],
    ["a text", sentinel],
  ])("answers 422 and keeps nothing of %s", async (_, body) => {
    const problem = await expectProblem(await send(body), 422);
    expect(problem.errors?.length).toBeGreaterThan(0);
    expect(await kept()).toBe("");
  });

  it("takes a reason of 1,000 characters and a question of 4,000, however their characters are escaped", async () => {
    const escaped = (count: number) => `"${"\\u00e9".repeat(count)}"`;
    const body = `{"answerId":"${answerId}","verdict":"down","reason":${escaped(1000)},"question":${escaped(4000)}}`;
    expect((await send(Buffer.from(body))).status).toBe(204);
    expect((await lines())[0]?.question).toBe("é".repeat(4000));
  });

  it("answers 400, 413 and 415 to what is no JSON, too large, or of another kind", async () => {
    await expectProblem(await send(Buffer.from(`{"answerId": ${sentinel}`)), 400);
    await expectProblem(await send({ answerId, verdict: "up", reason: "a".repeat(70_000) }), 413);
    const bomb = gzipSync(Buffer.alloc(5_000_000, " "));
    await expectProblem(await send(bomb, { "Content-Encoding": "gzip" }), 413);
    await expectProblem(await send({ answerId, verdict: "up" }, { "Content-Type": "text/plain" }), 415);
    expect(await kept()).toBe("");
  });

  it.each(["GET", "PUT", "DELETE", "OPTIONS"])(
    "answers 405 to %s and names the method it takes",
    async (method) => {
      const response = await fetch(`${server.url}/api/feedback`, { method });
      await expectProblem(response, 405);
      expect(response.headers.get("allow")).toBe("POST");
    },
  );

  it("never fails within, whatever JSON is sent", async () => {
    const anything = fc.jsonValue({ maxDepth: 2 });
    const body = fc.record(
      { answerId: fc.oneof(fc.constant(answerId), anything), verdict: anything, reason: anything },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(body, async (given) => {
        expect((await send(given)).status).toBeLessThan(500);
      }),
      { numRuns: 100 },
    );
  });
});

describe("feedback that cannot be stored", () => {
  it("is answered with 503, logged with its reason, and does not end the process", async () => {
    await writeFile(feedbackDir, "in the way");
    await expectProblem(await send({ answerId, verdict: "down", reason: sentinel }), 503);
    expect(server.logged()).toContain("feedback");
    expect(server.logged()).toMatch(/EEXIST|ENOTDIR/);
    expect(server.logged()).not.toContain(sentinel);
    await rm(feedbackDir);
    expect((await send({ answerId, verdict: "up" })).status).toBe(204);
  });

  it("is answered with 503 while there is no index that an answer could have come from", async () => {
    const empty = await start({ indexDir: path.join(root, "no-index") });
    try {
      await expectProblem(await send({ answerId, verdict: "up" }, {}, empty), 503);
      expect(await kept()).toBe("");
    } finally {
      await empty.close();
    }
  });
});

describe("a flood of feedback", () => {
  it("is limited to a sixth of the requests of an address, and questions are answered meanwhile", async () => {
    const limited = await start({ rateLimitPerMinute: 12 });
    try {
      const statuses = [];
      for (let i = 0; i < 4; i += 1) {
        statuses.push((await send({ answerId, verdict: "up" }, {}, limited)).status);
      }
      expect(statuses).toEqual([204, 204, 429, 429]);
      const refused = await send({ answerId, verdict: "up" }, {}, limited);
      expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
      await expectProblem(refused, 429);
      expect((await fetch(`${limited.url}/api/areas`)).status).toBe(200);
      expect(await lines()).toHaveLength(2);
    } finally {
      await limited.close();
    }
  });
});
