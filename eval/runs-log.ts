import { appendFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod";
import { projectRoot } from "../corpus/config.ts";
import type { DeadlineReport } from "./deadlines/measure.ts";
import { readJsonLines } from "./read-json-lines.ts";
import type { Report } from "./report.ts";

/** One look at the reporting part. Figures were added over time: early runs lack the later ones. */
const loggedRunSchema = z.object({
  at: z.string(),
  /** Whether it was measured without written questions: no other run is compared with it. */
  unwritten: z.literal(true).optional(),
  first: z.number(),
  amongFive: z.number(),
  amongTen: z.number().optional(),
  factsContained: z.number().optional(),
  complete: z.number().optional(),
  goodAnswers: z.number().optional(),
  abstainedRightly: z.number().optional(),
  abstainedAsExpected: z.number().optional(),
  abstainedWrongly: z.number().optional(),
  dangerAlerted: z.number().optional(),
  childAlerted: z.number().optional(),
  falseAlarms: z.number().optional(),
  deadlinesRight: z.number().optional(),
  wrongDatesCertain: z.number().optional(),
  /** By reason that was expected: the share abstained from with that kind. */
  rightKindByReason: z.record(z.string(), z.number()).optional(),
});
export type LoggedRun = z.infer<typeof loggedRunSchema>;

/** The log: how often the reporting part was looked at is part of its worth. */
const runsLogFile: string = path.join(projectRoot, "eval", "reporting-runs.jsonl");

/** A run as a line of the log holds it. */
export function loggedRunOf(report: Report, deadlines: DeadlineReport, at: Date): LoggedRun {
  return {
    at: at.toISOString(),
    ...figuresOf(report),
    deadlinesRight: deadlines.right.value,
    wrongDatesCertain: deadlines.wrongDatesCertain.length,
  };
}

/** The same for a run without written questions, of which no deadline is measured. */
export function loggedUnwritten(report: Report, at: Date): LoggedRun {
  return { at: at.toISOString(), unwritten: true, ...figuresOf(report) };
}

function figuresOf({ retrieval, answers, abstention, alert }: Report): Omit<LoggedRun, "at"> {
  return {
    first: retrieval.first.value,
    amongFive: retrieval.amongFive.value,
    amongTen: retrieval.amongTen.value,
    factsContained: answers.factsContained.value,
    complete: answers.complete.value,
    goodAnswers: answers.good.value,
    abstainedRightly: abstention.rightly.value,
    abstainedAsExpected: abstention.asExpected.value,
    abstainedWrongly: abstention.wrongly.value,
    dangerAlerted: alert.emergencyFound.value,
    childAlerted: alert.childFound.value,
    falseAlarms: alert.falseAlarms.value,
    rightKindByReason: Object.fromEntries(
      Object.entries(abstention.byReason).map(([reason, { rightKind }]) => [reason, rightKind.value]),
    ),
  };
}

/** Adds a run to the log. */
export async function logRun(run: LoggedRun, file: string = runsLogFile): Promise<void> {
  await appendFile(file, `${JSON.stringify(run)}\n`);
}

/** The run with written questions that was logged last; null before the first. */
export async function lastLoggedRun(file: string = runsLogFile): Promise<LoggedRun | null> {
  const runs = await readJsonLines(file, loggedRunSchema);
  return runs.findLast(({ unwritten }) => unwritten !== true) ?? null;
}
