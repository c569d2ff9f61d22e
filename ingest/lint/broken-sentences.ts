import type { Block } from "../../corpus/schemas/index-format.ts";
import { isFinished } from "../structure/line-shape.ts";
import type { Finding } from "./finding.ts";
import { wordsOf } from "./linted-document.ts";
import type { LintedDocument } from "./linted-document.ts";
import { suspectedGap } from "./suspected-gap.ts";

/** Sentences that break off or are cut in two, and those that lead into a list which is not there. */
export function findBrokenSentences(document: LintedDocument): Finding[] {
  const blocks = document.built.document.blocks.filter(({ kind }) => kind !== "footnote");
  return blocks.flatMap((block, index): Finding[] => {
    if (block.kind === "row") return [];
    const message = whatIsBroken(document, block, blocks[index + 1]);
    if (message === null) return [];
    const tail = { start: Math.max(block.contentStart, block.end - tailLength), end: block.end };
    return [suspectedGap(message, document, tail)];
  });
}

/** How much of a paragraph's end is quoted. */
const tailLength = 90;
const shortestCut = 40;

/** Words that no sentence ends with, and a sentence of which only the first word is left. */
const openEnding =
  /(?:\b(?:the|an?|of|and|or|to|with|for|from|is|are|was|were|should|must|will|their|its|which)|[.!?]\s(?:The|This|These|They|It|In|For|If|When|Where|A))$/u;
const openHeading = /\b(?:the|an?|and|their|its)$/u;
/** An item that its format did not tell as one. */
const looksLikeItem = /^[•▪●◦‣·–*-]\s/u;

function whatIsBroken(document: LintedDocument, block: Block, next: Block | undefined): string | null {
  const words = wordsOf(document, block).trimEnd();
  const after = next === undefined ? "" : wordsOf(document, next);
  const isListNext = next?.kind === "item" || looksLikeItem.test(after);
  if (block.kind === "paragraph" && words.endsWith(":")) {
    const isLeadIn = !isListNext && (next === undefined || opensAnother(next));
    return isLeadIn ? "A sentence leads into a list, and no list follows" : null;
  }
  if (isListNext) return null;
  if ((block.kind === "heading" ? openHeading : openEnding).test(words)) return "A sentence breaks off";
  if (block.kind === "item") return null;
  if (next?.kind === "paragraph" && next.number === null && isCut(words, after)) {
    return "A sentence is cut in two";
  }
  return block.kind === "paragraph" && isBracketOpen(words)
    ? "A bracket is opened, and the sentence breaks off in it"
    : null;
}

/** A heading or a numbered paragraph begins something else. */
function opensAnother(next: Block): boolean {
  return next.kind === "heading" || (next.kind === "paragraph" && next.number !== null);
}

/** No end, and what follows begins in the middle; a paragraph in small letters throughout is a line of a list. */
function isCut(words: string, after: string): boolean {
  const isWhole = isFinished(words) || /[;,]$/u.test(words) || words.length <= shortestCut;
  return !isWhole && !/^[(“"'‘]?\p{Ll}/u.test(words) && /^\p{Ll}{2,}/u.test(after);
}

function isBracketOpen(words: string): boolean {
  return !isFinished(words) && words.split("(").length > words.split(")").length;
}
