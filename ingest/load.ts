import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type * as z from "zod";
import { DataFileError } from "../corpus/errors.ts";
import { dangerFileSchema } from "../corpus/schemas/danger.ts";
import type { DangerSentence } from "../corpus/schemas/danger.ts";
import { documentNotesSchema, manifestSchema } from "../corpus/schemas/manifest.ts";
import type { DocumentNote, ManifestDocument } from "../corpus/schemas/manifest.ts";
import { placesFileSchema } from "../corpus/schemas/places.ts";
import type { AreaPlaces } from "../corpus/schemas/places.ts";
import { rulesFileSchema } from "../corpus/schemas/rules.ts";
import type { RulesFile } from "../corpus/schemas/rules.ts";
import { silencesFileSchema } from "../corpus/schemas/silences.ts";
import type { SilencesFile } from "../corpus/schemas/silences.ts";
import {
  elsewhereFileSchema,
  questionsFileSchema,
  vocabularyFileSchema,
} from "../corpus/schemas/vocabulary.ts";
import type { ChapterQuestions, Concept, WrittenQuestions } from "../corpus/schemas/vocabulary.ts";
import { parsers } from "./parse/parsers.ts";

/** A file that was not indexed, and why. */
export interface LeftOut {
  readonly file: string;
  readonly reason: string;
}

/** A document's description and its bytes. */
export interface LoadedDocument {
  readonly description: ManifestDocument;
  readonly bytes: Uint8Array;
}

/** A corpus as it stands on disk. */
export interface LoadedCorpus {
  readonly documents: readonly LoadedDocument[];
  /** Documents that were asked for and cannot be read. */
  readonly failures: readonly LeftOut[];
  /** Files that are no documents Waymark reads. */
  readonly ignored: readonly LeftOut[];
  readonly notes: readonly DocumentNote[];
  readonly vocabulary: readonly Concept[];
  readonly questions: readonly WrittenQuestions[];
  /** Questions for chapters that the documents name and that are held elsewhere. */
  readonly chapters: readonly ChapterQuestions[];
  /** The events and subjects that every corpus shares, then the corpus's own rules. */
  readonly rules: readonly RulesFile[];
  readonly places: readonly AreaPlaces[];
  /** Sentences that the detector of danger learns from. */
  readonly danger: readonly DangerSentence[];
  /** Questions that the procedures do not answer. */
  readonly silences: readonly SilencesFile[];
  /** Questions that procedures answer, these or the bundled ones. */
  readonly answeredQuestions: readonly string[];
}

/** Files at the top of a corpus that hold data, not documents. */
const dataFiles: ReadonlySet<string> = new Set(["notes.json", "places.json"]);
/** Folders at the top of a corpus that hold data, not documents. */
const dataFolders: ReadonlySet<string> = new Set([
  "rules",
  "vocabulary",
  "questions",
  "danger",
  "silences",
  "elsewhere",
]);

/**
 * Loads a corpus: what `manifest.json` names, or without one every file that a parser reads. The
 * vocabulary of `bundledDir`, and its sentences about danger, always go with it, the corpus's own after them.
 * @throws {DataFileError} when the folder or one of its data files is unusable.
 */
export async function loadCorpus(corpusDir: string, bundledDir: string): Promise<LoadedCorpus> {
  const files = await listFiles(corpusDir);
  const { descriptions, ignored } = await describe(corpusDir, files);
  const documents: LoadedDocument[] = [];
  const failures: LeftOut[] = [];
  for (const description of descriptions) {
    const read = await readDocument(corpusDir, description.file);
    if (typeof read === "string") failures.push({ file: description.file, reason: read });
    else documents.push({ description, bytes: read });
  }
  const sharedDirs = [...new Set([bundledDir, corpusDir])];
  const vocabulary = await Promise.all(
    sharedDirs.map((dir) => readDataFolder(path.join(dir, "vocabulary"), vocabularyFileSchema)),
  );
  const danger = await Promise.all(
    sharedDirs.map((dir) => readDataFolder(path.join(dir, "danger"), dangerFileSchema)),
  );
  const questions = await readDataFolder(path.join(corpusDir, "questions"), questionsFileSchema);
  const elsewhere = await readDataFolder(path.join(corpusDir, "elsewhere"), elsewhereFileSchema);
  const silences = await loadSilences(corpusDir, bundledDir);
  const bundledQuestions = await readDataFolder(path.join(bundledDir, "questions"), questionsFileSchema);
  const rules = await loadRules(corpusDir, bundledDir);
  const places = await readDataFile(path.join(corpusDir, "places.json"), placesFileSchema);
  const notes = await readDataFile(path.join(corpusDir, "notes.json"), documentNotesSchema);
  return {
    documents,
    failures,
    ignored,
    notes: notes?.notes ?? [],
    vocabulary: vocabulary.flat().flatMap((file) => file.concepts),
    questions: questions.flatMap((file) => file.passages),
    chapters: elsewhere.flatMap((file) => file.chapters),
    rules,
    places: places?.places ?? [],
    danger: danger.flat().flatMap((file) => file.sentences),
    silences,
    answeredQuestions: [...new Set([...questions, ...bundledQuestions].flatMap(textsOf))],
  };
}

function textsOf({ passages }: z.infer<typeof questionsFileSchema>): string[] {
  return passages.flatMap(({ questions }) => questions);
}

/** What the bundled procedures leave out may stand in others; what no procedure holds goes with every corpus. */
async function loadSilences(corpusDir: string, bundledDir: string): Promise<SilencesFile[]> {
  const own = await readDataFolder(path.join(corpusDir, "silences"), silencesFileSchema);
  if (path.resolve(corpusDir) === path.resolve(bundledDir)) return own;
  const bundled = await readDataFolder(path.join(bundledDir, "silences"), silencesFileSchema);
  return [...bundled.filter(({ reason }) => reason !== "not-in-procedures"), ...own];
}

/** The bundled rules go with the bundled corpus only; what events and subjects are called goes with every one. */
async function loadRules(corpusDir: string, bundledDir: string): Promise<RulesFile[]> {
  const own = await readDataFolder(path.join(corpusDir, "rules"), rulesFileSchema);
  if (path.resolve(corpusDir) === path.resolve(bundledDir)) return own;
  const bundled = await readDataFolder(path.join(bundledDir, "rules"), rulesFileSchema);
  return [...bundled.filter(({ area }) => area === undefined), ...own];
}

async function listFiles(corpusDir: string): Promise<string[]> {
  const entries = await readdir(corpusDir, { recursive: true, withFileTypes: true }).catch(
    (cause: unknown) => {
      throw new DataFileError(`The corpus folder ${corpusDir} cannot be read.`, { cause });
    },
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(corpusDir, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => !isHidden(file) && !dataFolders.has(file.split("/", 1)[0] ?? ""))
    .sort();
}

function isHidden(file: string): boolean {
  return file.split("/").some((part) => part.startsWith(".") || part === "node_modules");
}

async function describe(corpusDir: string, files: readonly string[]) {
  const manifest = await readDataFile(path.join(corpusDir, "manifest.json"), manifestSchema);
  if (manifest !== null) return { descriptions: manifest.documents, ignored: [] };
  const candidates = files.filter((file) => !dataFiles.has(file));
  return {
    descriptions: withOwnIds(candidates.filter(hasParser).map(describeFile)),
    ignored: candidates
      .filter((file) => !hasParser(file))
      .map((file) => ({
        file,
        reason: `no parser for "${path.extname(file) || "files without an ending"}"`,
      })),
  };
}

function hasParser(file: string): boolean {
  return parsers[path.extname(file).toLowerCase()] !== undefined;
}

/** What can be said of a document that no manifest describes: its folder is its area. */
function describeFile(file: string): ManifestDocument {
  const folder = file.includes("/") ? (file.split("/")[0] ?? "") : "";
  const stem = path.basename(file, path.extname(file));
  return {
    id: slug(file.slice(0, file.length - path.extname(file).length)),
    title: stem.replace(/[-_]+/g, " ").replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    area: folder === "" ? "default" : slug(folder),
    audience: "practitioners",
    file,
  };
}

/** Files whose names make the same id are numbered: the id names one document. */
function withOwnIds(descriptions: readonly ManifestDocument[]): ManifestDocument[] {
  const taken = new Set<string>();
  return descriptions.map((description) => {
    let { id } = description;
    for (let n = 2; taken.has(id); n += 1) id = `${description.id}-${n}`;
    taken.add(id);
    return { ...description, id };
  });
}

function slug(text: string): string {
  const made = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return made === "" ? "document" : made;
}

/** The file's bytes, or why they cannot be had. */
async function readDocument(corpusDir: string, file: string): Promise<Uint8Array | string> {
  const full = path.resolve(corpusDir, file);
  if (!full.startsWith(path.resolve(corpusDir) + path.sep)) return "it is outside the corpus folder";
  if (!hasParser(file)) return `no parser for "${path.extname(file)}"`;
  try {
    return await readFile(full);
  } catch (error) {
    return isAbsent(error) ? "the manifest names it and it is not there" : "it cannot be read";
  }
}

async function readDataFolder<T>(folder: string, schema: z.ZodType<T>): Promise<T[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    if (isAbsent(cause)) return [];
    throw new DataFileError(`The folder ${folder} cannot be read.`, { cause });
  });
  const files = names.filter((name) => name.endsWith(".json")).sort();
  const read = await Promise.all(files.map((name) => readDataFile(path.join(folder, name), schema)));
  return read.filter((content) => content !== null);
}

async function readDataFile<T>(file: string, schema: z.ZodType<T>): Promise<T | null> {
  let content: string;
  try {
    content = await readFile(file, "utf8");
  } catch (cause) {
    if (isAbsent(cause)) return null;
    throw new DataFileError(`${file} cannot be read.`, { cause });
  }
  let raw: unknown;
  try {
    raw = JSON.parse(content);
  } catch (cause) {
    throw new DataFileError(`${file} is not JSON.`, { cause });
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new DataFileError(`${file} does not fit: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`);
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
