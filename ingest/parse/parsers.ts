import type { Parser } from "./parser.ts";
import { parseText } from "./text.ts";

/** The parsers by file ending: a new format is one entry here. */
export const parsers: Readonly<Record<string, Parser>> = {
  ".txt": parseText,
  ".text": parseText,
};
