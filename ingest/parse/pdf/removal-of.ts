import type { Removal } from "../parser.ts";

/** A line, or a piece of one, taken out for a reason. */
export function removalOf({ text, page }: { text: string; page: number }, reason: string): Removal {
  return { lineNumber: null, page, text, reason };
}
