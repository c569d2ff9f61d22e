/** `npm start`: sets up, indexes the corpus if there is no index yet, and serves. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { setUp } from "./setup.mjs";

const root = path.dirname(fileURLToPath(import.meta.url));
setUp();
const { values } = parseArgs({ options: { index: { type: "string" } }, strict: false });
const indexDir = path.resolve(values.index ?? (process.env.INDEX_DIR || path.join(root, ".waymark")));
if (!existsSync(path.join(indexDir, "current"))) {
  process.stderr.write("There is no index yet: indexing the corpus …\n");
  const cli = path.join(root, "dist", "ingest", "cli.js");
  spawnSync(process.execPath, [cli, "--index", indexDir], { stdio: ["ignore", "ignore", "inherit"] });
}
await import("./dist/server/main.js");
