import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { projectRoot } from "../corpus/config.ts";
import { runCommand } from "../corpus/run-command.ts";
import { measureDeadlines, printDeadlineMisses, printDeadlineReport } from "./deadlines/measure.ts";
import type { DeadlineReport } from "./deadlines/measure.ts";
import { fitOnTuningPart } from "./fit.ts";
import { belowFloor } from "./gate.ts";
import type { Outcome } from "./measure.ts";
import { readSharc } from "./or-sharc/data.ts";
import { measureSharc } from "./or-sharc/measure.ts";
import { printSharc } from "./or-sharc/print.ts";
import { printReport } from "./print-report.ts";
import type { Report } from "./report.ts";
import { logRun, loggedRunOf } from "./runs-log.ts";
import { evaluate, withBundledKnowledge } from "./run.ts";

/**
 * `npm run eval -- [--tuning] [--fit]`: measures the reporting part against the floors and logs the
 * run; `--tuning` measures the tuning part and names its misses; `--fit` learns from the tuning part.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      tuning: { type: "boolean", default: false },
      fit: { type: "boolean", default: false },
      "or-sharc": { type: "string" },
    },
  });
  if (values["or-sharc"] !== undefined) return runSharc(values["or-sharc"]);
  return withBundledKnowledge(async (knowledge) => {
    if (values.fit) {
      process.stdout.write(`${await fitOnTuningPart(knowledge)}\n`);
      return 0;
    }
    const { report, outcomes } = await evaluate(values.tuning ? "tuning" : "reporting", knowledge);
    const deadlines = await measureDeadlines(values.tuning ? "tuning" : "reporting", knowledge);
    process.stdout.write(`${printReport(report)}\n${printDeadlineReport(deadlines)}`);
    if (values.tuning) {
      process.stdout.write(outcomes.filter(isMiss).map(describeMiss).join(""));
      process.stdout.write(printDeadlineMisses(deadlines));
      return 0;
    }
    await keep(report, deadlines);
    const failures = belowFloor(report);
    process.stdout.write(failures.map((failure) => `BELOW ITS FLOOR: ${failure}\n`).join(""));
    return failures.length === 0 ? 0 : 1;
  });
}

/** Another corpus and other people's questions: whether the retriever is good in general. */
async function runSharc(folder: string): Promise<number> {
  const startedAt = performance.now();
  const report = await measureSharc(await readSharc(folder));
  process.stdout.write(printSharc(report, (performance.now() - startedAt) / 1000));
  return 0;
}

function isMiss({ pair, rank, answer }: Outcome): boolean {
  return pair.expect === "answer" ? rank !== 1 || answer.kind !== "answer" : answer.kind !== "abstention";
}

function describeMiss({ pair, rank, answer, foundFirst }: Outcome): string {
  const outcome = answer.kind === "abstention" ? `abstention (${answer.reason})` : answer.kind;
  return [
    `\n${pair.id} [${pair.type}, ${pair.style}, ${pair.area ?? "any area"}] ${pair.question}`,
    `  expected ${pair.reason ?? pair.expect}, got ${outcome}; first hit at rank ${rank === null ? "none" : String(rank)}`,
    `  found first: ${foundFirst.slice(0, 110).replaceAll("\n", " ")}`,
    "",
  ].join("\n");
}

/** Writes the report, and a line of the log: how often the reporting part was looked at is part of its worth. */
async function keep(report: Report, deadlines: DeadlineReport): Promise<void> {
  const folder = path.join(projectRoot, "eval", "reports");
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "report.json"), `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(
    path.join(folder, "report.txt"),
    `${printReport(report)}\n${printDeadlineReport(deadlines)}`,
  );
  await logRun(loggedRunOf(report, deadlines, new Date()));
}

await runCommand(main);
