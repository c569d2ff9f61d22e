import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { projectRoot } from "../corpus/config.ts";
import { ConfigError } from "../corpus/errors.ts";
import { runCommand } from "../corpus/run-command.ts";
import type { Knowledge } from "../server/knowledge.ts";
import { abstentionCurve } from "./abstention-curve.ts";
import { measureDeadlines, printDeadlineMisses, printDeadlineReport } from "./deadlines/measure.ts";
import { fitOnTuningPart } from "./fit.ts";
import { belowFloor } from "./gate.ts";
import { htmlReport } from "./html-report.ts";
import type { HtmlReportSource } from "./html-report.ts";
import type { Outcome } from "./measure.ts";
import { isAnswerable, pairsOf } from "./pairs.ts";
import type { Pair } from "./pairs.ts";
import { measureIngestion, printIngestion } from "./ingestion/measure.ts";
import { contributions } from "./parts/measure.ts";
import { asOwnCorpus, silenceModels } from "./parts/own-corpus.ts";
import { readSharc } from "./or-sharc/data.ts";
import { measureSharc } from "./or-sharc/measure.ts";
import { printSharc } from "./or-sharc/print.ts";
import { printReport } from "./print-report.ts";
import { isMiss } from "./report.ts";
import { lastLoggedRun, logRun, loggedRunOf, loggedUnwritten } from "./runs-log.ts";
import { measureScale, printScale } from "./scale/measure.ts";
import { compareVariants } from "./variants/measure.ts";
import { evaluate, withBundledKnowledge } from "./run.ts";
import { bundledQuestions } from "./with-index-of.ts";

/**
 * `npm run eval -- [--tuning] [--fit]`: measures the reporting part against the floors and logs the
 * run; `--tuning` measures the tuning part and names its misses; `--fit` learns from the tuning part.
 * `--unwritten` measures a part as though each area's documents were somebody's own, without written questions.
 * `--or-sharc DIR` asks other people's questions; `--parts`, `--variants` and `--scale N` say what each part
 * contributes, how questions put otherwise fare, and how long answers take over N passages; `--ingestion DIR`
 * how long a folder takes to index, beside PDF.js alone.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    args: withUsualScale(process.argv.slice(2)),
    options: {
      tuning: { type: "boolean", default: false },
      fit: { type: "boolean", default: false },
      "or-sharc": { type: "string" },
      parts: { type: "boolean", default: false },
      variants: { type: "boolean", default: false },
      unwritten: { type: "boolean", default: false },
      scale: { type: "string" },
      ingestion: { type: "string" },
    },
  });
  if (values["or-sharc"] !== undefined) return runSharc(values["or-sharc"]);
  if (values.ingestion !== undefined) {
    process.stdout.write(printIngestion(await measureIngestion(values.ingestion)));
    return 0;
  }
  return withBundledKnowledge(async (knowledge) => {
    if (values.fit) {
      process.stdout.write(`${await fitOnTuningPart(knowledge)}\n`);
      return 0;
    }
    const part = values.tuning ? "tuning" : "reporting";
    if (values.parts) {
      const pairs = (await pairsOf("tuning")).filter(isAnswerable);
      process.stdout.write(await contributions(pairs, knowledge, await bundledQuestions()));
      return 0;
    }
    if (values.unwritten) {
      await evaluateUnwritten(part, knowledge);
      return 0;
    }
    if (values.variants) {
      process.stdout.write(await compareVariants(await pairsOf(part), knowledge));
      return 0;
    }
    if (values.scale !== undefined) {
      const report = await measureScale(await pairsOf("tuning"), passagesWanted(values.scale), knowledge);
      process.stdout.write(printScale(report));
      return 0;
    }
    return evaluatePart(part, knowledge);
  });
}

/** `--scale` without a number is the size that the product is meant for. */
function withUsualScale(given: readonly string[]): string[] {
  const hasNone = (place: number) => /^(?:--.*)?$/u.test(given[place + 1] ?? "");
  return given.map((arg, place) => (arg === "--scale" && hasNone(place) ? "--scale=10000" : arg));
}

function passagesWanted(given: string): number {
  const passages = Number(given);
  if (Number.isInteger(passages) && passages > 0) return passages;
  throw new ConfigError(`--scale needs a number of passages, not "${given}".`);
}

/** Measures a part, keeps the report, and says what fell below its floor. */
async function evaluatePart(part: Pair["part"], knowledge: Knowledge): Promise<number> {
  const { report, outcomes } = await evaluate(part, knowledge);
  const deadlines = await measureDeadlines(part, knowledge);
  process.stdout.write(`${printReport(report)}\n${printDeadlineReport(deadlines)}`);
  const curve = await abstentionCurve(
    outcomes.map(({ pair }) => pair),
    knowledge,
  );
  const at = new Date();
  await keep({ report, outcomes, deadlines, curve, lastRun: await lastLoggedRun(), at });
  if (part === "tuning") {
    process.stdout.write(outcomes.filter(isMiss).map(describeMiss).join(""));
    process.stdout.write(printDeadlineMisses(deadlines));
    return 0;
  }
  await logRun(loggedRunOf(report, deadlines, at));
  const failures = belowFloor(report);
  process.stdout.write(failures.map((failure) => `BELOW ITS FLOOR: ${failure}\n`).join(""));
  return failures.length === 0 ? 0 : 1;
}

/** What a corpus of one's own can expect: no floor holds it to anything, and a look at the reporting part is logged. */
async function evaluateUnwritten(part: Pair["part"], knowledge: Knowledge): Promise<void> {
  const written = await bundledQuestions();
  const silenceOf = silenceModels(knowledge, written);
  const ownCorpus = asOwnCorpus({ knowledge, written, silenceOf });
  const { report } = await evaluate(part, knowledge, ownCorpus);
  process.stdout.write(printReport(report));
  if (part === "reporting") await logRun(loggedUnwritten(report, new Date()));
}

/** Another corpus and other people's questions: whether the retriever is good in general. */
async function runSharc(folder: string): Promise<number> {
  const startedAt = performance.now();
  const report = await measureSharc(await readSharc(folder));
  process.stdout.write(printSharc(report, (performance.now() - startedAt) / 1000));
  return 0;
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

/** Writes the report to look at, and the reporting part's as text and data too. */
async function keep(source: HtmlReportSource): Promise<void> {
  const { report, deadlines } = source;
  const folder = path.join(projectRoot, "eval", "reports");
  await mkdir(folder, { recursive: true });
  const htmlFile = path.join(folder, "report.html");
  await writeFile(htmlFile, htmlReport(source));
  process.stdout.write(`To look at: ${htmlFile}\n`);
  if (report.part !== "reporting") return;
  await writeFile(path.join(folder, "report.json"), `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(
    path.join(folder, "report.txt"),
    `${printReport(report)}\n${printDeadlineReport(deadlines)}`,
  );
}

await runCommand(main);
