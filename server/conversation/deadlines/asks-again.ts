import { isStopWord, words } from "../../../corpus/analysis/tokens.ts";
import type { TurnReading } from "./read-turn.ts";

/** Words of what was worked out, and of how it was. */
const ofTheWorking: ReadonlySet<string> = new Set(
  (
    "count counts counted counting show shows explain working workings worked work out calculate calculated calculation " +
    "come came arrive arrived figure figured reckon sum sums maths math breakdown break down step steps check double " +
    "sure certain right correct still again date dates day days deadline deadlines limit time late later early earlier long " +
    "far left remaining answer give remind repeat full exactly exact weeks week see list walk through quick quickly " +
    "one last first now and up off bit mean means it us number numbers change changes anything make makes difference"
  ).split(" "),
);
/** One of these has to be among them: "ok" and "and them" ask for nothing. */
const asks =
  /\b(?:count\w*|show|explain|workings?|work(?:ed)? (?:it|that|this)? ?out|calculat\w+|how (?:did|do|have|has|was|is|come)|get that|days?|dates?|deadlines?|when|why|late|early|left|still|same|again|sure|certain|break\w*|steps?|repeat|remind|sums?|maths?|check|list)\b/iu;
const ofOthers = /\b(?:who|whom|whose|where|which|what (?:do|can|should|must|could|if) (?:i|we|they))\b/iu;
/** A turn of more characters tells of something. */
const longest = 60;
/** What is asked behind news of the case is whether that changes the date: "she is safe now, still the same?" */
const stillTheSame =
  /\b(?:still|is (?:it|that|this)|does (?:it|that|this) stay|would (?:it|that) (?:still )?be) (?:be )?(?:the )?same\b|\bsame (?:date|deadline|limit|time ?scale)s?\b|\b(?:does|would|will) (?:that|this|it) (?:change|alter|affect) (?:anything|it|that|the (?:date|deadline|limit|time ?scale))\b|\bmakes? (?:any|a) difference\b/iu;
const longestNews = 120;

/** Whether a turn asks for nothing but what was worked out before it: "show me the count", "so when?", "still the same?" */
export function asksAgain({ text, dates, names }: TurnReading): boolean {
  if (dates.length > 0 || ofOthers.test(text)) return false;
  if (stillTheSame.test(text) && text.length <= longestNews) return true;
  return text.trim().length <= longest && names.length === 0 && isOfTheWorking(text);
}

/** Whether a turn behind others on something else wants the date that was worked out before them: "what was the date again" */
export function asksForDateAgain({ text, dates, names }: TurnReading): boolean {
  if (dates.length > 0 || names.length > 0 || text.trim().length > longest) return false;
  const isOfDate =
    /\b(?:dates?|deadlines?|limit|day)\b/iu.test(text) && /\b(?:again|remind|repeat|was)\b/iu.test(text);
  return isOfDate && isOfTheWorking(text);
}

/** Whether a text has no words but those of a count and how it was made: "show me the count". */
export function isOfTheWorking(text: string): boolean {
  return asks.test(text) && words(text).every(({ text: word }) => isStopWord(word) || ofTheWorking.has(word));
}

const asksOther =
  /\b(?:who|whom|whose|where|why|which|how(?! (?:about|long))|what(?! (?:about|date|day))|is|are|do|does|can|could)\b/iu;
const ofAsking: ReadonlySet<string> = new Set("when date dates due deadline long time now".split(" "));

/** Whether a turn is no more than the name of something, and of asking when: "icpc?", "and the assessment", "icpc when". */
export function asksByNameAlone({ text, dates, names }: TurnReading): boolean {
  if (dates.length > 0 || names.length === 0 || text.trim().length > longest || asksOther.test(text))
    return false;
  return words(text).every(
    (word) =>
      isStopWord(word.text) ||
      ofAsking.has(word.text) ||
      names.some(({ start, end }) => start <= word.start && word.end <= end),
  );
}
