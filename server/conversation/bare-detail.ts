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
const ageOrTime = new RegExp(
  String.raw`^(?:(?!999|112)(?:\d{1,4}(?:${unit}|ish|\+\d)?|${inWords}|${unit}|${justGone}|${day}|${answered}|${around}|${dated})(?![\p{L}\d])[\s.,!?;:/–-]*)+$`,
  "iu",
);
const saysNumberOrDay = new RegExp(String.raw`\d|\b(?:${inWords}|${day}|${unit})\b`, "iu");
/** What a deadline is asked of and by; nobody is named who could do anything, or have it done to them. */
const ofClock = String.raw`hours?|hrs?|how (?:many|long)|by when|when|(?:what|which) (?:day|date)|is (?:it|that) (?:late|in time|on time|ok)|in time|on time|late|working|calendar|bank hol(?:iday)?s?|deadline|due|latest|limit|between|from|since|until|till|to|so far|how (?:many|long)(?: (?:working|calendar))?(?: (?:days|weeks|hours|hrs))?(?: (?:is|are|do we have|have we got))? left|(?:do|must|should) we(?: have to)? (?:have )?(?:made?|decided?|be done)|have we (?:got|had)|(?:does|do|will|did) (?:it|that|they) (?:run out|end|expire|finish|start)|ended|started|began|over|decision|decided|police (?:protection|powers)|police (?:took|used) (?:their )?powers|(?:epo|ppo)|icpc|conf|ref|child protection|case|initial`;
const asksOfClock = new RegExp(
  String.raw`^(?:(?:(?!999|112)\d{1,4}(?:${unit}|ish)?|${ofClock}|${answered}|${inWords}|${unit}|${day}|${dated}|came in|got|received|the|an?|is|are|was|were|that|and|or|so|on|at|of|by|in|just|now|last|this|next)(?![\p{L}\d])[\s.,!?;:/–-]*)+$`,
  "iu",
);
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
  return (ageOrTime.test(text) && saysNumberOrDay.test(text)) || relative.test(text);
}

/** Whether a turn asks for nothing but a count of days, or a deadline: "how many days since 2 Nov". It tells of nobody. */
export function asksOnlyOfClock(turn: string): boolean {
  const text = turn.trim();
  return text.length <= longestAsked && asks.test(text) && asksOfClock.test(text);
}
