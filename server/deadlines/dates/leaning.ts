import { beginningOfMonth } from "../../../corpus/month-names.ts";
import type { Leaning } from "./reading.ts";

/** What is to be done is not done yet: "must be sent". */
const past =
  /(?<!\bbe )\b(?:was|were|had|held|happened|took|came|received|recd|got|rang|rung|phoned|called|contacted|made|reported|met|saw|seen|since|heard|referred|raised|escalated|alerted|informed|flagged|shared|identified|noticed|moved|started|began|opened|sent|e-?mailed|texted|faxed|posted|submitted|handed|filed|logged|recorded|completed|finished|concluded|ended|closed|been|told|spoke|spoken|discussed|wrote|gave|attended|arrived|notified|disclosed|went|ago)\b/iu;
/** "By" looks ahead right before its day: what was received by the hub or reported by phone was not. */
const future =
  /\b(?:will|booked|planned|scheduled|going|gonna|due|edd|expected|set for|arranged|(?:by|until|till)(?=\s*(?:(?:the|end of|this|next|about|around|say)\s+)*$)|next|tomorrow|is on|are on|it'?s on|upcoming|coming|hold|diaried|pencilled|if (?:it|that|we|they|i))\b/iu;

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
  if (pastAt !== futureAt) return pastAt > futureAt ? "past" : "future";
  if (past.test(after)) return "past";
  // "15 June, when is it due by?" asks for another day.
  return future.test(after.replace(/\b(?:due|by|until|till)\b/giu, "")) ? "future" : null;
}

function lastClause(text: string): string {
  return text.split(/[.;?!\n]|,\s|\b(?:and|but)\b/u).at(-1) ?? "";
}

function lastIndex(text: string, pattern: RegExp): number {
  return [...text.matchAll(new RegExp(pattern, "giu"))].at(-1)?.index ?? -1;
}
