const numbers = [
  "a",
  "an",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** A pattern for a small number in digits or words; to stand within a larger one. */
export const numberPattern = `(?:\\d{1,3}|${numbers.join("|")}|couple of|a couple of)`;

/** A small number as typed: "2", "two", "a", "a couple of". */
export function readNumber(text: string): number {
  const word = text.toLowerCase().trim();
  if (/^\d+$/.test(word)) return Number(word);
  if (word.endsWith("couple of")) return 2;
  const at = numbers.indexOf(word);
  return at <= 2 ? 1 : at - 1;
}
