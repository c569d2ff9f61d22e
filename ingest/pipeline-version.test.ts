import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pipelineVersion } from "./pipeline-version.ts";

let scratch: string;
beforeEach(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), "waymark-program-"));
});
afterEach(() => rm(scratch, { recursive: true }));

/** The version of a program that stands in a folder and has some files. */
async function versionOf(folder: string, files: Readonly<Record<string, string>>): Promise<string> {
  const program = path.join(scratch, folder);
  for (const name of ["ingest", "corpus"]) await mkdir(path.join(program, name), { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(program, name), content);
  return pipelineVersion(program);
}

describe("pipelineVersion", () => {
  const files = { "ingest/cut.ts": "a", "corpus/words.ts": "b" };

  it("is the same wherever the program stands", async () => {
    expect(await versionOf("here", files)).toBe(await versionOf("moved/there", files));
  });

  it("is another where a file, or its name, is another", async () => {
    const version = await versionOf("one", files);
    expect(await versionOf("two", { ...files, "corpus/words.ts": "c" })).not.toBe(version);
    expect(await versionOf("three", { "ingest/cut.ts": "a", "corpus/terms.ts": "b" })).not.toBe(version);
  });
});
