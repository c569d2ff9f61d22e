import { writtenMonth } from "../../corpus/month-names.ts";
import { numberWords } from "../../corpus/number-words.ts";

/** Turns of more characters say more than that. */
const longest = 80;
/** "twenty-one" is read as two of them. */
const inWords = numberWords.filter((word) => word !== "zero" && !word.includes("-")).join("|");
const day = String.raw`mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|today|yesterday|${writtenMonth}`;
const unit = String.raw`years?|yrs?|yo|olds?|months?|mths?|weeks?|wks?|days?|st|nd|rd|th|am|pm|o['’]?clock|noon|midday|midnight|morning|afternoon|evening|night|lunch(?:time)?`;
const around = String.raw`(?:s?he|they|it|we)(?:['’]?(?:s|re))?|boy|girl|twins|is|are|was|were|an?|the|and|or|but|so|ok|oh|sorry|just|only|both|nearly|almost|about|around|aged?|turned|turning|now|half|quarter|got|received|came|in|sent|on|at|of|by|to|past|last|this|next|early|late|no|yes|actually|wrong|correction|mean|meant|make|should|say|read|then|til+|until|since|not|isn['’]?t|wasn['’]?t|happening|held|moved|booked|due|logged|rang|phoned|called|through|second|first|another|one`;
/** What is dated in a conversation about deadlines, and a woman who is told to be so many weeks pregnant. */
const dated = String.raw`call|contact|referral|email|form|letter|strat|meeting|conference|icpc|rcpc|assessment|review|plan|mum|pregnant|gestation|along`;

const justGone = String.raw`(?:mon|tues|wednes|thurs|fri|satur|sun)day just gone`;
/** Who was referred to answers: neither tells of danger, and a child who tells is "he" or "she". */
const answered = String.raw`they(?:['’]?ve)? (?:only |just )?(?:told|rang|phoned|called|e-?mailed|answered|decided|replied|got back to|came back to)(?: (?:me|us))?(?: back)?`;

/** Words that say how old somebody is, or when something came; who gives the number of the police says more. */
const ageOrTime = partsFrom([
  String.raw`(?!999|112)(?:\d{1,4}(?:${unit}|ish|\+\d)?|${inWords}|${unit}|${day}|${around}|${dated})`,
  justGone,
  answered,
]);
const saysNumberOrDay = new RegExp(String.raw`\d|\b(?:${inWords}|${day}|${unit})\b`, "iu");
/** What a deadline is asked of and by; nobody is named who could do anything, or have it done to them. */
const ofClock = String.raw`hours?|hrs?|when|late|working|calendar|deadline|due|latest|limit|between|from|since|until|till|to|ended|started|began|over|decision|decided|epo|ppo|icpc|conf|ref|case|initial`;
const asksOfClock = partsFrom([
  String.raw`(?!999|112)\d{1,4}(?:${unit}|ish)?|${ofClock}|${inWords}|${unit}|${day}|${dated}|got|received|the|an?|is|are|was|were|that|and|or|so|on|at|of|by|in|just|now|last|this|next`,
  "how (?:many|long)|(?:what|which) (?:day|date)|is (?:it|that) (?:late|in time|on time|ok)|(?:in|on) time|so far|by when|came in",
  "how (?:many|long)(?: (?:working|calendar))?(?: (?:days|weeks|hours|hrs))?(?: (?:is|are|do we have|have we got))? left",
  "(?:do|must|should) we(?: have to)? (?:have )?(?:made?|decided?|be done)|have we (?:got|had)",
  "(?:does|do|will|did) (?:it|that|they) (?:run out|end|expire|finish|start)",
  "police (?:protection|powers)|police (?:took|used) (?:their )?powers|child protection|bank hol(?:iday)?s?",
  answered,
]);
const asks = new RegExp(
  String.raw`\b(?:how (?:many|long)|when|(?:what|which) (?:day|date)|in time|on time|late|deadline|due)\b`,
  "iu",
);
const longestAsked = 120;

/** One relative, and nothing of what they do. */
const relative =
  /^(?:(?:and|or|but|so|then|maybe|also|no|yes|what about|how about)[\s,]+)*(?:my|her|his|their|the|an?) (?:(?:big|little|older|younger|other|foster|great|half)[\s-]|step[\s-]?)*(?:mum|mam|dad|mother|father|parents|brother|sister|gran(?:dad|ny|dparents?)?|nan|aunt(?:ie|y)?|uncle|cousin|husband|wife|partner|carer)[\s.,!?]*$/iu;

/**
 * Whether a turn only says how old somebody is, when something came ("she's 14", "at 3pm on Friday 6 March 2026"), or
 * which relative is meant ("her brother"): part of what was said before, and nothing by itself. Children who give their
 * own age say more than that.
 */
export function isBareDetail(turn: string): boolean {
  const text = turn.trim();
  if (text.length > longest) return false;
  return (isMadeOf(text, ageOrTime) && saysNumberOrDay.test(text)) || relative.test(text);
}

/** Whether a turn asks for nothing but a count of days, or a deadline: "how many days since 2 Nov". It tells of nobody. */
export function asksOnlyOfClock(turn: string): boolean {
  const text = turn.trim();
  return text.length <= longestAsked && asks.test(text) && isMadeOf(text, asksOfClock);
}

/** Patterns for the words and phrases that a turn may be made of, each with what parts it from the next. */
function partsFrom(sources: readonly string[]): readonly RegExp[] {
  return sources.map((source) => new RegExp(String.raw`(?:${source})(?![\p{L}\d])[\s.,!?;:/–-]*`, "iuy"));
}

/**
 * Whether a text is made of some parts and nothing else. A phrase may begin with what is a part by itself ("by when"), so
 * that one pattern for all would try each way to part them; here each place is looked at once.
 */
function isMadeOf(text: string, parts: readonly RegExp[]): boolean {
  const reached = new Set([0]);
  // What is added to a set while it is gone through is gone through as well.
  for (const at of reached)
    for (const part of parts) {
      part.lastIndex = at;
      if (part.test(text)) reached.add(part.lastIndex);
    }
  return text !== "" && reached.has(text.length);
}
