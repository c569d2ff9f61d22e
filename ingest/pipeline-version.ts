import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { projectRoot } from "../corpus/config.ts";

const here = fileURLToPath(import.meta.url);
const ending = path.extname(here);
const programDir = path.join(path.dirname(here), "..");

/**
 * A hash of everything that makes what ingestion makes: its program files, those of `corpus/`, the
 * versions of the packages and of Node. Nobody has to remember to raise a number: whatever changes in
 * the program, nothing that an earlier one made is taken from the cache. Where the program stands makes no difference.
 */
export async function pipelineVersion(program: string = programDir): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  const { dependencies } = JSON.parse(await readFile(path.join(projectRoot, "package.json"), "utf8")) as {
    dependencies: unknown;
  };
  hash.update(JSON.stringify(dependencies));
  for (const file of await programFiles(program)) {
    hash.update(path.relative(program, file)).update(await readFile(file));
  }
  return hash.digest("hex");
}

async function programFiles(program: string): Promise<string[]> {
  const folders = ["ingest", "corpus"].map((name) => path.join(program, name));
  const listed = await Promise.all(
    folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })),
  );
  return listed
    .flat()
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending) && !entry.name.includes(".test."))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
