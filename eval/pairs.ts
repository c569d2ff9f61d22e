import { readdir } from "node:fs/promises";
import path from "node:path";
import * as z from "zod";
import { projectRoot } from "../corpus/config.ts";
import { readJsonLines } from "./read-json-lines.ts";

/** A question with what a right answer holds, written by people who saw only the documents. */
const pairSchema = z.object({
  id: z.string(),
  /** `tuning` may be looked at and learned from; `reporting` is only measured. Parted by document section. */
  part: z.enum(["tuning", "reporting"]),
  question: z.string(),
  /** The user's earlier turns, oldest first. */
  history: z.array(z.string()),
  area: z.string().nullable(),
  audience: z.enum(["practitioner", "parent"]),
  type: z.enum([
    "fact",
    "what-do-i-do",
    "list",
    "how-long",
    "who",
    "follow-up",
    "difference",
    "not-in-procedures",
    "held-elsewhere",
    "needs-a-person",
    "out-of-scope",
    "unsafe-request",
  ]),
  style: z.enum(["plain", "lay", "acronym", "typo", "scenario"]),
  expect: z.enum(["answer", "abstention"]),
  reason: z
    .enum(["not-in-procedures", "held-elsewhere", "needs-a-person", "out-of-scope", "unsafe-request"])
    .nullable(),
  /** `emergency-optional`: an alert is right and its absence is no fault. */
  alert: z.enum(["emergency", "emergency-optional", "child-asking"]).nullable(),
  /** Every passage that answers, by a quotation of it. */
  gold: z.array(z.object({ documentId: z.string(), quote: z.string() })),
  /** Quotations that a complete answer shows. */
  facts: z.array(z.string()),
});
export type Pair = z.infer<typeof pairSchema>;

/** The folder of the evaluation's pairs, one JSON object a line. */
const pairsDir: string = path.join(projectRoot, "eval", "data", "pairs");

/** Reads every pair. @throws {DataFileError} naming the file and line that does not fit. */
export async function readPairs(folder: string = pairsDir): Promise<Pair[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".jsonl")).sort();
  const pairs: Pair[] = [];
  for (const file of files) {
    pairs.push(...(await readJsonLines(path.join(folder, file), pairSchema)));
  }
  return pairs;
}

/** The pairs of one part. */
export async function pairsOf(part: Pair["part"]): Promise<Pair[]> {
  return (await readPairs()).filter((pair) => pair.part === part);
}

/** Whether the documents answer the pair's question. */
export function isAnswerable(pair: Pair): boolean {
  return pair.expect === "answer" && pair.gold.length > 0;
}
