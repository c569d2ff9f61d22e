/** What stands before the words of an item or a numbered paragraph. */
export interface Marker {
  readonly kind: "bullet" | "letter" | "number" | "subsection";
  /** Characters up to the words, white space included. */
  readonly length: number;
  /** The number without its point or brackets; null for a bullet. */
  readonly number: string | null;
}

const bullet = /^(?:[•▪●◦‣·∙⁃■□▫○◆◇►▶➢➤✓✔☐–—*\-\u2212\uE000-\uF8FF]|[o§](?= ))\s*(?=\S)/u;
const letter = /^(?:\((?<bracketed>[a-z]{1,2}|[ivx]{1,5})\)|(?<plain>[a-z]|[ivx]{1,5})[.)])(?:\s+|(?=\S))/u;
const subsection = /^(?:(?<regulation>\d+[A-Z]{0,2})\.\s?—\s?)?\((?<number>\d+[A-Z]{0,2})\)\s*/u;
const number = /^(?<number>\d{1,3}(?:\.\d{1,3})*)(?:[.)]\s*|\s+)(?=\S)/u;

/** The bullet, letter or number that a text begins with; null for plain words and for a number within a sentence. */
export function markerOf(text: string): Marker | null {
  const found = bullet.exec(text);
  if (found !== null && (/\s$/u.test(found[0]) || /^[^–—*\-\u2212]/u.test(text))) {
    return { kind: "bullet", length: found[0].length, number: null };
  }
  const section = subsection.exec(text)?.groups;
  if (section !== undefined) {
    const whole = section.regulation ?? "";
    const length = subsection.exec(text)?.[0].length ?? 0;
    return { kind: "subsection", length, number: `${whole}(${section.number ?? ""})` };
  }
  const lettered = letter.exec(text);
  if (lettered !== null) {
    const { bracketed, plain } = lettered.groups ?? {};
    return { kind: "letter", length: lettered[0].length, number: bracketed ?? plain ?? null };
  }
  const numbered = number.exec(text);
  const isNumber =
    numbered !== null && /^(?:\d+\.\s|\d+\)|\d+\.\d|\d+\.(?=\p{Lu}))|^\d+\s+\p{Lu}/u.test(text);
  return isNumber
    ? { kind: "number", length: numbered[0].length, number: numbered.groups?.number ?? null }
    : null;
}

/** Whether a text is nothing but a bullet, a letter or a number before words that stand apart from it. */
export function isMarker(text: string): boolean {
  return text.length <= 8 && (markerOf(`${text} x`)?.length ?? 0) > text.length;
}
