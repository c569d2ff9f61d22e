import path from "node:path";
import { DataFileError } from "../../corpus/errors.ts";
import { acronymsFileSchema, supersededFileSchema } from "../../corpus/schemas/lint-data.ts";
import type { AcronymsFile, Superseded } from "../../corpus/schemas/lint-data.ts";
import { buildDocuments } from "../build-documents.ts";
import { noCache } from "../cache.ts";
import { usualLimits } from "../document-pool.ts";
import type { DocumentLimits } from "../document-pool.ts";
import { loadCorpus, readDataFile } from "../load.ts";
import { findUnexplainedAcronyms } from "./acronyms.ts";
import { findBrokenSentences } from "./broken-sentences.ts";
import { findContradictions } from "./contradictions.ts";
import { severitySchema } from "./finding.ts";
import type { Finding, LintReport, Severity } from "./finding.ts";
import { findHeadingsWithoutText } from "./headings-without-text.ts";
import { findHeldElsewhere } from "./held-elsewhere.ts";
import type { LintedDocument } from "./linted-document.ts";
import { findMissingReferences } from "./missing-references.ts";
import { findSkippedNumbers } from "./skipped-numbers.ts";
import { findSupersededGuidance } from "./superseded-guidance.ts";

/** What the checks know beside the documents. */
export interface LintKnowledge {
  readonly superseded: readonly Superseded[];
  readonly acronyms: AcronymsFile;
}

/**
 * Reads the documents of a folder and checks them, by themselves and against each other. The lists of
 * superseded guidance and of acronyms in `bundledDir` always count, the folder's own after them. Documents
 * are read as ingestion reads them: one that is damaged, or takes more than it may, is named with the reason.
 * @throws {DataFileError} when the folder cannot be read, holds no document, or has an unusable data file.
 */
export async function lintCorpus(
  corpusDir: string,
  bundledDir: string,
  limits: DocumentLimits = usualLimits,
): Promise<LintReport> {
  const corpus = await loadCorpus(corpusDir, bundledDir);
  const { built, failures } = await buildDocuments(corpus, {
    corpusDir,
    limits,
    cache: noCache,
    pipelineVersion: "",
    onProgress: () => undefined,
  });
  if (built.length + failures.length === 0) {
    throw new DataFileError(`The folder ${corpusDir} holds no document that Waymark reads.`);
  }
  const knowledge = await readLintData([...new Set([bundledDir, corpusDir].map((dir) => path.resolve(dir)))]);
  const documents = built.map((one): LintedDocument => ({ file: one.file, built: one }));
  const findings = lintDocuments(documents, knowledge);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    format: "waymark-lint-1",
    documents: documents.length,
    unreadable: [...failures],
    counts: { error: count("error"), warning: count("warning"), note: count("note") },
    findings,
  };
}

/** What is found in documents, the gravest first, each severity in the documents' order. */
function lintDocuments(documents: readonly LintedDocument[], knowledge: LintKnowledge): Finding[] {
  const found = [
    ...findContradictions(documents),
    ...documents.flatMap((document) => lintAlone(document, documents, knowledge)),
  ];
  const { options } = severitySchema;
  return found.sort((a, b) => options.indexOf(a.severity) - options.indexOf(b.severity));
}

function lintAlone(
  document: LintedDocument,
  documents: readonly LintedDocument[],
  { superseded, acronyms }: LintKnowledge,
): Finding[] {
  const missing = findMissingReferences(document, documents);
  return [
    ...missing,
    ...findSkippedNumbers(document),
    ...findBrokenSentences(document),
    ...findHeadingsWithoutText(document),
    ...findSupersededGuidance(document, superseded),
    ...findUnexplainedAcronyms(document, acronyms),
    ...findHeldElsewhere(document, documents, missing),
  ];
}

async function readLintData(dirs: readonly string[]) {
  // By name: the entry of the corpus takes the place of the bundled one.
  const superseded = new Map<string, Superseded>();
  const everyday: string[] = [];
  const meanings: Record<string, string> = {};
  for (const dir of dirs) {
    const ofSuperseded = await readDataFile(path.join(dir, "superseded.json"), supersededFileSchema);
    for (const one of ofSuperseded?.superseded ?? []) superseded.set(one.name, one);
    const ofAcronyms = await readDataFile(path.join(dir, "acronyms.json"), acronymsFileSchema);
    everyday.push(...(ofAcronyms?.everyday ?? []));
    Object.assign(meanings, ofAcronyms?.meanings);
  }
  return { superseded: [...superseded.values()], acronyms: { everyday, meanings } };
}
