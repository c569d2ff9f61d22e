import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { dangerModelSize } from "../analysis/danger-model.ts";
import { questionDimension, questionPlaces } from "../analysis/question-model.ts";
import { silenceModelSize } from "../analysis/silence-model.ts";
import { buildLexicalIndex } from "../analysis/lexical-index.ts";
import type { IndexFault } from "../errors.ts";
import { IndexError } from "../errors.ts";
import type { Passage, StoredDocument } from "../schemas/index-format.ts";
import type { IndexContent } from "./index-content.ts";
import { indexLayout, passageChecksum, textVersion, versionFiles } from "./layout.ts";
import { currentVersion, readIndex, readText } from "./read-index.ts";
import { writeIndex } from "./write-index.ts";

const firstText = "Referral\n\nCall the police at once.\n\nTell the manager within one working day.";
const changedText = "Referral\n\nCall the police at once.\n\nTell the manager within two working days.";
const noon = new Date("2025-03-01T12:00:00Z");
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

function smallContent(text = firstText): IndexContent {
  const document: StoredDocument = {
    id: "guide",
    title: "A guide",
    publisher: null,
    area: "set",
    areaName: "Southend, Essex and Thurrock",
    audience: "practitioners",
    isNational: false,
    documentDate: "2024-10",
    language: "en-GB",
    reviewDate: "2026-03",
    standing: "in-force",
    replacedBy: null,
    version: textVersion(text),
    cautions: [{ kind: "gap", start: 10, end: 34, text: "text may be missing here" }],
    sections: [{ path: ["Referral"], start: 0, end: text.length }],
    blocks: [
      { kind: "heading", level: 1, start: 0, end: 8, contentStart: 0, number: null, page: null },
      { kind: "paragraph", level: 0, start: 10, end: 34, contentStart: 10, number: null, page: 2 },
      {
        kind: "paragraph",
        level: 0,
        start: 36,
        end: text.length,
        contentStart: 36,
        number: null,
        page: null,
      },
    ],
  };
  const passage = (id: number, start: number, end: number): Passage => ({
    id,
    documentId: "guide",
    start,
    end,
    checksum: passageChecksum(text.slice(start, end)),
    section: ["Referral"],
    number: null,
    page: null,
    leadIn: id === 1 ? { start: 10, end: 34 } : null,
    pieces: [{ spans: [{ start, end }], whole: { start, end }, isList: false }],
    questions: id === 0 ? [{ text: "who do I ring", at: 10 }] : [],
  });
  return {
    documents: [document],
    texts: new Map([["guide", text]]),
    passages: [passage(0, 10, 34), passage(1, 36, text.length)],
    references: [
      {
        documentId: "guide",
        title: "Part B, chapter 4",
        start: 10,
        end: 34,
        isReferredTo: true,
        questions: ["how do I ask abroad"],
      },
    ],
    rules: { events: [], subjects: [], cases: [], areas: [], rules: [] },
    places: [{ area: "set", names: ["Southend"] }],
    vocabulary: [{ terms: ["police"], lay: ["coppers"] }],
    lexicon: new Map([
      ["police", 2],
      ["constructor", 1],
    ]),
    lexical: buildLexicalIndex([
      { text: ["polic"], heading: ["referr"], concepts: ["#0"], questions: ["ring"] },
      { text: ["manag"], heading: ["referr"], concepts: [], questions: [] },
    ]),
    dangerModel: new Float32Array(dangerModelSize).fill(0.5, 7, 9),
    silences: [{ reason: "out-of-scope", questions: ["will it rain"] }],
    questionModel: {
      featureVectors: new Float32Array(questionPlaces * questionDimension).fill(0.5, 3, 4),
      pieceVectors: new Float32Array(2 * questionDimension).fill(0.25),
    },
    analysedQuestions: {
      terms: ["ring", "abroad", "rain"],
      termsOf: [[0], [2], [1]],
    },
    translations: {
      sources: ["polic"],
      targets: ["copper"],
      background: new Float32Array([0.75, 0.25]),
      cells: new Float32Array([0, 0, 0.5]),
    },
    silenceModel: new Float32Array(silenceModelSize).fill(0.25, 3, 4),
    latentModel: {
      dimension: 3,
      terms: ["manag", "polic"],
      weights: Float32Array.of(1.5, 0.25),
      vectors: Float32Array.of(1, 0, 0, 0, 0.5, -0.5),
    },
    embeddingModelId: "latent-semantics-1",
    vectors: [
      [1, 0, 0],
      [0, 0.5, 0.5],
    ],
  };
}

let indexDir = "";
beforeEach(async () => {
  indexDir = await mkdtemp(path.join(tmpdir(), "waymark-store-"));
});
afterEach(() => rm(indexDir, { recursive: true }));

const layout = () => indexLayout(indexDir);
const fileOf = (version: string, name: string) => path.join(layout().versionDir(version), name);

async function faultOf(reading: Promise<unknown>): Promise<IndexFault | "none"> {
  try {
    await reading;
    return "none";
  } catch (error) {
    if (error instanceof IndexError) return error.fault;
    throw error;
  }
}

async function editJson(file: string, edit: (value: Record<string, unknown>) => void): Promise<void> {
  const value = JSON.parse(await readFile(file, "utf8")) as Record<string, unknown>;
  edit(value);
  await writeFile(file, JSON.stringify(value));
}

describe("writeIndex", () => {
  it("writes what reading gives back, to the last field", async () => {
    const content = smallContent();
    const version = await writeIndex(indexDir, content, noon);
    const read = await readIndex(indexDir, version);
    expect(read).toMatchObject({ version, dimension: 3 });
    const { dangerModel, silenceModel, questionModel, ...others } = content;
    expect(read).toMatchObject(others);
    expect(read.dangerModel).toHaveLength(dangerModel.length);
    expect(read.silenceModel).toHaveLength(silenceModel.length);
    expect(read.questionModel.featureVectors).toHaveLength(questionModel.featureVectors.length);
    expect([...read.questionModel.featureVectors.subarray(2, 5)]).toEqual([0, 0.5, 0]);
    expect([...read.questionModel.pieceVectors]).toEqual([...questionModel.pieceVectors]);
    expect([...read.silenceModel.subarray(2, 5)]).toEqual([0, 0.25, 0]);
    expect([...read.dangerModel.subarray(6, 10)]).toEqual([0, 0.5, 0.5, 0]);
    expect([...read.latentModel.vectors]).toEqual([1, 0, 0, 0, 0.5, -0.5]);
    expect(read.vectors).toEqual(content.vectors);
    expect(read.embeddingModelId).toBe("latent-semantics-1");
  });

  it("points at the version it wrote", async () => {
    await expect(currentVersion(indexDir)).rejects.toThrow(IndexError);
    const first = await writeIndex(indexDir, smallContent(), noon);
    expect(first).toMatch(/^20250301T120000-[0-9a-f]{8}$/);
    expect(await currentVersion(indexDir)).toBe(first);
    const second = await writeIndex(indexDir, smallContent(changedText), later(1));
    expect(second).not.toBe(first);
    expect(await currentVersion(indexDir)).toBe(second);
  });

  it("keeps the texts of an older version readable after the document changed", async () => {
    await writeIndex(indexDir, smallContent(), noon);
    for (const minutes of [1, 2, 3]) await writeIndex(indexDir, smallContent(changedText), later(minutes));
    const old = await readText(indexDir, "guide", textVersion(firstText));
    expect(old?.text).toBe(firstText);
    expect(old?.document.version).toBe(textVersion(firstText));
    expect((await readText(indexDir, "guide", textVersion(changedText)))?.text).toBe(changedText);
  });

  it("removes old versions but one", async () => {
    await writeIndex(indexDir, smallContent(), noon);
    const second = await writeIndex(indexDir, smallContent(changedText), later(1));
    const third = await writeIndex(indexDir, smallContent(), later(2));
    expect((await readdir(layout().versions)).sort()).toEqual([second, third]);
    expect(await faultOf(readIndex(indexDir, second))).toBe("none");
  });

  it("writes the native graph beside the vectors, and reads without it", async () => {
    const version = await writeIndex(indexDir, smallContent(), noon);
    const graph = fileOf(version, versionFiles.graph);
    expect((await readIndex(indexDir, version)).graphFile).toBe(graph);
    await rm(graph);
    expect(await faultOf(readIndex(indexDir, version))).toBe("none");
  });

  it("leaves the pointer where it was when what it wrote does not read back", async () => {
    const first = await writeIndex(indexDir, smallContent(), noon);
    const broken: IndexContent = { ...smallContent(), texts: new Map([["guide", changedText]]) };
    expect(await faultOf(writeIndex(indexDir, broken, later(1)))).toBe("inconsistent");
    expect(await currentVersion(indexDir)).toBe(first);
  });

  it("refuses vectors that are no numbers", async () => {
    const broken: IndexContent = {
      ...smallContent(),
      vectors: [
        [Number.NaN, 0, 0],
        [0, 1, 0],
      ],
    };
    expect(await faultOf(writeIndex(indexDir, broken, noon))).toBe("inconsistent");
  });

  it("leaves the old index serving when a crash left a new version half written", async () => {
    const first = await writeIndex(indexDir, smallContent(), noon);
    const half = layout().versionDir("20250301T120500-deadbeef");
    await mkdir(half);
    await writeFile(path.join(half, versionFiles.documents), '[{"id":"gui');
    await writeFile(`${layout().pointer}.next`, "20250301T12");
    await writeFile(`${layout().textFile("guide", textVersion(changedText))}.next`, '{"text":"Ref');
    expect(await currentVersion(indexDir)).toBe(first);
    expect(await faultOf(readIndex(indexDir, first))).toBe("none");
    expect(await readText(indexDir, "guide", textVersion(changedText))).toBeNull();

    const next = await writeIndex(indexDir, smallContent(changedText), later(10));
    expect(await currentVersion(indexDir)).toBe(next);
    expect(await faultOf(readIndex(indexDir, next))).toBe("none");
  });

  it("keeps the version that served before, not a half-written one, for a server still reading it", async () => {
    const first = await writeIndex(indexDir, smallContent(), noon);
    await mkdir(layout().versionDir("20250301T120500-deadbeef"));
    const next = await writeIndex(indexDir, smallContent(changedText), later(10));
    expect((await readdir(layout().versions)).sort()).toEqual([first, next]);
  });
});

describe("readIndex", () => {
  let templateDir = "";
  let templateVersion = "";
  beforeAll(async () => {
    templateDir = await mkdtemp(path.join(tmpdir(), "waymark-store-"));
    templateVersion = await writeIndex(templateDir, smallContent(), noon);
  });
  afterAll(() => rm(templateDir, { recursive: true }));

  async function copyOfIndex(): Promise<string> {
    await cp(templateDir, indexDir, { recursive: true });
    return templateVersion;
  }

  const stored = Object.values(versionFiles).filter((name) => name !== "passage-graph.hnsw");

  it("says that an index is missing before one was built", async () => {
    expect(await faultOf(currentVersion(indexDir))).toBe("missing");
    expect(await faultOf(currentVersion(path.join(indexDir, "no-such-folder")))).toBe("missing");
  });

  it("says that an index cannot be read where it is there, with the disk's reason", async () => {
    const version = await copyOfIndex();
    await rm(layout().pointer);
    await mkdir(layout().pointer);
    await expect(currentVersion(indexDir)).rejects.toMatchObject({
      fault: "unreadable",
      message: expect.stringContaining("(EISDIR)") as unknown,
      cause: { code: "EISDIR" },
    });
    for (const name of ["passages.json", "index.json"]) {
      await rm(fileOf(version, name));
      await mkdir(fileOf(version, name));
      expect(await faultOf(readIndex(indexDir, version))).toBe("unreadable");
    }
  });

  it("says that the version pointed at is missing", async () => {
    expect(await faultOf(readIndex(indexDir, "20250101T000000-00000000"))).toBe("missing");
  });

  it.each(["../../etc", "", "a b"])("refuses a pointer that names no version: %j", async (pointer) => {
    await writeFile(layout().pointer, pointer);
    expect(await faultOf(currentVersion(indexDir))).toBe("foreign");
  });

  it.each(stored)("says that %s is missing", async (name) => {
    const version = await copyOfIndex();
    await rm(fileOf(version, name));
    expect(await faultOf(readIndex(indexDir, version))).toBe("missing");
  });

  it.each(stored)("refuses %s when it is cut off", async (name) => {
    const version = await copyOfIndex();
    const bytes = await readFile(fileOf(version, name));
    await writeFile(fileOf(version, name), bytes.subarray(0, bytes.length - 1));
    expect(await faultOf(readIndex(indexDir, version))).toBe("truncated");
  });

  it.each(stored.filter((name) => name !== "index.json"))("refuses %s with a changed byte", async (name) => {
    const version = await copyOfIndex();
    const bytes = await readFile(fileOf(version, name));
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    await writeFile(fileOf(version, name), bytes);
    expect(await faultOf(readIndex(indexDir, version))).toBe("truncated");
  });

  it.each([
    ["another format", { format: "waymark-index-0" }],
    ["no format", { format: undefined }],
    ["a manifest that lacks what is needed", { counts: undefined }],
  ])("refuses an index with %s as foreign", async (_, change) => {
    const version = await copyOfIndex();
    await editJson(fileOf(version, "index.json"), (manifest) => Object.assign(manifest, change));
    expect(await faultOf(readIndex(indexDir, version))).toBe("foreign");
  });

  it.each([2, 4, 6])(
    "refuses vectors of three dimensions under a manifest that says %i",
    async (dimension) => {
      const version = await copyOfIndex();
      await editJson(fileOf(version, "index.json"), (manifest) => {
        manifest.embedding = { modelId: "latent-semantics-1", dimension };
      });
      expect(await faultOf(readIndex(indexDir, version))).toBe("wrong-dimension");
    },
  );

  it("refuses questions of which one was not analysed", async () => {
    const { analysedQuestions, ...others } = smallContent();
    const less = { ...analysedQuestions, termsOf: [[0], [2]] };
    expect(await faultOf(writeIndex(indexDir, { ...others, analysedQuestions: less }, noon))).toBe(
      "inconsistent",
    );
  });

  it("refuses a danger model of another size", async () => {
    const content = { ...smallContent(), dangerModel: new Float32Array(dangerModelSize - 1) };
    expect(await faultOf(writeIndex(indexDir, content, noon))).toBe("wrong-dimension");
  });

  it.each(["documents", "passages"])("refuses an index whose count of %s does not agree", async (name) => {
    const version = await copyOfIndex();
    await editJson(fileOf(version, "index.json"), (manifest) => {
      (manifest.counts as Record<string, number>)[name] = 3;
    });
    expect(await faultOf(readIndex(indexDir, version))).toBe("inconsistent");
  });

  it("refuses an index with a passage whose text differs from its document's", async () => {
    const version = await copyOfIndex();
    await editJson(layout().textFile("guide", textVersion(firstText)), (file) => {
      file.text = firstText.replace("at once", "at ease");
    });
    expect(await faultOf(readIndex(indexDir, version))).toBe("inconsistent");
  });

  it("refuses an index whose text was changed outside its passages, in a heading", async () => {
    const version = await copyOfIndex();
    await editJson(layout().textFile("guide", textVersion(firstText)), (file) => {
      file.text = firstText.replace("Referral", "Reversal");
    });
    expect(await faultOf(readIndex(indexDir, version))).not.toBe("none");
  });

  it("says that a text is missing, and that a text is cut off", async () => {
    const version = await copyOfIndex();
    const file = layout().textFile("guide", textVersion(firstText));
    await writeFile(file, (await readFile(file, "utf8")).slice(0, 40));
    expect(await faultOf(readIndex(indexDir, version))).toBe("truncated");
    await rm(file);
    expect(await faultOf(readIndex(indexDir, version))).toBe("missing");
  });
});

describe("readText", () => {
  it("opens a text that was kept before its cautions told gaps from other notes", async () => {
    await writeIndex(indexDir, smallContent(), noon);
    const file = indexLayout(indexDir).textFile("guide", textVersion(firstText));
    const kept = (await readFile(file, "utf8")).replace('"kind":"gap",', "");
    await writeFile(file, kept);
    const read = await readText(indexDir, "guide", textVersion(firstText));
    expect(read?.document.cautions).toEqual([
      { kind: "note", start: 10, end: 34, text: "text may be missing here" },
    ]);
  });

  it("gives null for a document or a version that was never indexed here", async () => {
    await writeIndex(indexDir, smallContent(), noon);
    expect(await readText(indexDir, "guide", "0123456789abcdef")).toBeNull();
    expect(await readText(indexDir, "other", textVersion(firstText))).toBeNull();
  });

  it.each([
    ["..", "0123456789abcdef"],
    ["../guide", "0123456789abcdef"],
    ["guide", "../../current"],
    ["guide/..", "0123456789abcdef"],
    ["", ""],
  ])("never leaves the folder of texts: %j, %j", async (documentId, version) => {
    await writeIndex(indexDir, smallContent(), noon);
    await writeFile(path.join(indexDir, "0123456789abcdef.json"), "{}");
    expect(await readText(indexDir, documentId, version)).toBeNull();
  });

  it("does not serve an older text that was changed on disk", async () => {
    await writeIndex(indexDir, smallContent(), noon);
    await writeIndex(indexDir, smallContent(changedText), later(1));
    await editJson(layout().textFile("guide", textVersion(firstText)), (file) => {
      file.text = firstText.replace("Call", "Don't call");
    });
    expect(await faultOf(readText(indexDir, "guide", textVersion(firstText)))).not.toBe("none");
  });
});
