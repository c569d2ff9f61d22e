import * as z from "zod";

/** What a sentence says of danger: somebody is in it now, a child tells of their own, or nothing. */
export const dangerLabels = ["none", "emergency", "child-asking"] as const;
export type DangerLabel = (typeof dangerLabels)[number];

const dangerSentenceSchema = z.object({
  text: z.string().min(1).max(4000),
  label: z.enum(dangerLabels),
});
/** A sentence as people type it, and what it says of danger: the detector learns from these. */
export type DangerSentence = z.infer<typeof dangerSentenceSchema>;

/** A file of `danger/`. */
export const dangerFileSchema = z.object({
  /** Whether it is learned from only where questions were not written for every document: it speaks of what those that have them do not. */
  ofOtherSettings: z.boolean().optional(),
  sentences: z.array(dangerSentenceSchema),
});
