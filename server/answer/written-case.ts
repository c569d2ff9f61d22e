import type { Candidate } from "../retrieval/retriever.ts";

/** Whether questions were written ahead for the passages found: what is learned from them says nothing where there are none. */
export type WrittenCase = "written" | "unwritten";

/** Whether questions were written for any of the passages found. */
export function writtenCaseOf(candidates: readonly Candidate[]): WrittenCase {
  return candidates.some(({ prepared: { bank } }) => bank.to > bank.from) ? "written" : "unwritten";
}
