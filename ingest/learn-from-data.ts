import { Tinypool } from "tinypool";
import { stopped } from "./stopped.ts";
import { cacheKey } from "./cache.ts";
import type { Cache } from "./cache.ts";
import { isCompiled } from "./compiled.ts";
import { learnDanger } from "./learn-danger.ts";
import { learnSilence } from "./learn-silence.ts";
import type { LoadedCorpus } from "./load.ts";

/** The data beside the documents that something is learned from. */
export type LearningData = Pick<
  LoadedCorpus,
  "danger" | "vocabulary" | "questions" | "otherQuestions" | "silences" | "chapters" | "answeredQuestions"
>;

/** What the data beside the documents teach; the documents themselves have no part in it. */
export interface DataModels {
  readonly dangerModel: Float32Array;
  readonly silenceModel: Float32Array;
}

/** Learning that is under way. */
export interface Learning {
  /** Waits for it to be done. */
  readonly models: () => Promise<DataModels>;
  /** Ends it, done or not. */
  readonly stop: () => Promise<void>;
}

/** Learns what the data teach. */
export function dataModels(data: LearningData): DataModels {
  return { dangerModel: learnDanger(data), silenceModel: learnSilence(data) };
}

interface LearningPlace {
  readonly cache: Cache;
  readonly pipelineVersion: string;
  readonly signal?: AbortSignal;
}

/** Begins to learn in a thread of its own, beside what is learned from the documents; or has it from the cache. */
export async function beginLearning(
  corpus: LearningData,
  { cache, pipelineVersion, signal }: LearningPlace,
): Promise<Learning> {
  const { danger, vocabulary, questions, otherQuestions, silences, chapters, answeredQuestions } = corpus;
  // A corpus holds more than that: nothing else goes to the thread, or says what was learned from.
  const data: LearningData = {
    danger,
    vocabulary,
    questions,
    otherQuestions,
    silences,
    chapters,
    answeredQuestions,
  };
  const key = cacheKey("data", pipelineVersion, JSON.stringify(data));
  const kept = (await cache.read(key)) as DataModels | null;
  const nothing = () => Promise.resolve();
  if (kept !== null) return { models: () => Promise.resolve(kept), stop: nothing };
  const keep = async (models: DataModels) => {
    await cache.write(key, models);
    return models;
  };
  if (!isCompiled) return { models: () => keep(dataModels(data)), stop: nothing };
  const thread = new Tinypool({
    filename: new URL("./learning-worker.js", import.meta.url).href,
    maxThreads: 1,
    execArgv: [],
  });
  const done = thread.run(data, { signal: signal ?? null }).catch((error: unknown) => {
    throw signal?.aborted === true ? stopped() : error;
  }) as Promise<DataModels>;
  // Nobody waits for it at first; who asks for the models hears of its failure.
  done.catch(() => undefined);
  return { models: async () => keep(await done), stop: () => thread.destroy() };
}
