import type { Block } from "../../corpus/schemas/index-format.ts";
import type { Finding } from "./finding.ts";
import { placeOf, wordsOf } from "./linted-document.ts";
import type { LintedDocument } from "./linted-document.ts";

/** Elsewhere a heading's level is guessed from its look, and pull-quotes look like headings. */
const statesLevels = /\.(?:html?|docx|md|markdown)$/iu;

/** Headings with nothing under them: the next heading is no lower, or there is nothing after it. */
export function findHeadingsWithoutText(document: LintedDocument): Finding[] {
  const { blocks } = document.built.document;
  const hasStatedLevels = statesLevels.test(document.file);
  return blocks.flatMap((block, index): Finding[] => {
    const next = blocks[index + 1];
    const isTitle = index === 0 || blocks.slice(0, index).every(({ kind }) => kind === "heading");
    if (block.kind !== "heading" || isTitle) return [];
    if (next !== undefined && !opensNoLower(next, block, hasStatedLevels)) return [];
    return [
      {
        kind: "heading-without-text",
        severity: "warning",
        message:
          next === undefined
            ? `Nothing stands under "${wordsOf(document, block)}", the last heading of the document`
            : `Nothing stands under "${wordsOf(document, block)}" before "${wordsOf(document, next)}"`,
        advice: "Put its text back, or take the heading out.",
        places: [placeOf(document, block)],
      },
    ];
  });
}

/** The next heading is no lower: by its number, or by its level where the format itself states levels. */
function opensNoLower(next: Block, block: Block, hasStatedLevels: boolean): boolean {
  const isNumbered = next.number !== null && block.number !== null;
  return next.kind === "heading" && (isNumbered || hasStatedLevels) && next.level <= block.level;
}
