import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UnreadableDocumentError } from "./parse/parser.ts";
import { hashDocument, readDocument } from "./read-document.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "waymark-read-"));
});
afterEach(() => rm(folder, { recursive: true }));

const at = (name: string) => path.join(folder, name);

describe.each([
  ["hashDocument", hashDocument],
  ["readDocument", readDocument],
])("%s", (_, read: (dir: string, file: string, most: number) => Promise<unknown>) => {
  it.each([
    ["what is larger than the limit, by its size", "large.txt", /it has 500 MB, and more than 200 MB/],
    ["a pipe, without waiting for it", "pipe.txt", /no ordinary file/],
    ["a folder", "folder.txt", /no ordinary file/],
    ["what is gone", "gone.txt", /cannot be read/],
  ])("refuses %s", async (_what, name, reason) => {
    await writeFile(at("large.txt"), "");
    await truncate(at("large.txt"), 500 * 2 ** 20);
    execFileSync("mkfifo", [at("pipe.txt")]);
    await mkdir(at("folder.txt"));
    const reading = read(folder, name, 200 * 2 ** 20);
    await expect(reading).rejects.toThrow(UnreadableDocumentError);
    await expect(reading).rejects.toThrow(reason);
  });
});

describe("hashDocument", () => {
  it("gives the size and SHA-256 of the file", async () => {
    await writeFile(at("a.txt"), "Call.");
    const hash = createHash("sha256").update("Call.").digest("hex");
    expect(await hashDocument(folder, "a.txt", 100)).toEqual({ size: 5, hash });
  });
});
