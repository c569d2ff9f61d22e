import path from "node:path";
import { parseArgs } from "node:util";
import { projectRoot, readConfig } from "../corpus/config.ts";
import { runCommand } from "../corpus/run-command.ts";
import { ingest } from "./pipeline.ts";
import type { IngestionReport } from "./pipeline.ts";
import { createProgressReporter } from "./progress.ts";

/** `npm run ingest -- [--corpus DIR] [--index DIR]`: builds an index, and says what was left out. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { corpus: { type: "string" }, index: { type: "string" } } });
  const config = readConfig({ CORPUS_DIR: values.corpus, INDEX_DIR: values.index });
  const progress = createProgressReporter(process.stderr);
  try {
    const report = await ingest({
      corpusDir: config.corpusDir,
      indexDir: config.indexDir,
      bundledDir: path.join(projectRoot, "corpus"),
      now: new Date(),
      onProgress: progress.update,
    });
    progress.stop();
    process.stdout.write(describeReport(report));
    return report.failures.length > 0 ? 1 : 0;
  } finally {
    progress.stop();
  }
}

function describeReport({ documents, failures, ignored, unplaced, version }: IngestionReport): string {
  const sum = (of: (d: IngestionReport["documents"][number]) => number) =>
    String(documents.reduce((total, document) => total + of(document), 0));
  const lines = [
    `Index ${version}: ${String(documents.length)} documents, ${sum((d) => d.sections)} sections, ${sum((d) => d.passages)} passages.`,
    ...documents.flatMap((d) =>
      d.removals.map((r) => `Taken out of ${d.id}, line ${String(r.lineNumber)}: "${r.text}" (${r.reason})`),
    ),
    ...ignored.map(({ file, reason }) => `Not a document: ${file} (${reason})`),
    ...unplaced.map((words) => `No longer in its document: ${words}`),
    ...failures.map(({ file, reason }) => `NOT INDEXED: ${file}: ${reason}`),
  ];
  return `${lines.join("\n")}\n`;
}

await runCommand(main);
