const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const year = String.raw`(?:19|20)?\d{2}(?!\d)`;
const inNumbers = String.raw`\d{1,2} ?[/.\-] ?\d{1,2} ?[/.\-] ?${year}|(?:19|20)\d{2}-\d{2}-\d{2}`;
const inWords = String.raw`\d{1,2}(?:st|nd|rd|th)?(?: of)?[ \-]?(?:${months})\.?,?[ \-]?${year}|(?:${months}) \d{1,2}(?:st|nd|rd|th)?,? ${year}`;
const whole = `(?:${inNumbers}|${inWords})`;

/** What says outright that a date of birth follows: then one without separators or without a year is one too. */
const outright = String.raw`\b(?:d\.? ?o\.? ?b\b\.?|date of birth|birth ?dates?|birthdays?|b\/?day)`;
const between = String.raw`(?: is| was| of| being)?\s{0,2}[:=\-–(]?\s{0,2}(?:the )?`;
const bare = String.raw`\d{8}|\d{6}|\d{1,2} \d{1,2} ${year}|\d{1,2}[/.]\d{1,2}|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${months})\b`;

const patterns: readonly RegExp[] = [
  // The second of two: "dob 1/2/14 and 3/5/16".
  new RegExp(String.raw`(?<=${outright}s?${between}${whole}(?:, ?| and | & ))${whole}(?!\d)`, "giu"),
  new RegExp(String.raw`(?<=${outright}${between})(?:${whole}|${bare})(?!\d)`, "giu"),
  // "Born": of a child that is there, not of one that is due to be.
  new RegExp(
    String.raw`(?<=(?<!\b(?:be|being|un|not|if|when) ?)\bborn(?: [a-z]+){0,4}? (?:on |in )?(?:the )?)${whole}(?!\d)`,
    "giu",
  ),
  new RegExp(String.raw`(?<=\(b\.? ?|\bb\. ?)${whole}(?!\d)`, "giu"),
  new RegExp(String.raw`(?<![\d/.\-])${whole}(?= ?[,(\-]? ?\(?(?:d\.? ?o\.? ?b\b|date of birth))`, "giu"),
];
const wholeDate = new RegExp(String.raw`^[ ,(\-–]{1,3}(${inNumbers})(?!\d)`, "u");

/**
 * Dates of birth: by the words before or after them, or right behind a name (`names`), as in "Kyle Jones 03/04/2015".
 * The dates of events, and the day a baby is expected, are none.
 */
export function findBirthDates(
  text: string,
  names: readonly { readonly end: number }[],
): { start: number; end: number }[] {
  const cued = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  const behindNames = names.flatMap(({ end }) => {
    const date = wholeDate.exec(text.slice(end, end + 24));
    if (date?.[1] === undefined) return [];
    const start = end + date[0].length - date[1].length;
    return [{ start, end: start + date[1].length }];
  });
  return [...cued, ...behindNames];
}
