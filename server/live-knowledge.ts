import type { Logger } from "pino";
import { IndexError } from "../corpus/errors.ts";
import { currentVersion, readIndex } from "../corpus/store/read-index.ts";
import { openKnowledge } from "./knowledge.ts";
import type { Knowledge } from "./knowledge.ts";

/** Whether questions can be answered, and by what. */
export type Readiness =
  | {
      readonly isReady: true;
      readonly indexVersion: string;
      readonly search: "native" | "exact";
      readonly note: string | null;
    }
  | { readonly isReady: false; readonly reason: string; readonly fault: string };

/** The knowledge that serves now. A new version on disk replaces it between two requests. */
export interface LiveKnowledge {
  /** @throws {IndexError} saying why there is none. */
  readonly current: () => Knowledge;
  readonly readiness: () => Readiness;
  /** Looks for a new version and opens it; a request under way keeps the old one. */
  readonly refresh: () => Promise<void>;
  readonly close: () => void;
}

/** How often the index folder is looked at. */
const lookEveryMs = 1000;
/** An index that was found unfit is read again only so many looks later: it may be mended in place. */
const looksAfterFault = 1;

/** Opens the index folder and follows it. An unfit index never ends the process: it is said why, and tried again. */
export async function followIndex(indexDir: string, logger: Logger): Promise<LiveKnowledge> {
  let knowledge: Knowledge | null = null;
  let fault: IndexError = new IndexError("missing", "There is no index yet.");
  let told = "";
  let busy: Promise<void> | null = null;
  let looksToSkip = 0;

  const look = async (): Promise<void> => {
    try {
      const version = await currentVersion(indexDir);
      if (version !== knowledge?.index.version) {
        knowledge = await openKnowledge(await readIndex(indexDir, version));
        const { kind, reason } = knowledge.retriever.vectorStore;
        logger.info({ indexVersion: version, vectorSearch: kind, reason }, "index loaded");
      }
      // A fault that comes back is news.
      told = "";
    } catch (error) {
      const next = asIndexError(error);
      if (next.message !== told) logger.warn({ fault: next.fault }, next.message);
      told = next.message;
      fault = next;
      if (next.fault !== "missing") looksToSkip = looksAfterFault;
    }
  };
  const refresh = (): Promise<void> => {
    busy ??= look().finally(() => {
      busy = null;
    });
    return busy;
  };
  await refresh();
  const timer = setInterval(() => {
    if (looksToSkip > 0) looksToSkip -= 1;
    else void refresh();
  }, lookEveryMs);
  timer.unref();
  return {
    current: () => {
      if (knowledge === null) throw fault;
      return knowledge;
    },
    readiness: () => readinessOf(knowledge, fault),
    refresh,
    close: () => {
      clearInterval(timer);
    },
  };
}

function asIndexError(error: unknown): IndexError {
  if (error instanceof IndexError) return error;
  return new IndexError("unreadable", "The index cannot be read.", { cause: error });
}

function readinessOf(knowledge: Knowledge | null, fault: IndexError): Readiness {
  if (knowledge === null) return { isReady: false, reason: fault.message, fault: fault.fault };
  const { kind, reason } = knowledge.retriever.vectorStore;
  return { isReady: true, indexVersion: knowledge.index.version, search: kind, note: reason };
}
