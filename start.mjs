/** `npm start`: sets up, indexes the corpus if there is no index yet, and serves. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { setUp } from "./setup.mjs";

setUp();
// What set-up compiles: the index is where the server will look for it, and nowhere else.
const { readConfig } = await import("./dist/corpus/config.js");
const { runCommand } = await import("./dist/corpus/run-command.js");
const { indexLayout } = await import("./dist/corpus/store/layout.js");

await runCommand(async () => {
  const { values } = parseArgs({ options: { index: { type: "string" }, port: { type: "string" } } });
  const { indexDir } = readConfig({ INDEX_DIR: values.index, PORT: values.port });
  if (!existsSync(indexLayout(indexDir).pointer)) {
    process.stderr.write("There is no index yet: indexing the corpus …\n");
    const cli = fileURLToPath(new URL("dist/ingest/cli.js", import.meta.url));
    spawnSync(process.execPath, [cli, "--index", indexDir], { stdio: ["ignore", "ignore", "inherit"] });
  }
  await import("./dist/server/main.js");
  return process.exitCode ?? 0;
});
