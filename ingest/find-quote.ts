import { withoutSpace } from "../corpus/analysis/tokens.ts";
import type { Span } from "../corpus/schemas/index-format.ts";

/** A text prepared for finding quotations in it, white space aside. */
export interface QuoteFinder {
  /** Where the quotation first stands at or after `from`, as a span of the text; null when it does not. */
  readonly find: (quote: string, from?: number) => Span | null;
}

/** Prepares a text for {@link QuoteFinder.find}. */
export function quoteFinder(text: string): QuoteFinder {
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (!/\s/u.test(text.charAt(i))) offsets.push(i);
  }
  const squeezed = withoutSpace(text);
  return {
    find(quote, from = 0) {
      const wanted = withoutSpace(quote);
      if (wanted === "") return null;
      const firstIndex = offsets.findIndex((offset) => offset >= from);
      if (firstIndex < 0) return null;
      const at = squeezed.indexOf(wanted, firstIndex);
      const start = offsets[at];
      const last = offsets[at + wanted.length - 1];
      return at < 0 || start === undefined || last === undefined ? null : { start, end: last + 1 };
    },
  };
}
