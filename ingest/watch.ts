import { watch } from "node:fs";
import path from "node:path";
import { DataFileError } from "../corpus/errors.ts";

/** What to follow, and what to do. */
export interface WatchOptions {
  readonly folders: { readonly corpusDir: string; readonly indexDir: string };
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Indexes the folder, and tells of its own failures. */
  readonly run: () => Promise<void>;
  readonly say: (line: string) => void;
  /** A folder is quiet when nothing has changed for so long: copying a file changes it many times. */
  readonly quietMs?: number;
}

const usualQuietMs = 500;

/**
 * Runs once, then again whenever something in the corpus folder has changed and it is quiet again. One run
 * at a time: what changes during a run is run for afterwards. Resolves when `signal` ends it.
 * @throws {DataFileError} when the folder cannot be followed.
 */
export async function watchCorpus(options: WatchOptions): Promise<void> {
  const { folders, signal, run, say, quietMs = usualQuietMs } = options;
  const changes = changesIn(folders, signal);
  const isEnded = () => signal.aborted;
  try {
    while (!isEnded()) {
      changes.forget();
      await run();
      if (isEnded()) break;
      say("Watching for changes. Ctrl-C ends it.");
      await changes.next();
      await changes.quiet(quietMs);
    }
  } finally {
    changes.close();
  }
}

/** The changes in a folder, one after the other. */
interface Changes {
  /** Passes over the changes so far: the run that begins sees them. */
  readonly forget: () => void;
  /** Resolves when something has changed since, or when the watch is ended. */
  readonly next: () => Promise<void>;
  /** Resolves when nothing has changed for so long. */
  readonly quiet: (quietMs: number) => Promise<void>;
  readonly close: () => void;
}

function changesIn({ corpusDir, indexDir }: WatchOptions["folders"], signal: AbortSignal): Changes {
  let count = 0;
  let seen = 0;
  const faults: unknown[] = [];
  let wake: () => void = () => undefined;
  const watcher = openWatcher(corpusDir);
  watcher.on("change", (_event, name) => {
    if (isOwn(path.resolve(corpusDir, String(name)), indexDir)) return;
    count += 1;
    wake();
  });
  watcher.on("error", (error) => {
    faults.push(error);
    wake();
  });
  signal.addEventListener("abort", () => wake());
  const wait = (ms: number | null) =>
    new Promise<void>((resolve) => {
      const timer = ms === null ? null : setTimeout(resolve, ms);
      wake = () => {
        if (timer !== null) clearTimeout(timer);
        resolve();
      };
    });
  return {
    forget: () => {
      seen = count;
    },
    async next() {
      while (count === seen && faults.length === 0 && !signal.aborted) await wait(null);
      if (faults.length > 0) throw cannotFollow(corpusDir, faults[0]);
    },
    async quiet(quietMs) {
      for (let last = -1; last !== count && !signal.aborted;) {
        last = count;
        await wait(quietMs);
      }
    },
    close: () => {
      watcher.close();
    },
  };
}

function openWatcher(corpusDir: string) {
  try {
    return watch(corpusDir, { recursive: true });
  } catch (cause) {
    throw cannotFollow(corpusDir, cause);
  }
}

function cannotFollow(corpusDir: string, cause: unknown): DataFileError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new DataFileError(`The corpus folder ${corpusDir} cannot be followed (${reason}).`, { cause });
}

/** An index inside the folder changes with every run; hidden files are no documents. */
function isOwn(file: string, indexDir: string): boolean {
  const isInIndex = file === indexDir || file.startsWith(indexDir + path.sep);
  return isInIndex || path.basename(file).startsWith(".");
}
