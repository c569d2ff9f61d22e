import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../../corpus/config.ts";
import { lintReportSchema } from "./finding.ts";

const program = path.join(projectRoot, "dist/ingest/lint/cli.js");

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "waymark-lint-cli-"));
  await writeFile(
    path.join(folder, "guide.txt"),
    "Telephone referrals are confirmed in writing within 48 hours.\n\nReferrals by telephone must be confirmed in writing within 24 hours.\n",
  );
});
afterAll(() => rm(folder, { recursive: true }));

const run = (...options: string[]) =>
  spawnSync(process.execPath, [program, ...options], { encoding: "utf8" });

describe.skipIf(!existsSync(program))("the linter, compiled", () => {
  it("says what it found with its places and what to do, and ends with status 0", () => {
    const { status, stdout } = run("--corpus", folder);
    expect(stdout.split("\n")).toEqual([
      "Timescales that contradict each other (1)",
      "=========================================",
      "",
      "error: 48 hours against 24 hours: two periods for what reads as one matter.",
      "  guide.txt · character 0",
      "    “Telephone referrals are confirmed in writing within 48 hours.”",
      "  guide.txt · character 63",
      "    “Referrals by telephone must be confirmed in writing within 24 hours.”",
      "  To do: Decide which of them holds and say it the same in every place; where both hold, say in each which case it is for.",
      "",
      "1 document: 1 error, 0 warnings, 0 notes.",
      "",
    ]);
    expect(status).toBe(0);
  });

  it("says the same as JSON that fits the schema", () => {
    const report = lintReportSchema.parse(JSON.parse(run("--corpus", folder, "--json").stdout));
    expect(report).toMatchObject({ format: "waymark-lint-1", counts: { error: 1, warning: 0, note: 0 } });
  });

  it("ends with status 1 on an error when it is to be strict", () => {
    expect(run("--corpus", folder, "--strict").status).toBe(1);
  });

  it("names a document that cannot be read with the reason, checks the rest, and ends with status 1", async () => {
    const damaged = path.join(folder, "damaged");
    await mkdir(damaged);
    await writeFile(path.join(damaged, "cut.pdf"), "%PDF-1.4\n");
    await writeFile(path.join(damaged, "good.txt"), "Ring the duty team.\n");
    const { status, stdout, stderr } = run("--corpus", damaged);
    expect(stdout).toMatch(/^NOT READ: cut\.pdf: .+\n1 document: 0 errors, 0 warnings, 0 notes\.\n$/);
    expect(stderr).not.toContain("    at ");
    expect(status).toBe(1);
  });

  it("gives up a document that takes more memory than it may, and checks the rest", async () => {
    const large = path.join(folder, "large");
    await mkdir(large);
    const paragraph = "The duty team of the office is called before anything is done.\n\n";
    await writeFile(path.join(large, "big.txt"), paragraph.repeat(200_000));
    await writeFile(path.join(large, "good.txt"), "Ring the duty team.\n");
    const script = `
      import { lintCorpus } from ${JSON.stringify(path.join(path.dirname(program), "lint-corpus.js"))};
      const limits = { mostBytes: 2e8, mostSeconds: 100, mostMegabytes: 40 };
      const { documents, unreadable } = await lintCorpus(${JSON.stringify(large)}, ${JSON.stringify(large)}, limits);
      console.log(JSON.stringify({ documents, unreadable }));`;
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      encoding: "utf8",
    });
    expect(JSON.parse(stdout)).toEqual({
      documents: 1,
      unreadable: [{ file: "big.txt", reason: "reading it took more memory than 40 MB" }],
    });
  }, 120_000);

  it("says in one line what is wrong with a folder or an option, and ends with status 1", () => {
    const absent = run("--corpus", path.join(folder, "absent"));
    expect(absent.status).toBe(1);
    expect(absent.stderr).toMatch(/^The corpus folder .*absent cannot be read\.$/m);
    const mistyped = run("--corpsu", folder);
    expect(mistyped.status).toBe(1);
    expect(mistyped.stderr).toContain("--corpsu");
    expect(mistyped.stderr).not.toContain("    at ");
  });
});
