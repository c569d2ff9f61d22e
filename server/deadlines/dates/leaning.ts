import { beginningOfMonth } from "../../../corpus/month-names.ts";
import type { Leaning } from "./reading.ts";

/** What is to be done is not done yet: "must be sent". */
const past =
  /(?<!\bbe )\b(?:was|were|had|held|happened|took|came|received|recd|got|rang|rung|phoned|called|contacted|made|reported|met|saw|seen|since|heard|referred|raised|escalated|alerted|informed|flagged|shared|identified|noticed|moved|started|began|opened|sent|e-?mailed|texted|faxed|posted|submitted|handed|filed|logged|recorded|completed|finished|concluded|ended|closed|been|told|spoke|spoken|discussed|wrote|gave|attended|arrived|notified|disclosed|went|ago)\b/iu;
/** "By" looks ahead right before its day: what was received by the hub or reported by phone was not. */
const future =
  /\b(?:will|booked|planned|scheduled|going|gonna|due|edd|expected|set for|arranged|(?:by|until|till)(?=\s*(?:(?:the|end of|this|next|about|around|say)\s+)*$)|next|tomorrow|is on|are on|it'?s on|upcoming|coming|hold|diaried|pencilled|down(?=\s*(?:for\s*)?$)|if (?:it|that|we|they|i))\b/iu;

/** What was done, right before its date: "plan agreed", "ref dated", "last review". What is to be agreed, or agreed for a day, was not. */
const doneRightBefore =
  /(?:(?<!\b(?:be|being|get|getting|next|review|conf\w*|icpc|meeting|visit) )\b(?:agreed|signed(?: off)?|dated|ack(?:ed|'d|nowledged)|reviewed|registered|authori[sz]ed|allocated)|\blast (?:(?!one|by)\p{L}+ ){0,3}?(?:review|visit|conference|conf|meeting|one))(?: (?:on|in|back|at|the|a|our|meeting|review|conference))*[ ,:-]*$/iu;
/** Words of a whole message that something lies behind: "still no assessment", "how late are we", "day 45 was when". */
const behind =
  /\b(?:still (?:no|not|nothing|waiting|without|hasn'?t|haven'?t|isn'?t)|how (?:late|overdue)|overdue|passed|missed|was when|when was|(?:out of|over|past) (?:time|timescale|the deadline)|(?:should|must|ought to) have been|(?:are|is|am|was|were|it'?s|we'?re) (?:(?:we|it|i|they|the|this|that|our|\p{L}+) ){0,3}late|too late|late(?= ?(?:$|\?)))/iu;

/** Whether a message tells or asks of something that was to be done by now. */
export function tellsOfLateness(text: string): boolean {
  return behind.test(text);
}

/** A verb right before another date is of that one: "strat 6 July conf booked 28 July". */
const rightBeforeDate = new RegExp(
  String.raw`\b\p{L}+ (?:(?:in|on|for|the) ){0,2}(?=\d{1,2}(?:st|nd|rd|th)? ?(?:of )?${beginningOfMonth}|\d{1,2}[/.]\d)`,
  "giu",
);

/** How far before and after a date its verb is looked for. */
const reach = 48;

/** What the clause around a stretch of text says of its time: the words nearest before it count first. */
export function leaningAt(text: string, { start, end }: { start: number; end: number }): Leaning {
  const before = lastClause(text.slice(Math.max(0, start - reach), start));
  // A date takes its full stop with it ("12 Mar."): what follows is another clause.
  const rest = /[.;,?!]$/u.test(text.slice(start, end)) ? "" : text.slice(end, end + reach);
  const clause = rest.split(/[.;,?!\n]|\b(?:and|but|if|when|where|so)\b/u, 1)[0] ?? "";
  const after = clause.replace(rightBeforeDate, "");
  const pastAt = lastIndex(before, past);
  const futureAt = lastIndex(before, future);
  if (futureAt < 0 && doneRightBefore.test(before)) return "past";
  if (pastAt !== futureAt) return pastAt > futureAt ? "past" : "future";
  if (past.test(after)) return "past";
  // "15 June, when is it due by?" asks for another day.
  return future.test(after.replace(/\b(?:due|by|until|till)\b/giu, "")) ? "future" : null;
}

/** The clause that ends there; of a date behind a comma the one before it, where that has no date: "came in, the 7th". */
function lastClause(text: string): string {
  const [own = "", before = ""] = clausesOf(text).reverse();
  return own.trim() === "" && /,\s*$/u.test(text) && !/\d/u.test(before) ? before : own;
}

function clausesOf(text: string): string[] {
  return text.split(/[.;?!\n]|,\s|\b(?:and|but)\b/u);
}

function lastIndex(text: string, pattern: RegExp): number {
  return [...text.matchAll(new RegExp(pattern, "giu"))].at(-1)?.index ?? -1;
}
