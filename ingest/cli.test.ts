import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../corpus/config.ts";
import { currentVersion, readIndex } from "../corpus/store/read-index.ts";

const program = path.join(projectRoot, "dist/ingest/cli.js");

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "waymark-cli-"));
});
afterAll(() => rm(folder, { recursive: true }));

const run = (...options: string[]) =>
  spawnSync(process.execPath, [program, ...options], { encoding: "utf8" });

describe.skipIf(!existsSync(program))("the ingest program, compiled", () => {
  it("indexes what it can, names what it cannot, and ends with status 1", async () => {
    const corpus = path.join(folder, "corpus");
    const index = path.join(folder, "index");
    await mkdir(corpus);
    await writeFile(path.join(corpus, "good.txt"), "Skip to content\n\nCall the duty team.\n");
    await writeFile(path.join(corpus, "bad.txt"), "");
    await writeFile(path.join(corpus, "picture.png"), "?");
    const { status, stdout, stderr } = run("--corpus", corpus, "--index", index);
    expect(stdout.split("\n")).toEqual([
      expect.stringMatching(/^Index [\w-]+: 1 document, 1 section, 1 passage, in \d+\.\d s\.$/),
      'Taken out of good.txt: 1 × page furniture: skip link: "Skip to content" (line 1)',
      'Not a document: picture.png (no parser for ".png")',
      "NOT INDEXED: bad.txt: it is empty",
      "",
    ]);
    expect(stderr).toContain("structure 0/2 good.txt");
    expect(status).toBe(1);
    const { texts } = await readIndex(index, await currentVersion(index));
    expect([...texts]).toEqual([["good", "Call the duty team."]]);
  });

  it("says in one line that a corpus folder cannot be read, without a stack trace", () => {
    const { status, stderr } = run(
      "--corpus",
      path.join(folder, "absent"),
      "--index",
      path.join(folder, "other"),
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The corpus folder .*absent cannot be read\.$/m);
    expect(stderr).not.toContain("    at ");
  });

  it("refuses an option it does not know", () => {
    const { status, stderr } = run("--corpsu", folder);
    expect(status).toBe(1);
    expect(stderr).toContain("--corpsu");
    expect(stderr).not.toContain("    at ");
  });
});
