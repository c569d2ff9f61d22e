import * as z from "zod";

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "lower-case letters, digits and hyphens");

/** A year, a month or a day: `2019`, `2019-04`, `2024-10-22`. */
export const calendarDateSchema = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "YYYY, YYYY-MM or YYYY-MM-DD");

/** Whom a document is written for. */
export const audienceOfDocumentSchema = z.enum(["practitioners", "parents"]);

/** One document of a corpus, as `manifest.json` names it. */
const manifestDocumentSchema = z.object({
  /** It names a folder of the index. */
  id: id.max(200).optional(),
  title: z.string().min(1).optional(),
  publisher: z.string().min(1).optional(),
  /** It is asked for over HTTP, where it may have no more. */
  area: id.max(100).optional(),
  areaName: z.string().min(1).optional(),
  audience: audienceOfDocumentSchema.optional(),
  /** Whether it speaks to its audience wherever they live: it is quoted beside any area's own, and labelled. */
  national: z.boolean().optional(),
  lastUpdated: calendarDateSchema.optional(),
  reviewDate: calendarDateSchema.optional(),
  language: z.string().min(2).optional(),
  file: z.string().min(1),
  origin: z.string().optional(),
});
/** All but the file may be left out: it is then read from the document, or from where it stands. */
export type ManifestDocument = z.infer<typeof manifestDocumentSchema>;

/** `manifest.json`: which files make up the corpus. */
export const manifestSchema = z.object({
  documents: z
    .array(manifestDocumentSchema)
    .min(1)
    .refine((list) => areDistinct(list.flatMap((d) => d.id ?? [])), "ids must be unique"),
});

function areDistinct(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

/** What people found out about a document that its text does not say. */
const documentNoteSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("gap"),
    documentId: id,
    /** Words that end just before the missing text, as the document has them. */
    after: z.string().min(8),
    note: z.string().min(1),
  }),
  z.object({
    kind: z.literal("caution"),
    documentId: id,
    /** The words that the warning is about. */
    quote: z.string().min(8),
    text: z.string().min(1),
  }),
]);
export type DocumentNote = z.infer<typeof documentNoteSchema>;

/** `notes.json` beside the manifest. */
export const documentNotesSchema = z.object({ notes: z.array(documentNoteSchema) });
