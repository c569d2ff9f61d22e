import type { DateMention } from "../../deadlines/dates/reading.ts";
import type { NameFinder, NameMention } from "./names.ts";

/** Words of a birth to come; "born" and "birth" are said of one that has been too. */
const toBeBorn = /\b(?:unborn|twins|triplets|pre[ -]?birth|pregnan\w*|bump|expecting)\b/iu;
const dueOn = String.raw`due (?:(?:on|around|about|approx|date|for|the)\s+)*$`;
/** "Due" with nobody before it but the unborn, or nothing: what else is due says so there. */
const dueBefore = new RegExp(
  String.raw`(?:^|[.,;:(\n]|\s-\s|\b(?:unborn|twins|triplets|bump|pregnant|expecting|and|she|mum))\s*(?:baby |child )?(?:is |are |was |'s )?${dueOn}`,
  "iu",
);

/** The unborn or the mother before it leaves no doubt, whatever else was named: "unborn due", "she is due". */
const dueOfUnborn = new RegExp(
  String.raw`\b(?:unborn|baby|child|twins|triplets|bump|pregnant|expecting|she|mum)(?: is| are| was|'s)? ${dueOn}`,
  "iu",
);
/** What else has a day on which it is due. */
const work = String.raw`(?:conf\w*|icpcs?|rcpcs?|cpc|assess\w*|reviews?|core group|meetings?|mtg|reports?|visits?|hearing|court|tribunal|panel|s\.? ?47|section 47|enquir\w+|decision)`;
const namesWork = new RegExp(String.raw`\b${work}\b`, "iu");
/** Right behind the date, and not asked for there: "due 14 Dec for conference"; "due 14 Dec conf when?" asks. */
const isForWork = new RegExp(
  String.raw`^\s*(?:[-–(]\s*)?(?:for |is |at |in )?(?:the |an? |our |her |his )?(?:(?:initial|review|pre-? ?birth|child protection|cp|cin) )*${work}\b(?!\s+(?:by|when|due|deadline|needs|has|was|on|held|booked|planned|\d))`,
  "iu",
);

/** So far before a date its "due" is looked for. */
const reach = 60;

interface BirthSource {
  readonly text: string;
  readonly findNames: NameFinder;
}

/** The name of a birth for a date that only says "due", where the message tells of an unborn child: "unborn, due 1 March". */
export function nameOfBirthDue(
  { start, end }: DateMention,
  { text, findNames }: BirthSource,
): NameMention | null {
  const from = Math.max(0, start - reach);
  const before = text.slice(from, start);
  if (!dueBefore.test(before) || !toBeBorn.test(text) || isForWork.test(text.slice(end))) return null;
  // "ICPC booked, due 14 Dec": it may be the conference that is due.
  if (!dueOfUnborn.test(before) && namesWork.test(text.slice(0, start))) return null;
  const [name] = findNames("EDD");
  const at = from + before.toLowerCase().lastIndexOf("due");
  return name === undefined ? null : { ...name, start: at, end: at + "due".length, text: "due" };
}

/** Between "she's due" and a date: what she is to come to then. */
const comesTo = new RegExp(
  String.raw`^\s*(?:back|home|at|up|out|off|away|(?:(?:in|for|to|at) )?(?:\w+ ){0,2}?(?:${work}|trial|office|interview|contact|appointment|appt|scan|work|school|police|station|custody|prison|hospital))\b`,
  "iu",
);
const isForWorkBehind = new RegExp(String.raw`^\s*(?:for|in|at) (?:[\w-]+ ){0,3}?${work}\b`, "iu");

const endsWithDue = /\bdue(?: in| on)?$/iu;

/** Whether it is no birth that somebody is due for: "she's due in tribunal 1 Dec". */
export function comesElsewhere(name: NameMention, text: string): boolean {
  return endsWithDue.test(name.text) && comesTo.test(text.slice(name.end));
}

/** The same, said behind the date: "she's due 1 Dec for her conference". */
export function isDueForWork(name: NameMention, { start, end }: DateMention, text: string): boolean {
  return endsWithDue.test(name.text) && name.end <= start && isForWorkBehind.test(text.slice(end));
}
