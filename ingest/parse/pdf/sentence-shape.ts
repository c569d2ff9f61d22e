/** Whether a text ends as a sentence, a lead-in or an item of a list does. */
export function isFinished(text: string): boolean {
  return /(?:[.?!:;][)\]"'’”]{0,2}|—)$/u.test(text);
}

/** Whether a text begins as the inside of a sentence does. */
export function beginsInside(text: string): boolean {
  return /^[(“"'‘[]?\p{Ll}/u.test(text) || /^[,;.)]/u.test(text);
}
