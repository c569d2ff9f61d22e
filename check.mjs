/** `npm test`: every check there is, one after the other; the last line counts what passed and what failed. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const scratch = mkdtempSync(path.join(tmpdir(), "waymark-check-"));
const results = path.join(scratch, "vitest.json");
const bin = (name) => path.join("node_modules", ".bin", name);

function vitestArgs(...paths) {
  return ["run", ...paths, "--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
}

/** What is checked, in order: the cheap and telling first. */
const steps = [
  ["formatting", bin("prettier"), ["--check", "--log-level", "warn", "."]],
  ["types", bin("tsc"), ["-p", "tsconfig.json"]],
  ["lint", bin("eslint"), [".", "--max-warnings", "0"]],
  [
    "imports",
    bin("depcruise"),
    ["--config", ".dependency-cruiser.cjs", "corpus", "ingest", "server", "eval", "web"],
  ],
  ["unused code", bin("knip"), ["--no-progress"]],
  ["tests", bin("vitest"), vitestArgs()],
  // Dates are England's wherever the server stands: the same tests west and east of it.
  ...["America/Los_Angeles", "Pacific/Auckland"].map((zone) => [
    `date tests in ${zone}`,
    bin("vitest"),
    vitestArgs("server/deadlines", "server/answer/deadlines", "server/http/deadline-routes.test.ts"),
    { TZ: zone },
  ]),
];

let passed = 0;
let failed = 0;
for (const [name, command, args, environment] of steps) {
  const startedAt = Date.now();
  rmSync(results, { force: true });
  process.stdout.write(`\n== ${name}\n`);
  const { status } = spawnSync(command, args, {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, ...environment },
  });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`== ${name}: ${status === 0 ? "passed" : "FAILED"} in ${seconds} s\n`);
  if (status === 0) passed += 1;
  else failed += 1;
  if (command === bin("vitest")) countTests(status);
}
rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`\n${String(passed)} passed, ${String(failed)} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

/** Adds the single tests to the count; the step itself was counted already and says no more than they do. */
function countTests(status) {
  try {
    const report = JSON.parse(readFileSync(results, "utf8"));
    passed += report.numPassedTests;
    failed += report.numFailedTests;
    if (status === 0 || report.numFailedTests > 0) {
      if (status === 0) passed -= 1;
      else failed -= 1;
    }
  } catch {
    process.stdout.write("The tests left no result.\n");
  }
}
