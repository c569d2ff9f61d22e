/** Words that put one date in another's place; a turn of hardly more than a date does so by itself. */
const putsRight =
  /\b(?:hospital|midwife|scan|gp|clinic|ward|minutes|notes|letter)(?: \w+)? (?:say|says|said|has|have|had|puts?|shows?|reads?)\b|\b(?:what if|what about|how about|actually|sorry|i mean\w*|meant|oops|it was|was (?:on )?the|should (?:be|have been)|make (?:that|it)|wrong|now (?:says?|puts?|is|the)|puts? (?:it|her|him|the)|changed (?:it )?to|(?:moved|revised|corrected|amended|updated|brought forward|put back) to|(?:my |a )?(?:mistake|typo|error|apologies)|mis(?:read|typed|heard)|(?:scrap|ignore) that|turns? out|turned out|apparently|in fact|is now|rather|instead|same for|and if|or if|if it)\b|^\W*(?:(?:oh|ah) )?(?:no|and)\b/iu;

/** Another date is told than the one before it: "scan changed it, now 6 Nov", "it's been moved to 6 Nov". */
export const isChanged =
  /\bnow(?= (?:(?:it'?s|on|the|for|[a-z]{3,9}day) )*\d)|\d[^.?!,;]{0,20}\bnow\W*$|\b(?:changed|moved|shifted|altered|updated|amended|revised|corrected|re-?dated) (?:it|that|this|(?:the|her|my|our) (?:due )?date)\b|\b(?:been|was|were|got|is|it'?s|has|have) (?:been )?(?:changed|moved|shifted|altered|updated|amended|revised|corrected|re-?dated|brought forward|put (?:back|forward))\b/iu;

/** All that stands between a date and the one that takes its place, or before one that takes an earlier turn's: "no wait, sorry". */
export const correctsDateBefore =
  /^\W*(?:(?:no|wait|sorry|oops|actually|(?:i )?mean\w*|make that|or rather|correction|nope|apologies|hang on|hold on|my (?:mistake|error|bad))\b\W*)+(?:it (?:is|was) |on )?$/iu;

/** An hour that stands right before its date: "sorry, 7 last night". */
const hourBehind = /\b\d{1,2}(?:[.:]\d{2})?(?: ?[ap]m)?,? (?:on )?$/iu;

/** Whether a date, with what stands in its turn before it, takes an earlier turn's place. */
export function takesPlaceAfter(before: string): boolean {
  return correctsDateBefore.test(before.replace(hourBehind, "").replace(/(?:\bon )?\bthe $/iu, ""));
}

/** All that stands before an hour that takes an earlier turn's place, and with it behind it: "sorry it was 4pm", "no, 10pm not 10am". */
const leadsToHour =
  /^\W*(?:(?:no|wait|sorry|oops|actually|(?:i )?mean\w*|make (?:that|it)|or rather|rather|correction|my mistake|wrong|it (?:is|was)|that was|should (?:be|have been|say)|more like|was|at|about|around|not \S+ ?(?:[ap]m)?)\b\W*)*$/iu;
const endsAtHour =
  /^\W*(?:(?:not|and not|instead of|rather than) \S+(?: ?[ap]m)?|sorry|actually|instead|i mean\w*|(?:that )?(?:i|we) (?:rang|called|phoned)|it was|please)?\W*$/iu;

/** Whether a turn says no more than that an hour, which stands in it from one place to another, was the right one. */
export function correctsHourOnly(text: string, { start, end }: { start: number; end: number }): boolean {
  const before = text.slice(0, start);
  return leadsToHour.test(before) && endsAtHour.test(text.slice(end));
}

/** Whether a turn puts one date in another's place. */
export const corrects = { test: (text: string): boolean => putsRight.test(text) || isChanged.test(text) };

/** Whether a turn tells on what day something was, and does not suppose it: nothing yet to be held was on any. */
export function saysItWas(text: string): boolean {
  return (
    /\b(?:was|were)\b(?! (?:\w+ )?(?:changed|moved|shifted|put|brought|re-?\w+d)\b)/iu.test(text) &&
    !/\b(?:if|supposing|say)\b/iu.test(text)
  );
}
