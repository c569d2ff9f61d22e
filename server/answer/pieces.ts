import { isStopWord, words } from "../../corpus/analysis/tokens.ts";
import type { Word } from "../../corpus/analysis/tokens.ts";
import type { StoredDocument, StoredPiece } from "../../corpus/schemas/index-format.ts";
import { textOf } from "../knowledge.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Candidate } from "../retrieval/retriever.ts";

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

/** A passage's pieces are read once, whatever is asked of it. */
const readBefore = new WeakMap<Candidate["prepared"], readonly Piece[]>();

/** The pieces of a passage, in the order of the document; none where the index does not hold its document. */
export function piecesOf({ prepared }: Pick<Candidate, "prepared">, knowledge: Knowledge): readonly Piece[] {
  const before = readBefore.get(prepared);
  if (before !== undefined) return before;
  const { documentId, pieces } = prepared.passage;
  const document = knowledge.documents.get(documentId);
  if (document === undefined) return [];
  const read = pieces.map((piece) => readPiece(piece, document, knowledge));
  readBefore.set(prepared, read);
  return read;
}

function readPiece(stored: StoredPiece, document: StoredDocument, knowledge: Knowledge): Piece {
  const whole = textOf(knowledge, document.id);
  const text = stored.spans.map((span) => whole.slice(span.start, span.end)).join("\n");
  const own = knowledge.analyser.passageTerms(text);
  const itsWords = words(text);
  return {
    ...stored,
    document,
    text,
    terms: new Set([...own.stems, ...own.concepts]),
    vector: knowledge.retriever.meaningOf(own),
    wordCount: itsWords.length,
    content: contentOf(itsWords),
  };
}
