import type { BoundDate } from "./read-turn.ts";
import type { DateMention } from "../../deadlines/dates/reading.ts";

/** Words that tell of several children or families, each with a clock of its own. */
const severalCases =
  /\b(?:each|both|respectively|famil(?:y|ies) (?:[a-d]|\d|one|two)|child (?:[a-d]|\d|one|two)|siblings?|sibs?|twins|(?:two|three|four|five|[2-5]) (?:conferences?|assessments?|due dates|referrals?|contacts?|famil(?:y|ies)|cases|children|kids|dates)|different (?:famil(?:y|ies)|cases|children|kids)|(?:an?)?other (?:famil(?:y|ies)|case|child|one|sibling)|(?:older|younger|elder|eldest|youngest) (?:one|child|sibling|boy|girl|brother|sister)|the (?:older|younger|elder|eldest|youngest|baby|second (?:child|case|family))|for (?:the )?\w+ and (?:then )?for (?:the )?\w+)\b/iu;

/** One child with several meetings, or several dates of which one is meant. */
const oneCase =
  /\b(?:(?:on|for|about) (?:this (?:one|case|child|family)|him|her|the same)|same (?:child|case|family)|(?:don'?t|doesn'?t|not|isn'?t) (?:say|sure|clear|know)\w* (?:at |in )?which|unclear which|which (?:one )?(?:counts|starts|is (?:it|right|meant)))\b/iu;

const whatIsAsked =
  "(?:conferences?|confs?|icpcs?|assessments?|reviews?|strats?|meetings|decisions|last days|children|kids|siblings|boys|girls|lads|babies|cases|famil(?:y|ies)|of (?:them|the (?:children|kids|boys|girls)))";
const ofBoth = new RegExp(
  `\\b(?:both|the two)(?: of)? (?:(?:the|their|our|my|those|these|initial|cp|child protection) )*${whatIsAsked}\\b|\\b(?:for|of) (?:each|both)(?: (?:of (?:them|the)|child|kid|one|boy|girl)\\b|\\W*$)`,
  "iu",
);

/** Whether a turn asks for a deadline of two children or families: "when are both conferences due". */
export function asksOfBoth(text: string): boolean {
  return ofBoth.test(text);
}

/** What joins the dates of one list: "10 Dec, 17 Dec and 22 Dec", "Ava's was 10 Dec and Leo's was 17 Dec". */
const joined = /^\s*(?:,|;|\/|&|\+|,?\s*and(?:\s+then)?(?:\s+[\p{L}']+\s+(?:was|is|on))?)\s*(?:on\s+)?$/iu;

/** Whether two dates of one event are two cases, and no contradiction. */
export function tellsOfSeveralCases(text: string): boolean {
  return severalCases.test(text) && !oneCase.test(text);
}

/** In a list of several cases' dates the name before the first belongs to all of them. */
export function withSharedNames(
  dates: readonly BoundDate[],
  { mentions, text }: { mentions: readonly DateMention[]; text: string },
): BoundDate[] {
  if (!tellsOfSeveralCases(text)) return [...dates];
  const named: BoundDate[] = [];
  for (const [i, date] of dates.entries()) {
    const between = text.slice(mentions[i - 1]?.end ?? 0, mentions[i]?.start ?? 0);
    const name = date.name === null && joined.test(between) ? (named.at(-1)?.name ?? null) : date.name;
    named.push({ ...date, name });
  }
  return named;
}
