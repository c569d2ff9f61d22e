import { asksForTime, supposes } from "./intent.ts";
import type { TurnReading } from "./read-turn.ts";

/** Ends of clauses: what is said of a place is said within one. */
const clauseEnd = /[.,;:?!()\n]|\s-\s/u;
/**
 * Words with which a place is told or asked after, and nothing of anybody there: "sorry, we're", "what about", "what do
 * … say". Where somebody works or what stands there is no such word: a place of those may be another than the child's.
 */
const tellsOnlyPlace =
  /^(?:(?:ok(?:ay)?|sorry|right|so|what'?s|when'?s|how long|but|and|or|no|oh|oops|wait|hang on|actually|then|now|instead|though|too|also|as well|again|what about|how about|what if|what|would|if|it|it'?s|was|were|is|be|i'?m|i am|im from|i'?m from|we'?re|we'?re from|we are|she'?s|he'?s|they'?re|this|that'?s|that|one|i|mean|meant|said|should|the|our|my|child|children|family|kids?|same|question|a|an|have|different|case|rules?|procedures|deadlines?|dates?|do|does|say|says|there|here|for|in|over|under|with|by|council|county|area|pls|please|thanks)(?:\s+|$))*$/iu;
/** What a place stands behind where a question of time is asked of it: "when is it due in", "how long do". */
const asksOfPlace =
  /\b(?:(?:due|deadlines?|dates?|limits?|time ?(?:scales?|limits?|frames?)?|rules?|it|that|this|be|by|when|long|days?|hours?|hrs|held|done|given|allowed|got|have)\s+(?:in|for|under|with|by)|do|does|must|for)\s+(?:the\s+)?$/iu;
/** What a place stands behind that a referral goes to. */
const sentTo =
  /\b(?:phoned|rang|rung|called|sent|emailed|e-mailed|made|reported|referred|put|done|did|was|gone|went) (?:(?:it|that|this|one|the (?:referral|call|form)|him|her|them|in|over|through|thru) ){0,2}(?:to|with) (?:the )?$/iu;
const inPlace = /^\s+(?:in|for|under|with|at)\s+(?:the\s+)?$/iu;

/**
 * Whether a turn names an area as the one that it asks of: in a clause that says no more ("sorry, we're southend", "what
 * about Essex?"), or in the question itself ("how long to decide on a contact in the London borough"). A place in a
 * story ("I work near Wisbech") is none.
 */
export function namesAreaPlainly({ text, names, place }: TurnReading): boolean {
  if (place.kind !== "area") return false;
  const start = place.at - (text.slice(0, place.at).split(clauseEnd).at(-1) ?? "").length;
  const end = place.at + place.place.length;
  const before = text.slice(start, place.at);
  const after = text.slice(end).split(clauseEnd, 1)[0] ?? "";
  if ([before, after].every((part) => tellsOnlyPlace.test(part.trim()))) return true;
  // "And if I'd phoned it to Peterborough?" supposes that area in the place of the one asked.
  if (supposes(text.slice(start)) && sentTo.test(before)) return true;
  const isOfName = names.some((name) => name.start >= start && inPlace.test(text.slice(name.end, place.at)));
  return asksForTime(text.slice(start, end)) && (isOfName || asksOfPlace.test(before));
}
