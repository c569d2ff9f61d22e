import * as z from "zod";

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "lower-case letters, digits and hyphens");

/** A year, a month or a day: `2019`, `2019-04`, `2024-10-22`. */
const calendarDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "YYYY, YYYY-MM or YYYY-MM-DD");

export const audienceOfDocumentSchema = z.enum(["practitioners", "parents"]);

/** One document of a corpus, as `manifest.json` names it. */
export const manifestDocumentSchema = z.object({
  id,
  title: z.string().min(1),
  publisher: z.string().min(1).optional(),
  area: id,
  areaName: z.string().min(1).optional(),
  audience: audienceOfDocumentSchema.default("practitioners"),
  lastUpdated: calendarDate.optional(),
  file: z.string().min(1),
  origin: z.string().optional(),
});
export type ManifestDocument = z.infer<typeof manifestDocumentSchema>;

/** `manifest.json`: which files make up the corpus. */
export const manifestSchema = z.object({
  documents: z
    .array(manifestDocumentSchema)
    .min(1)
    .refine((list) => new Set(list.map((d) => d.id)).size === list.length, "ids must be unique"),
});

/** What people found out about a document that its text does not say. */
export const documentNoteSchema = z.discriminatedUnion("kind", [
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
