import * as z from "zod";

const supersededSchema = z.object({
  name: z.string().min(1),
  /** As documents write it; all in capitals or with a capital inside: matched as written, else in any case. */
  names: z.array(z.string().min(3)).min(1),
  /** The editions that were replaced; absent where every mention is of something replaced. */
  years: z.array(z.int().min(1900).max(2100)).min(1).optional(),
  /** Words of a sentence that cites something else by the same name. */
  unless: z.array(z.string().min(3)).optional(),
  /** What is to be named instead. */
  replacedBy: z.string().min(1),
  /** The month from which the replacement held. */
  since: z.string().regex(/^\d{4}-\d{2}$/, "YYYY-MM"),
});
/** Guidance, an Act or a body that has been replaced. */
export type Superseded = z.infer<typeof supersededSchema>;

/** `superseded.json` of a corpus. */
export const supersededFileSchema = z.object({ superseded: z.array(supersededSchema) });

/** `acronyms.json` of a corpus. */
export const acronymsFileSchema = z.object({
  /** Those that nobody needs spelled out. */
  everyday: z.array(z.string().min(2)).default([]),
  /** What others stand for. */
  meanings: z.record(z.string(), z.string().min(3)).default({}),
});
export type AcronymsFile = z.infer<typeof acronymsFileSchema>;
