import { plainTitle } from "../plain-title.ts";
import type { LintedDocument } from "./linted-document.ts";
import { wordsOf } from "./linted-document.ts";

/** Whether a heading of the documents, or the title of one of them, is or holds the title. */
export function findTitle(title: string, documents: readonly LintedDocument[]): boolean {
  const wanted = plainTitle(title);
  const isIt = (text: string) => {
    const held = plainTitle(text).replace(/^\d+(?: \d+)* /u, "");
    return held !== "" && (` ${held} `.includes(` ${wanted} `) || ` ${wanted} `.startsWith(` ${held} `));
  };
  return documents.some(
    (document) =>
      isIt(document.built.document.title) ||
      document.built.document.blocks.some(
        (block) => block.kind === "heading" && isIt(wordsOf(document, block)),
      ),
  );
}
