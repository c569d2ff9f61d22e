/** A reference to a place of a document, as it stands in a paragraph. */
export interface Naming {
  /** Offsets into the paragraph's words. */
  readonly start: number;
  readonly end: number;
  /** `section 3.4`, `Part A, chapter 2`, `Appendix B`. */
  readonly label: string;
  /** `3.4.12`; null for an appendix or a caption. */
  readonly number: string | null;
  /** What follows the number and reads as its title; "" where nothing does. */
  readonly title: string;
}

const numbered =
  /\b(?<part>Parts? [A-Z]\d?,? ?(?:and )?)?(?<label>sections?|paragraphs?|paras?\.?|chapters?)\s+(?<number>\d+(?:\.\d+)*)(?:[,.:]\s+(?<title>\p{L}[^.;:,()]{4,80}))?/giu;
const bare =
  /\b(?:see|refer to)(?: also)?:?\s+(?<number>\d+(?:\.\d+)+)(?![\d%]|\s?(?:per cent|hours|days))/giu;
const lettered =
  /\b(?<label>appendix|annexe?|flowchart|figure|table|diagram)\s+(?<letter>\d{1,2}|[A-Z])\b(?!\s?[,(]?\s?(?:of|to|in|from)\b)/giu;

/** The references in a paragraph: by number, with or without a title, then appendices and captions. */
export function namingsIn(words: string): Naming[] {
  const byNumber = [...words.matchAll(numbered), ...words.matchAll(bare)].map((match) => {
    const { part = "", label = "section", number = "", title = "" } = match.groups ?? {};
    return { ...spanOf(match), label: `${part}${label} ${number}`, number, title: titleOf(title) };
  });
  const byLetter = [...words.matchAll(lettered)]
    .map((match) => ({
      ...spanOf(match),
      label: `${match.groups?.label ?? ""} ${match.groups?.letter ?? ""}`,
      number: null,
      title: "",
    }))
    .filter((naming) => !isCaption(words, naming));
  return [...byNumber, ...byLetter];
}

function spanOf(match: RegExpExecArray) {
  return { start: match.index, end: match.index + match[0].length };
}

/** What follows a number is its title where it begins with a capital or is a few plain words. */
function titleOf(words: string): string {
  const title = words.trim();
  return /^\p{Lu}|^(?!and |or |but |which )\p{Ll}+(?: \p{Ll}+){0,3}$/u.test(title) ? title : "";
}

/** "Figure 2: What happens next", where nothing sends the reader to it. */
function isCaption(words: string, { start, end }: Naming): boolean {
  const isNamed = start === 0 || /^\s?[:–-]\s/u.test(words.slice(end));
  return isNamed && !/\b(?:see|in|refer to):?\s*$/iu.test(words.slice(0, start));
}

const law = /\b(?:Act|Acts|Regulations?|Order|Rules|Convention|Code of Practice|Bill|GDPR)\b/u;
const ofWhat = /^\s*(?:\(\w+\))*(?:,? (?:and|or|to) (?:section )?\d\w*)*\s*(?:of|in) (?:the|that|this)?\b/u;
const justNamed =
  /\b(?:(?:Act|Regulations?|Order|Convention)\s(?:\d{4})?[^.]{0,30}|[Rr]egulations? \d[^.;]{0,30})$/u;

/** "Section 47 of the Children Act 1989", or a section of an Act named just before. */
export function isOfLaw(words: string, { start, end, number, title }: Naming): boolean {
  const [before, after] = [words.slice(Math.max(0, start - 60), start), words.slice(end, end + 90)];
  const isOfAct = number !== null && ofWhat.test(after) && law.test(after);
  return isOfAct || law.test(title) || justNamed.test(before);
}

/** "Chapter 1 of Working Together": a place of another document. */
export function isOfAnother(words: string, { start, end }: Naming): boolean {
  return (
    /^\s*,?\s*(?:of|in|to) (?:the |its )?[‘“"']?\p{Lu}/u.test(words.slice(end, end + 30)) ||
    /\b(?:\p{Lu}[\p{L}’]+ ){2,}(?:\d{4},? )?\(?$/u.test(words.slice(Math.max(0, start - 80), start))
  );
}
