import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { projectRoot } from "../../corpus/config.ts";
import { quantile } from "../metrics.ts";
import { folderRunSchema } from "./folder-run.ts";
import type { FolderRun } from "./folder-run.ts";

/** Ingestion of a folder beside PDF.js alone on its PDFs: pairs of runs, one after the other. */
export interface IngestionReport {
  readonly folder: string;
  readonly pairs: readonly { readonly alone: FolderRun; readonly whole: FolderRun }[];
}

/** How often both are run: the machine has other things to do, and the middle one counts. */
const pairsOfRuns = 3;
/** The whole ingestion is to take no longer than so many times what PDF.js alone takes. */
const mostTimes = 2;
const mostMegabytes = 1024;

/** Measures both in processes of their own, in turn, so that what else runs on the machine slows both. */
export async function measureIngestion(folder: string): Promise<IngestionReport> {
  const pairs: IngestionReport["pairs"][number][] = [];
  for (let n = 0; n < pairsOfRuns; n += 1) {
    const alone = await runProgram("pdf-js-alone.js", folder);
    pairs.push({ alone, whole: await runProgram("ingest-once.js", folder) });
  }
  return { folder, pairs };
}

async function runProgram(name: string, folder: string): Promise<FolderRun> {
  const program = path.join(projectRoot, "dist", "eval", "ingestion", name);
  const { stdout } = await promisify(execFile)(process.execPath, [program, path.resolve(folder)], {
    maxBuffer: 2 ** 24,
  });
  return folderRunSchema.parse(JSON.parse(stdout));
}

/** The figures in words, with the target beside each. */
export function printIngestion({ folder, pairs }: IngestionReport): string {
  const ratio = quantile(
    pairs.map(({ alone, whole }) => whole.seconds / alone.seconds),
    0.5,
  );
  const cpuRatio = quantile(
    pairs.map(({ alone, whole }) => whole.cpuSeconds / alone.cpuSeconds),
    0.5,
  );
  const peak = Math.max(...pairs.map(({ whole }) => whole.peakMegabytes));
  const lines = pairs.map(({ alone, whole }) => {
    const took = (run: FolderRun) =>
      `${run.seconds.toFixed(1)} s (${run.cpuSeconds.toFixed(1)} s of the cores)`;
    return `  PDF.js alone ${took(alone)}, ${alone.pages} pages, ${alone.threads} threads; whole ingestion ${took(whole)}`;
  });
  return [
    `Ingestion of ${path.basename(folder)}, beside PDF.js alone (text and operator lists of its PDFs):`,
    ...lines,
    `  ratio of the times: ${ratio.toFixed(2)} (${cpuRatio.toFixed(2)} of the cores' time); wanted: at most ${mostTimes}`,
    `  peak memory: ${peak.toFixed(0)} MB; wanted: at most ${mostMegabytes}`,
    "",
  ].join("\n");
}
