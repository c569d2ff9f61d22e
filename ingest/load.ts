import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type * as z from "zod";
import { codeOf, DataFileError } from "../corpus/errors.ts";
import { dangerFileSchema } from "../corpus/schemas/danger.ts";
import type { DangerSentence } from "../corpus/schemas/danger.ts";
import { documentNotesSchema, manifestSchema } from "../corpus/schemas/manifest.ts";
import type { DocumentNote } from "../corpus/schemas/manifest.ts";
import { placesFileSchema } from "../corpus/schemas/places.ts";
import type { AreaPlaces } from "../corpus/schemas/places.ts";
import { rulesFileSchema } from "../corpus/schemas/rules.ts";
import type { RulesFile } from "../corpus/schemas/rules.ts";
import { silencesFileSchema } from "../corpus/schemas/silences.ts";
import type { SilencesFile } from "../corpus/schemas/silences.ts";
import {
  elsewhereFileSchema,
  questionsFileSchema,
  statementsFileSchema,
  vocabularyFileSchema,
} from "../corpus/schemas/vocabulary.ts";
import type {
  AnsweredQuestions,
  ChapterQuestions,
  Concept,
  WrittenQuestions,
} from "../corpus/schemas/vocabulary.ts";
import { findDocuments } from "./find-documents.ts";
import type { FoundDocuments } from "./find-documents.ts";

/** A corpus as it stands on disk: its documents by name, not yet read, and its data. */
export interface LoadedCorpus extends FoundDocuments {
  readonly notes: readonly DocumentNote[];
  readonly vocabulary: readonly Concept[];
  readonly questions: readonly WrittenQuestions[];
  /** Whether every document has some of them: then what else the trade says and is asked teaches nothing more. */
  readonly hasQuestionsForAll: boolean;
  /**
   * Questions that were written for the bundled documents, which are not this corpus's; and what policies of the trade
   * say and are asked, where questions were not written for every document.
   */
  readonly otherQuestions: readonly AnsweredQuestions[];
  /** Questions for chapters that the documents name and that are held elsewhere. */
  readonly chapters: readonly ChapterQuestions[];
  /** The events and subjects that every corpus shares, then the corpus's own rules. */
  readonly rules: readonly RulesFile[];
  readonly places: readonly AreaPlaces[];
  /** Sentences that the detector of danger learns from. */
  readonly danger: readonly DangerSentence[];
  /** Questions that the procedures do not answer. */
  readonly silences: readonly SilencesFile[];
  /** Questions that procedures answer, these or the bundled ones, and what the bundled ones leave out but others may hold. */
  readonly answeredQuestions: readonly string[];
}

/**
 * Loads a corpus: what `manifest.json` names, or without one every file that a parser reads. The
 * vocabulary of `bundledDir`, and its sentences about danger, always go with it, the corpus's own after them
 * or, where a file has the name of a bundled one, in its place.
 * @throws {DataFileError} when the folder or one of its data files is unusable.
 */
export async function loadCorpus(corpusDir: string, bundledDir: string): Promise<LoadedCorpus> {
  const manifest = await readDataFile(path.join(corpusDir, "manifest.json"), manifestSchema);
  const found = await findDocuments(corpusDir, manifest?.documents ?? null);
  const folders = { corpusDir, bundledDir };
  const vocabulary = await readShared("vocabulary", vocabularyFileSchema, folders);
  const danger = await readShared("danger", dangerFileSchema, folders);
  const questions = await readShared("questions", questionsFileSchema, folders);
  const statements = both(await readShared("statements", statementsFileSchema, folders));
  const elsewhere = await readDataFolder(path.join(corpusDir, "elsewhere"), elsewhereFileSchema);
  const silences = await readShared("silences", silencesFileSchema, folders);
  const rules = await readShared("rules", rulesFileSchema, folders);
  const places = await readDataFile(path.join(corpusDir, "places.json"), placesFileSchema);
  const hasQuestionsForAll = found.descriptions.every(({ id }) =>
    questions.own.some(({ passages }) => passages.some(({ documentId }) => documentId === id)),
  );
  const others = hasQuestionsForAll ? [] : statements.flatMap((file) => file.statements);
  const isOfThese = ({ ofOtherSettings }: { readonly ofOtherSettings?: boolean | undefined }) =>
    ofOtherSettings !== true || !hasQuestionsForAll;
  const notes = await readDataFile(path.join(corpusDir, "notes.json"), documentNotesSchema);
  return {
    ...found,
    notes: notes?.notes ?? [],
    vocabulary: both(vocabulary)
      .filter(isOfThese)
      .flatMap((file) => file.concepts),
    questions: questions.own.flatMap((file) => file.passages),
    hasQuestionsForAll,
    otherQuestions: [...questions.bundled.flatMap((file) => file.passages), ...others],
    chapters: elsewhere.flatMap((file) => file.chapters),
    // The bundled rules go with the bundled corpus only; what events and subjects are called, with every one.
    rules: [...rules.bundled.filter(({ area }) => area === undefined), ...rules.own],
    places: places?.places ?? [],
    danger: both(danger)
      .filter(isOfThese)
      .flatMap((file) => file.sentences),
    silences: [...ofAnyProcedures(silences.bundled), ...silences.own],
    answeredQuestions: [
      ...new Set([
        ...[...questions.own, ...questions.bundled].flatMap(({ passages }) => textsOf(passages)),
        ...textsOf(others),
        ...maybeAnswered(silences.bundled).flatMap((file) => file.questions),
      ]),
    ],
  };
}

/**
 * What policies of the trade say, and how people ask for it, as the data of a folder have it.
 * @throws {DataFileError} when a file is unusable.
 */
export async function loadStatements(folder: string): Promise<AnsweredQuestions[]> {
  const files = await readDataFolder(path.join(folder, "statements"), statementsFileSchema);
  return files.flatMap(({ statements }) => statements);
}

/** What no procedures hold goes with every corpus. */
export function ofAnyProcedures(bundled: readonly SilencesFile[]): SilencesFile[] {
  return bundled.filter((file) => !isOfTheseProcedures(file));
}

/** What the bundled procedures leave out may stand in others: it is asked of the trade. */
export function maybeAnswered(bundled: readonly SilencesFile[]): SilencesFile[] {
  return bundled.filter(isOfTheseProcedures);
}

function isOfTheseProcedures({ reason }: SilencesFile): boolean {
  return reason === "not-in-procedures";
}

function textsOf(asked: readonly AnsweredQuestions[]): string[] {
  return asked.flatMap(({ questions }) => questions);
}

/** The corpus's own data of one kind, and what the bundled corpus has beside it. */
interface SharedData<T> {
  readonly bundled: readonly T[];
  readonly own: readonly T[];
}

function both<T>({ bundled, own }: SharedData<T>): T[] {
  return [...bundled, ...own];
}

/** A file of the corpus takes the place of the bundled one of its name: a copied corpus counts once. */
async function readShared<T>(
  kind: string,
  schema: z.ZodType<T>,
  { corpusDir, bundledDir }: { readonly corpusDir: string; readonly bundledDir: string },
): Promise<SharedData<T>> {
  const [ownDir, sharedDir] = [path.join(corpusDir, kind), path.join(bundledDir, kind)];
  const ownNames = await dataFilesIn(ownDir);
  const others = (await dataFilesIn(sharedDir)).filter((name) => !ownNames.includes(name));
  return {
    bundled: await readDataFiles(sharedDir, others, schema),
    own: await readDataFiles(ownDir, ownNames, schema),
  };
}

async function readDataFolder<T>(folder: string, schema: z.ZodType<T>): Promise<T[]> {
  return readDataFiles(folder, await dataFilesIn(folder), schema);
}

async function dataFilesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    if (codeOf(cause) === "ENOENT") return [];
    throw new DataFileError(`The folder ${folder} cannot be read.`, { cause });
  });
  return names.filter((name) => name.endsWith(".json")).sort();
}

async function readDataFiles<T>(
  folder: string,
  names: readonly string[],
  schema: z.ZodType<T>,
): Promise<T[]> {
  const read = await Promise.all(names.map((name) => readDataFile(path.join(folder, name), schema)));
  return read.filter((content) => content !== null);
}

/**
 * The content of a data file; null where there is none.
 * @throws {DataFileError} when it cannot be read or does not fit.
 */
export async function readDataFile<T>(file: string, schema: z.ZodType<T>): Promise<T | null> {
  let content: string;
  try {
    content = await readFile(file, "utf8");
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return null;
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
