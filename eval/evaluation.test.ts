import { inject, expect, it } from "vitest";
import { currentVersion, readIndex } from "../corpus/store/read-index.ts";
import { openKnowledge } from "../server/knowledge.ts";
import { belowFloor } from "./gate.ts";
import { printReport } from "./print-report.ts";
import { evaluate } from "./run.ts";

it("keeps every figure of the reporting part at or above its floor", async () => {
  const indexDir = inject("bundledIndexDir");
  const knowledge = await openKnowledge(await readIndex(indexDir, await currentVersion(indexDir)));
  const { report } = await evaluate("reporting", knowledge);
  process.stdout.write(`\n${printReport(report)}\n`);
  expect(belowFloor(report)).toEqual([]);
}, 120_000);
