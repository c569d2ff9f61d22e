import { withoutSpace } from "../corpus/analysis/tokens.ts";
import type { Pair } from "./pairs.ts";

/** A passage as any retriever gives it. */
export interface FoundPassage {
  readonly documentId: string;
  readonly text: string;
}

/** A longer passage is no hit: whole documents as passages would always hit and mean nothing. */
const longestHit = 1200;

/** Whether a passage holds one of the pair's gold quotations, white space aside. */
export function isHit(passage: FoundPassage, pair: Pair): boolean {
  if (passage.text.length > longestHit) return false;
  const text = withoutSpace(passage.text);
  return pair.gold.some(
    (gold) => gold.documentId === passage.documentId && text.includes(withoutSpace(gold.quote)),
  );
}

/** Whether a piece of text holds, or is part of, a gold quotation, or holds a fact that a complete answer shows. */
export function isPartOfAnswer(piece: FoundPassage, pair: Pair): boolean {
  const text = withoutSpace(piece.text);
  return (
    pair.facts.some((fact) => text.includes(withoutSpace(fact))) ||
    pair.gold.some(({ documentId, quote }) => {
      const gold = withoutSpace(quote);
      return documentId === piece.documentId && (text.includes(gold) || gold.includes(text));
    })
  );
}

/** The rank of the first hit, from 1; null when none hits. */
export function firstHit(passages: readonly FoundPassage[], pair: Pair): number | null {
  const index = passages.findIndex((passage) => isHit(passage, pair));
  return index < 0 ? null : index + 1;
}
