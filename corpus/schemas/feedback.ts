import * as z from "zod";

/** One line of stored feedback: what a person sent on purpose, and the day. No time, no address, no session. */
export const feedbackEntrySchema = z.object({
  day: z.iso.date(),
  verdict: z.enum(["up", "down"]),
  answerId: z.string(),
  /** The index that served when the feedback came in. */
  indexVersion: z.string(),
  reason: z.string().optional(),
  /** Only where the person ticked to include it. */
  question: z.string().optional(),
});
export type FeedbackEntry = Readonly<z.infer<typeof feedbackEntrySchema>>;
