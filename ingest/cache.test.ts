import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cacheKey, openCache, remember } from "./cache.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "waymark-cache-"));
});
afterEach(() => rm(folder, { recursive: true }));

const value = { text: "Call.", numbers: Float32Array.of(0.5, -1), map: new Map([["a", 1]]) };

describe("openCache", () => {
  it("gives back what was kept, to the last field", async () => {
    await openCache(folder).write("one-1", value);
    expect(await openCache(folder).read("one-1")).toEqual(value);
    expect(await openCache(folder).read("one-2")).toBeNull();
    expect(await openCache(path.join(folder, "absent")).read("one-1")).toBeNull();
  });

  it.each([
    ["empty", (_: Buffer) => Buffer.alloc(0)],
    ["cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
    ["cut off within its checksum", (bytes: Buffer) => bytes.subarray(0, 10)],
    ["changed in one byte", (bytes: Buffer) => bytes.fill(0x7f, 70, 71)],
  ])("passes over an entry that is %s, and takes a new one in its place", async (_, harm) => {
    await openCache(folder).write("one-1", value);
    const file = path.join(folder, "one-1");
    await writeFile(file, harm(await readFile(file)));
    const cache = openCache(folder);
    expect(await cache.read("one-1")).toBeNull();
    await cache.write("one-1", value);
    expect(await cache.read("one-1")).toEqual(value);
  });

  it("removes what a run neither read nor wrote, and what a killed one left half written", async () => {
    const before = openCache(folder);
    for (const key of ["read", "written", "kept", "unused"]) await before.write(key, value);
    await writeFile(path.join(folder, "read.123.next"), "half");
    const cache = openCache(folder);
    await cache.read("read");
    await cache.write("written", value);
    cache.keep("kept");
    await cache.prune();
    expect((await readdir(folder)).sort()).toEqual(["kept", "read", "written"]);
  });

  it("goes without where the disk takes nothing", async () => {
    await writeFile(path.join(folder, "file"), "no folder");
    const cache = openCache(path.join(folder, "file"));
    await cache.write("one", value);
    expect(await cache.read("one")).toBeNull();
    await cache.prune();
  });
});

describe("cacheKey", () => {
  it("differs by kind, by every part, and by where one part ends and the next begins", () => {
    const keys = [
      cacheKey("a", "b", "c"),
      cacheKey("b", "b", "c"),
      cacheKey("a", "bc"),
      cacheKey("a", "b", "d"),
      cacheKey("a", "b"),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(cacheKey("a", "b", "c")).toBe(keys[0]);
  });
});

describe("remember", () => {
  it("makes a value once, and again for another key", async () => {
    let made = 0;
    const make = () => ({ made: (made += 1) });
    const run = (key: string) => remember(openCache(folder), key, make);
    expect(await run("a")).toEqual({ value: { made: 1 }, isFromCache: false });
    expect(await run("a")).toEqual({ value: { made: 1 }, isFromCache: true });
    expect(await run("b")).toEqual({ value: { made: 2 }, isFromCache: false });
  });
});
