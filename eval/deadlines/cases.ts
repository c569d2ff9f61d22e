import { readdir } from "node:fs/promises";
import path from "node:path";
import * as z from "zod";
import { projectRoot } from "../../corpus/config.ts";
import { readJsonLines } from "../read-json-lines.ts";

/** A question about a deadline in plain words, and what a right answer holds; written by people who saw only the documents. */
const deadlineCaseSchema = z.object({
  id: z.string(),
  kind: z.enum([
    "due",
    "several",
    "in-time",
    "late",
    "chase",
    "ask",
    "impossible",
    "words",
    "silent",
    "conflict",
    "no-date",
  ]),
  today: z.string(),
  area: z.string().optional(),
  audience: z.enum(["practitioner", "parent"]).default("practitioner"),
  /** The user's turns, oldest first; the last is judged. */
  turns: z.array(z.string()).min(1),
  expect: z.object({
    /** Computed dates that are shown, the one asked for first. */
    due: z.array(z.string()).optional(),
    /** Dates of other readings that stand beside. */
    also: z.array(z.string()).optional(),
    asks: z.array(z.enum(["date", "time", "area", "exception", "which-date"])).optional(),
    /** Words of the documents that are quoted. */
    quotes: z.array(z.string()).optional(),
    verdict: z.enum(["in-time", "too-late", "not-yet", "may-chase", "passed"]).optional(),
    /** Days off that the working names. */
    skips: z.array(z.string()).optional(),
    /** Dates that must not be shown as the deadline. */
    never: z.array(z.string()).optional(),
    noDue: z.boolean().optional(),
    silent: z.boolean().optional(),
    otherArea: z.string().optional(),
  }),
});
export type DeadlineCase = z.infer<typeof deadlineCaseSchema>;

/** Reads the cases of one part: `tuning` may be learned from, `reporting` is only measured. */
export async function readDeadlineCases(part: "tuning" | "reporting"): Promise<DeadlineCase[]> {
  const folder = path.join(projectRoot, "eval", "data", "deadlines");
  const files = (await readdir(folder)).filter((name) => name.startsWith(part)).sort();
  const read = await Promise.all(
    files.map((name) => readJsonLines(path.join(folder, name), deadlineCaseSchema)),
  );
  return read.flat();
}
