/**
 * Makes a fresh checkout runnable: installs the locked dependencies and compiles, each only when what
 * it is made from has changed. Needs nothing but Node and npm.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(fileURLToPath(import.meta.url));
const oldestNode = [20, 19];

/** Installs and compiles where needed; ends the process with a line that says what to do when it cannot. */
export function setUp() {
  checkNode();
  const installStamp = path.join(root, "node_modules", ".waymark-installed");
  const lock = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .update(process.version)
    .digest("hex");
  if (!existsSync(installStamp) || readFileSync(installStamp, "utf8") !== lock) {
    say("Installing dependencies (once; about a minute) …");
    run("npm", ["ci", "--no-audit", "--no-fund"], headersBesideNode());
    writeFileSync(installStamp, lock);
  }
  const buildStamp = path.join(root, "dist", ".built");
  if (!existsSync(buildStamp) || statSync(buildStamp).mtimeMs < newestSource()) {
    say("Compiling …");
    run("npm", ["run", "--silent", "build"]);
    writeFileSync(buildStamp, "");
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  fail(`Waymark needs Node ${oldestNode.join(".")} or newer; this is ${process.version}.`);
}

/** Where Node's C headers stand beside it, the native index compiles against them without a download. */
function headersBesideNode() {
  const prefix = path.resolve(path.dirname(process.execPath), "..");
  const hasHeaders = existsSync(path.join(prefix, "include", "node", "node_api.h"));
  return hasHeaders ? { npm_config_nodedir: prefix } : {};
}

function newestSource() {
  const folders = ["corpus", "ingest", "server", "eval", "web"].map((name) => path.join(root, name));
  const files = ["package.json", "tsconfig.json", "tsconfig.build.json"].map((name) => path.join(root, name));
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const isSource = entry.isFile() && /\.(ts|html|css|svg)$/.test(entry.name);
      if (isSource) files.push(path.join(entry.parentPath, entry.name));
    }
  }
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

function run(command, args, environment = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...environment },
    shell: process.platform === "win32",
  });
  if (status !== 0) fail(`"${command} ${args.join(" ")}" failed; what it printed above says why.`);
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function fail(line) {
  say(line);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUp();
