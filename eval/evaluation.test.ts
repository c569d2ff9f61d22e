import { beforeAll, expect, inject, it } from "vitest";
import { currentVersion, readIndex } from "../corpus/store/read-index.ts";
import { openKnowledge } from "../server/knowledge.ts";
import type { Knowledge } from "../server/knowledge.ts";
import { belowFloor } from "./gate.ts";
import { printReport } from "./print-report.ts";
import { evaluate } from "./run.ts";

let knowledge: Knowledge;

beforeAll(async () => {
  const indexDir = inject("bundledIndexDir");
  knowledge = await openKnowledge(await readIndex(indexDir, await currentVersion(indexDir)));
});

it("keeps every figure of the reporting part at or above its floor", async () => {
  const { report } = await evaluate("reporting", knowledge);
  process.stdout.write(`\n${printReport(report)}\n`);
  expect(belowFloor(report)).toEqual([]);
}, 120_000);

it("shows nothing on the tuning part either that does not equal its slice of a document", async () => {
  const { report } = await evaluate("tuning", knowledge);
  expect(report.answers.wrongCitations).toBe(0);
}, 120_000);
