import { numberWords } from "../../corpus/number-words.ts";

/** How old a child is: who says so of themselves is one, though they have a baby. */
const ofChildsAge = new RegExp(
  [
    String.raw`\bi\W?a?m (?:only |just )?(?:[4-9]|1[0-7])(?:yo)?\b(?! ?(?:weeks|wks|months|mths|days|minutes|mins|miles|(?:years?|yrs?) (?!old|and|now|but)|cases|chapters|visits))`,
    // In words a number counts much else: "I'm seven chapters in".
    String.raw`\bi\W?a?m (?:only |just )?(?:${numberWords.slice(4, 18).join("|")})(?= ?(?:$|[,.;?!)-]|(?:and|but|so|now|years? old|yrs? old|yo)\b))`,
    String.raw`\b(?:kids?|child(?:ren)?|teen(?:ager)?s?|girls?|boys?) like me\b|\b(?:some|any)(?:one|body) my age\b`,
  ].join("|"),
  "iu",
);
/** Whom a child lives with. */
export const ofOwnParents =
  /\bmy (?:step\W?|foster )?(?:mum\w*|mam|mom|dad\w*|mother|father|parents|brother|sister)\b/iu;

/** What stands between "my" and somebody's own child: "my 14yo daughter", "my eldest two kids". */
const ofOnesOwn = String.raw`(?:\d{1,2}[ -]?(?:yo|y\/o|(?:yrs?|years?)(?:[ -]?olds?)?|m(?:on)?ths?(?:[ -]?olds?)?)?|little|own|step|foster|adopted|eldest|oldest|youngest|older|younger|teenage|middle|twin|two|three|both|disabled|autistic)`;
/** A child's own, however old they are: "my 14 year old brother". */
const ofChildsFamily =
  "(?:(?:step|half|foster|big|little|best|older|younger)[ -]?)*(?:brother|sister|cousin|friend|mate|boyfriend|girlfriend|bf|gf|ex)s?";
/** Whoever has these, or is one of these, is no child writing about themselves. */
const adultSpeaking = new RegExp(
  [
    String.raw`\bmy (?:husband|wife|ex|fianc\w+|clients?|caseload|class|tutor group|referral|line manager|manager|colleagues?)\b`,
    String.raw`\bmy (?:${ofOnesOwn} ){0,2}(?:pupils?|students?|patients?|sons?|daughters?|kids|child|children|bab(?:y|ies)|toddler|nieces?|nephews?|grand(?:son|daughter|child\w*)|(?:\d{1,2}|\w+)[ -]?(?:yo|y\/o|(?:yrs?|years?)[ -]?olds?)(?! ${ofChildsFamily}\b))\b`,
    String.raw`\b(?:i\W?a?m|as|speaking as) (?:a|an|the|her|his|their) (?:\w+ )?(?:teacher|nurse|midwife|social worker|health visitor|gp|doctor|parent|mum|dad|aunt\w*|uncle|nan|gran\w*|carer|ta|dsl|sw|hv|coach|youth worker|police officer|pc)\b`,
    String.raw`\b(?:teacher|nurse|midwife|social worker|health visitor|gp|doctor|carer|ta|dsl|sw|hv|mw|pc|officer|grandparent|gran|nan|mum|dad) here\b`,
    // Who hurts a parent and "the kids", or "our daughter", is told of by that parent.
    String.raw`\bme (?:and|&) (?:the|our) (?:kids?|child\w*|bab\w+|girls|boys)\b|\bin front of (?:the|our) (?:kids|children)\b|\bour (?:son|daughter|kids|children|baby|toddler|little (?:girl|boy|one))\b`,
    // What a child told is told on by an adult; what one threatened or bade another, by that other.
    String.raw`\b(?:boy|girl|child|kid|pupil|student|toddler|lad|young person|\d{1,2}[ -]?(?:years?|yrs?|yo)?[ -]?olds?)\b[^.?!]{0,30}\b(?:told|tells|telling|disclosed to|confided in) (?:me|us|my colleague|a colleague|staff)\b(?! (?:to|not|if|i|i\W?[dm]|i\W?ll|he\W?(?:ll|d)|they\W?(?:ll|d)|he|they)\b)`,
    // Those among them say "another pupil", "the other patients".
    String.raw`\b(?<!other )(?:pupil|patient|client|tenant|service user|caseload)\b`,
  ].join("|"),
  "iu",
);

/** Of two thousand messages by children none speaks of others so; an adult may tell of them as a child does. */
const ofOthers =
  /\bthe (?:child|children|parents|mother|father)\b|\btoddlers?\b|\bdisclos(?:ed|es|ing|ures?)\b/iu;

/** Whether a text says, or shows, that an adult writes. */
export function isAdultIn(text: string): boolean {
  return adultSpeaking.test(text);
}

/** Whether a text at least speaks of children and parents as adults do. */
export function soundsAdult(text: string): boolean {
  return isAdultIn(text) || ofOthers.test(text);
}

/** Whether who writes says to be of a child's age. */
export function saysChildsAge(text: string): boolean {
  return ofChildsAge.test(text);
}
