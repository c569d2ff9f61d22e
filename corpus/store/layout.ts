import { createHash } from "node:crypto";
import path from "node:path";

/** Where things stand in an index folder. Texts outlive the versions, so that old citations open. */
export function indexLayout(indexDir: string) {
  return {
    /** Holds the name of the version that serves; replaced in one step. */
    pointer: path.join(indexDir, "current"),
    report: path.join(indexDir, "ingestion-report.json"),
    /** What need not be done again; it may be removed at any time. */
    cacheDir: path.join(indexDir, "cache"),
    lock: path.join(indexDir, "ingest.lock"),
    versions: path.join(indexDir, "versions"),
    versionDir: (version: string) => path.join(indexDir, "versions", version),
    textDir: path.join(indexDir, "texts"),
    /** The canonical text and structure of one version of one document. */
    textFile: (documentId: string, version: string) =>
      path.join(indexDir, "texts", documentId, `${version}.json`),
  };
}

/** The files of one version of the index; the HNSW graph is derived and may be absent. */
export const versionFiles = {
  manifest: "index.json",
  documents: "documents.json",
  passages: "passages.json",
  references: "references.json",
  rules: "rules.json",
  places: "places.json",
  vocabulary: "vocabulary.json",
  lexicon: "lexicon.json",
  lexical: "lexical.json",
  danger: "danger-model.f32",
  silence: "silence-model.f32",
  silences: "silences.json",
  latentTerms: "latent-terms.json",
  latentWeights: "latent-weights.f32",
  latentVectors: "latent-vectors.f32",
  questionFeatures: "question-features.f32",
  questionPieces: "question-pieces.f32",
  questionTerms: "question-terms.json",
  translationTerms: "translation-terms.json",
  translationBackground: "translation-background.f32",
  translationCells: "translation-cells.f32",
  vectors: "passage-vectors.f32",
  graph: "passage-graph.hnsw",
} as const;

/** SHA-256 in hex. */
export function checksum(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The version of a canonical text: the first half of its checksum. */
export function textVersion(text: string): string {
  return checksum(text).slice(0, 16);
}

/** What tells a passage's text from any other: 12 hex digits of its checksum. */
export function passageChecksum(text: string): string {
  return checksum(text).slice(0, 12);
}
