/** The sentences of a turn, in order, whatever ends them: a mark, a line's end, a dash. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!;])\s+|\n| - /u);
}

/** The sentence that holds an offset. */
export function sentenceAt(text: string, offset: number): string {
  const begun = sentencesOf(text.slice(0, offset)).at(-1) ?? "";
  return sentencesOf(text.slice(offset - begun.length))[0] ?? "";
}

/** The words of a sentence that stand before an offset. */
export function sentenceBefore(text: string, offset: number): string {
  return (
    text
      .slice(0, offset)
      .split(/[.?!;\n]/u)
      .at(-1) ?? ""
  );
}
