import { writeFile } from "node:fs/promises";
import { createAnalyser } from "../corpus/analysis/analyser.ts";
import { latentModelId } from "../corpus/analysis/embedding.ts";
import { buildLexicalIndex } from "../corpus/analysis/lexical-index.ts";
import { DataFileError, WaymarkError } from "../corpus/errors.ts";
import type { Passage } from "../corpus/schemas/index-format.ts";
import type { StoredRules } from "../corpus/schemas/rules.ts";
import type { IndexContent } from "../corpus/store/index-content.ts";
import { indexLayout, passageChecksum } from "../corpus/store/layout.ts";
import { writeIndex } from "../corpus/store/write-index.ts";
import { anchorQuestions } from "./anchor-questions.ts";
import { buildDocument } from "./build-document.ts";
import type { BuiltDocument } from "./build-document.ts";
import { embedPassages, fieldTerms, lexiconOf } from "./embed.ts";
import type { PassageTexts } from "./embed.ts";
import { nameChapters } from "./name-chapters.ts";
import { placeRules } from "./place-rules.ts";
import { learnDanger } from "./learn-danger.ts";
import { learnQuestions } from "./learn-questions.ts";
import { learnSilence } from "./learn-silence.ts";
import { loadCorpus } from "./load.ts";
import type { LeftOut, LoadedCorpus } from "./load.ts";
import { withIngestLock } from "./lock.ts";

/** Which step ingestion is at, and how far. */
export interface Progress {
  readonly step: "load" | "structure" | "embed" | "write";
  readonly done: number;
  readonly total: number;
  /** What is being worked on. */
  readonly item: string;
}

/** Where to read, where to write, whom to tell. */
export interface IngestOptions {
  readonly corpusDir: string;
  readonly indexDir: string;
  /** The project's own `corpus/`: its vocabulary goes with every corpus. */
  readonly bundledDir: string;
  readonly now: Date;
  readonly onProgress: (progress: Progress) => void;
}

/** What came of an ingestion; also written to `ingestion-report.json` in the index folder. */
export interface IngestionReport {
  readonly version: string;
  readonly documents: readonly {
    readonly id: string;
    readonly sections: number;
    readonly passages: number;
    readonly removals: readonly {
      readonly lineNumber: number;
      readonly text: string;
      readonly reason: string;
    }[];
    readonly cautions: readonly string[];
  }[];
  readonly failures: readonly LeftOut[];
  readonly ignored: readonly LeftOut[];
  /** Notes, written questions and chapters whose words no document has any more. */
  readonly unplaced: readonly string[];
}

/** The steps from a folder of documents to an index that serves. */
export function ingest(options: IngestOptions): Promise<IngestionReport> {
  return withIngestLock(options.indexDir, async () => {
    const corpus = await load(options);
    const { built, failures } = structure(corpus, options);
    const rules = placeRules(corpus.rules, built);
    const { content, unanchored } = embed(corpus, { built, rules }, options);
    options.onProgress({ step: "write", done: 0, total: 1, item: options.indexDir });
    const version = await writeIndex(options.indexDir, content, options.now);
    const report = reportOf({ version, built, failures, corpus, unanchored });
    await writeFile(indexLayout(options.indexDir).report, `${JSON.stringify(report, null, 2)}\n`);
    options.onProgress({ step: "write", done: 1, total: 1, item: version });
    return report;
  });
}

async function load({ corpusDir, bundledDir, onProgress }: IngestOptions): Promise<LoadedCorpus> {
  onProgress({ step: "load", done: 0, total: 1, item: corpusDir });
  const corpus = await loadCorpus(corpusDir, bundledDir);
  onProgress({ step: "load", done: 1, total: 1, item: corpusDir });
  return corpus;
}

function structure(corpus: LoadedCorpus, { onProgress, corpusDir }: IngestOptions) {
  const built: BuiltDocument[] = [];
  const failures = [...corpus.failures];
  for (const [done, loaded] of corpus.documents.entries()) {
    const { file } = loaded.description;
    onProgress({ step: "structure", done, total: corpus.documents.length, item: file });
    try {
      built.push(buildDocument(loaded, corpus.notes));
    } catch (error) {
      if (!(error instanceof WaymarkError)) throw error;
      failures.push({ file, reason: error.message });
    }
  }
  if (built.length === 0) {
    const reasons = failures.map((failure) => `${failure.file}: ${failure.reason}`).join("; ");
    throw new DataFileError(
      `No document of ${corpusDir} could be read${reasons === "" ? "" : ` (${reasons})`}. An index that was there before still serves.`,
    );
  }
  onProgress({ step: "structure", done: built.length, total: built.length, item: "" });
  return { built, failures };
}

interface EmbedSource {
  readonly built: readonly BuiltDocument[];
  readonly rules: StoredRules;
}

function embed(corpus: LoadedCorpus, { built, rules }: EmbedSource, { onProgress }: IngestOptions) {
  onProgress({ step: "embed", done: 0, total: 1, item: "passages" });
  const analyser = createAnalyser(corpus.vocabulary);
  const { byPassage, unanchored } = anchorQuestions(corpus.questions, built);
  const texts = built.flatMap((source) =>
    source.passages.map((draft): Omit<PassageTexts, "passage"> & { passage: Omit<Passage, "id"> } => ({
      text: source.text.slice(draft.start, draft.end),
      leadIn: draft.leadIn === null ? "" : source.text.slice(draft.leadIn.start, draft.leadIn.end),
      documentTitle: source.document.title,
      passage: {
        ...draft,
        checksum: passageChecksum(source.text.slice(draft.start, draft.end)),
        questions: [...(byPassage.get(draft) ?? [])],
      },
    })),
  );
  const passages = texts.map((entry, id) => ({ ...entry, passage: { ...entry.passage, id } }));
  const fields = passages.map((passage) => fieldTerms(passage, analyser));
  const { references, unnamed } = nameChapters(corpus.chapters, built);
  const { model, vectors } = embedPassages(fields, analyser);
  const content: IndexContent = {
    documents: built.map((source) => source.document),
    texts: new Map(built.map((source) => [source.document.id, source.text])),
    passages: passages.map(({ passage }) => passage),
    references,
    rules,
    places: corpus.places,
    vocabulary: corpus.vocabulary,
    lexicon: lexiconOf(passages, corpus.vocabulary),
    lexical: buildLexicalIndex(fields),
    dangerModel: learnDanger(corpus),
    silences: corpus.silences,
    silenceModel: learnSilence(corpus),
    latentModel: model,
    questionModel: learnQuestions(passages, analyser),
    embeddingModelId: latentModelId,
    vectors,
  };
  onProgress({ step: "embed", done: 1, total: 1, item: `${String(passages.length)} passages` });
  return { content, unanchored: [...unanchored, ...unnamed] };
}

interface ReportSource {
  readonly version: string;
  readonly built: readonly BuiltDocument[];
  readonly failures: readonly LeftOut[];
  readonly corpus: LoadedCorpus;
  readonly unanchored: readonly string[];
}

function reportOf({ version, built, failures, corpus, unanchored }: ReportSource): IngestionReport {
  return {
    version,
    documents: built.map((source) => ({
      id: source.document.id,
      sections: source.document.sections.length,
      passages: source.passages.length,
      removals: source.removals,
      cautions: [...new Set(source.document.cautions.map((caution) => caution.text))],
    })),
    failures,
    ignored: corpus.ignored,
    unplaced: [...built.flatMap((source) => source.unplacedNotes), ...unanchored],
  };
}
