import { beginningOfMonth } from "../../../corpus/month-names.ts";

/** Who may be asked for a day; "can you make it from the 2nd" asks Waymark to put a date right. */
const mayBe = String.raw`(?:can|could|may|might|shall|will|would|can(?:no|')?t|won'?t|couldn'?t|'ll)\b(?! you\b)`;
/** What is done with a meeting or a piece of work on a day, or until it. */
const holdsOrMoves = String.raw`(?:push|move|shift|put|delay|postpone|bump|rearrange|reschedule|hold|finish|complete|do|make|manage|fit|book|submit|send|get|have(?= (?:it|that|this|the|our|an?)\b))`;
/** No more words than a few, none of which says that it was, or since when. */
const few = String.raw`(?: (?!(?:from|since|was|were|been|who|because|after|before)\b)[\p{L}']+){0,4}?`;
/** What may lead up to the day itself. */
const upTo = String.raw`(?: (?:is|back|off|out|over|forward|on|to|till|til|until|for|by|the|about|around))* $`;

/** "Can we push it to", "chair can only do", "could I finish the assessment by". */
const asksLeave = String.raw`\b${mayBe}${few} ${holdsOrMoves}${few}`;
/** "Manager wants it on", "they've offered", "chair is only free". */
const wishesOrOffers = String.raw`\b(?:wants?|wanted|prefers?|suggest(?:s|ed|ing)?|propos(?:es?|ed|ing)|offer(?:s|ed|ing)?|aim(?:s|ed|ing)?|hop(?:es?|ed|ing)|ask(?:s|ed|ing)? for|(?:give|gave|given|giving) us|free|available)(?: (?:me|us|it|that|this|them|to (?:hold|do|finish|complete|have|make)|held|done|finished|in|(?:the|our) (?!from)[\p{L}]+)){0,3}?`;

/** "Why not the 30th", "why can't it be the 30th". */
const asksWhyNot = String.raw`\bwhy(?: not| (?:can'?t|isn'?t|couldn'?t|can|is) (?:it|we|they)(?: not)?(?: (?:be|do|have|use|make it))?)`;

const leadsToOffer = new RegExp(`(?:${asksLeave}|${wishesOrOffers}|${asksWhyNot})${upTo}`, "iu");
const leadsToLeave = new RegExp(`${asksLeave}${upTo}`, "iu");

function clauseBefore(text: string, at: number): string {
  return (
    text
      .slice(0, at)
      .split(/[.?!;,\n]/u)
      .at(-1) ?? ""
  );
}

/** Whether the words before a date offer it for what is yet to be held or finished: "can we push it to 5 Jan". */
export function isOffered(text: string, at: number): boolean {
  return leadsToOffer.test(clauseBefore(text, at));
}

const day = new RegExp(
  String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* )?\d{1,2}(?:st|nd|rd|th)?(?:[/.]\d{1,2}| (?:of )?${beginningOfMonth}[a-z]*)`,
  "giu",
);

/** Whether a text asks leave to hold or finish something on a day. */
export function asksLeaveForDay(text: string): boolean {
  return [...text.matchAll(day)].some(({ index }) => leadsToLeave.test(clauseBefore(text, index)));
}

/** Whether a name is of moving something to a day, which is no family's move: those go to places. */
export function movesToDay(
  { start }: { readonly start: number },
  { text, dates }: { text: string; dates: readonly { readonly start: number }[] },
): boolean {
  const moves =
    /^mov(?:e|ed|ing) (?:(?:it|this|that|them|(?:the|our) \p{L}+) )?(?:back )?(?:to|from) (?:the )?$/iu;
  const movesDate = /^moved? (?:it|this|that|(?:the|her|our) (?:due )?date)\b/iu;
  return dates.some(
    (date) =>
      date.start > start && (movesDate.test(text.slice(start)) || moves.test(text.slice(start, date.start))),
  );
}

/** A day is put forward, and nothing told is put right: "what about 5 Jan", "moved to 5 Jan". */
const putsForward = /\b(?:what about|how about|moved (?:it )?to)\b/iu;

/** A day alone, asked back: "or the 15th?" */
const asksBackDay = /^\W*(?:(?:and|or|so|ok|maybe|on|the)\W+)*$/iu;

/** "Or the 27th" needs no mark to be asked. */
const orDay = /^\W*or(?: (?:maybe|even|on|the))* $/iu;

/** Whether a day of the month is put forward: "what about the 15th", "or the 15th?" */
export function isPutForward(text: string, at: number): boolean {
  return (
    putsForward.test(text) ||
    isOffered(text, at) ||
    orDay.test(text.slice(0, at)) ||
    (text.includes("?") && asksBackDay.test(text.slice(0, at)))
  );
}
