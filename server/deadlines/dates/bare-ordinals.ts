/** What is counted by an ordinal is no day: "the 2nd strat", "her 3rd child". */
export const nthOfNonePattern =
  "(?! (?:birthday|working|day|week|of |year|month|meeting|conf\\w*|icpc|child\\w*|kid|baby|twin|sibling|boy|girl|son|daughter|brother|sister|review|strat\\w*|discussion|referral|ref|assessment|visit|call|time|attempt|one|occasion|report|contact|incident|concern|opinion|floor|party|half|hand|trimester|pregnancy)\\b)";

/** All that a turn says before a day of the month without "the", where nothing follows that would be the fourth of something. */
const leadsToDay =
  /^\W*(?:(?:no|wait|ok|oh|ah|then|sorry|oops|actually|(?:i )?mean\w*|or rather|make (?:it|that)|it was|it'?s|that was|on|and|or|so|is|would|will|could|(?:what|how) about|what if)\b\W*)*$/iu;
/** What happens on a day, right before it: "strat 15th", "conf booked for 20th", "strat on 5th". */
const happensOnDay =
  /\b(?:strats?|(?:strategy )?(?:meeting|discussion)|referral|ref|icpc|conf(?:erence)?|contact)(?:\s+(?:was|is|held|received|recd|rcvd|sent|booked|planned|arranged|came in|in|for|on))*\s+$|\b(?:moved|changed|re-?arranged|re-?scheduled|postponed|put back) to\s+$|\b(?:held|happened|took place|finished|completed|done|signed off)(?: on)?\s+$/iu;
const endsThere =
  /^\s*(?:$|[.,;:?!)\n]|(?:sorry|not|instead|please|then|ish|or|i (?:mean\w*|think)|(?:be )?(?:too late|late|in time|ok|okay|fine|alright|all right|any good|do))\b)/iu;
const goesOn =
  /^\s*(?:$|[.,;:?!)\n&+]|(?:and|n|but|so|when|icpc|at|sorry|not|instead|please|then|ish|or|maybe|i (?:mean\w*|think)|in time|ok|okay|fine|too late|late)\b)/iu;

/** Whether an ordinal alone is a day: "actually 17th", "it was on 3rd, can I chase?", and not "her 3rd child". */
export function standsForADay({ 0: text, index = 0, input = "" }: RegExpMatchArray): boolean {
  const before = input.slice(0, index);
  const after = input.slice(index + text.length);
  return (
    (leadsToDay.test(before) && endsThere.test(after)) || (happensOnDay.test(before) && goesOn.test(after))
  );
}
