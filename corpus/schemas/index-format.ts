import * as z from "zod";
import { audienceOfDocumentSchema, calendarDateSchema } from "./manifest.ts";

/** Raised whenever what is stored changes its meaning: an older index is then refused as foreign. */
export const indexFormat = "waymark-index-13";

/** A stretch of canonical text: UTF-16 offsets, start inclusive, end exclusive. */
export const spanSchema = z.object({ start: z.int().min(0), end: z.int().min(0) });
export type Span = z.infer<typeof spanSchema>;

/** The smallest piece of structure: a heading, a paragraph, an item of a list, a row of a table (cells apart by a tab), a footnote. */
const blockSchema = z.object({
  kind: z.enum(["heading", "paragraph", "item", "row", "footnote"]),
  /** Headings: 1 is the highest. Items: 1 or 2. Rows: 1 for the head of a table, else 0. Others: 0. */
  level: z.int().min(0).max(6),
  start: z.int(),
  end: z.int(),
  /** Where the words begin, after a bullet or a paragraph number. */
  contentStart: z.int(),
  /** A paragraph number of the source, such as `2.5.14`. */
  number: z.string().nullable(),
  page: z.int().nullable(),
});
export type Block = z.infer<typeof blockSchema>;

const sectionSchema = z.object({
  path: z.array(z.string()),
  start: z.int(),
  end: z.int(),
});
/** A heading's reach: `path` from the highest heading down. */
export type Section = z.infer<typeof sectionSchema>;

const cautionSchema = z.object({
  /** `gap`: text is missing beside the span. `note`: anything else to know of its words. Texts kept from before tell no gap apart. */
  kind: z.enum(["gap", "note"]).default("note"),
  start: z.int(),
  end: z.int(),
  text: z.string(),
});
/** A warning that stands beside every quotation touching the span. */
export type Caution = z.infer<typeof cautionSchema>;

const pieceSchema = z.object({
  /** What is quoted, in order: one span, or a lead-in (a head) and the items (the row) that stand apart from it. */
  spans: z.array(spanSchema).min(1),
  /** The paragraph, list or row that it was taken from. */
  whole: spanSchema,
  /** Whether it is a list or a row, quoted as it stands and never widened. */
  isList: z.boolean(),
});
/** A stretch of a passage that can be quoted alone: a sentence, a list with its lead-in, a row with its table's head. */
export type StoredPiece = z.infer<typeof pieceSchema>;

export const passageSchema = z.object({
  id: z.int().min(0),
  documentId: z.string(),
  start: z.int(),
  end: z.int(),
  /** Of `text.slice(start, end)`: reading the index checks every passage against its document. */
  checksum: z.string(),
  section: z.array(z.string()),
  number: z.string().nullable(),
  page: z.int().nullable(),
  /** The sentence that introduces this passage's list, where the list was too long for one passage. */
  leadIn: spanSchema.nullable(),
  /** What of it can be quoted alone, in order. */
  pieces: z.array(pieceSchema),
  /** Questions written ahead, each with the offset of the words that answer it. */
  questions: z.array(z.object({ text: z.string(), at: z.int() })),
});
/** A stretch of canonical text that can be understood alone, at most 1,200 characters. */
export type Passage = z.infer<typeof passageSchema>;

export const referenceSchema = z.object({
  documentId: z.string(),
  title: z.string(),
  start: z.int(),
  end: z.int(),
  /** Whether the text refers the reader to it ("see …"), and does not only mention it. */
  isReferredTo: z.boolean(),
  /** Questions, written ahead, that the chapter would answer. */
  questions: z.array(z.string()),
});
/** A chapter or document that the text names and the corpus does not hold. */
export type Reference = z.infer<typeof referenceSchema>;

const standingSchema = z.enum(["in-force", "superseded", "withdrawn", "archived"]);
/** What a document says of itself: only what is in force leads an answer. */
export type Standing = z.infer<typeof standingSchema>;

export const storedDocumentSchema = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  area: z.string(),
  areaName: z.string(),
  audience: audienceOfDocumentSchema,
  /** Whether it speaks to its audience wherever they live. */
  isNational: z.boolean().default(false),
  documentDate: z.string().nullable(),
  /** BCP 47, such as `en-GB`; null where the document does not state it. */
  language: z.string().nullable().default(null),
  /** The day, month or year by which the document says that it is to be reviewed. */
  reviewDate: calendarDateSchema.nullable().default(null),
  standing: standingSchema.default("in-force"),
  /** The id of the newer version that answers in its place. */
  replacedBy: z.string().nullable().default(null),
  version: z.string(),
  cautions: z.array(cautionSchema),
  sections: z.array(sectionSchema),
  blocks: z.array(blockSchema),
});
/** What is kept of a document beside its canonical text. */
export type StoredDocument = z.infer<typeof storedDocumentSchema>;

/** `index.json`: what a version of the index holds, and the checksum of each of its files. */
export const indexManifestSchema = z.object({
  format: z.literal(indexFormat),
  version: z.string(),
  createdAt: z.string(),
  embedding: z.object({ modelId: z.string(), dimension: z.int().min(1) }),
  counts: z.object({ documents: z.int(), sections: z.int(), passages: z.int(), vectors: z.int() }),
  /** SHA-256 in hex by file name within the version's folder. */
  files: z.record(z.string(), z.string()),
  /** Of the derived graph; null where it was not written. One that differs is made anew from the vectors. */
  graph: z.string().nullable(),
});
export type IndexManifest = z.infer<typeof indexManifestSchema>;
