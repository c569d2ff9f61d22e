import type { PreparedPassage } from "./prepared-passage.ts";

/** Whether questions were written ahead: what is learned from them says nothing where there are none. */
export type WrittenCase = "written" | "unwritten";

/** Whether questions were written for any of the passages. */
export function writtenCaseOf(passages: readonly Pick<PreparedPassage, "isWritten">[]): WrittenCase {
  return passages.some(({ isWritten }) => isWritten) ? "written" : "unwritten";
}
