/** Where a sentence ends: at a mark, a line's end or a dash, but not behind what is shortened ("s. 47"). */
const endOfSentence = /(?<=[.?!;])(?<!\b(?:s|sec|sect|para|e\.g|i\.e|cf|vs|dr|mr|mrs|ms|st)\.)\s+|\n| - /iu;

/** The sentences of a turn, in order, however they begin: people type without capitals. */
export function sentencesOf(text: string): string[] {
  return text.split(endOfSentence);
}

/** How many words a text has, as they are typed: what stands between spaces. */
export function countWords(text: string): number {
  return text.trim().split(/\s+/u).length;
}

/** The sentence that holds an offset. */
export function sentenceAt(text: string, offset: number): string {
  const begun = sentencesOf(text.slice(0, offset)).at(-1) ?? "";
  return sentencesOf(text.slice(offset - begun.length))[0] ?? "";
}

/**
 * The words of a sentence that stand before an offset. No dash ends it here: "it was - 10 March" leads up to the date
 * that stands at the offset.
 */
export function sentenceBefore(text: string, offset: number): string {
  return (
    text
      .slice(0, offset)
      .split(/[.?!;\n]/u)
      .at(-1) ?? ""
  );
}

/** The clauses of a text, roughly: what stands between two stops, dashes, or "and" and "but". */
export function clausesOf(text: string): string[] {
  return text.split(/[.?!;,\n]+|\s-\s|\b(?:and|but)\b/u);
}
