import { beforeAll, expect, inject, it } from "vitest";
import { currentVersion, readIndex } from "../corpus/store/read-index.ts";
import { openKnowledge } from "../server/knowledge.ts";
import type { Knowledge } from "../server/knowledge.ts";
import { measureDeadlines, printDeadlineReport } from "./deadlines/measure.ts";
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

it("works out at least 97 in 100 deadlines asked in plain words, and shows no wrong date as certain", async () => {
  const reports = [
    await measureDeadlines("tuning", knowledge),
    await measureDeadlines("reporting", knowledge),
  ];
  process.stdout.write(`\n${reports.map(printDeadlineReport).join("\n")}\n`);
  const cases = reports.reduce((sum, report) => sum + report.cases, 0);
  const right = reports.reduce((sum, report) => sum + report.right.hits, 0);
  expect(cases).toBeGreaterThanOrEqual(200);
  expect(right / cases).toBeGreaterThanOrEqual(0.97);
  expect(reports.flatMap(({ wrongDatesCertain }) => wrongDatesCertain)).toEqual([]);
}, 120_000);
