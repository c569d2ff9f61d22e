import type { Temporal } from "temporal-polyfill";
import { beginningOfMonth } from "../../../corpus/month-names.ts";
import { unclear } from "./reading.ts";
import type { DateMention, DateReading } from "./reading.ts";
import { bareWeekday } from "./weekdays.ts";

/** Words right before a date that make it a guess: "about the 10th", "I think it was". What is asked about is none. */
const roughBefore =
  /(?<!\b(?:what|how|asked|asking|ask|worried|think(?:ing)?|talk(?:ing)?|know|sure|question|query|message|email|call|spoke|speak) )(?:\b(?:about|around|approx\w*|roughly|circa|nearly|almost|near|maybe|probably|possibly|perhaps|(?:i|we) (?:think|believe|reckon|guess)|(?:not (?:\w+ )?sure|unsure) but|(?:must|might|may|could)(?: have|'?ve|a) been|(?:not (?:\w+ )?(?:sure|certain)|unsure|uncertain|can'?t (?:remember|be sure)|don'?t know) (?:(?:if|whether|that) )?(?:\w+ ){1,4}?(?:was|were|happened|took place))|~|\bc\.)\s*(?:(?:it (?:was|is)|that|it'?s|on|for|the|like)\s+)*$/iu;
/** Words right behind one: "the 10th or thereabouts", "Tuesday ish", "10 Nov I think". */
const roughAfter =
  /^(?:[- ]?ish\b|,? (?:or (?:so|thereabouts|there ?about|around (?:then|there)|near enough)|give or take|(?:i|we) (?:think|believe|reckon|guess)|(?:as far as|if) i (?:remember|recall)(?: rightly| correctly)?|(?:but |though )?(?:(?:i'?m|i am) )?(?:not (?:\w+ )?(?:sure|certain|100%)|unsure|guessing)(?: (?:of|about) (?:that|it))?|but (?:i )?(?:can'?t (?:be sure|remember)|don'?t know for sure)|from memory|(?:roughly|approx\w*|probably|maybe|possibly))(?=\W*$|\s*[.,;:?!)\n]|\s+(?:and|but|so|then)\b))/iu;
/** A bound of so many units back: "over a week ago". */
const boundBefore = /\b(?:over|under|(?:more|less|fewer) than|at (?:least|most)) $/iu;
const isCountedBack = /\b(?:ago|back)\b/iu;
/** So far beside a date its words are looked for. */
const reach = 90;
/** A number that is itself a guess: "a couple of weeks ago". */
const roughNumber = /\bcouple of\b/iu;

/** A week or a stretch of days that a date only lies in: "w/c 9 Nov", "the weekend of the 14th". */
const stretchBefore =
  /(?:\bw\s?\/\s?[ce]\.?|\b(?:week|wk)s? ?(?:commencing|commences|beginning|begin|starting|start|ending|end|that (?:started|began|begins|starts)|c|b)\.?|\b(?:the|that|in|during|was|were) (?:week|wk) of|\bweekend of)\s*(?:on )?(?:the )?$/iu;
/** Words behind a date that move it, and are read by no form: "10 Nov week", "Monday but one". */
const movedAfter =
  /^,? (?:before last|but one|(?:weeks?|fortnights?|wk)\b(?! (?:old|pregnant|later|and|or|gestation))|(?:that|the same|the following|the previous|the next|the other) week\b|eve\b|ago\b)/iu;

/** Days that a weekday is only a part of the name of, and those that lie in a stretch of their own. */
const nameBefore =
  /\b(?:half[ -]?term|insets?(?: day)?|results?|super|mad|fat|manic|blue|giving|low|trinity|passion|holy|plough|advent|stir-?up|election|polling|budget|derby|pay ?day|strike|snow|firework\w*|spy|st\.? \w+'?s?|royal wedding|wedding|coronation|jubilee|casual|dress-?down|big|non-?uniform|first|1st) $/iu;
const stretchAfter = new RegExp(
  String.raw`^,? (?:of (?!last week)\w|in (?:(?:the |this |last )?(?:half|holidays?|hols|easter|christmas|xmas|summer|autumn|spring|term|first|second|last|week)|${beginningOfMonth}[a-z]*\b)|(?:before|after|following) (?:(?:the |that |this |last )?(?:half|easter|christmas|xmas|new year|bank|holidays?|hols|break|weekend|inset|term|summer)|that\b(?! (?:she|he|they|we|it|i|the|mum|dad)\b))|(?:just )?(?:before|after|over|during) (?:the )?(?:half|hols|holidays?|break)|(?:before|after) (?:(?:the|our|her|his|their) )?(?:referral|ref|strat|icpc|conf|conference|s47|contact|assessment)\b)`,
  "iu",
);

/** What happened, right before its day; a plan that was put off lies ahead whatever the tense. */
const happenedOn =
  /\b(?:(?:(?:strats?|strategy|meeting|mtg|discussion|referral|ref|contact|s47|section 47|enquir\w+)(?: (?:meeting|discussion))? (?:was|were)(?: (?:held|done|had|made|received|started|opened))?)|(?:was|were|been) (?:held|received|made)|(?:we|they|i) held (?:it|one|the \w+(?: meeting| discussion)?|an? \w+(?: meeting| discussion)?)|happened|took place|came in|came through|recd|rcvd)(?: (?:it|in|on|over|at))* (?:the )?$/iu;
const isPutOff =
  /\b(?:moved?|chang\w+|put (?:back|off)|postpon\w*|cancel\w*|re-?arrang\w*|re-?schedul\w*|suppos\w+|meant to)\b/iu;
/** What is only supposed may lie ahead. */
const isSupposed = /\bif\b/iu;

/**
 * The dates of a text without those that a word beside them makes another day that is not read: such a one names no
 * single day. One that is only about that day is marked.
 */
export function withDoubts(
  mentions: readonly DateMention[],
  { text, today }: { text: string; today: Temporal.PlainDate },
): DateMention[] {
  return mentions.map((mention) => {
    const before = text.slice(Math.max(0, mention.start - reach), mention.start);
    const after = text.slice(mention.end, mention.end + reach);
    const { reading } = mention;
    if (reading.kind === "unclear") return mention;
    const isStretch = stretchBefore.test(before) || movedAfter.test(after);
    const isPartOfName =
      bareWeekday.test(mention.text) && (nameBefore.test(before) || stretchAfter.test(after));
    if (isStretch || isPartOfName) return { ...mention, reading: unclear("vague") };
    if (isAhead(reading, today) && happenedOn.test(before) && !mayLieAhead(before, after))
      return { ...mention, reading: unclear("ahead") };
    const isBound = boundBefore.test(before) && isCountedBack.test(mention.text);
    const isRough =
      isBound || roughBefore.test(before) || roughAfter.test(after) || roughNumber.test(mention.text);
    return isRough ? { ...mention, isRough: true } : mention;
  });
}

/** Whether the sentence of a date says why it lies ahead, though it is told as past. */
function mayLieAhead(before: string, after: string): boolean {
  const own = before.split(/[.?!;\n]/u).at(-1) ?? "";
  const [rest = ""] = after.split(/[.?!;\n]/u);
  return isSupposed.test(own) || isPutOff.test(`${own} ${rest}`);
}

function isAhead(reading: DateReading, today: Temporal.PlainDate): boolean {
  return reading.kind === "date" && reading.date.since(today).sign > 0;
}
