import * as z from "zod";

/** What the linter looks for; a kind keeps its name and meaning. */
export const findingKindSchema = z.enum([
  "timescale-contradiction",
  "missing-reference",
  "superseded-guidance",
  "suspected-gap",
  "heading-without-text",
  "unexplained-acronym",
  "held-elsewhere",
]);
export type FindingKind = z.infer<typeof findingKindSchema>;

/** An `error` misleads whoever follows the document; a `warning` may; a `note` is worth knowing. */
export const severitySchema = z.enum(["error", "warning", "note"]);
export type Severity = z.infer<typeof severitySchema>;

const placeSchema = z.object({
  documentId: z.string(),
  file: z.string(),
  /** The heading path, from the highest heading down. */
  section: z.array(z.string()),
  /** A paragraph number of the source, such as `2.5.14`. */
  paragraph: z.string().nullable(),
  page: z.int().nullable(),
  /** Offsets into the canonical text: it reads `quote` from `start` to `end`. */
  start: z.int().min(0),
  end: z.int().min(0),
  quote: z.string().min(1),
});
/** Where a finding stands, with the words it is about. */
export type Place = z.infer<typeof placeSchema>;

const findingSchema = z.object({
  kind: findingKindSchema,
  severity: severitySchema,
  /** What is wrong. */
  message: z.string().min(1),
  /** What to do about it. */
  advice: z.string().min(1),
  /** The first is where to begin; a contradiction has one place at least for each side. */
  places: z.array(placeSchema).min(1),
});
export type Finding = z.infer<typeof findingSchema>;

/** What `npm run corpus:lint -- --json` prints. */
export const lintReportSchema = z.object({
  format: z.literal("waymark-lint-1"),
  documents: z.int().min(0),
  /** Documents that could not be read, and why. */
  unreadable: z.array(z.object({ file: z.string(), reason: z.string() })),
  counts: z.object({ error: z.int(), warning: z.int(), note: z.int() }),
  findings: z.array(findingSchema),
});
export type LintReport = z.infer<typeof lintReportSchema>;
