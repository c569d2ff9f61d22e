import { readFile } from "node:fs/promises";
import path from "node:path";
import type * as z from "zod";
import { questionsIn } from "../analysis/analysed-questions.ts";
import { dangerModelSize } from "../analysis/danger-model.ts";
import { silenceModelSize } from "../analysis/silence-model.ts";
import { latentModelId } from "../analysis/embedding.ts";
import { questionDimension, questionPlaces } from "../analysis/question-model.ts";
import type { QuestionModel } from "../analysis/question-model.ts";
import { lexicalIndexSchema } from "../analysis/lexical-index.ts";
import { codeOf, IndexError } from "../errors.ts";
import { indexFormat, indexManifestSchema } from "../schemas/index-format.ts";
import type { IndexManifest, Passage } from "../schemas/index-format.ts";
import {
  documentsIndexSchema,
  latentTermsIndexSchema,
  lexiconIndexSchema,
  passagesIndexSchema,
  placesIndexSchema,
  questionTermsIndexSchema,
  referencesIndexSchema,
  rulesIndexSchema,
  silencesIndexSchema,
  textFileSchema,
  translationTermsIndexSchema,
  vocabularyIndexSchema,
} from "./index-content.ts";
import type { IndexContent, TextFile } from "./index-content.ts";
import { checksum, indexLayout, passageChecksum, textVersion, versionFiles } from "./layout.ts";

/** A version of the index as read from disk and checked. */
export interface StoredIndex extends IndexContent {
  readonly version: string;
  readonly dimension: number;
  /** The derived graph, where it is there and whole; else it is made anew. */
  readonly graphFile: string | null;
}

/**
 * The name of the version that serves.
 * @throws {IndexError} `missing` when there is none, `unreadable` when the disk does not say, `foreign` for no name.
 */
export async function currentVersion(indexDir: string): Promise<string> {
  const { pointer } = indexLayout(indexDir);
  const content = await readFile(pointer, "utf8").catch((cause: unknown) => {
    throw notRead(cause, "There is no index yet.");
  });
  const version = content.trim();
  if (!/^[\w-]+$/.test(version)) throw new IndexError("foreign", "The index's pointer names no version.");
  return version;
}

/**
 * Reads one version of the index and checks it whole: format, checksums, counts, dimension, and that
 * every passage equals its slice of the canonical text.
 * @throws {IndexError} whose `fault` says what is wrong.
 */
export async function readIndex(indexDir: string, version: string): Promise<StoredIndex> {
  const folder = indexLayout(indexDir).versionDir(version);
  const manifest = await readManifest(folder);
  const files = await readFiles(folder, manifest);
  const documents = parse(documentsIndexSchema, files, versionFiles.documents);
  const texts = new Map<string, string>();
  for (const { id, version: versionOfText } of documents) {
    const stored = await readText(indexDir, id, versionOfText);
    if (stored === null) throw new IndexError("missing", `The text of "${id}" is missing from the index.`);
    texts.set(id, stored.text);
  }
  const { dimension } = manifest.embedding;
  const content: StoredIndex = {
    version,
    dimension,
    graphFile: await wholeGraph(path.join(folder, versionFiles.graph), manifest.graph),
    documents,
    texts,
    passages: parse(passagesIndexSchema, files, versionFiles.passages),
    references: parse(referencesIndexSchema, files, versionFiles.references),
    rules: parse(rulesIndexSchema, files, versionFiles.rules),
    places: parse(placesIndexSchema, files, versionFiles.places),
    vocabulary: parse(vocabularyIndexSchema, files, versionFiles.vocabulary),
    lexicon: new Map(Object.entries(parse(lexiconIndexSchema, files, versionFiles.lexicon))),
    lexical: parse(lexicalIndexSchema, files, versionFiles.lexical),
    dangerModel: floats(files, versionFiles.danger),
    silences: parse(silencesIndexSchema, files, versionFiles.silences),
    silenceModel: floats(files, versionFiles.silence),
    embeddingModelId: manifest.embedding.modelId,
    latentModel: {
      dimension,
      terms: parse(latentTermsIndexSchema, files, versionFiles.latentTerms),
      weights: floats(files, versionFiles.latentWeights),
      vectors: floats(files, versionFiles.latentVectors),
    },
    questionModel: {
      featureVectors: floats(files, versionFiles.questionFeatures),
      pieceVectors: floats(files, versionFiles.questionPieces),
    },
    analysedQuestions: parse(questionTermsIndexSchema, files, versionFiles.questionTerms),
    translations: {
      ...parse(translationTermsIndexSchema, files, versionFiles.translationTerms),
      background: floats(files, versionFiles.translationBackground),
      cells: floats(files, versionFiles.translationCells),
    },
    vectors: rows(floats(files, versionFiles.vectors), dimension),
  };
  checkContent(content, manifest);
  return content;
}

/** The canonical text of one version of a document; null when it was never indexed here. */
export async function readText(
  indexDir: string,
  documentId: string,
  version: string,
): Promise<TextFile | null> {
  const isSafe = /^[a-z0-9][a-z0-9-]*$/.test(documentId) && /^[0-9a-f]{16}$/.test(version);
  if (!isSafe) return null;
  try {
    const content = await readFile(indexLayout(indexDir).textFile(documentId, version), "utf8");
    const stored = textFileSchema.parse(JSON.parse(content));
    if (textVersion(stored.text) === version) return stored;
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return null;
    throw new IndexError("truncated", `The text of "${documentId}" is damaged.`, { cause });
  }
  throw new IndexError("inconsistent", `The text of "${documentId}" is not the one that was indexed.`);
}

/** Only what is not there is missing; the message has the disk's reason, without the path. */
function notRead(cause: unknown, whereMissing: string): IndexError {
  const code = codeOf(cause);
  if (code === "ENOENT") return new IndexError("missing", whereMissing, { cause });
  return new IndexError("unreadable", `The index cannot be read (${code ?? "for no known reason"}).`, {
    cause,
  });
}

async function wholeGraph(file: string, expected: string | null): Promise<string | null> {
  const found = await readFile(file).then(checksum, () => null);
  return found !== null && found === expected ? file : null;
}

async function readManifest(folder: string): Promise<IndexManifest> {
  const file = path.join(folder, versionFiles.manifest);
  const content = await readFile(file, "utf8").catch((cause: unknown) => {
    throw notRead(cause, "The version that the index points at is missing.");
  });
  let raw: unknown;
  try {
    raw = JSON.parse(content);
  } catch (cause) {
    throw new IndexError("truncated", "The index's manifest is cut off.", { cause });
  }
  const parsed = indexManifestSchema.safeParse(raw);
  if (parsed.success && parsed.data.embedding.modelId !== latentModelId) {
    const detail = `The index's vectors are of another kind (${parsed.data.embedding.modelId.slice(0, 40)}) than this version makes (${latentModelId}).`;
    throw new IndexError("foreign", detail);
  }
  if (parsed.success) return parsed.data;
  const found = typeof raw === "object" && raw !== null && "format" in raw ? String(raw.format) : "none";
  const detail =
    found === indexFormat
      ? "The index's manifest lacks what this version of Waymark needs."
      : `The index has another format (${found.slice(0, 40)}) than this version of Waymark reads (${indexFormat}).`;
  throw new IndexError("foreign", detail);
}

async function readFiles(folder: string, manifest: IndexManifest): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const names = Object.values(versionFiles).filter(
    (name) => name !== versionFiles.manifest && name !== versionFiles.graph,
  );
  for (const name of names) {
    const bytes = await readFile(path.join(folder, name)).catch((cause: unknown) => {
      throw notRead(cause, `The index's file ${name} is missing.`);
    });
    if (checksum(bytes) !== manifest.files[name]) {
      throw new IndexError("truncated", `The index's file ${name} is cut off or was changed.`);
    }
    files.set(name, bytes);
  }
  return files;
}

function parse<T>(schema: z.ZodType<T>, files: ReadonlyMap<string, Buffer>, name: string): T {
  const parsed = schema.safeParse(JSON.parse(files.get(name)?.toString("utf8") ?? "null"));
  if (parsed.success) return parsed.data;
  throw new IndexError("foreign", `The index's file ${name} has another shape than this version reads.`);
}

function floats(files: ReadonlyMap<string, Buffer>, name: string): Float32Array {
  const bytes = files.get(name) ?? Buffer.alloc(0);
  return new Float32Array(new Uint8Array(bytes).buffer);
}

function rows(numbers: Float32Array, dimension: number): number[][] {
  const count = Math.floor(numbers.length / dimension);
  return Array.from({ length: count }, (_, row) =>
    Array.from(numbers.subarray(row * dimension, (row + 1) * dimension)),
  );
}

function checkContent(index: StoredIndex, manifest: IndexManifest): void {
  const { latentModel, vectors, passages, documents } = index;
  const isRightDimension =
    latentModel.vectors.length === latentModel.terms.length * index.dimension &&
    index.dangerModel.length === dangerModelSize &&
    index.silenceModel.length === silenceModelSize &&
    isWhole(index.questionModel, passages) &&
    vectors.length === manifest.counts.vectors;
  if (!isRightDimension) {
    throw new IndexError(
      "wrong-dimension",
      `The index's vectors have not the ${String(index.dimension)} dimensions that it names.`,
    );
  }
  const hasRightCounts =
    passages.length === manifest.counts.passages &&
    vectors.length === passages.length &&
    documents.length === manifest.counts.documents &&
    index.analysedQuestions.termsOf.length === questionsIn(index).length &&
    index.lexical.passages === passages.length;
  if (!hasRightCounts) throw new IndexError("inconsistent", "The index's counts do not agree.");
  if (vectors.some((vector) => vector.some((value) => !Number.isFinite(value)))) {
    throw new IndexError("inconsistent", "The index holds vectors that are no numbers.");
  }
  const stray = passages.find((passage) => !isInText(passage, index));
  if (stray !== undefined) {
    throw new IndexError(
      "inconsistent",
      `Passage ${String(stray.id)} does not equal its slice of "${stray.documentId}".`,
    );
  }
}

/** A model of questions has a row for each place and piece, or there is none at all. */
function isWhole({ featureVectors, pieceVectors }: QuestionModel, passages: readonly Passage[]): boolean {
  const isNone = featureVectors.length === 0 && pieceVectors.length === 0;
  const pieceCount = passages.reduce((sum, { pieces }) => sum + pieces.length, 0);
  const hasAllRows =
    featureVectors.length === questionPlaces * questionDimension &&
    pieceVectors.length === pieceCount * questionDimension;
  return isNone || hasAllRows;
}

function isInText(passage: Passage, index: StoredIndex): boolean {
  const slice = index.texts.get(passage.documentId)?.slice(passage.start, passage.end) ?? "";
  return passageChecksum(slice) === passage.checksum;
}
