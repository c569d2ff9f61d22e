const never = "never|do not|don['’]?t|avoid|under no|on no|at no";
const alone = "only|nobody|no[- ]one";
const refused = "forbidden|prohibited|banned|not (?:be )?(?:allowed|permitted|done)|don['’]?ts";
/** Words that stop short of what they forbid, or of whom alone they allow it. */
const endsForbidding = new RegExp(
  `\\b(?:${never}|${alone}|${refused}|do|no|not|may|cannot|(?:can|won|must|should|may|need)n?['’]t|without|except|unless)$`,
  "iu",
);
/** "Never give", "Under no circumstances", "Only the head of care": hardly more than the words that forbid. */
const beginsForbidding = new RegExp(
  `^(?:(?:${never})(?: [\\p{L}’'-]+)?|(?:${alone})(?: [\\p{L}’'-]+){0,4})$`,
  "iu",
);
/** "What not to say". */
const isNotTo = /\bnot to [\p{L}’'-]+$/iu;

/** Whether a bold line forbids what stands under it, or allows it to some alone: without the line it reads as advice. */
export function forbidsWhatFollows(line: string): boolean {
  const words = line.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return endsForbidding.test(words) || beginsForbidding.test(words) || isNotTo.test(words);
}
