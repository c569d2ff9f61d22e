import { isStopWord, words } from "../corpus/analysis/tokens.ts";
import type { BuiltDocument } from "./build-document.ts";
import { versionInFile, versionInName } from "./version-mark.ts";
import type { VersionMark } from "./version-mark.ts";

/** A document that a newer version answers for. */
export interface OlderVersion<T> {
  readonly older: T;
  readonly newer: T;
  /** What the two have in common, for the report. */
  readonly because: string;
}

/** The documents that answer, and the versions that they have taken the place of. */
export interface ChosenVersions<T> {
  readonly current: readonly T[];
  readonly older: readonly OlderVersion<T>[];
}

/** What versions are told by. Those that a manifest names all answer: somebody meant them. */
export type Versioned = Pick<BuiltDocument, "document" | "text" | "file" | "isNamed">;

/** Documents with one name share at least this part of their words where they are one document, some years apart. */
const sameNameShare = 0.4;
/** Documents of one title share at least this part of their runs of words: chapters of one manual may all have its title. */
const sameTitleShare = 0.35;
const runLength = 4;

/**
 * Finds documents that are versions of one: the same file name but for a version or date, or the same
 * title, in one area, with much of the text in common. The newest answers. Where it cannot be told which
 * that is, they are different documents, and all answer.
 */
export function chooseVersions<T extends Versioned>(documents: readonly T[]): ChosenVersions<T> {
  const open = documents.filter(({ isNamed }) => !isNamed).map(tellingOf);
  const older = new Map<T, OlderVersion<T>>();
  for (const [at, one] of open.entries()) {
    for (const other of open.slice(at + 1)) {
      const found = compare(one, other);
      const isNew = found !== null && !older.has(found.older);
      // Names and dates may contradict each other: no document is older than what is older than itself.
      if (isNew && newestOf(found.newer, older) !== found.older) older.set(found.older, found);
    }
  }
  return {
    current: documents.filter((built) => !older.has(built)),
    older: [...older.values()].map((entry) => ({ ...entry, newer: newestOf(entry.newer, older) })),
  };
}

function newestOf<T>(built: T, older: ReadonlyMap<T, OlderVersion<T>>): T {
  let newest = built;
  for (let next = older.get(newest); next !== undefined; next = older.get(newest)) newest = next.newer;
  return newest;
}

/** What versions of a document are told by, each worked out once, and the text's only where it is asked for. */
interface Telling<T> {
  readonly built: T;
  readonly name: VersionMark;
  readonly title: VersionMark;
  readonly words: () => ReadonlySet<string>;
  readonly runs: () => ReadonlySet<string>;
}

function tellingOf<T extends Versioned>(built: T): Telling<T> {
  return {
    built,
    name: versionInFile(built.file),
    title: versionInName(built.document.title),
    words: once(() => contentWords(built.text)),
    runs: once(() => runsOf(built.text)),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function compare<T extends Versioned>(one: Telling<T>, other: Telling<T>): OlderVersion<T> | null {
  if (one.built.document.area !== other.built.document.area) return null;
  const hasSameName = one.name.name !== "" && one.name.name === other.name.name;
  const byName = hasSameName ? newerByName(one.name, other.name) : 0;
  const order = byName === 0 ? newerByDate(one.built, other.built) : byName;
  if (order === 0) return null;
  const because = byName === 0 ? titleInCommon(one, other) : nameInCommon(one, other);
  if (because === null) return null;
  const [older, newer] = order > 0 ? [other.built, one.built] : [one.built, other.built];
  return { older, newer, because };
}

function newerByName(one: VersionMark, other: VersionMark): number {
  if (one.version !== null || other.version !== null) {
    return compareParts(one.version ?? [], other.version ?? []);
  }
  return one.date === null || other.date === null ? 0 : compareDates(one.date, other.date);
}

function newerByDate({ document: one }: Versioned, { document: other }: Versioned): number {
  if (one.documentDate === null || other.documentDate === null) return 0;
  return compareDates(one.documentDate, other.documentDate);
}

/** As much of two dates as both say. */
function compareDates(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length).localeCompare(other.slice(0, length));
}

function compareParts(one: readonly number[], other: readonly number[]): number {
  for (let i = 0; i < Math.max(one.length, other.length); i += 1) {
    const difference = (one[i] ?? 0) - (other[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function nameInCommon<T>(one: Telling<T>, other: Telling<T>): string | null {
  const share = shareInCommon(one.words(), other.words());
  return share >= sameNameShare ? "the same file name but for version and date" : null;
}

function titleInCommon<T>(one: Telling<T>, other: Telling<T>): string | null {
  const isTitle = one.title.name.includes(" ") && one.title.name === other.title.name;
  if (!isTitle || shareInCommon(one.runs(), other.runs()) < sameTitleShare) return null;
  return "the same title, and much of the text";
}

function contentWords(text: string): Set<string> {
  return new Set(words(text).flatMap((word) => (isStopWord(word.text) ? [] : [word.text])));
}

function runsOf(text: string): Set<string> {
  const all = words(text).map((word) => word.text);
  return new Set(all.map((_, at) => all.slice(at, at + runLength).join(" ")));
}

/** The part of the smaller set that the larger one has too. */
function shareInCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size === 0) return 0;
  return [...small].filter((entry) => large.has(entry)).length / small.size;
}
