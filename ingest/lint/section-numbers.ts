import type { LintedDocument } from "./linted-document.ts";
import { wordsOf } from "./linted-document.ts";

/** The numbers that a document gives its sections and paragraphs. */
export interface SectionNumbers {
  /** Whether something has the number, or a number under it. */
  readonly has: (number: string) => boolean;
  /** Whether the document numbers what stands beside it, so that a number which is not there is missing. */
  readonly isMissing: (number: string) => boolean;
}

/** Reads the numbers of a document: of its headings and paragraphs, and those that stand within a paragraph. */
export function sectionNumbersOf(document: LintedDocument): SectionNumbers {
  const known = new Set<string>();
  for (const block of document.built.document.blocks) {
    if (block.number === null) continue;
    addWithParents(known, block.number);
    for (const inner of wordsOf(document, block).matchAll(/(?<=\s)\d+(?:\.\d+){2,}(?=\s\p{Lu})/gu)) {
      addWithParents(known, inner[0]);
    }
  }
  const has = (number: string) => known.has(number);
  const isMissing = (number: string): boolean => {
    if (has(number)) return false;
    const parent = parentOf(number);
    const beside = [...known].filter((other) => parentOf(other) === parent);
    return beside.length > 1 || (parent !== "" && !has(parent) && isMissing(parent));
  };
  return { has, isMissing };
}

function addWithParents(known: Set<string>, number: string): void {
  for (let one = number; one !== ""; one = parentOf(one)) known.add(one);
}

/** The number of what a number stands under: "2.5" of "2.5.14", "" of "2". */
export function parentOf(number: string): string {
  return number.split(".").slice(0, -1).join(".");
}
