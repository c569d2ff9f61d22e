import * as z from "zod";
import { tellsCasesSchema } from "./vocabulary.ts";

/** Why procedures are silent on a question, as far as its words alone tell. */
export const silenceReasons = [
  "not-in-procedures",
  "needs-a-person",
  "unsafe-request",
  "out-of-scope",
] as const;
export type SilenceReason = (typeof silenceReasons)[number];

/** A file of `silences/`: questions as people type them that these procedures do not answer. */
export const silencesFileSchema = z.object({
  reason: z.enum(silenceReasons),
  /** Whose procedures are silent, where others answer: it counts only where these alone are asked. */
  area: z.string().optional(),
  questions: z.array(z.string().min(1).max(4000)),
  tellsCases: tellsCasesSchema,
});
export type SilencesFile = z.infer<typeof silencesFileSchema>;
