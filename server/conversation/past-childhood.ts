import { agesTold } from "../ages.ts";

/** How old somebody is who is no child any more. */
const grown = new RegExp(
  [
    String.raw`\b(?:m[ae]n|wom[ae]n|bloke|lady|guy|adult|client|patient|tenant|s?he|they)(?:['’]?s| is|['’]?re| are|,)? (?:now |only |about |aged |of |who is )*(?:1[89]|[2-9]\d)\b(?! ?(?:%|am\b|pm\b|weeks?\b|wks?\b|days?\b|hours?\b|months?\b|minutes?\b|mins?\b))`,
    String.raw`\bi(?:['’]?m| am) (?:now |only |about |aged )*(?:1[89]|[2-9]\d)\b(?! ?(?:%|weeks?\b|wks?\b|days?\b|hours?\b|months?\b|minutes?\b|mins?\b))`,
    String.raw`\b(?:1[89]|[2-9]\d)[ -]?(?:y(?:ea)?rs?[ -]?olds?|yo)\b`,
    String.raw`\bin (?:his|her|their|my) (?:(?:early|mid|late)[ -])?(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|[2-8]0s)\b`,
    String.raw`\b(?:grown[ -](?:up|m[ae]n|wom[ae]n)|adult (?:survivors?|patients?|clients?|learners?|students?|sons?|daughters?)|pensioner)\b`,
    String.raw`^\W*(?:1[89]|[2-9]\d)[,;]`,
  ].join("|"),
  "iu",
);
/** When it was: in a childhood that is over. */
const inChildhood = new RegExp(
  [
    String.raw`\bas (?:an? (?:(?:small|young|little) )?(?:child|kid|boy|girl|lad|baby|toddler|teen\w*)|children|kids|boys|girls)\b`,
    String.raw`\bwhen (?:s?he|they|i|we) (?:was|were) (?:an? |only |just |about |still |aged )*(?:child(?:ren)?|kids?|boys?|girls?|lads?|baby|toddler|teen\w*|little|small|young(?:er)?|(?:[1-9]|1[0-7])(?! ?(?:weeks?|months?)\b))\b`,
    String.raw`\b(?:in|during|from|of|about) (?:his|her|their|my|whose) (?:own )?childhood\b`,
    String.raw`\b(?:(?:[1-9]\d|ten|fifteen|twenty|thirty|forty|fifty|sixty|many) years|decades) ago\b`,
    String.raw`\b(?:at the age of|(?:was|were|when) aged|(?:abused?|raped?|hurt|hit|beaten|beating|molested|assault(?:ed)?|touched|happened) at) (?:[1-9]|1[0-7])\b(?! ?(?:am\b|pm\b|o['’]?clock|:|weeks?\b|months?\b))`,
  ].join("|"),
  "giu",
);

/** A clause of no more words that tells how old a grown-up is tells nothing else: "he is 35 now". */
const onlyAge = 5;

/** What is said of today is never taken out with what is told of then: people leave out the full stops. */
const isOfToday =
  /\b(?:right now|still|today|tonight|again|currently|at the moment|keeps?)\b|\b(?:is|are|am|s?he['’]?s|they['’]?re|i['’]?m|who['’]?s) (?:\w+ )?\w+ing\b/iu;

/** Whether somebody who is grown up is told of, and something of their childhood: "he's 35, it happened when he was a boy". */
export function tellsOfPastChildhood(text: string): boolean {
  const now = text.replaceAll(inChildhood, "");
  return now !== text && grown.test(now) && !agesTold(now).some((age) => age < 18);
}

/** What is left of a text without the clauses that tell of a grown-up's childhood. */
export function withoutPastChildhood(text: string): string {
  if (!tellsOfPastChildhood(text)) return text;
  const clauses = text.split(/(?<=[.?!;,\n])|(?=\b(?:and|but)\b)/u);
  const isPast = (clause: string) =>
    !isOfToday.test(clause) &&
    (clause.search(inChildhood) !== -1 ||
      (grown.test(clause) && clause.trim().split(/\s+/u).length <= onlyAge));
  return clauses.filter((clause) => !isPast(clause)).join("");
}
