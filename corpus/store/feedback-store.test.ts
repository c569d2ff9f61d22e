import {
  appendFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FeedbackError } from "../errors.ts";
import type { FeedbackEntry } from "../schemas/feedback.ts";
import { openFeedbackStore, readFeedback } from "./feedback-store.ts";

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "waymark-feedback-"));
  folder = path.join(root, "feedback");
});
afterEach(() => rm(root, { recursive: true, force: true }));

const entry = (day: string, reason?: string): FeedbackEntry => ({
  day,
  verdict: "down",
  answerId: "8f14e45f-ceea-4e7a-9c1b-2d3c4b5a6978",
  indexVersion: "v1",
  ...(reason === undefined ? {} : { reason }),
});

const faultOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: unknown) => (error instanceof FeedbackError ? error.fault : String(error)),
  );

describe("the feedback store", () => {
  it("keeps a file for each month and reads them oldest first", async () => {
    const store = openFeedbackStore(folder);
    await store.append(entry("2026-04-01", "late"));
    await store.append(entry("2026-03-31", "early"));
    expect((await readdir(folder)).sort()).toEqual(["2026-03.jsonl", "2026-04.jsonl"]);
    const { entries, damagedLines } = await readFeedback(folder);
    expect(entries.map(({ reason }) => reason)).toEqual(["early", "late"]);
    expect(damagedLines).toBe(0);
  });

  it("makes its folder and files readable by their owner only", async () => {
    await openFeedbackStore(folder).append(entry("2026-03-01"));
    expect((await stat(folder)).mode & 0o077).toBe(0);
    expect((await stat(path.join(folder, "2026-03.jsonl"))).mode & 0o077).toBe(0);
  });

  it("gives back whatever was written, with many writing at once", async () => {
    const store = openFeedbackStore(folder);
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });
    const reasons = [...fc.sample(text, 100), "two\nlines", "\u2028", '","verdict":"up'];
    await Promise.all(reasons.map((reason) => store.append(entry("2026-03-01", reason))));
    const { entries, damagedLines } = await readFeedback(folder);
    expect(damagedLines).toBe(0);
    expect(entries.map(({ reason }) => reason)).toEqual(reasons);
  });

  it("starts a new line after one that a crash cut off, and counts the damaged one", async () => {
    await mkdir(folder);
    await appendFile(path.join(folder, "2026-03.jsonl"), '{"day":"2026-03-01","verd');
    await openFeedbackStore(folder).append(entry("2026-03-02", "whole"));
    const { entries, damagedLines } = await readFeedback(folder);
    expect(entries).toEqual([entry("2026-03-02", "whole")]);
    expect(damagedLines).toBe(1);
  });

  it("refuses what would go over the month's limit, takes it in the next month, and adds no byte meanwhile", async () => {
    const line = JSON.stringify(entry("2026-03-01")).length + 1;
    const store = openFeedbackStore(folder, line * 2);
    await store.append(entry("2026-03-01"));
    await store.append(entry("2026-03-01"));
    expect(await faultOf(store.append(entry("2026-03-01")))).toBe("full");
    expect((await stat(path.join(folder, "2026-03.jsonl"))).size).toBe(line * 2);
    await store.append(entry("2026-04-01"));
    expect((await readFeedback(folder)).entries).toHaveLength(3);
  });

  it("goes on after a month's file was taken away", async () => {
    const store = openFeedbackStore(folder);
    await store.append(entry("2026-03-01", "read and taken away"));
    await rm(folder, { recursive: true });
    await store.append(entry("2026-03-02", "next"));
    expect((await readFeedback(folder)).entries.map(({ reason }) => reason)).toEqual(["next"]);
  });

  it("says that it cannot write where its folder is a file, and takes the next entry once that is mended", async () => {
    await writeFile(folder, "not a folder");
    const store = openFeedbackStore(folder);
    expect(await faultOf(store.append(entry("2026-03-01")))).toBe("unwritable");
    await rm(folder);
    await store.append(entry("2026-03-01"));
    expect((await readFeedback(folder)).entries).toHaveLength(1);
  });

  it.skipIf(!existsSync("/dev/full"))("says that it cannot write when the disk is full", async () => {
    await mkdir(folder);
    await symlink("/dev/full", path.join(folder, "2026-03.jsonl"));
    const attempt = openFeedbackStore(folder).append(entry("2026-03-01"));
    await expect(attempt).rejects.toThrow(/ENOSPC/);
    expect(await faultOf(attempt)).toBe("unwritable");
  });

  it("holds nothing where there is no folder, and leaves other files alone", async () => {
    expect(await readFeedback(folder)).toEqual({ entries: [], damagedLines: 0 });
    await mkdir(folder);
    await writeFile(path.join(folder, "notes.txt"), "ours\n");
    expect(await readFeedback(folder)).toEqual({ entries: [], damagedLines: 0 });
  });

  it("writes one JSON object a line, with no field that was not given", async () => {
    await openFeedbackStore(folder).append(entry("2026-03-01"));
    expect(await readFile(path.join(folder, "2026-03.jsonl"), "utf8")).toBe(
      '{"day":"2026-03-01","verdict":"down","answerId":"8f14e45f-ceea-4e7a-9c1b-2d3c4b5a6978","indexVersion":"v1"}\n',
    );
  });
});
