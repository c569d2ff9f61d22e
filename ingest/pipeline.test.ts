import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DataFileError, LockedError } from "../corpus/errors.ts";
import { indexLayout } from "../corpus/store/layout.ts";
import { currentVersion, readIndex, readText } from "../corpus/store/read-index.ts";
import { ingest } from "./pipeline.ts";
import type { IngestOptions, IngestionReport, Progress } from "./pipeline.ts";

let folder = "";
let indexDir = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "waymark-ingest-"));
  indexDir = path.join(folder, "index");
});
afterEach(() => rm(folder, { recursive: true }));

async function put(file: string, content: string | Uint8Array): Promise<void> {
  const full = path.join(folder, "corpus", file);
  await mkdir(path.dirname(full), { recursive: true });
  await writeFile(full, content);
}

const manifest = (files: Record<string, string>) =>
  put(
    "manifest.json",
    JSON.stringify({
      documents: Object.entries(files).map(([id, file]) => ({ id, title: id, area: "set", file })),
    }),
  );

function run(options: Partial<IngestOptions> = {}): Promise<IngestionReport> {
  return ingest({
    corpusDir: path.join(folder, "corpus"),
    indexDir,
    bundledDir: path.join(folder, "bundled"),
    now: new Date("2025-03-01T12:00:00Z"),
    onProgress: () => undefined,
    ...options,
  });
}

const served = async () => readIndex(indexDir, await currentVersion(indexDir));

describe("ingest", () => {
  it("makes an index of any folder of documents, without a manifest", async () => {
    await put("Essex/Duty team.txt", "Calls\n\nCall the duty team within one working day.");
    await put("notes.docx.bak", "?");
    const report = await run();
    expect(report).toMatchObject({
      documents: [{ id: "essex-duty-team", sections: 1, passages: 1, removals: [], cautions: [] }],
      failures: [],
      ignored: [{ file: "notes.docx.bak", reason: 'no parser for ".bak"' }],
      unplaced: [],
    });
    const index = await served();
    expect(index.version).toBe(report.version);
    expect(index.documents[0]).toMatchObject({
      id: "essex-duty-team",
      title: "Duty team",
      area: "essex",
      areaName: "essex",
      publisher: null,
      documentDate: null,
    });
    expect(index.texts.get("essex-duty-team")).toBe("Calls\n\nCall the duty team within one working day.");
    expect(index.passages).toMatchObject([{ id: 0, start: 7, end: 49, section: ["Calls"], questions: [] }]);
  });

  it("reports each document it cannot index by name and reason, and indexes the rest", async () => {
    await put("good.txt", "Call the duty team.");
    await put("empty.txt", "");
    await put("binary.txt", Uint8Array.of(80, 75, 3, 4, 0, 0));
    await put("latin.txt", Buffer.from("Caf\xe9 workers", "latin1"));
    await put("furniture.txt", "Skip to content\n\nv46\n");
    await manifest({
      absent: "absent.txt",
      empty: "empty.txt",
      binary: "binary.txt",
      latin: "latin.txt",
      furniture: "furniture.txt",
      outside: "../outside.txt",
      good: "good.txt",
    });
    await writeFile(path.join(folder, "outside.txt"), "Secret.");
    const { documents, failures } = await run();
    expect(documents.map(({ id }) => id)).toEqual(["good"]);
    expect(Object.fromEntries(failures.map(({ file, reason }) => [file, reason]))).toEqual({
      "absent.txt": "the manifest names it and it is not there",
      "empty.txt": "it is empty",
      "binary.txt": "it is a binary file, not text",
      "latin.txt": "it is not UTF-8 text; save it as UTF-8",
      "furniture.txt": "nothing is left of it without its page furniture",
      "../outside.txt": "it is outside the corpus folder",
    });
    expect([...(await served()).texts.values()]).toEqual(["Call the duty team."]);
  });

  it("leaves its report beside the index", async () => {
    await put("a.txt", "Skip to content\nCall the duty team.");
    const report = await run();
    expect(report.documents[0]?.removals).toEqual([
      { lineNumber: 1, text: "Skip to content", reason: "page furniture: skip link" },
    ]);
    expect(JSON.parse(await readFile(indexLayout(indexDir).report, "utf8"))).toEqual(report);
  });

  it("names notes and written questions whose words are no longer there", async () => {
    await put("a.txt", "Call the duty team.");
    await manifest({ a: "a.txt" });
    await put(
      "notes.json",
      JSON.stringify({ notes: [{ kind: "gap", documentId: "a", after: "words long gone", note: "a page" }] }),
    );
    await put(
      "questions/a.json",
      JSON.stringify({
        passages: [
          { documentId: "a", quote: "the duty team", questions: ["who do I call"] },
          { documentId: "a", quote: "the night team", questions: ["who at night"] },
        ],
      }),
    );
    expect((await run()).unplaced).toEqual(["words long gone", "a: the night team"]);
    expect((await served()).passages[0]?.questions).toEqual([{ text: "who do I call", at: 5 }]);
  });

  it("throws when no document could be read, saying why, and the old index still serves", async () => {
    await put("a.txt", "Call the duty team.");
    const { version } = await run();
    await put("a.txt", "");
    await expect(run()).rejects.toThrow(DataFileError);
    await expect(run()).rejects.toThrow(/a\.txt: it is empty.*still serves/);
    const index = await served();
    expect(index.version).toBe(version);
    expect(index.texts.get("a")).toBe("Call the duty team.");
  });

  it("throws for a folder without a single document", async () => {
    await put("plan.xyz", "?");
    await expect(run()).rejects.toThrow(/No document of/);
    await expect(currentVersion(indexDir)).rejects.toThrow(/no index/);
  });

  it("leaves no stale twin of a document that changed, and keeps its old text for old citations", async () => {
    await put("a.txt", "Call the duty team.");
    await run();
    const old = (await served()).documents[0]?.version ?? "";
    await put("a.txt", "Call the night team.");
    await run({ now: new Date("2025-03-02T12:00:00Z") });
    const index = await served();
    expect(index.documents).toHaveLength(1);
    expect([...index.texts.values()]).toEqual(["Call the night team."]);
    expect((await readText(indexDir, "a", old))?.text).toBe("Call the duty team.");
  });

  it("drops a document that was taken out of the corpus", async () => {
    await put("a.txt", "Call the duty team.");
    await put("b.txt", "Call the midwife.");
    await run();
    await rm(path.join(folder, "corpus/b.txt"));
    await run({ now: new Date("2025-03-02T12:00:00Z") });
    expect([...(await served()).texts.keys()]).toEqual(["a"]);
  });

  it("makes the same index of the same corpus", async () => {
    await put("a.txt", "Call the duty team.\n\nRecording\n\nWrite it down.");
    const first = await run();
    const second = await run({ indexDir: path.join(folder, "second") });
    expect(second).toEqual(first);
  });

  it("indexes documents whose paths differ only in their punctuation", async () => {
    await put("a/b.txt", "Call the duty team about it.");
    await put("a-b.txt", "Ask the midwife to visit the mother.");
    await run();
    expect([...(await served()).texts.values()].sort()).toEqual([
      "Ask the midwife to visit the mother.",
      "Call the duty team about it.",
    ]);
  });

  it("indexes a document of nothing but words without a topic", async () => {
    await put("a.txt", "What is this?");
    await run();
    expect([...(await served()).texts.values()]).toEqual(["What is this?"]);
  });

  it("refuses a second ingestion while one runs, and ends the first", async () => {
    await put("a.txt", "Call the duty team.");
    const others: Promise<unknown>[] = [];
    const first = await run({
      onProgress: () => {
        if (others.length === 0) others.push(run().catch((error: unknown) => error));
      },
    });
    expect(await Promise.all(others)).toEqual([expect.any(LockedError)]);
    expect(await currentVersion(indexDir)).toBe(first.version);
  });

  it("leaves no lock behind, whether it ends well or not", async () => {
    await put("a.txt", "");
    await expect(run()).rejects.toThrow();
    await put("a.txt", "Call the duty team.");
    await run();
    expect((await readdir(indexDir)).sort()).toEqual([
      "current",
      "ingestion-report.json",
      "texts",
      "versions",
    ]);
  });

  it("tells which step it is at, in order, each to its end", async () => {
    await put("a.txt", "Call the duty team.");
    await put("b.txt", "Call the midwife.");
    const seen: Progress[] = [];
    await run({ onProgress: (progress) => seen.push(progress) });
    expect(seen.map(({ step, done, total }) => `${step} ${String(done)}/${String(total)}`)).toEqual([
      "load 0/1",
      "load 1/1",
      "structure 0/2",
      "structure 1/2",
      "structure 2/2",
      "embed 0/1",
      "embed 1/1",
      "write 0/1",
      "write 1/1",
    ]);
  });
});
