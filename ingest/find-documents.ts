import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { codeOf, DataFileError } from "../corpus/errors.ts";
import type { ManifestDocument } from "../corpus/schemas/manifest.ts";
import { parsers } from "./parse/parsers.ts";
import { documentSlug } from "./slug.ts";

/** A file that was not indexed, and why. */
export interface LeftOut {
  readonly file: string;
  readonly reason: string;
}

/** A document by its file, and what its manifest says of it; what that leaves out is read from the document. */
export interface DocumentDescription extends Omit<ManifestDocument, "id" | "origin"> {
  readonly id: string;
  /** Whether a manifest names it: what somebody named on purpose is not set aside for a newer version. */
  readonly isNamed: boolean;
}

/** The documents of a folder, and what is none. */
export interface FoundDocuments {
  readonly descriptions: readonly DocumentDescription[];
  /** Documents that were asked for and cannot be had. */
  readonly failures: readonly LeftOut[];
  /** Files that are no documents Waymark reads. */
  readonly ignored: readonly LeftOut[];
}

/** Files at the top of a corpus that hold data, not documents. */
const dataFiles: ReadonlySet<string> = new Set([
  "notes.json",
  "places.json",
  "superseded.json",
  "acronyms.json",
]);
/** Folders at the top of a corpus that hold data, not documents. */
const dataFolders: ReadonlySet<string> = new Set([
  "rules",
  "vocabulary",
  "questions",
  "danger",
  "silences",
  "statements",
  "elsewhere",
]);

/**
 * The documents that a manifest names, or without one every file of the folder that a parser reads.
 * Nothing is read yet; links out of the folder and files that are no ordinary ones are refused by name.
 * @throws {DataFileError} when the folder cannot be read.
 */
export async function findDocuments(
  corpusDir: string,
  named: readonly ManifestDocument[] | null,
): Promise<FoundDocuments> {
  const entries = named === null ? await walk(corpusDir) : [];
  if (named !== null) await walkTop(corpusDir);
  const failures = entries.flatMap(({ file, reason }) => (reason === null ? [] : [{ file, reason }]));
  const files = entries.filter(({ reason }) => reason === null).map(({ file }) => file);
  const wanted: ManifestDocument[] =
    named === null ? files.filter(hasParser).map((file) => ({ file })) : [...named];
  const ids = idsOf(wanted);
  const descriptions: DocumentDescription[] = [];
  for (const [at, { origin: _, ...document }] of wanted.entries()) {
    const reason = await refusalOf(corpusDir, document.file);
    if (reason !== null) failures.push({ file: document.file, reason });
    else descriptions.push({ ...document, id: ids[at] ?? "", isNamed: named !== null });
  }
  return {
    descriptions,
    failures,
    ignored: files.filter((file) => !hasParser(file)).map((file) => ({ file, reason: noParserFor(file) })),
  };
}

interface FoundFile {
  /** Relative to the corpus folder, with slashes. */
  readonly file: string;
  /** Why it cannot be a document; null where it may. */
  readonly reason: string | null;
}

async function walkTop(corpusDir: string): Promise<Dirent[]> {
  return readdir(corpusDir, { withFileTypes: true }).catch((cause: unknown) => {
    throw new DataFileError(`The corpus folder ${corpusDir} cannot be read.`, { cause });
  });
}

/** Every file below a folder, in order of name; a folder below that cannot be read is a file with a reason. */
async function walk(corpusDir: string): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const isData = ({ name }: Dirent, folder: string) =>
    folder === "" && (dataFolders.has(name) || dataFiles.has(name));
  const visit = async (entries: readonly Dirent[], folder: string): Promise<void> => {
    for (const entry of entries) {
      if (entry.name.startsWith(".") || entry.name === "node_modules" || isData(entry, folder)) continue;
      const file = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) {
        found.push({ file, reason: await whyNoFile(entry, path.join(corpusDir, file)) });
        continue;
      }
      const inside = await readdir(path.join(corpusDir, file), { withFileTypes: true }).catch(() => null);
      if (inside === null) found.push({ file, reason: "the folder cannot be read" });
      else await visit(inside, file);
    }
  };
  await visit(await walkTop(corpusDir), "");
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}

async function whyNoFile(entry: Dirent, full: string): Promise<string | null> {
  if (entry.name.includes("\uFFFD")) return "its name is not UTF-8: rename it";
  if (!entry.isSymbolicLink()) return entry.isFile() ? null : "it is no ordinary file";
  const target = await stat(full).catch(() => null);
  if (target === null) return "it is a link to something that is not there";
  return target.isDirectory() ? "it is a link to a folder, which is not followed" : null;
}

/** Why a document's file is not to be opened; null where it may be. */
async function refusalOf(corpusDir: string, file: string): Promise<string | null> {
  const root = path.resolve(corpusDir);
  const full = path.resolve(root, file);
  if (!isWithin(root, full)) return "it is outside the corpus folder";
  if (!hasParser(file)) return noParserFor(file);
  const real = await realpath(full).catch((error: unknown) => error);
  if (typeof real !== "string") {
    return codeOf(real) === "ENOENT" ? "the manifest names it and it is not there" : "it cannot be read";
  }
  return isWithin(await realpath(root), real) ? null : "it is a link that leads out of the corpus folder";
}

function isWithin(folder: string, file: string): boolean {
  return file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

function hasParser(file: string): boolean {
  return Object.hasOwn(parsers, path.extname(file).toLowerCase());
}

function noParserFor(file: string): string {
  return `no parser for "${path.extname(file) || "files without an ending"}"`;
}

/** The ids that a manifest gives; for the others a slug of the path, numbered where two would be the same. */
function idsOf(documents: readonly ManifestDocument[]): string[] {
  const taken = new Set(documents.flatMap(({ id }) => id ?? []));
  return documents.map(({ id: given, file }) => {
    if (given !== undefined) return given;
    const own = documentSlug(file.slice(0, file.length - path.extname(file).length));
    let id = own;
    for (let n = 2; taken.has(id); n += 1) id = `${own}-${n}`;
    taken.add(id);
    return id;
  });
}
