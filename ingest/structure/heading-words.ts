import { isFinished } from "./line-shape.ts";

const longestHeading = 140;

/** Words that only a sentence of procedure has, never a heading. */
const sentenceWords = /\b(must|should|shall)\b/i;
const crossReference = /^(see( also)?|for more)\b/i;
const abbreviated = /(?:\p{Lu}|\b(?:etc|inc|ltd|e\.g|i\.e|no))\.\)$/iu;
/** A bracket that holds a sentence, at the end of a line. */
const sentenceInBrackets = /(?:^|[.!?]\s)\([^()]*[.!?]\)$|\(\p{Lu}\S*(?: [^\s()]+){2,}[.!?]\)$/u;

/** Bars and arrows part what a site or a signature shows beside each other. */
const besideOthers = / [|>»›] /u;

/** Whether words read as a heading: of a typed text, or of the lines of a printed page. */
export function headingWords(text: string, isTyped: boolean): boolean {
  if (text.length > longestHeading || /[.:;,(]$/u.test(text) || crossReference.test(text)) return false;
  if (sentenceWords.test(text) && !(isTyped && isOwnClause(text))) return false;
  if (isTyped && besideOthers.test(text)) return false;
  if (text.endsWith(".)") && !abbreviated.test(text)) return false;
  if (sentenceInBrackets.test(text)) return false;
  if (isFinished(text) && !text.endsWith("?") && !text.endsWith(")")) return false;
  return /^(\d|\p{Lu})/u.test(text) && /\p{L}/u.test(text);
}

const clauseWord = "(?:when|where|who|whom|what|which|why|how|whether|if|before|after|until|while|that)";
const pronoun = "(?:i|you|we|they|he|she|it|someone|somebody|anyone|nobody|everyone)";
const beginsClause = new RegExp(`^(?:\\d[\\d.]*\\s+)?${clauseWord}\\b`, "iu");
/** What stands in a clause of its own between its first word and a word of duty: who it is about, and nobody else. */
const dutyInClause = new RegExp(
  `\\b${clauseWord} (?:${pronoun} |(?:(?!${pronoun}\\b)[\\p{L}’'-]+ ){0,3})(?:must|should|shall)\\b`,
  "giu",
);
const longestClause = 12;

/** Whether words are a clause that hangs on nothing: "What you should do", "When a child is not where they should be". */
export function isOwnClause(text: string): boolean {
  if (!beginsClause.test(text) || /[,;:.!]/u.test(text) || text.split(/\s+/u).length > longestClause)
    return false;
  return (
    !sentenceWords.test(text.replace(dutyInClause, "")) &&
    !/\b(?:a|an|the|to|of|for|with|by|and|or|their|our|your)$/iu.test(text)
  );
}
