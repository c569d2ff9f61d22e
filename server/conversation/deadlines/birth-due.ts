import type { DateMention } from "../../deadlines/dates/reading.ts";
import type { NameFinder, NameMention } from "./names.ts";

/** Words of a birth to come; "born" and "birth" are said of one that has been too. */
const toBeBorn = /\b(?:unborn|twins|triplets|pre[ -]?birth|pregnan\w*|bump|expecting|midwi\w*)\b/iu;
/** "Due" with nobody before it but the unborn, or nothing: what else is due says so there. */
const dueBefore =
  /(?:^|[.,;:(\n]|\s-\s|\b(?:unborn|twins|triplets|bump|pregnant|expecting|and|she|mum))\s*(?:baby |child )?(?:is |are |was |'s )?due (?:(?:on|around|about|approx|date|for|the)\s+)*$/iu;

/** So far before a date its "due" is looked for. */
const reach = 60;

interface BirthSource {
  readonly text: string;
  readonly findNames: NameFinder;
}

/** The name of a birth for a date that only says "due", where the message tells of an unborn child: "unborn, due 1 March". */
export function nameOfBirthDue({ start }: DateMention, { text, findNames }: BirthSource): NameMention | null {
  const from = Math.max(0, start - reach);
  const before = text.slice(from, start);
  if (!dueBefore.test(before) || !toBeBorn.test(text)) return null;
  const [name] = findNames("EDD");
  const at = from + before.toLowerCase().lastIndexOf("due");
  return name === undefined ? null : { ...name, start: at, end: at + "due".length, text: "due" };
}
