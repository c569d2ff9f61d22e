import { readFile } from "node:fs/promises";
import path from "node:path";
import type * as z from "zod";
import { DataFileError } from "../corpus/errors.ts";

/** Reads a file of one JSON object a line. @throws {DataFileError} naming the file and line that does not fit. */
export async function readJsonLines<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const lines = (await readFile(file, "utf8")).split("\n");
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const parsed = schema.safeParse(JSON.parse(line));
    if (parsed.success) return [parsed.data];
    const [issue] = parsed.error.issues;
    throw new DataFileError(
      `${path.basename(file)}, line ${String(index + 1)}: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`,
    );
  });
}
