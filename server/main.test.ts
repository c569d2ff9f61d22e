import { spawn } from "node:child_process";
import type { ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, mkdtemp, readdir, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { projectRoot } from "../corpus/config.ts";

/** The program as people run it; `npm run build` makes it. */
const program = path.join(projectRoot, "dist", "server", "main.js");

interface Running {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  readonly out: () => string;
  readonly err: () => string;
  /** Resolves with the exit code, null when a signal ended it. */
  readonly exit: Promise<number | null>;
}

const started: Running[] = [];
afterEach(() => {
  for (const { process } of started.splice(0)) process.kill("SIGKILL");
});

function start(args: readonly string[], environment: Record<string, string> = {}): Running {
  return run([program, "--index", inject("bundledIndexDir"), ...args], { environment });
}

function run(
  args: readonly string[],
  { environment, cwd }: { environment: Record<string, string>; cwd?: string },
): Running {
  const child = spawn(process.execPath, args, {
    ...(cwd === undefined ? {} : { cwd }),
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, PORT: "", BASE_PATH: "", LOG_LEVEL: "info", ...environment },
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const exit = once(child, "close").then(([code]) => code as number | null);
  const running = { process: child, out: () => out, err: () => err, exit };
  started.push(running);
  return running;
}

/** Waits until it listens, and gives the port that it says. */
async function portOf(running: Running): Promise<number> {
  const said = /"port":(\d+)/;
  await expect.poll(() => said.test(running.out()), { timeout: 15_000 }).toBe(true);
  return Number(said.exec(running.out())?.[1]);
}

const question = "What happens if zebedee refuses the strategy meeting?";
const body = JSON.stringify({ messages: [{ role: "user", content: question }] });

/** What `npm start` runs, after a set-up that has nothing to do, in a folder with nothing else. */
async function startFrom(folder: string, args: readonly string[]): Promise<Running> {
  await cp(path.join(projectRoot, "start.mjs"), path.join(folder, "start.mjs"));
  await writeFile(path.join(folder, "setup.mjs"), "export function setUp() {}\n");
  await symlink(path.join(projectRoot, "dist"), path.join(folder, "dist"));
  const environment = { INDEX_DIR: "", CORPUS_DIR: path.join(folder, "no-such-corpus") };
  return run([path.join(folder, "start.mjs"), ...args], { environment, cwd: folder });
}

describe("npm start", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), "waymark-start-")));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("says in one line that --index lacks its folder, and ends with 1", async () => {
    const running = await startFrom(folder, ["--index"]);
    expect(await running.exit).toBe(1);
    expect(running.err().trim().split("\n")).toHaveLength(1);
    expect(running.err()).toContain("--index");
  });

  it.each([
    ["named", ["--index", "own"], "own"],
    ["an empty name, which is none", ["--index", ""], path.join(projectRoot, ".waymark")],
  ])("looks for the index in the folder that the server opens: %s", async (_, args, indexDir) => {
    const pointer = path.resolve(folder, indexDir, "current");
    const running = await startFrom(folder, [...args, "--port", "0"]);
    await portOf(running);
    expect(running.err().includes("There is no index yet")).toBe(!existsSync(pointer));
    expect((await readdir(folder)).filter((name) => name !== indexDir).sort()).toEqual([
      "dist",
      "setup.mjs",
      "start.mjs",
    ]);
  });
});

describe("the server's program", () => {
  it("says in one line that the port is taken, and ends with 1", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    try {
      const { port } = other.address() as AddressInfo;
      const running = start(["--port", String(port)]);
      expect(await running.exit).toBe(1);
      expect(running.err().trim().split("\n")).toHaveLength(1);
      expect(running.err()).toMatch(/port is taken/i);
    } finally {
      other.close();
    }
  });

  it.each([[["--port", "70000"]], [["--prot", "3000"]]])(
    "says in one line what is wrong with %j, and ends with 1",
    async (args) => {
      const running = start(args);
      expect(await running.exit).toBe(1);
      expect(running.err().trim().split("\n")).toHaveLength(1);
      expect(running.err()).not.toContain("    at ");
    },
  );

  it("lets a request under way finish after SIGTERM, then ends with 0", async () => {
    const running = start(["--port", "0"]);
    const port = await portOf(running);
    const socket = connect(port, "127.0.0.1");
    let received = "";
    socket.on("data", (chunk: Buffer) => (received += chunk.toString()));
    const head = `POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${String(Buffer.byteLength(body))}\r\n\r\n`;
    socket.write(head + body.slice(0, 20));
    await new Promise((resolve) => setTimeout(resolve, 200));
    running.process.kill("SIGTERM");
    await expect.poll(() => running.out(), { timeout: 5000 }).toContain("stopping");
    await expect(fetch(`http://127.0.0.1:${String(port)}/healthz`)).rejects.toThrow();
    socket.write(body.slice(20));
    await once(socket, "close");
    expect(received).toMatch(/^HTTP\/1\.1 200 /);
    expect(received).toContain('"kind"');
    expect(received).toMatch(/\r\nconnection: close\r\n/i);
    expect(await running.exit).toBe(0);
  });

  it("ends at once on SIGINT when nobody is asking, though a connection is kept open", async () => {
    const running = start(["--port", "0"]);
    const port = await portOf(running);
    await fetch(`http://127.0.0.1:${String(port)}/healthz`);
    const stoppedAt = performance.now();
    running.process.kill("SIGINT");
    expect(await running.exit).toBe(0);
    expect(performance.now() - stoppedAt).toBeLessThan(3000);
  });

  it("writes no question, no query and no address of a client in its log", async () => {
    const running = start(["--port", "0"], { LOG_LEVEL: "debug" });
    const url = `http://127.0.0.1:${String(await portOf(running))}`;
    const headers = { "Content-Type": "application/json", "X-Forwarded-For": "203.0.113.77" };
    const ask = (content: string) => fetch(`${url}/api/chat`, { method: "POST", headers, body: content });
    expect((await ask(body)).status).toBe(200);
    expect((await ask(`{"zebedee": ${body}`)).status).toBe(400);
    expect((await ask('{"messages":"zebedee"}')).status).toBe(422);
    expect((await fetch(`${url}/api/areas?question=zebedee`)).status).toBe(200);
    const search = { method: "POST", headers, body: JSON.stringify({ query: "zebedee" }) };
    expect((await fetch(`${url}/api/search`, search)).status).toBe(200);
    running.process.kill("SIGTERM");
    await running.exit;
    const log = running.out() + running.err();
    expect(log).toContain('"path":"/api/chat"');
    for (const secret of ["zebedee", "strategy meeting", "203.0.113.77", "127.0.0.1:"]) {
      expect(log).not.toContain(secret);
    }
  });

  it("starts without an index, and says at /readyz what is missing", async () => {
    const running = start(["--port", "0", "--index", path.join(projectRoot, "no-such-index")]);
    const url = `http://127.0.0.1:${String(await portOf(running))}`;
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});
