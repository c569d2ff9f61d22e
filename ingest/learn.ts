import { setImmediate } from "node:timers/promises";
import { analyseQuestions, questionsIn } from "../corpus/analysis/analysed-questions.ts";
import type { QuestionSource } from "../corpus/analysis/analysed-questions.ts";
import type { Analyser } from "../corpus/analysis/analyser.ts";
import type { FieldTerms } from "../corpus/analysis/lexical-index.ts";
import { noTranslations } from "../corpus/analysis/translation-model.ts";
import type { IndexContent } from "../corpus/store/index-content.ts";
import { cacheKey, remember } from "./cache.ts";
import type { Cache } from "./cache.ts";
import { embedPassages, tradeTexts } from "./embed.ts";
import type { PassageTexts } from "./embed.ts";
import type { Learning } from "./learn-from-data.ts";
import { learnQuestions } from "./learn-questions.ts";
import type { LoadedCorpus } from "./load.ts";
import { learnTranslations } from "./learn-translations.ts";
import { stopped } from "./stopped.ts";

/** What an index learns from its documents and the data beside them. */
export type Learned = Pick<
  IndexContent,
  | "latentModel"
  | "vectors"
  | "questionModel"
  | "analysedQuestions"
  | "translations"
  | "dangerModel"
  | "silenceModel"
>;

/** What is learned from, and where what was learned before is kept. */
export interface LearnSource {
  readonly corpus: LoadedCorpus;
  readonly passages: readonly PassageTexts[];
  readonly fields: readonly FieldTerms[];
  /** All questions of the index, answered or not. */
  readonly asked: QuestionSource;
  /** What the data beside the documents teach, learned meanwhile. */
  readonly learning: Learning;
  readonly analyser: Analyser;
  readonly cache: Cache;
  readonly pipelineVersion: string;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (done: number, item: string) => void;
}

/** How many things {@link learn} learns. */
export const thingsLearned = 4;

/** Learns each part anew only where something that it is learned from has changed. */
export async function learn(source: LearnSource): Promise<Learned> {
  const { corpus, passages, fields, asked, analyser } = source;
  let done = 0;
  const kept = async <T>(what: string, madeFrom: unknown, make: () => T): Promise<T> => {
    const key = cacheKey(what, source.pipelineVersion, JSON.stringify(madeFrom));
    return (await remember(source.cache, key, make)).value;
  };
  const once = async <T>(what: string, madeFrom: unknown, make: () => T): Promise<T> => {
    source.onProgress(done, what);
    // Learning holds the thread: a stop that was asked for is heard in between.
    await setImmediate();
    if (source.signal?.aborted === true) throw stopped();
    done += 1;
    return kept(what, madeFrom, make);
  };
  const { questions, hasQuestionsForAll, otherQuestions, vocabulary } = corpus;
  const { model: latentModel, vectors } = await once("meaning", [fields, otherQuestions, vocabulary], () =>
    embedPassages(fields, { others: tradeTexts(otherQuestions, analyser), analyser }),
  );
  const questionModel = await once("questions", [passages, vocabulary], () =>
    learnQuestions(passages, analyser),
  );
  const written = [...otherQuestions, ...questions];
  const translations = await once("translations", [hasQuestionsForAll, written, vocabulary], () =>
    // Questions of its own tell more of every document.
    hasQuestionsForAll ? noTranslations : learnTranslations({ written, vocabulary, analyser }),
  );
  const analysedQuestions = await kept("analysis of questions", [questionsIn(asked), vocabulary], () =>
    analyseQuestions(asked, analyser),
  );
  source.onProgress(done, "dangers and silences");
  const { dangerModel, silenceModel } = await source.learning.models();
  return { latentModel, vectors, questionModel, analysedQuestions, translations, dangerModel, silenceModel };
}
