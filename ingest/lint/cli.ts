import path from "node:path";
import { parseArgs } from "node:util";
import { projectRoot, readConfig } from "../../corpus/config.ts";
import { runCommand } from "../../corpus/run-command.ts";
import { describeReport } from "./describe-report.ts";
import { lintReportSchema } from "./finding.ts";
import { lintCorpus } from "./lint-corpus.ts";

/**
 * `npm run corpus:lint -- [--corpus DIR] [--json] [--strict]`: says what is wrong with the documents of a
 * folder. The exit status is 1 where a document cannot be read, and with `--strict` where an error is found.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { corpus: { type: "string" }, json: { type: "boolean" }, strict: { type: "boolean" } },
  });
  const { corpusDir } = readConfig({ CORPUS_DIR: values.corpus });
  const report = lintReportSchema.parse(await lintCorpus(corpusDir, path.join(projectRoot, "corpus")));
  process.stdout.write(
    values.json === true ? `${JSON.stringify(report, null, 2)}\n` : describeReport(report),
  );
  const isFaulty = values.strict === true && report.counts.error > 0;
  return report.unreadable.length > 0 || isFaulty ? 1 : 0;
}

await runCommand(main);
