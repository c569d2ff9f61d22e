/** A meeting that is called the last of its kind. */
const lastMeeting =
  /\b(?:last|latest|final|most recent)\s+(?=strat(?:s|egy)?\b(?: (?:meeting|mtg|discussion))?)/giu;
const anyMeeting = /\bstrat(?:s|egy)?\b/giu;
const yes = String.raw`(?:(?:yes|yeah|yep|no|sorry|ok|oh|well|and|but|actually)\W+)*`;
const meeting = String.raw`(?: (?:one|strat\w*|meeting|mtg|discussion)| strategy (?:meeting|discussion))`;
const enquiry = String.raw`(?:(?:the|our) )?(?:s\.? ?47|section 47|enquir\w+)(?: enquir\w+)?`;
const began = String.raw`(?:started|began|initiated|opened|triggered|launched)`;
const isOnly = [
  String.raw`(?:it|that|this)(?:'?s| is| was) (?:the|our) only${meeting}(?: (?:we|they|there)(?:'ve| have)?(?: had| held| was| is| has been)?| so far)*`,
  String.raw`there(?:'?s| was| is|'?s been| has been)? only (?:been )?(?:the )?(?:one|1)`,
  String.raw`(?:we|they)(?:'ve| have)? only (?:had|held) (?:the )?(?:one|1)`,
  String.raw`only${meeting}(?: (?:we(?:'ve)? had|so far))?`,
].join("|");
const isStart = [
  String.raw`(?:it|that|this)${meeting}? (?:was (?:the (?:one|strat|meeting)|when|where) )?(?:that |which )?${began} ${enquiry}`,
  String.raw`(?:it|that|this)(?:'?s| is| was) (?:when|where|the one where) (?:we |they )?${began} ${enquiry}`,
  String.raw`(?:it|that|this)(?:'?s| is| was) (?:when|where|the one where) ${enquiry} (?:was )?${began}`,
  String.raw`${enquiry} (?:was )?${began} (?:then|there|at (?:that|this)${meeting}?)`,
].join("|");
const saysSo = new RegExp(String.raw`^\W*${yes}(?:${isOnly}|${isStart})\W*$`, "iu");

/**
 * "Last strat was 20 Nov, ICPC by?" and the reply that it was the only one, or that the enquiry began there, as one
 * turn: the meeting is no later one. Null where nothing of the kind is said, or another meeting is told of.
 */
export function asOnlyMeeting(told: string, turn: string): string | null {
  if (!saysSo.test(turn)) return null;
  const isOne = [...told.matchAll(anyMeeting)].length === 1 && [...told.matchAll(lastMeeting)].length === 1;
  return isOne && !/\b(?:first|second|earlier|before that|1st|2nd)\b/iu.test(told)
    ? told.replace(lastMeeting, "")
    : null;
}
