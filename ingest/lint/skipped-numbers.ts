import type { Block } from "../../corpus/schemas/index-format.ts";
import type { Finding } from "./finding.ts";
import { wordsOf } from "./linted-document.ts";
import type { LintedDocument } from "./linted-document.ts";
import { parentOf } from "./section-numbers.ts";
import { suspectedGap } from "./suspected-gap.ts";

/** Numbers that skip (2.2.16, then 2.2.21), that begin late (2.4.5 first), or that stand within another's paragraph. */
export function findSkippedNumbers(document: LintedDocument): Finding[] {
  const numbered = document.built.document.blocks.filter(isNumbered);
  const last = new Map<string, string>();
  return numbered.flatMap((block): Finding[] => {
    const { number } = block;
    const parent = parentOf(number);
    const before = last.get(parent) ?? null;
    const inner = swallowedNumber(wordsOf(document, block), number);
    last.set(parent, inner?.number ?? number);
    const isAlone = numbered.filter((other) => parentOf(other.number) === parent).length < 2;
    const skipped = parent === "" || isAlone ? null : whatIsSkipped(parent, before, number);
    const head = { start: block.start, end: Math.min(block.end, block.start + quoted) };
    return [
      ...(skipped === null ? [] : [suspectedGap(skipped, document, head)]),
      ...(inner === null
        ? []
        : [
            suspectedGap(`Paragraph ${inner.number} stands within paragraph ${number}`, document, {
              start: Math.max(block.contentStart, block.contentStart + inner.at - quoted / 2),
              end: Math.min(block.end, block.contentStart + inner.at + quoted / 2),
            }),
          ]),
    ];
  });
}

/** How much of a paragraph is quoted. */
const quoted = 100;

type NumberedBlock = Block & { readonly number: string };

function isNumbered(block: Block): block is NumberedBlock {
  return block.number !== null && (block.kind === "heading" || block.kind === "paragraph");
}

function lastPart(number: string): number {
  return Number(number.split(".").at(-1));
}

function whatIsSkipped(parent: string, before: string | null, number: string): string | null {
  if (lastPart(number) - (before === null ? 0 : lastPart(before)) <= 1) return null;
  return before === null
    ? `The numbers of ${parent} begin with ${number}`
    : `The numbers go from ${before} to ${number}`;
}

/** The number of the next paragraph, in the middle of this one. */
function swallowedNumber(words: string, number: string): { number: string; at: number } | null {
  const parent = parentOf(number);
  if (parent === "") return null;
  const next = `${parent}.${lastPart(number) + 1}`;
  const at = words.search(new RegExp(`(?<=\\s)${next.replaceAll(".", "\\.")}\\s+\\p{Lu}`, "u"));
  return at < 0 ? null : { number: next, at };
}
