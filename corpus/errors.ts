/**
 * A fault of Waymark's own, with a literal `name`, a stable `code` and the `cause` where there is one.
 * Expected outcomes are values, not errors; only `server/http` maps codes to HTTP statuses.
 */
export abstract class WaymarkError extends Error {
  abstract override readonly name: string;
  abstract readonly code: string;
}

/** The code of an error: Node's ("ENOENT"), a library's or one's own; undefined where it has none. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error && "code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** Why an index cannot serve. */
export type IndexFault =
  "missing" | "truncated" | "foreign" | "wrong-dimension" | "inconsistent" | "unreadable";

/** The index on disk is absent or unfit; `fault` says which, the message what to do. */
export class IndexError extends WaymarkError {
  override readonly name = "IndexError";
  readonly code: `index/${IndexFault}`;
  readonly fault: IndexFault;

  constructor(fault: IndexFault, detail: string, options?: ErrorOptions) {
    super(`${detail} Run "npm run ingest" to build a new index.`, options);
    this.fault = fault;
    this.code = `index/${fault}`;
  }
}

/** The disk did not take what was to be written: it is full, or closed to writing. The old index still serves. */
export class StorageError extends WaymarkError {
  override readonly name = "StorageError";
  readonly code = "index/not-written";

  constructor(what: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`${what} (${reason}). An index that was there before still serves.`, { cause });
  }
}

/** A person stopped what was running. */
export class StoppedError extends WaymarkError {
  override readonly name = "StoppedError";
  readonly code = "ingest/stopped";
}

/** A data file beside the documents (manifest, vocabulary, questions, phrases) does not fit its schema. */
export class DataFileError extends WaymarkError {
  override readonly name = "DataFileError";
  readonly code = "data/invalid";
}

/** A setting in the environment or on the command line is unusable. */
export class ConfigError extends WaymarkError {
  override readonly name = "ConfigError";
  readonly code = "config/invalid";
}

/** Why feedback could not be stored or read. */
type FeedbackFault = "full" | "unwritable" | "unreadable";

/** Feedback could not be stored or read; the message is for those who run the server. */
export class FeedbackError extends WaymarkError {
  override readonly name = "FeedbackError";
  readonly code: `feedback/${FeedbackFault}`;
  readonly fault: FeedbackFault;

  constructor(fault: FeedbackFault, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.fault = fault;
    this.code = `feedback/${fault}`;
  }
}

/** Another ingestion holds the index folder. */
export class LockedError extends WaymarkError {
  override readonly name = "LockedError";
  readonly code = "ingest/locked";
}

/** A quotation does not equal its slice of the canonical text: nothing of it may be shown. */
export class GroundingError extends WaymarkError {
  override readonly name = "GroundingError";
  readonly code = "answer/ungrounded";
}
