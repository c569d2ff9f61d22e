import { words } from "../corpus/analysis/tokens.ts";
import type { Standing, StoredDocument, StoredPiece } from "../corpus/schemas/index-format.ts";
import type { BuiltDocuments } from "./build-documents.ts";
import type { LeftOut } from "./find-documents.ts";
import type { Removal } from "./parse/parser.ts";
import type { PassageDraft } from "./passages.ts";
import type { ChosenVersions } from "./versions.ts";

/** What came of an ingestion; also written to `ingestion-report.json` in the index folder. */
export interface IngestionReport {
  readonly version: string;
  /** False where all is as it was, and the version that served goes on serving. */
  readonly isNew: boolean;
  readonly seconds: number;
  readonly documents: readonly {
    readonly id: string;
    readonly file: string;
    readonly title: string;
    readonly documentDate: string | null;
    readonly reviewDate: string | null;
    readonly standing: Standing;
    readonly isFromCache: boolean;
    /** Null for a format without pages. */
    readonly pages: number | null;
    readonly sections: number;
    readonly passages: number;
    /** How many stretches of it can be quoted alone, and how many of those have too few words to say something. */
    readonly quotable: number;
    readonly fragments: number;
    /** Headings that read as sentences. */
    readonly sentences: readonly string[];
    readonly removals: readonly Removal[];
    readonly cautions: readonly string[];
  }[];
  readonly failures: readonly LeftOut[];
  readonly ignored: readonly LeftOut[];
  /** Versions of documents that a newer one answers for, by file. */
  readonly older: readonly { readonly file: string; readonly newer: string; readonly because: string }[];
  /** Notes, written questions and chapters whose words no document has any more. */
  readonly unplaced: readonly string[];
}

/** What a report is made of. */
export interface ReportSource {
  readonly version: string;
  readonly isNew: boolean;
  readonly seconds: number;
  readonly versions: ChosenVersions<BuiltDocuments["built"][number]>;
  readonly failures: readonly LeftOut[];
  readonly ignored: readonly LeftOut[];
  /** What of the corpus's data has no place, beside the notes about a document. */
  readonly unplaced: readonly string[];
}

/** Fewer words than this say nothing without those around them. */
const fewestWords = 4;

/** A short sentence says something, as does the row of a table. */
function fragmentsOf(passages: readonly PassageDraft[], text: string): number {
  const isFragment = ({ spans }: StoredPiece) => {
    const own = spans.map(({ start, end }) => text.slice(start, end)).join(" ");
    return words(own).length < fewestWords && !/[.!?]["'”’)]*$|\t/u.test(own);
  };
  return passages.reduce((sum, { pieces }) => sum + pieces.filter(isFragment).length, 0);
}

/** A heading of fewer words may end in a full stop. */
const fewestOfSentence = 6;

function sentenceHeadings({ blocks }: Pick<StoredDocument, "blocks">, text: string): string[] {
  const headings = blocks.filter(({ kind }) => kind === "heading");
  return headings
    .map(({ contentStart, end }) => text.slice(contentStart, end))
    .filter(
      (heading) => words(heading).length >= fewestOfSentence && /(?<!\betc)[.!;,][)"'”’]*$/u.test(heading),
    );
}

/** Sums an ingestion up. */
export function reportOf({ versions, unplaced, ...source }: ReportSource): IngestionReport {
  const { current, older } = versions;
  return {
    version: source.version,
    isNew: source.isNew,
    seconds: Math.round(source.seconds * 10) / 10,
    documents: current.map(({ document, file, isFromCache, pages, passages, removals, text }) => ({
      id: document.id,
      file,
      title: document.title,
      documentDate: document.documentDate,
      reviewDate: document.reviewDate,
      standing: document.standing,
      isFromCache,
      pages,
      sections: document.sections.length,
      passages: passages.length,
      quotable: passages.reduce((sum, { pieces }) => sum + pieces.length, 0),
      fragments: fragmentsOf(passages, text),
      sentences: sentenceHeadings(document, text),
      removals,
      cautions: [...new Set(document.cautions.map((caution) => caution.text))],
    })),
    failures: source.failures,
    ignored: source.ignored,
    older: older.map((entry) => ({
      file: entry.older.file,
      newer: entry.newer.file,
      because: entry.because,
    })),
    unplaced: [...current.flatMap((built) => built.unplacedNotes), ...unplaced],
  };
}
