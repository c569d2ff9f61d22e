import { WaymarkError } from "../../corpus/errors.ts";

/** One line of a source: its words without the white space around them, and what stood before it. */
export interface SourceLine {
  /** 1-based, as an editor counts. */
  readonly lineNumber: number;
  /** Trimmed; every run of white space is one space. */
  readonly text: string;
  /** Spaces before the first word. */
  readonly indent: number;
  /** What separates it from the line before: nothing, an empty line, or more than that. */
  readonly gap: "none" | "blank" | "separator";
  readonly page: number | null;
}

/** What a parser makes of a file: its lines in reading order, nothing left out. */
export interface ParsedSource {
  readonly lines: readonly SourceLine[];
}

/** Reads one file format. Throws {@link UnreadableDocumentError} with a reason a person can act on. */
export type Parser = (bytes: Uint8Array) => ParsedSource;

/** A document that cannot be read; the rest of the corpus is indexed without it. */
export class UnreadableDocumentError extends WaymarkError {
  override readonly name = "UnreadableDocumentError";
  readonly code = "ingest/unreadable-document";
}
