import { readFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod";
import { DataFileError } from "../../corpus/errors.ts";
import { readJsonLines } from "../read-json-lines.ts";

const snippetsFile = "id2snippet.json";
const questionsFile = "open_retrieval_sharc_dev.json";

const snippetsSchema = z.record(z.string().regex(/^\w+$/), z.string());
const rowSchema = z.object({ question: z.string().min(1), gold_snippet_id: z.string() });

/** A question, the snippet that answers it, and how many rows of the file ask it so. */
export interface SharcQuestion {
  readonly question: string;
  readonly gold: string;
  readonly rows: number;
}

/** Open-retrieval ShARC (Gao et al. 2021, arXiv 2102.08633): rules from government pages, and questions. */
export interface SharcData {
  /** Text by the snippet's id. */
  readonly snippets: ReadonlyMap<string, string>;
  /** Each pair of question and snippet once. */
  readonly questions: readonly SharcQuestion[];
}

/** Reads the snippets and the dev questions. @throws {DataFileError} naming a file that is absent or unfit. */
export async function readSharc(folder: string): Promise<SharcData> {
  const parsed = snippetsSchema.safeParse(await readSnippets(path.join(folder, snippetsFile)));
  if (!parsed.success) throw new DataFileError(`${snippetsFile} does not map ids to texts.`);
  const rows = await readJsonLines(path.join(folder, questionsFile), rowSchema).catch((cause: unknown) => {
    throw unreadable(path.join(folder, questionsFile), cause);
  });
  const byKey = new Map<string, SharcQuestion>();
  for (const { question, gold_snippet_id: gold } of rows) {
    const key = JSON.stringify([question, gold]);
    byKey.set(key, { question, gold, rows: (byKey.get(key)?.rows ?? 0) + 1 });
  }
  return { snippets: new Map(Object.entries(parsed.data)), questions: [...byKey.values()] };
}

async function readSnippets(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

function unreadable(file: string, cause: unknown): DataFileError {
  if (cause instanceof DataFileError) return cause;
  return new DataFileError(
    `${file} cannot be read: give the folder that holds ${snippetsFile} and ${questionsFile}, JSON Lines.`,
    { cause },
  );
}
