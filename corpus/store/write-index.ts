import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { IndexError, StorageError } from "../errors.ts";
import { indexFormat } from "../schemas/index-format.ts";
import type { IndexManifest } from "../schemas/index-format.ts";
import type { IndexContent, TextFile } from "./index-content.ts";
import { checksum, indexLayout, textVersion, versionFiles } from "./layout.ts";
import { currentVersion, readIndex } from "./read-index.ts";
import { buildGraph } from "./vector-store.ts";

/** How many versions stay on disk besides the one that serves, for a server that is still reading one. */
const versionsKept = 1;

/**
 * Writes a new version beside the old one, reads it back and checks it, then moves the pointer.
 * A crash at any moment leaves the old version serving. Returns the new version's name, or that of the
 * version that serves where it is whole and holds the very same.
 * @throws {StorageError} when the disk does not take it; what was written of it is removed.
 */
export async function writeIndex(indexDir: string, content: IndexContent, now: Date): Promise<string> {
  const layout = indexLayout(indexDir);
  const files = serialise(content);
  const version = versionName(files, now);
  try {
    await writeTexts(indexDir, content);
    const serving = await servingTheSame(indexDir, files);
    if (serving === null) await writeVersion({ indexDir, version, files, content, now });
    await removeOldVersions(layout.versions, serving ?? version);
    await rm(`${layout.pointer}.next`, { force: true });
    return serving ?? version;
  } catch (cause) {
    if (cause instanceof IndexError) throw cause;
    const isServing = (await currentVersion(indexDir).catch(() => null)) === version;
    if (!isServing) await rm(layout.versionDir(version), { recursive: true, force: true });
    throw new StorageError("The index could not be written", cause);
  }
}

interface VersionSource {
  readonly indexDir: string;
  readonly version: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly content: IndexContent;
  readonly now: Date;
}

async function writeVersion({ indexDir, version, files, content, now }: VersionSource): Promise<void> {
  const layout = indexLayout(indexDir);
  const folder = layout.versionDir(version);
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of files) await writeDurably(path.join(folder, name), bytes);
  const graphFile = path.join(folder, versionFiles.graph);
  await buildGraph(content.vectors, graphFile);
  const graph = await readFile(graphFile).then(checksum, () => null);
  const manifest = manifestOf({ content, files, version, now, graph });
  await writeDurably(path.join(folder, versionFiles.manifest), json(manifest));
  await readIndex(indexDir, version);
  await writeDurably(`${layout.pointer}.next`, Buffer.from(`${version}\n`));
  await rename(`${layout.pointer}.next`, layout.pointer);
}

/** The version that serves, where it is whole and its files are the same to the last byte. */
async function servingTheSame(
  indexDir: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<string | null> {
  try {
    const version = await currentVersion(indexDir);
    const manifest = path.join(indexLayout(indexDir).versionDir(version), versionFiles.manifest);
    const { files: sums } = JSON.parse(await readFile(manifest, "utf8")) as Partial<IndexManifest>;
    if ([...files].some(([name, bytes]) => sums?.[name] !== checksum(bytes))) return null;
    await readIndex(indexDir, version);
    return version;
  } catch {
    // There is none, or it is damaged: either way a new version is to be written.
    return null;
  }
}

function serialise(content: IndexContent): Map<string, Uint8Array> {
  return new Map<string, Uint8Array>([
    [versionFiles.documents, json(content.documents)],
    [versionFiles.passages, json(content.passages)],
    [versionFiles.references, json(content.references)],
    [versionFiles.rules, json(content.rules)],
    [versionFiles.places, json(content.places)],
    [versionFiles.vocabulary, json(content.vocabulary)],
    [versionFiles.lexicon, json(Object.fromEntries(content.lexicon))],
    [versionFiles.lexical, json(content.lexical)],
    [versionFiles.danger, bytesOf(content.dangerModel)],
    [versionFiles.silences, json(content.silences)],
    [versionFiles.silence, bytesOf(content.silenceModel)],
    [versionFiles.latentTerms, json(content.latentModel.terms)],
    [versionFiles.latentWeights, bytesOf(content.latentModel.weights)],
    [versionFiles.latentVectors, bytesOf(content.latentModel.vectors)],
    [versionFiles.questionFeatures, bytesOf(content.questionModel.featureVectors)],
    [versionFiles.questionPieces, bytesOf(content.questionModel.pieceVectors)],
    [versionFiles.questionTerms, json(content.analysedQuestions)],
    [versionFiles.translationTerms, json(termsOf(content.translations))],
    [versionFiles.translationBackground, bytesOf(content.translations.background)],
    [versionFiles.translationCells, bytesOf(content.translations.cells)],
    [versionFiles.vectors, bytesOf(Float32Array.from(content.vectors.flat()))],
  ]);
}

function termsOf({ sources, targets }: IndexContent["translations"]) {
  return { sources, targets };
}

function versionName(files: ReadonlyMap<string, Uint8Array>, now: Date): string {
  const stamp = now.toISOString().replace(/[-:]/g, "").slice(0, 15);
  const sums = [...files.values()].map(checksum).join("");
  return `${stamp}-${checksum(sums).slice(0, 8)}`;
}

interface ManifestSource {
  readonly content: IndexContent;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly version: string;
  readonly now: Date;
  readonly graph: string | null;
}

function manifestOf({ content, files, version, now, graph }: ManifestSource): IndexManifest {
  return {
    format: indexFormat,
    version,
    createdAt: now.toISOString(),
    embedding: { modelId: content.embeddingModelId, dimension: content.latentModel.dimension },
    counts: {
      documents: content.documents.length,
      sections: content.documents.reduce((sum, d) => sum + d.sections.length, 0),
      passages: content.passages.length,
      vectors: content.vectors.length,
    },
    files: Object.fromEntries([...files].map(([name, bytes]) => [name, checksum(bytes)])),
    graph,
  };
}

async function writeTexts(indexDir: string, content: IndexContent): Promise<void> {
  const layout = indexLayout(indexDir);
  const current = content.documents.map((document): TextFile => {
    return { text: content.texts.get(document.id) ?? "", document };
  });
  for (const { text, document } of [...current, ...(content.older ?? [])]) {
    if (textVersion(text) !== document.version) {
      throw new IndexError("inconsistent", `The text of "${document.id}" is not the one that it names.`);
    }
    const file = layout.textFile(document.id, document.version);
    const bytes = json({ text, document });
    const isThere = await readFile(file).then(
      (found) => found.equals(bytes),
      () => false,
    );
    if (isThere) continue;
    await mkdir(path.dirname(file), { recursive: true });
    await writeDurably(`${file}.next`, bytes);
    await rename(`${file}.next`, file);
  }
}

async function removeOldVersions(folder: string, current: string): Promise<void> {
  const others = (await readdir(folder)).filter((name) => name !== current).sort();
  const whole: string[] = [];
  for (const name of others) {
    const isWhole = await readFile(path.join(folder, name, versionFiles.manifest)).then(
      () => true,
      () => false,
    );
    if (isWhole) whole.push(name);
  }
  const kept = new Set(whole.slice(Math.max(0, whole.length - versionsKept)));
  for (const name of others.filter((other) => !kept.has(other))) {
    await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "w");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}

/** Float32 numbers in little-endian order, as every platform that Node runs on has them. */
function bytesOf(numbers: Float32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
