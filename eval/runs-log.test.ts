import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { lastLoggedRun, logRun } from "./runs-log.ts";

it("gives the run with written questions that was logged last, early lines without the later figures too", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "waymark-runs-"));
  try {
    const file = path.join(folder, "runs.jsonl");
    await writeFile(file, "");
    expect(await lastLoggedRun(file)).toBeNull();
    await logRun({ at: "2026-01-01", first: 0.5, amongFive: 0.7 }, file);
    await logRun({ at: "2026-01-02", first: 0.6, amongFive: 0.8, goodAnswers: 0.4 }, file);
    await logRun({ at: "2026-01-03", unwritten: true, first: 0.3, amongFive: 0.5 }, file);
    expect(await lastLoggedRun(file)).toEqual({
      at: "2026-01-02",
      first: 0.6,
      amongFive: 0.8,
      goodAnswers: 0.4,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it("reads the project's own log", async () => {
  expect(await lastLoggedRun()).not.toBeNull();
});
