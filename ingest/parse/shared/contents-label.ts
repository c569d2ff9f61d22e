const label =
  /^(?:(?:table of |page )?contents(?: of this page)?|(?:on|in) this (?:page|section|article|document|guide|policy)|jump to(?: (?:a )?section)?|quick links|index)$/iu;

/** Whether words stand over a list of a document's own parts: "Contents", "On this page". */
export function isContentsLabel(text: string): boolean {
  return label.test(
    text
      .replace(/\s+/gu, " ")
      .replace(/[\s:…]+$/u, "")
      .trim(),
  );
}
