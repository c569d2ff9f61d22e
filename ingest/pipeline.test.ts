import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DataFileError, LockedError, StoppedError } from "../corpus/errors.ts";
import { indexLayout, textVersion } from "../corpus/store/layout.ts";
import { currentVersion, readIndex, readText } from "../corpus/store/read-index.ts";
import { ingest } from "./pipeline.ts";
import type { IngestOptions, Progress } from "./pipeline.ts";
import type { IngestionReport } from "./report.ts";

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
      areaName: "Essex",
      publisher: null,
      documentDate: null,
    });
    expect(index.texts.get("essex-duty-team")).toBe("Calls\n\nCall the duty team within one working day.");
    expect(index.passages).toMatchObject([{ id: 0, start: 7, end: 49, section: ["Calls"], questions: [] }]);
  });

  it("reports each document it cannot index by name and reason, and indexes the rest", async () => {
    await put("good.txt", "Call the duty team.");
    await put("empty.txt", "");
    await put("binary.txt", Uint8Array.of(80, 0, 3, 4, 0, 0));
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

  it("learns in what words people ask where a document has no questions, and not where every one has", async () => {
    const questions = (...ids: string[]) =>
      JSON.stringify({
        passages: ids.map((id) => ({
          documentId: id,
          quote: "Gates are locked",
          questions: ["can we get out"],
        })),
      });
    await put("a.txt", "Gates are locked.");
    await put("b.txt", "Gates are locked.");
    await put("questions/own.json", questions("a"));
    await run();
    expect((await served()).translations.targets).toContain("out");
    await put("questions/own.json", questions("a", "b"));
    await run();
    expect((await served()).translations.targets).toEqual([]);
  });

  it("leaves its report beside the index", async () => {
    await put("a.txt", "Skip to content\nCall the duty team.");
    const report = await run();
    expect(report.documents[0]?.removals).toEqual([
      { lineNumber: 1, page: null, text: "Skip to content", reason: "page furniture: skip link" },
    ]);
    expect(JSON.parse(await readFile(indexLayout(indexDir).report, "utf8"))).toEqual(report);
  });

  it("names notes and written questions whose words, or whose document, are no longer there", async () => {
    await put("a.txt", "Call the duty team.");
    await manifest({ a: "a.txt" });
    await put(
      "notes.json",
      JSON.stringify({
        notes: [
          { kind: "gap", documentId: "a", after: "words long gone", note: "a page" },
          { kind: "caution", documentId: "renamed", quote: "Call the duty team.", text: "no longer so" },
        ],
      }),
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
    expect((await run()).unplaced).toEqual([
      "words long gone",
      "renamed: Call the duty team.",
      "a: the night team",
    ]);
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
    expect({ ...second, seconds: 0 }).toEqual({ ...first, seconds: 0 });
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
      "cache",
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
      "embed 0/4",
      "embed 1/4",
      "embed 2/4",
      "embed 3/4",
      "embed 4/4",
      "write 0/1",
      "write 1/1",
    ]);
  });
});

describe("ingest, run again", () => {
  const tomorrow = { now: new Date("2025-03-02T12:00:00Z") };
  const kept = ({ documents }: IngestionReport) =>
    documents.filter(({ isFromCache }) => isFromCache).map(({ id }) => id);

  it("writes no new version where nothing has changed, and does no document again", async () => {
    await put("a.txt", "Call the duty team.");
    await put("b.txt", "Call the midwife.");
    const first = await run();
    expect([first.isNew, kept(first)]).toEqual([true, []]);
    const second = await run(tomorrow);
    expect([second.isNew, kept(second), second.version]).toEqual([false, ["a", "b"], first.version]);
    expect(second.documents.map(({ passages }) => passages)).toEqual([1, 1]);
  });

  it("does again a document that changed, or of which something else is said, and no other", async () => {
    await put("a.txt", "Call the duty team.");
    await put("b.txt", "Call the midwife.");
    await manifest({ a: "a.txt", b: "b.txt" });
    await run();
    await put("a.txt", "Call the night team.");
    expect(kept(await run(tomorrow))).toEqual(["b"]);
    const note = { kind: "caution", documentId: "b", quote: "the midwife", text: "she moved" };
    await put("notes.json", JSON.stringify({ notes: [note] }));
    expect(kept(await run(tomorrow))).toEqual(["a"]);
    await manifest({ a: "a.txt", bee: "b.txt" });
    expect(kept(await run(tomorrow))).toEqual(["a"]);
  });

  it("does a document again whose entry in the cache is damaged, and forgets entries that nothing uses", async () => {
    const { cacheDir } = indexLayout(indexDir);
    await put("a.txt", "Call the duty team.");
    await run();
    const names = async () => (await readdir(cacheDir)).filter((name) => name.startsWith("document-"));
    const [entry = ""] = await names();
    await writeFile(path.join(cacheDir, entry), "not what was kept");
    expect(kept(await run(tomorrow))).toEqual([]);
    expect(await names()).toEqual([entry]);
    await put("a.txt", "Call the night team.");
    await run(tomorrow);
    expect(await names()).not.toContain(entry);
    expect(await names()).toHaveLength(1);
  });

  it("writes a new version where the one that serves is damaged", async () => {
    await put("a.txt", "Call the duty team.");
    const { version } = await run();
    await writeFile(path.join(indexLayout(indexDir).versionDir(version), "passages.json"), "[]");
    const second = await run(tomorrow);
    expect(second.isNew).toBe(true);
    expect((await served()).version).toBe(second.version);
  });
});

describe("ingest without a manifest", () => {
  it("reads from a document what it states of itself, and the manifest's word wins", async () => {
    const text = [
      "Recording Telephone Calls",
      "Published by: The Example Board",
      "Version 4, May 2023. Review date: March 2025",
      "This guidance is for parents.",
      "Call the duty team.",
    ].join("\n\n");
    await put("North Exampleshire/calls.txt", text);
    await run();
    expect((await served()).documents[0]).toMatchObject({
      id: "north-exampleshire-calls",
      title: "Recording Telephone Calls",
      publisher: "The Example Board",
      area: "north-exampleshire",
      areaName: "North Exampleshire",
      audience: "parents",
      documentDate: "2023-05",
      reviewDate: "2025-03",
      standing: "in-force",
    });
    const named = { title: "Calls", lastUpdated: "2024", reviewDate: "2030-01", audience: "practitioners" };
    const documents = [{ file: "North Exampleshire/calls.txt", area: "north", ...named }];
    await put("manifest.json", JSON.stringify({ documents }));
    await run();
    expect((await served()).documents[0]).toMatchObject({
      ...{ id: "north-exampleshire-calls", title: "Calls", publisher: "The Example Board", area: "north" },
      ...{ areaName: "north", audience: "practitioners", documentDate: "2024", reviewDate: "2030-01" },
    });
  });

  it("puts what a document says of its own end beside every word of it", async () => {
    await put(
      "a.txt",
      "Recording Calls\n\nThis document was withdrawn on 3 May 2024.\n\nCall the duty team.",
    );
    const { documents } = await run();
    expect(documents).toMatchObject([{ standing: "withdrawn", cautions: ["withdrawn"] }]);
    const index = await served();
    const { length } = index.texts.get("a") ?? "";
    expect(index.documents[0]?.cautions).toEqual([
      { kind: "note", start: 0, end: length, text: "withdrawn" },
    ]);
  });

  it("lets the newer of two versions answer, and keeps the older to be read", async () => {
    const text = (days: string) => `The duty team writes down every call and answers it within ${days} days.`;
    await put("policy-v1.txt", text("five"));
    await put("policy-v2.txt", text("two"));
    const { older } = await run();
    expect(older).toEqual([
      {
        file: "policy-v1.txt",
        newer: "policy-v2.txt",
        because: "the same file name but for version and date",
      },
    ]);
    const index = await served();
    expect([...index.texts]).toEqual([["policy-v2", text("two")]]);
    const kept = await readText(indexDir, "policy-v1", textVersion(text("five")));
    expect(kept).toMatchObject({ text: text("five"), document: { replacedBy: "policy-v2" } });
  });

  it("reports a file over the limit by its size, and indexes the rest", async () => {
    await put("a.txt", "Call the duty team.");
    await put("large.txt", "x".repeat(3000));
    const limits = { mostBytes: 2000, mostSeconds: 10, mostMegabytes: 100 };
    const { documents, failures } = await run({ limits });
    expect(documents.map(({ id }) => id)).toEqual(["a"]);
    expect(failures).toEqual([
      { file: "large.txt", reason: "it has 3000 bytes, and more than 2000 bytes are not read" },
    ]);
  });

  it("ends where it is told to stop, and the old index still serves", async () => {
    await put("a.txt", "Call the duty team.");
    const { version } = await run();
    await put("a.txt", "Call the night team.");
    const controller = new AbortController();
    const stopping = run({
      signal: controller.signal,
      onProgress: ({ step }) => {
        if (step === "embed") controller.abort();
      },
    });
    await expect(stopping).rejects.toThrow(StoppedError);
    expect((await served()).version).toBe(version);
  });
});
