import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DataFileError } from "../../corpus/errors.ts";
import { learnedBefore } from "../../ingest/testing/learned-before.ts";
import { readSharc } from "./data.ts";
import { measureSharc } from "./measure.ts";
import { printSharc } from "./print.ts";
import { stemmedBm25 } from "../stemmed-bm25.ts";

const snippets = {
  "0": "## Fishing licence\n\nYou need a rod licence to fish for trout or eels in fresh water.",
  "1": "## Dog walking\n\nYou can walk up to six dogs at a time in the park.",
  "2": "You can get a refund of the parking fee if the car park was closed.",
};
const rows = [
  { question: "Do I need a rod licence?", gold_snippet_id: "0", scenario: "I fish." },
  { question: "Do I need a rod licence?", gold_snippet_id: "0", scenario: "I don't." },
  { question: "Can I get a refund of the parking fee?", gold_snippet_id: "2" },
  { question: "How many dogs may I walk?", gold_snippet_id: "1" },
];

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "waymark-sharc-test-"));
  await writeFile(path.join(folder, "id2snippet.json"), JSON.stringify(snippets));
  const lines = rows.map((row) => JSON.stringify(row)).join("\n");
  await writeFile(path.join(folder, "open_retrieval_sharc_dev.json"), `${lines}\n`);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("readSharc", () => {
  it("gives each pair of question and snippet once, with its rows", async () => {
    const { questions } = await readSharc(folder);
    expect(questions.map((one) => [one.gold, one.rows])).toEqual([
      ["0", 2],
      ["2", 1],
      ["1", 1],
    ]);
  });

  it("names the file that a folder lacks", async () => {
    const empty = await mkdtemp(path.join(tmpdir(), "waymark-sharc-test-"));
    try {
      await expect(readSharc(empty)).rejects.toThrow(DataFileError);
      await expect(readSharc(empty)).rejects.toThrow(/id2snippet\.json cannot be read/u);
      await writeFile(path.join(empty, "id2snippet.json"), "{}");
      await expect(readSharc(empty)).rejects.toThrow(/open_retrieval_sharc_dev\.json cannot be read/u);
      await writeFile(path.join(empty, "id2snippet.json"), "[1]");
      await expect(readSharc(empty)).rejects.toThrow(/does not map ids to texts/u);
    } finally {
      await rm(empty, { recursive: true, force: true });
    }
  });
});

describe("stemmedBm25", () => {
  const search = stemmedBm25(new Map(Object.entries(snippets)));

  it("ranks texts by the stems they share with a question, and leaves out those that share none", () => {
    expect(search("parked cars")).toEqual(["2", "1"]);
    expect(search("is it the")).toEqual([]);
  });
});

describe("measureSharc", () => {
  it("finds snippets through ingestion and search, and reports pairs and rows", async () => {
    const report = await measureSharc(await readSharc(folder), { prepare: learnedBefore });
    expect(report.leftOut).toEqual([]);
    expect(report.outcomes.map(({ rank }) => rank)).toEqual([1, 1, 1]);
    expect([report.distinct.waymark.first.total, report.rows.waymark.first.total]).toEqual([3, 4]);
    expect(printSharc(report, 1.5)).toContain("100.0% [51, 100] of 4");
  }, 60_000);
});
