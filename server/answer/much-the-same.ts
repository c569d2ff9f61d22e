/** What a quotation says, and whose procedures say it. */
export interface Said {
  readonly area: string;
  readonly text: string;
  /** Its content words, separated by spaces. */
  readonly content: string;
}

/** A quotation tells nothing new when at least this share of its content words is told already. */
const toldShare = 0.85;
/** What binds, limits or counts: alike words that differ in one of these say something else. */
const binding =
  /\b(?:must|should|may|might|cannot|shall|not|never|no|unless|except|only|without|before|after|one|two|three|four|five|six|\d+\S*)\b/giu;

/**
 * Whether a quotation tells nothing that another has not told: nearly all its words, and each that binds, limits
 * or counts. Between areas these have to be the same on both sides: what only one of them says is a difference.
 */
export function addsNothing(quotation: Said, told: Said): boolean {
  const own = new Set(quotation.content.split(" "));
  const other = new Set(told.content.split(" "));
  if (countIn(own, other) < toldShare * own.size) return false;
  const ownBinding = bindingWords(quotation);
  const otherBinding = bindingWords(told);
  return (
    countIn(ownBinding, otherBinding) === ownBinding.size &&
    (quotation.area === told.area || ownBinding.size === otherBinding.size)
  );
}

function countIn(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...some].filter((one) => others.has(one)).length;
}

function bindingWords({ text }: Said): Set<string> {
  return new Set(Array.from(text.matchAll(binding), ([word]) => word.toLowerCase()));
}
