/** Words that put one date in another's place; a turn of hardly more than a date does so by itself. */
export const corrects =
  /\b(?:what if|what about|how about|actually|sorry|i mean\w*|meant|oops|it was|was (?:on )?the|should (?:be|have been)|make (?:that|it)|wrong|now (?:says?|puts?|is|the)|puts? (?:it|her|him|the)|changed (?:it )?to|(?:moved|revised) to|is now|rather|instead|same for|and if|or if|if it)\b|^\W*(?:no|and)\b/iu;

/** All that stands between a date and the one that takes its place, or before one that takes an earlier turn's: "no wait, sorry". */
export const correctsDateBefore =
  /^\W*(?:(?:no|wait|sorry|oops|actually|(?:i )?mean\w*|make that|or rather|correction)\b\W*)+(?:it (?:is|was) |on )?$/iu;

/** Whether a turn tells on what day something was, and does not suppose it: nothing yet to be held was on any. */
export function saysItWas(text: string): boolean {
  return /\b(?:was|were)\b/iu.test(text) && !/\b(?:if|supposing|say)\b/iu.test(text);
}
