import { mkdir, open, readdir, readFile } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import path from "node:path";
import { codeOf, FeedbackError } from "../errors.ts";
import { feedbackEntrySchema } from "../schemas/feedback.ts";
import type { FeedbackEntry } from "../schemas/feedback.ts";

/** Some ten thousand entries of the usual size; a flood fills a month's file and no more. */
const mostBytesAMonth = 16 * 1024 * 1024;

/** Takes feedback down, one entry at a time. */
export interface FeedbackStore {
  /** Resolves once the whole line is on disk. @throws {FeedbackError} when it cannot be, and says why. */
  readonly append: (entry: FeedbackEntry) => Promise<void>;
}

/** Everything that was taken down, oldest first, and how many lines were cut off by a crash or a full disk. */
export interface StoredFeedback {
  readonly entries: readonly FeedbackEntry[];
  readonly damagedLines: number;
}

/**
 * Opens a folder of feedback: JSON lines, a file for each month (`2026-03.jsonl`), readable by its owner only.
 * The folder and its files are made when the first entry comes; a file may be taken away at any time.
 */
export function openFeedbackStore(folder: string, mostBytes: number = mostBytesAMonth): FeedbackStore {
  let last: Promise<void> = Promise.resolve();
  return {
    append(entry) {
      const turn = last.then(() => appendEntry(entry, { folder, mostBytes }));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** Reads a folder of feedback; one that is not there holds none. */
export async function readFeedback(folder: string): Promise<StoredFeedback> {
  const names = (await namesIn(folder)).filter((name) => /^\d{4}-\d{2}\.jsonl$/.test(name)).sort();
  const entries: FeedbackEntry[] = [];
  let damagedLines = 0;
  for (const name of names) {
    for (const line of (await readFile(path.join(folder, name), "utf8")).split("\n")) {
      const entry = line === "" ? undefined : readEntry(line);
      if (entry === null) damagedLines += 1;
      else if (entry !== undefined) entries.push(entry);
    }
  }
  return { entries, damagedLines };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw new FeedbackError(
      "unreadable",
      `The feedback in ${folder} cannot be read (${codeOf(error) ?? "unknown"}).`,
      {
        cause: error,
      },
    );
  }
}

function readEntry(line: string): FeedbackEntry | null {
  try {
    return feedbackEntrySchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

async function appendEntry(
  entry: FeedbackEntry,
  { folder, mostBytes }: { readonly folder: string; readonly mostBytes: number },
): Promise<void> {
  const file = path.join(folder, `${entry.day.slice(0, 7)}.jsonl`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const handle = await open(file, "a+", 0o600);
    try {
      const { size } = await handle.stat();
      const start = (await endsInsideALine(handle, size)) ? "\n" : "";
      const bytes = Buffer.from(`${start}${JSON.stringify(entry)}\n`);
      if (size + bytes.length > mostBytes) {
        throw new FeedbackError("full", `${file} has reached its limit of ${String(mostBytes)} bytes.`);
      }
      await handle.writeFile(bytes);
      await handle.datasync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof FeedbackError) throw error;
    const detail = `Feedback cannot be written to ${folder} (${codeOf(error) ?? "unknown"}).`;
    throw new FeedbackError("unwritable", detail, { cause: error });
  }
}

/** A crash or a full disk may have cut the last line off: the next one must not grow onto it. */
async function endsInsideALine(handle: FileHandle, size: number): Promise<boolean> {
  if (size === 0) return false;
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return bytesRead === 1 && buffer[0] !== "\n".charCodeAt(0);
}
