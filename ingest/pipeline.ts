import { writeFile } from "node:fs/promises";
import { createAnalyser } from "../corpus/analysis/analyser.ts";
import { latentModelId } from "../corpus/analysis/embedding.ts";
import { buildLexicalIndex } from "../corpus/analysis/lexical-index.ts";
import { DataFileError, StorageError } from "../corpus/errors.ts";
import type { Passage } from "../corpus/schemas/index-format.ts";
import type { StoredRules } from "../corpus/schemas/rules.ts";
import type { IndexContent } from "../corpus/store/index-content.ts";
import { indexLayout, passageChecksum } from "../corpus/store/layout.ts";
import { currentVersion } from "../corpus/store/read-index.ts";
import { writeIndex } from "../corpus/store/write-index.ts";
import { anchorQuestions } from "./anchor-questions.ts";
import { buildDocuments } from "./build-documents.ts";
import type { BuildProgress, BuiltDocuments } from "./build-documents.ts";
import { openCache } from "./cache.ts";
import type { Cache } from "./cache.ts";
import { checkAreas } from "./check-areas.ts";
import { usualLimits } from "./document-pool.ts";
import type { DocumentLimits } from "./document-pool.ts";
import { fieldTerms, lexiconOf } from "./embed.ts";
import type { PassageTexts } from "./embed.ts";
import { beginLearning } from "./learn-from-data.ts";
import type { Learning } from "./learn-from-data.ts";
import { learn, thingsLearned } from "./learn.ts";
import { loadCorpus } from "./load.ts";
import type { LoadedCorpus } from "./load.ts";
import { withIngestLock } from "./lock.ts";
import { nameChapters } from "./name-chapters.ts";
import { pipelineVersion } from "./pipeline-version.ts";
import { placeRules } from "./place-rules.ts";
import { reportOf } from "./report.ts";
import type { IngestionReport } from "./report.ts";
import { stopped } from "./stopped.ts";
import { notesOfNone } from "./structure/cautions.ts";
import { chooseVersions } from "./versions.ts";
import type { ChosenVersions } from "./versions.ts";

/** Which step ingestion is at, and how far. */
export interface Progress extends BuildProgress {
  readonly step: "load" | "structure" | "embed" | "write";
}

/** Where to read, where to write, whom to tell. */
export interface IngestOptions {
  readonly corpusDir: string;
  readonly indexDir: string;
  /** The project's own `corpus/`: its vocabulary goes with every corpus. */
  readonly bundledDir: string;
  readonly now: Date;
  readonly onProgress: (progress: Progress) => void;
  /** Ends it between two steps, and the reading of documents at once; what was finished is kept. */
  readonly signal?: AbortSignal;
  readonly limits?: DocumentLimits;
}

/** What every step works with. */
interface Run extends IngestOptions {
  readonly cache: Cache;
  readonly pipelineVersion: string;
  readonly tell: (step: Progress["step"], done: number, rest: { total?: number; item: string }) => void;
}

type Built = BuiltDocuments["built"][number];

/** The steps from a folder of documents to an index that serves. @throws {StoppedError} where `signal` ends it. */
export function ingest(options: IngestOptions): Promise<IngestionReport> {
  return withIngestLock(options.indexDir, async () => {
    const startedAt = performance.now();
    const run = await begin(options);
    const corpus = await load(run);
    const { built, failures } = await build(corpus, run);
    const learning = await beginLearning(corpus, run);
    try {
      const versions = chooseVersions(built);
      const rules = placeRules(corpus.rules, versions.current);
      checkAreas(corpus, { built, failures });
      const { content, unanchored } = await embed(corpus, { versions, rules, learning }, run);
      const { version, isNew } = await write(content, run);
      const seconds = (performance.now() - startedAt) / 1000;
      const { ignored } = corpus;
      const unplaced = [...notesOfNone(corpus), ...unanchored];
      const report = reportOf({ version, isNew, seconds, versions, failures, ignored, unplaced });
      await end(report, run);
      return report;
    } finally {
      await learning.stop();
    }
  });
}

async function begin(options: IngestOptions): Promise<Run> {
  return {
    ...options,
    cache: openCache(indexLayout(options.indexDir).cacheDir),
    pipelineVersion: await pipelineVersion(),
    tell: (step, done, { total = 1, item }) => {
      options.onProgress({ step, done, total, item, page: null, secondsLeft: null });
    },
  };
}

async function load({ corpusDir, bundledDir, tell }: Run): Promise<LoadedCorpus> {
  tell("load", 0, { item: corpusDir });
  const corpus = await loadCorpus(corpusDir, bundledDir);
  tell("load", 1, { item: corpusDir });
  return corpus;
}

async function build(corpus: LoadedCorpus, run: Run): Promise<BuiltDocuments> {
  const result = await buildDocuments(corpus, {
    ...run,
    limits: run.limits ?? usualLimits,
    onProgress: (progress) => {
      run.onProgress({ step: "structure", ...progress });
    },
  });
  const { built, failures } = result;
  if (built.length === 0) {
    const reasons = failures.map((failure) => `${failure.file}: ${failure.reason}`).join("; ");
    throw new DataFileError(
      `No document of ${run.corpusDir} could be read${reasons === "" ? "" : ` (${reasons})`}. An index that was there before still serves.`,
    );
  }
  run.tell("structure", built.length, { total: built.length, item: "" });
  return result;
}

interface EmbedSource {
  readonly versions: ChosenVersions<Built>;
  readonly rules: StoredRules;
  readonly learning: Learning;
}

async function embed(corpus: LoadedCorpus, { versions, rules, learning }: EmbedSource, run: Run) {
  const built = versions.current;
  const analyser = createAnalyser(corpus.vocabulary);
  const { passages, unanchored } = passagesWithQuestions(corpus, built);
  const fields = passages.map((passage) => fieldTerms(passage, analyser));
  const { references, unnamed } = nameChapters(corpus.chapters, built);
  const { cache, pipelineVersion: program, signal, tell } = run;
  const onProgress = (done: number, item: string) => tell("embed", done, { total: thingsLearned, item });
  const stored = passages.map(({ passage }) => passage);
  const asked = { passages: stored, silences: corpus.silences, references };
  const learned = await learn({
    ...{ corpus, passages, fields, asked, learning, analyser, cache, signal, onProgress },
    pipelineVersion: program,
  });
  const content: IndexContent = {
    documents: built.map((source) => source.document),
    texts: new Map(built.map((source) => [source.document.id, source.text])),
    older: versions.older.map(({ older, newer }) => ({
      text: older.text,
      document: { ...older.document, replacedBy: newer.document.id },
    })),
    ...asked,
    rules,
    places: corpus.places,
    vocabulary: corpus.vocabulary,
    lexicon: lexiconOf(passages, corpus.vocabulary),
    lexical: buildLexicalIndex(fields),
    embeddingModelId: latentModelId,
    ...learned,
  };
  onProgress(thingsLearned, `${String(passages.length)} passages`);
  return { content, unanchored: [...unanchored, ...unnamed] };
}

function passagesWithQuestions(
  corpus: LoadedCorpus,
  built: readonly Built[],
): { passages: PassageTexts[]; unanchored: readonly string[] } {
  const { byPassage, unanchored } = anchorQuestions(corpus.questions, built);
  const drafts = built.flatMap((source) => source.passages.map((draft) => ({ source, draft })));
  const passages = drafts.map(({ source: { text, document }, draft }, id): PassageTexts => {
    const own = text.slice(draft.start, draft.end);
    const questions = [...(byPassage.get(draft) ?? [])];
    const passage: Passage = { ...draft, checksum: passageChecksum(own), questions, id };
    const leadIn = draft.leadIn === null ? "" : text.slice(draft.leadIn.start, draft.leadIn.end);
    return { text: own, leadIn, documentTitle: document.title, passage };
  });
  return { passages, unanchored };
}

async function write(
  content: IndexContent,
  { indexDir, now, tell, signal }: Run,
): Promise<{ version: string; isNew: boolean }> {
  tell("write", 0, { item: indexDir });
  if (signal?.aborted === true) throw stopped();
  const before = await currentVersion(indexDir).catch(() => null);
  const version = await writeIndex(indexDir, content, now);
  tell("write", 1, { item: version });
  return { version, isNew: version !== before };
}

/** The new version serves already: what is left is to say so, and to forget what nothing is made from any more. */
async function end(report: IngestionReport, { indexDir, cache }: Run): Promise<void> {
  try {
    await writeFile(indexLayout(indexDir).report, `${JSON.stringify(report, null, 2)}\n`);
  } catch (cause) {
    throw new StorageError("The index was written, its report could not be", cause);
  }
  await cache.prune();
}
