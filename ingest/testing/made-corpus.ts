import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { projectRoot } from "../../corpus/config.ts";
import { currentVersion, readIndex } from "../../corpus/store/read-index.ts";

/** The compiled program: what needs threads or a process of its own is tested on it. */
export const ingestProgram: string = path.join(projectRoot, "dist/ingest/cli.js");
/** Whether it was compiled. */
export const isBuilt: boolean = existsSync(ingestProgram);

/** Writes some made-up documents of which one, `doc-0.txt`, names the round. */
export async function makeCorpus(folder: string, { documents = 12, round = 0 } = {}): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let n = 0; n < documents; n += 1) {
    const paragraphs = Array.from(
      { length: 30 },
      (_, p) => `In office ${n} step ${p} is taken by the duty team, who call back within ${p + 1} days.`,
    );
    const lead = n === 0 ? leadOf(round) : `Office ${n} takes calls of its own.`;
    await writeFile(path.join(folder, `doc-${n}.txt`), [lead, ...paragraphs].join("\n\n"));
  }
}

function leadOf(round: number): string {
  return `This was written in round ${round} of all rounds.`;
}

/** The version that serves, checked whole, and the round that its `doc-0` names. */
export async function servedRound(
  indexDir: string,
): Promise<{ version: string; documents: number; round: number }> {
  const version = await currentVersion(indexDir);
  const { texts } = await readIndex(indexDir, version);
  const round = /in round (\d+) of/.exec(texts.get("doc-0") ?? "")?.[1];
  return { version, documents: texts.size, round: Number(round) };
}
