import path from "node:path";
import { parseArgs } from "node:util";
import { projectRoot, readConfig } from "../corpus/config.ts";
import { StoppedError } from "../corpus/errors.ts";
import { runCommand } from "../corpus/run-command.ts";
import { describeReport } from "./describe-report.ts";
import { ingest } from "./pipeline.ts";
import { createProgressReporter } from "./progress.ts";
import { watchCorpus } from "./watch.ts";

/** What a shell gives a program that Ctrl-C ended. */
const stoppedStatus = 130;

/**
 * `npm run ingest -- [--corpus DIR] [--index DIR] [--watch]`: builds an index, and says what was left out;
 * with `--watch` again whenever the folder changes, until Ctrl-C.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      corpus: { type: "string" },
      index: { type: "string" },
      watch: { type: "boolean", default: false },
    },
  });
  const config = readConfig({ CORPUS_DIR: values.corpus, INDEX_DIR: values.index });
  const signal = stopOnSignal();
  if (!values.watch) return run(config, signal);
  await watchCorpus({
    folders: { corpusDir: config.corpusDir, indexDir: config.indexDir },
    signal,
    run: async () => {
      await runCommand(() => run(config, signal));
    },
    say: (line) => process.stderr.write(`${line}\n`),
  });
  return 0;
}

async function run(
  { corpusDir, indexDir }: { readonly corpusDir: string; readonly indexDir: string },
  signal: AbortSignal,
): Promise<number> {
  const progress = createProgressReporter(process.stderr);
  try {
    const report = await ingest({
      corpusDir,
      indexDir,
      bundledDir: path.join(projectRoot, "corpus"),
      now: new Date(),
      onProgress: progress.update,
      signal,
    });
    progress.stop();
    process.stdout.write(describeReport(report));
    return report.failures.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof StoppedError)) throw error;
    progress.stop();
    process.stderr.write(`${error.message}\n`);
    return stoppedStatus;
  } finally {
    progress.stop();
  }
}

/** Ctrl-C and SIGTERM end what runs in good order; a second one ends the program at once. */
function stopOnSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.once(name, () => {
      controller.abort();
    });
  }
  return controller.signal;
}

await runCommand(main);
