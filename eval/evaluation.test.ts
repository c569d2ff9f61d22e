import { beforeAll, expect, inject, it } from "vitest";
import { currentVersion, readIndex, readText } from "../corpus/store/read-index.ts";
import { openKnowledge } from "../server/knowledge.ts";
import type { Knowledge } from "../server/knowledge.ts";
import { measureDeadlines, printDeadlineReport } from "./deadlines/measure.ts";
import { belowFloor } from "./gate.ts";
import { printReport } from "./print-report.ts";
import { asOwnCorpus } from "./parts/own-corpus.ts";
import { evaluate } from "./run.ts";
import { bundledQuestions } from "./with-index-of.ts";

const indexDir = inject("bundledIndexDir");
let knowledge: Knowledge;

beforeAll(async () => {
  knowledge = await openKnowledge(await readIndex(indexDir, await currentVersion(indexDir)));
});

it("keeps every figure of the reporting part at or above its floor, and cites nothing that the text on disk does not have at that place", async () => {
  const { report, outcomes } = await evaluate("reporting", knowledge);
  process.stdout.write(`\n${printReport(report)}\n`);
  expect(belowFloor(report)).toEqual([]);
  const citations = outcomes.flatMap(({ answer }) => answer.citations);
  const texts = new Map<string, string>();
  for (const { documentId, version } of citations) {
    const stored = texts.has(documentId) ? null : await readText(indexDir, documentId, version);
    if (stored !== null) texts.set(documentId, stored.text);
  }
  expect(citations.length).toBeGreaterThan(1000);
  const wrong = citations.filter(
    ({ documentId, start, end, quote }) => texts.get(documentId)?.slice(start, end) !== quote,
  );
  expect(wrong).toEqual([]);
}, 120_000);

it("finds what answers in a corpus of one's own, for which no questions were written", async () => {
  const ownCorpus = asOwnCorpus({ knowledge, written: await bundledQuestions() });
  const { report } = await evaluate("tuning", knowledge, ownCorpus);
  process.stdout.write(`\n${printReport(report)}\n`);
  expect(report.retrieval.first.value).toBeGreaterThanOrEqual(0.5);
  expect(report.retrieval.amongFive.value).toBeGreaterThanOrEqual(0.77);
}, 120_000);

it("works out deadlines asked in plain words as well as it did, and shows no wrong date as certain", async () => {
  const report = await measureDeadlines("tuning", knowledge);
  process.stdout.write(`\n${printDeadlineReport(report)}\n`);
  expect(report.cases).toBeGreaterThanOrEqual(200);
  expect(report.right.value).toBeGreaterThanOrEqual(0.92);
  expect(report.wrongDatesCertain).toEqual([]);
}, 120_000);

it("works out most deadlines of people whose words it never learned from", async () => {
  const report = await measureDeadlines("reporting", knowledge);
  process.stdout.write(`\n${printDeadlineReport(report)}\n`);
  expect(report.right.low).toBeGreaterThanOrEqual(0.6);
}, 120_000);
