import type { DateMention } from "../../deadlines/dates/reading.ts";
import { bareWeekday } from "../../deadlines/dates/weekdays.ts";
import { sentenceBefore } from "../sentences.ts";

const bankHoliday = "(?:bank|public) hol(?:s|iday|idays)?";
const countedOrNot =
  "(?:counts?|counted|counting|includ\\w+|(?:tak\\w+|took) (?:(?:any )?account of|into account|in)|into account|factor\\w* in|allow\\w* for|exclud\\w+|skip\\w*|leav\\w+ out|miss\\w* out|left out|ignor\\w+)";
/** Words before a day of which it is asked, or told, that it counts or not: "even with bank hol Monday". */
const countedBefore = new RegExp(
  `\\b(?:(?:even )?with|without|despite|because of|due to|given|allowing for|what with|taking off|${countedOrNot}) (?:(?:the|that|it being|a) )*(?:${bankHoliday}(?: on)? )?(?:the |on )*$`,
  "iu",
);
/** "Is Monday counted", "does the bank holiday Monday count", "the bank hol on Monday". */
const asksOfDay = new RegExp(
  `\\b(?:is|are|does|do|did|will|would|should|can|must|doesn'?t|isn'?t|don'?t) (?:(?:we|i|they|you) )?(?:(?:${countedOrNot}|still) )*(?:the )?(?:${bankHoliday}(?: on)? )?(?:the )?$`,
  "iu",
);
const countedAfter = new RegExp(
  `^(?:'?s| is| was)?(?: (?:a|the|also|not|still|being|as|be|${bankHoliday}))*[ ,]*${countedOrNot}\\b`,
  "iu",
);
/** "Monday's a bank holiday", told of the count where its sentence begins so. */
const isOne = new RegExp(`^(?:'?s| is| was|,? being)?(?: (?:a|the|as))* ${bankHoliday}\\b`, "iu");
const leadsToIt =
  /^\W*(?:(?:and|but|so|as|because|since|though|although|even|if|with|ok|also|the|on)\W+)*$/iu;

/** Nothing but a day's name is a kind of day that a count meets; a date with its number is told for something. */
function isDayName({ text }: DateMention): boolean {
  return (
    bareWeekday.test(text) ||
    /\b(?:bank hol|weekend|christmas|xmas|boxing|easter|good friday|new year)/iu.test(text)
  );
}

/** The dates of a turn without those days of which it is only asked whether they count. */
export function withoutCounted(dates: readonly DateMention[], text: string): readonly DateMention[] {
  return dates.filter((date) => {
    if (!isDayName(date)) return true;
    const before = sentenceBefore(text, date.start);
    const after = text.slice(date.end);
    const isAsked = asksOfDay.test(before) && countedAfter.test(after);
    // Behind another date "monday was a bank holiday" begins anew at its comma.
    const isBehind = dates.some(({ end }) => end <= date.start) && /^(?:'?s| is| was)\b/iu.test(after);
    const clause = isBehind ? (before.split(",").at(-1) ?? "") : before;
    const isTold = leadsToIt.test(clause) && isOne.test(after);
    return !(countedBefore.test(before) || isAsked || isTold);
  });
}

const kindOfDay = `(?:${bankHoliday}|(?:the |that |same |very |first |start )*day (?:itself|it (?:was|is) (?:held|on)|of (?:the )?(?:strat\\w*|meeting|referral|conference))|(?:first|start) day|xmas day|christmas day|weekends?|saturdays?|sundays?|(?:working|week|calendar) ?days?|weekdays?|christmas|xmas|easter|good friday|boxing day|new year\\S*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri)`;
/** What a count is asked to take in, or to leave out; a longer turn asks of something else. */
const asksWhatCounts = new RegExp(
  [
    `\\b(?:even with|despite|without|allowing for|given|because of) (?:the |a )?${bankHoliday}`,
    `\\b(?:if|when|because|as) (?:there|it)(?:'?s| is| are| was| were)? (?:a |any |also )?${bankHoliday}`,
    `\\b${kindOfDay}\\b[^.?!]{0,25}\\b${countedOrNot}\\b`,
    `\\b${countedOrNot}\\b[^.?!]{0,25}\\b${kindOfDay}\\b`,
    `\\b(?:is|are|was|were) (?:that|it|this|they|those|these) (?:in |counted in |just |only )?(?:working|calendar|week|normal|actual) ?days\\b`,
    `^\\W*(?:and |but |so )?(?:(?:it|that|they|these|those)(?:'?s|'?re| is| are)|isn'?t (?:it|that)|aren'?t (?:they|those)) (?:in |just |only |meant to be )?(?:working|calendar|week) ?days\\b`,
    `\\b(?:is|are|was|were) (?:the |any )?${kindOfDay} (?:counted |already )?in (?:there|that|it|the count|those)\\b`,
    `\\b(?:is|are|was) (?:that|it|this|they|those) (?:with|without|including|excluding|counting|not counting) (?:the )?${kindOfDay}\\b`,
    `\\bday (?:0|zero|1|one) or (?:is it )?(?:day )?(?:0|zero|1|one)\\b`,
    `\\b(?:working|calendar) (?:days )?or (?:working|calendar)(?: days)?\\b`,
    `^\\W*(?:and |but |so )?(?:with |isn'?t )?(?:the )?${kindOfDay}(?:'?s| is| was) (?:a )?${bankHoliday}\\b`,
  ].join("|"),
  "iu",
);
const longest = 70;

/** Whether a turn asks only which days a period counts: "is Monday counted?", "is that working days?" */
export function asksOfTheCount(text: string): boolean {
  return text.trim().length <= longest && asksWhatCounts.test(text);
}
