import { isStopWord, words } from "../../corpus/analysis/tokens.ts";
import type { Word } from "../../corpus/analysis/tokens.ts";
import type { StoredDocument, StoredPiece } from "../../corpus/schemas/index-format.ts";
import type { Analyser } from "../../corpus/analysis/analyser.ts";
import type { LatentSemanticEmbeddings } from "../../corpus/analysis/embedding.ts";
import type { StoredIndex } from "../../corpus/store/read-index.ts";
import type { PreparedPassage } from "./prepared-passage.ts";

/** A piece of a passage with what it is compared by. */
export interface Piece extends StoredPiece {
  readonly document: StoredDocument;
  readonly text: string;
  /** Its stems and concepts. */
  readonly terms: ReadonlySet<string>;
  /** Its direction in the latent space. */
  readonly vector: readonly number[];
  readonly wordCount: number;
  /** Its content words: pieces that have the same say the same. */
  readonly content: string;
}

/** The words of a text that carry its matter, in their order. */
export function contentOf(textWords: readonly Word[]): string {
  return textWords
    .filter(({ text }) => !isStopWord(text))
    .map(({ text }) => text)
    .join(" ");
}

/** What pieces are read with. */
export interface PieceTools {
  readonly index: Pick<StoredIndex, "documents" | "texts">;
  readonly analyser: Analyser;
  readonly embeddings: LatentSemanticEmbeddings;
}

/**
 * Reads the pieces of passages, in the order of the document; none where the index does not hold its document. A
 * passage's are read once, whatever is asked of it.
 */
export function pieceReader(tools: PieceTools): (prepared: PreparedPassage) => readonly Piece[] {
  const documents = new Map(tools.index.documents.map((document) => [document.id, document]));
  const readBefore = new WeakMap<PreparedPassage, readonly Piece[]>();
  return (prepared) => {
    const before = readBefore.get(prepared);
    if (before !== undefined) return before;
    const document = documents.get(prepared.passage.documentId);
    if (document === undefined) return [];
    const read = prepared.passage.pieces.map((piece) => readPiece(piece, document, tools));
    readBefore.set(prepared, read);
    return read;
  };
}

function readPiece(
  stored: StoredPiece,
  document: StoredDocument,
  { index, analyser, embeddings }: PieceTools,
): Piece {
  const whole = index.texts.get(document.id) ?? "";
  const text = stored.spans.map((span) => whole.slice(span.start, span.end)).join("\n");
  const own = analyser.passageTerms(text);
  const itsWords = words(text);
  return {
    ...stored,
    document,
    text,
    terms: new Set([...own.stems, ...own.concepts]),
    vector: embeddings.vector(own),
    wordCount: itsWords.length,
    content: contentOf(itsWords),
  };
}
