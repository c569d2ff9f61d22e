import { numberWords } from "../corpus/number-words.ts";

/** Ages from one to another, both included, in years. */
interface AgeRange {
  readonly from: number;
  readonly to: number;
}

/** Nobody older is asked about as a child or a young person. */
const oldest = 25;
const number = `\\d{1,2}|${numberWords
  .slice(1, oldest + 1)
  .reverse()
  .join("|")}`;
/** Before a number that is an age: whose it is. */
const whose = String.raw`aged?|(?:s?he|child|kid|girl|boy|lad|son|daughter|niece|nephew|pupil|student|patient)(?:['’]?s| is| was)|they(?:['’]?re| are)|i(?:['’]?m| am)|turned`;
/** After a bare number: the end of what is said, or what goes on with something else. It counts nothing then. */
const isAlone = String.raw`(?= ?(?:$|[,;?!)-]|\.(?!\d)|(?:and|but|so|who|with|has|now|last|today|yesterday|years? old|yrs? old|yo\b)\b))`;

const told = new RegExp(
  [
    String.raw`\b(?:${whose})(?: (?:only|just|now|already))? (${number})${isAlone}`,
    String.raw`\b(${number})[ -]?(?:yrs?|years?|y)[ -]?olds?\b|\b(${number})[ -]?(?:yo|y/o)\b`,
    // Babies are told in months: "6m" is no age in years.
    String.raw`\b(1\d)[fm]\b(?! old)`,
  ].join("|"),
  "giu",
);

/** The ages, in years, that a question tells somebody has: "she's 16", "14 yr old", "15f". */
export function agesTold(text: string): number[] {
  return [...text.replace(/\s+/gu, " ").matchAll(told)]
    .map((match) => numberOf(match.slice(1).join("")))
    .filter((age) => age <= oldest);
}

/** The stretches of a text that tell an age, with whose it is: "my 15 yr old" has "15 yr old", "she's 16" all of it. */
export function agePhrasesIn(text: string): string[] {
  return [...text.replace(/\s+/gu, " ").matchAll(told)].map(([phrase]) => phrase);
}

/** Younger than this, somebody is a child. */
const adultAge = 18;
const nameOfChild = "(?:child|kid|girl|boy|lad|son|daughter|niece|nephew|pupil|student|patient)s?";
const beforeNameOfChild = new RegExp(String.raw`^\W*${nameOfChild}\b`, "iu");
const namesChild = new RegExp(String.raw`^${nameOfChild}\b`, "iu");
const saysWho = /^(?:s?he|they|i)(?:['’]?(?:s|re|m)| (?:i|wa)s| a(?:re|m))?\b/iu;

const someone = String.raw`(?:s?he|they|who|baby|brother|sister|cousin|${nameOfChild})`;
/** Before "3 years old", whoever is: a policy is no child. */
const beforeYearsOld = new RegExp(
  String.raw`\b(?:${someone}(?:['’]?(?:s|re)| (?:i|wa)s| are)?|i(?:['’]?m| am))(?: (?:only|just|now|about|nearly))* $`,
  "iu",
);
const otherAge = String.raw`(?:\d{1,2}|${numberWords.slice(1, oldest + 1).join("|")})`;
/** Where more ages stand beside one, or a paragraph's number is meant, the words stay. */
const leadsToOther = new RegExp(
  String.raw`\b(?:${otherAge} (?:or|and|to)|section|part|chapter|paragraph|para|s\.?) $|[-–/] ?$`,
  "iu",
);
const otherFollows = new RegExp(String.raw`^ ?[-–/]|^ (?:or|and|to) (?:${otherAge}|a half)\b`, "iu");

/** What may be left behind a number: "he is 9 years old". */
const yearsOld = /^ (?:years?|yrs?) old\b/iu;

/** A text that names a child where it tells the age of one: “a child” for “a 12 year old”, “she's a child” for “she's 15”. */
export function withoutAges(text: string): string {
  const plain = text.replace(/\s+/gu, " ");
  let [ageless, from] = ["", 0];
  for (const match of plain.matchAll(told)) {
    const [phrase, ...numbers] = match;
    const end = match.index + phrase.length;
    const sides = { before: plain.slice(0, match.index), after: plain.slice(end).replace(yearsOld, "") };
    if (numberOf(numbers.join("")) >= adultAge || !isOfOneChild(phrase, sides)) continue;
    ageless += plain.slice(from, match.index) + childFor(phrase, sides.after);
    from = plain.length - sides.after.length;
  }
  return (ageless + plain.slice(from)).replace(/ {2,}/gu, " ");
}

/** Whether words tell the age of one child, and nothing else: "he is one who hits her" does not. */
function isOfOneChild(phrase: string, { before, after }: { before: string; after: string }): boolean {
  if (leadsToOther.test(before) || otherFollows.test(after) || / one$/iu.test(phrase)) return false;
  return !/(?:years|yrs)[ -]old$/iu.test(phrase) || beforeYearsOld.test(before);
}

/** What names a child in the place of words that tell an age; nothing where the words beside them do. */
function childFor(phrase: string, after: string): string {
  if (/^(?:age|turned)/iu.test(phrase) || beforeNameOfChild.test(after)) return "";
  if (namesChild.test(phrase)) return phrase.replace(/ \S+$/u, "");
  const who = saysWho.exec(phrase)?.[0];
  return who === undefined ? "child" : `${who} a child`;
}

/** Limits are of an age only where the text says so, or where nothing is counted. */
const below = new RegExp(
  String.raw`\b(?:under|below|younger than)(?: the)? ages? of (${number})\b|\bunder[ -](${number})(?:s\b|(?= years)|${isAlone})|\b(?:child\w*|anyone|those|people|persons?|mothers?|girls?|boys?|pupils?|patients?) under (${number})\b`,
  "giu",
);
const upTo = new RegExp(String.raw`\b(${number})(?: years)? (?:and|or) (?:under|younger)\b`, "giu");
const above = new RegExp(
  String.raw`\b(?:over|above|from)(?: the)? ages? of (${number})\b|\bover[ -](${number})(?:s\b|(?= years)|${isAlone})|\b(${number})(?: years)? (?:and|or) (?:over|above|older)\b`,
  "giu",
);
const between = new RegExp(
  String.raw`\b(?:aged?|ages(?: of)?)(?: between| from)? (${number})\b(?:(?: (?:or|and|to) | ?[-–/] ?)(${number})\b)?(?! (?:and|or) (?:under|younger|over|above|older))|\b(${number})(?: (?:or|and|to) | ?[-–/] ?)(${number})[ -]years?[ -]olds?\b`,
  "giu",
);

/** How ages in years that are told fit those that a text speaks of: null where it speaks of none, or none are told. */
export function fitsAges(ages: readonly number[], text: string): boolean | null {
  if (ages.length === 0) return null;
  const ranges = rangesIn(text.replace(/\s+/gu, " "));
  if (ranges.length === 0) return null;
  return ages.some((age) => ranges.some(({ from, to }) => from <= age && age <= to));
}

function rangesIn(text: string): AgeRange[] {
  const limits = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map((match) => numberOf(match.slice(1).join("")));
  const within = [...text.matchAll(between)].map(([, one, to, other, last]): AgeRange => {
    const from = numberOf(one ?? other ?? "");
    const until = to ?? last;
    return { from, to: until === undefined ? from : numberOf(until) };
  });
  return [
    ...limits(below).map((limit) => ({ from: 0, to: limit - 1 })),
    ...limits(upTo).map((to) => ({ from: 0, to })),
    ...limits(above).map((from) => ({ from, to: Infinity })),
    ...within,
  ];
}

function numberOf(typed: string): number {
  return /^\d/u.test(typed) ? Number(typed) : numberWords.indexOf(typed.toLowerCase());
}
