import { readdir, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { Tinypool } from "tinypool";
import { measureRun } from "./folder-run.ts";

/** Reads the PDFs of a folder with PDF.js alone, on as many threads as ingestion has, and prints what it took. */
const [folder = ""] = process.argv.slice(2);
const names = (await readdir(folder)).filter((name) => name.toLowerCase().endsWith(".pdf"));
const sized = await Promise.all(
  names.map(async (name) => ({
    file: path.join(folder, name),
    size: (await stat(path.join(folder, name))).size,
  })),
);
// The largest first, as ingestion does.
const files = sized.sort((a, b) => b.size - a.size).map(({ file }) => file);
const threads = Math.min(availableParallelism(), files.length);
const run = await measureRun(async () => {
  const pool = new Tinypool({
    filename: new URL("./pdf-pages-worker.js", import.meta.url).href,
    maxThreads: threads,
    execArgv: [],
  });
  const pages = await Promise.all(files.map((file) => pool.run(file) as Promise<number>));
  await pool.destroy();
  return { pages: pages.reduce((sum, count) => sum + count, 0), threads };
});
process.stdout.write(JSON.stringify(run));
