import { WaymarkError } from "../../corpus/errors.ts";

/** One line of a source: its words without the white space around them, and what stood before it. */
export interface SourceLine {
  /** 1-based, as an editor counts. */
  readonly lineNumber: number;
  /** Trimmed; every run of white space is one space, but the cells of a row stand apart by a tab, as in a block. */
  readonly text: string;
  /** Spaces before the first word. */
  readonly indent: number;
  /** What separates it from the line before: nothing, an empty line, or more than that. */
  readonly gap: "none" | "blank" | "separator";
  /** Counted by the form feeds before it; null for a text without any. */
  readonly page: number | null;
  /** A row of a table that is drawn with marks or set with spaces: 1 in its head, else 0; absent for other lines. */
  readonly row?: 0 | 1;
}

/** Something taken out of the canonical text, where it stood and why: it stands in the ingestion report. */
export interface Removal {
  /** 1-based line of a plain text; null for a format without lines. */
  readonly lineNumber: number | null;
  readonly page: number | null;
  readonly text: string;
  readonly reason: string;
}

/** A piece of structure that the format itself, or its look, tells apart. */
export interface SourceBlock {
  readonly kind: "heading" | "paragraph" | "item" | "row" | "footnote";
  /** Headings: 1 is the highest. Items: 1 or 2. Rows: 1 for the head of a table, else 0. Others: 0. */
  readonly level: number;
  /**
   * Trimmed; every run of white space is one space, but the cells of a row stand apart by a tab. A row
   * whose first cell is empty begins with its tab, which counts as its marker.
   */
  readonly text: string;
  /** How many characters of the text, white space included, are a bullet or a number, before the words begin. */
  readonly markerLength: number;
  /** The number of a heading or paragraph, such as `2.5.14`. */
  readonly number: string | null;
  /** 1-based, counted from the first page of the file. */
  readonly page: number | null;
  /** Whether a program would have put words into it that the file does not hold. */
  readonly hasMissingField?: boolean;
  /** Of a row: the cells of rows above that reach down into it, each by its row and its column. */
  readonly coveredBy?: readonly { readonly row: SourceBlock; readonly column: number }[];
  /** Neighbours that share it stand in one box beside the text; absent for the text itself. */
  readonly aside?: number;
}

/** What a file says of itself beside its text; null where it is silent. */
export interface StatedFacts {
  readonly title: string | null;
  /** Whether somebody gave the title to this very text; files are made of other files, and keep their titles. */
  readonly isTitleGiven?: boolean;
  readonly publisher: string | null;
  /** `2024`, `2024-05` or `2024-05-03`. */
  readonly date: string | null;
  /** By when it is to be reviewed, in the same forms; absent for a format that has no place for it. */
  readonly reviewDate?: string | null;
  /** BCP 47, such as `en-GB`. */
  readonly language: string | null;
}

/** A text whose structure its format does not say: its lines in reading order, nothing left out but the removals. */
export interface ParsedLines {
  readonly kind: "lines";
  readonly lines: readonly SourceLine[];
  /** The borders of drawn tables. */
  readonly removals: readonly Removal[];
}

/** A text whose structure its format says or shows: its blocks in reading order, footnotes last. */
export interface ParsedBlocks {
  readonly kind: "blocks";
  readonly blocks: readonly SourceBlock[];
  readonly removals: readonly Removal[];
  /**
   * Every character that the format's library gives for the whole file, in its order: what is kept and
   * what is removed together hold the same non-space characters, each as often.
   */
  readonly sourceText: string;
  readonly facts: StatedFacts;
}

/** What a parser makes of a file. */
export type ParsedSource = ParsedLines | ParsedBlocks;

/** Is told each page that is read, counted from 1, and how many there are. */
export type PageListener = (page: number, pages: number) => void;

/** Reads one file format. Throws {@link UnreadableDocumentError} with a reason a person can act on. */
export type Parser = (bytes: Uint8Array, onPage?: PageListener) => ParsedSource | Promise<ParsedSource>;

/** A document that cannot be read; the rest of the corpus is indexed without it. */
export class UnreadableDocumentError extends WaymarkError {
  override readonly name = "UnreadableDocumentError";
  readonly code = "ingest/unreadable-document";
}
