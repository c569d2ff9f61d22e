import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, inject, it } from "vitest";
import { projectRoot } from "../corpus/config.ts";
import { chatResponseSchema } from "./contract.ts";

/** Runs the compiled program, as `npm run ask` does. */
function ask(...args: string[]) {
  const program = path.join(projectRoot, "dist", "server", "ask.js");
  const all = [program, "--index", inject("bundledIndexDir"), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: "utf8" });
  return { status, stdout, stderr };
}

describe("npm run ask", () => {
  it("prints the answer as a terminal shows it, without Markdown's backslashes", () => {
    const { status, stdout, stderr } = ask("Who chairs the strategy meeting?");
    expect(status).toBe(0);
    expect(stderr).toBe("");
    expect(stdout).toContain("Sources");
    expect(stdout).not.toMatch(/\\[.()\-[\]]/);
    expect(stdout).not.toContain("](documents/");
  });

  it("prints what the server would answer, as JSON", () => {
    const { stdout } = ask("--json", "--area", "set", "Who chairs the strategy meeting?");
    const answer = chatResponseSchema.parse(JSON.parse(stdout));
    expect(answer.statements.every(({ area }) => area === "set")).toBe(true);
  });

  it.each([
    ["no question", []],
    ["an unknown area", ["--area", "nowhere", "Who chairs it?"]],
    ["an unknown option", ["--aera", "set", "Who chairs it?"]],
  ])("says in one line what is wrong, and ends with 1: %s", (_, args) => {
    const { status, stdout, stderr } = ask(...args);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it.each([
    ["no question", [], /^Give a question/],
    ["a question too long", ["a".repeat(4001)], /^The question: at most 4,000 characters\.$/m],
    ["a wrong audience", ["--audience", "child", "Who chairs it?"], /^--audience: .*practitioner.*parent/],
    ["an empty area", ["--area", "", "Who chairs it?"], /^--area: /],
  ])("says which part is wrong: %s", (_, args, said) => {
    expect(ask(...args).stderr).toMatch(said);
  });
});
