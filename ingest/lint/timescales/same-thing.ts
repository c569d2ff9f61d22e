import { sentenceSpans } from "../../../corpus/analysis/sentences.ts";
import { isStopWord, stem, words } from "../../../corpus/analysis/tokens.ts";
import type { LintedDocument } from "../linted-document.ts";

/** A statement of a document that one thing is a kind of another: "a pre-birth conference is an initial conference". */
export interface Kinship {
  readonly kind: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
}

const isA =
  /^(?:an?|the|each|every|all)\s+(?<kind>[\p{L}’'/-]+(?:\s+[\p{L}’'/-]+){0,4})\s+(?:is|are)\s+(?:also\s+)?(?:an?|the|treated as an?|regarded as an?)\s+(?<of>[\p{L}’'/-]+(?:\s+[\p{L}’'/-]+){0,5}?)(?=\s+(?:concerning|about|for|of|which|that|held|where|with|in|and|to)\b|[.,;:(]|$)/iu;

/** What a document says is a kind of what, where both have the same last word. */
export function kinshipsOf({ built }: LintedDocument): Kinship[] {
  const { text, document } = built;
  return document.blocks.flatMap((block) =>
    sentenceSpans(text, { start: block.contentStart, end: block.end }).flatMap((span) => {
      const groups = isA.exec(text.slice(span.start, span.end))?.groups;
      const [kind, of] = [termsOf(groups?.kind ?? ""), termsOf(groups?.of ?? "")];
      const isKin = kind.length > 1 && of.length > 1 && kind.at(-1) === of.at(-1);
      return isKin ? [{ kind: new Set(kind), of: new Set(of) }] : [];
    }),
  );
}

function termsOf(phrase: string): string[] {
  return words(phrase)
    .filter(({ text }) => !isStopWord(text))
    .map(({ text }) => stem(text));
}

/** Whether one text is about the kind and the other about what it is a kind of. */
export function areKin({ kind, of }: Kinship, a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const isKind = (terms: ReadonlySet<string>) => [...kind].every((term) => terms.has(term));
  const isOther = (terms: ReadonlySet<string>) => !isKind(terms) && [...of].every((term) => terms.has(term));
  return (isKind(a) && isOther(b)) || (isKind(b) && isOther(a));
}
